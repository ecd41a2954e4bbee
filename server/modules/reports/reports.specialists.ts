import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { clock } from "../../kernel/clock";
import { monthOf } from "./months";
import { presentReport } from "./report.presenter";
import { readCells, readTeams } from "./report.reads";
import { ReportType } from "./report.types";

@Resolver()
export class ReportsResolver {
  @Query(() => ReportType, { description: "A month beside the one before. Outside the viewer's own team, numbers under 10 and what they could be worked out from are not told." })
  report(
    @Arg("month", () => String, { nullable: true, description: "The month: `YYYY-MM`; none, or one that has not begun: the last that is over." }) month: string | null,
    @Arg("teamId", () => ID, { nullable: true, description: "Whose figures: none, the viewer's own team's; one that is not a team of the service, or where the viewer has no team: all teams'." }) teamId: string | null,
    @Ctx() { read }: Context,
  ): Promise<ReportType> {
    const now = clock.now();
    const wanted = monthOf(month ?? null, now);
    return read(async (session) => {
      const teams = await readTeams(session);
      const team = teams.find(({ id, own }) => (teamId ? id === teamId : own))?.id ?? null;
      return presentReport(await readCells(session, wanted), teams, { month: wanted, teamId: team, now });
    });
  }
}

import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { presentMatch, presentWhatIf } from "./matching.presenter";
import { MatchFilter, RecordMatchInput } from "./matching.inputs";
import { PeopleForVacancy, RecordMatchPayload, RolesForClient } from "./matching.types";
import { recordMatch } from "./recordMatch";
import { type MatchedRole, peopleForVacancy, rolesForClient } from "./rolesForClient";

const SET_ASIDE = ["not_for_me", "dismissed"];
const page = <T>(rows: T[], first: number): T[] => rows.slice(0, Math.min(Math.max(first, 1), 100));

@Resolver()
export class MatchingForSpecialists {
  @Query(() => RolesForClient, { nullable: true, description: "Open roles for a client of the caseload, with reasons; null when the viewer may not see that client." })
  async rolesForClient(
    @Arg("clientId", () => ID, { description: "The client." }) clientId: string,
    @Arg("first", () => Int, { defaultValue: 10, description: "How many to give, 1 to 100." }) first: number,
    @Arg("filter", () => MatchFilter, { nullable: true, description: "Which to show." }) filter: MatchFilter | null,
    @Ctx() { read }: Context,
  ): Promise<RolesForClient | null> {
    const found = await read((session) => rolesForClient(session, clientId));
    if (!found) return null;
    const now = new Date();
    const shown = found.matches.filter((each) => passes(each, filter ?? { withConflict: true, withUnknown: true, talkedAbout: true, notSuitable: false }));
    return Object.assign(new RolesForClient(), {
      clientId,
      displayName: found.wishes.displayName,
      roles: page(shown, first).map((each) => presentMatch(each, "staff", now)),
      total: shown.length,
      leftOutByNever: found.leftOut.never,
      notSuitable: found.matches.filter(({ match }) => match && SET_ASIDE.includes(match.state)).length,
      whatIfs: found.whatIfs.map((each) => presentWhatIf(each, found, "staff", now)),
    });
  }

  @Query(() => PeopleForVacancy, { nullable: true, description: "Whom to talk to about a vacancy; null when it is not there." })
  async peopleForVacancy(
    @Arg("vacancyId", () => ID, { description: "The vacancy." }) vacancyId: string,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many to give, 1 to 100." }) first: number,
    @Ctx() { read }: Context,
  ): Promise<PeopleForVacancy | null> {
    const found = await read((session) => peopleForVacancy(session, vacancyId));
    if (!found) return null;
    const now = new Date();
    return Object.assign(new PeopleForVacancy(), {
      title: found.role.title,
      employerName: found.role.employerName,
      people: page(found.people, first).map((each) => ({ clientId: each.wishes.clientId, displayName: each.wishes.displayName, approach: each.wishes.approach, match: presentMatch(each, "staff", now) })),
      leftOut: found.leftOut,
    });
  }

  @Mutation(() => RecordMatchPayload, { description: "Keeps what staff and a client made of a role: talked about, wanted, or not suitable with a reason." })
  async recordMatch(@Arg("input", () => RecordMatchInput, { description: "The client, the role and what was made of it." }) input: RecordMatchInput, @Ctx() { write }: Context): Promise<object> {
    const result = await write((session) => recordMatch(session, { ...input, reason: input.reason ?? null }));
    return answer("role", result, (found) => presentMatch(found, "staff", new Date()));
  }
}

function passes({ fit, match, role }: MatchedRole, filter: MatchFilter): boolean {
  const has = (verdict: string): boolean => fit.lines.some((line) => line.verdict === verdict);
  const setAside = match !== null && SET_ASIDE.includes(match.state);
  if (setAside) return filter.notSuitable;
  if (match && match.state !== "suggested" && !filter.talkedAbout) return false;
  if (filter.closesBy && (role.closesOn === null || role.closesOn > filter.closesBy)) return false;
  return (filter.withConflict || !has("conflicts")) && (filter.withUnknown || !has("unknown"));
}

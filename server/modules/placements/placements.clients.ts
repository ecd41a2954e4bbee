import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { presentMyJob } from "./placement.presenter";
import { MyJobType } from "./placement.types";
import { readPlacements } from "./placements.reads";

@Resolver()
export class PlacementsForClients {
  @Query(() => [MyJobType], { description: "The viewer's own jobs, the last first." })
  async myJobs(@Ctx() { read }: Context): Promise<MyJobType[]> {
    return read(async (session) => (await readPlacements(session, null)).map(presentMyJob));
  }
}

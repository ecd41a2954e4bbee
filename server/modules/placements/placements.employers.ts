import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../graphql/context";
import { Person } from "../introductions";
import { presentJob } from "./placement.presenter";
import { JobType } from "./placement.types";
import { readJob } from "./placements.reads";

@Resolver(() => Person)
export class PlacementsForEmployers {
  @FieldResolver(() => JobType, { nullable: true, description: "The job they took; null before, and when no longer shared." })
  async job(@Root() person: Person, @Ctx() { read }: Context): Promise<JobType | null> {
    if (!person.stillShared) return null;
    return read(async (session) => {
      const row = await readJob(session, person.id);
      return row && presentJob(row);
    });
  }
}

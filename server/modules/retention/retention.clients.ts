import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { agreePlan } from "./moveCase";
import { presentCase } from "./retention.presenter";
import { readCases } from "./retention.reads";
import { RetentionCase, RetentionCasePayload } from "./retention.types";

@Resolver()
export class RetentionForClients {
  @Query(() => [RetentionCase], { description: "The person's own support to keep a job." })
  async mySupportToKeepWork(@Ctx() { read, viewer }: Context): Promise<RetentionCase[]> {
    return (await read((session) => readCases(session, { clientId: viewer.clientId }))).map((row) => presentCase(row, viewer));
  }

  @Mutation(() => RetentionCasePayload, { description: "Says yes to the plan." })
  async agreeSupportPlan(@Arg("id", () => ID, { description: "The case." }) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("retentionCase", await write((session) => agreePlan(session, id)), (row) => presentCase(row, viewer));
  }
}

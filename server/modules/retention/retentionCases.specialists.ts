import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { agreePlan, assessCase, closeCase, monitorCase, openCase, startPlan, writePlan } from "./moveCase";
import { RetentionOutcome, type Outcome } from "./retention.enums";
import { presentCase } from "./retention.presenter";
import { type CaseRow, readCase, readCases } from "./retention.reads";
import { OpenRetentionCaseInput } from "./retention.inputs";
import { RetentionCase, RetentionCasePayload } from "./retention.types";

const THE_ID = { description: "The case." };
const said = (result: Result<CaseRow>, { viewer }: Context): object => answer("retentionCase", result, (row) => presentCase(row, viewer));

@Resolver()
export class RetentionCasesForSpecialists {
  @Query(() => [RetentionCase], { description: "Support to keep a job in the viewer's caseload, the next review first." })
  async retentionCases(
    @Arg("open", () => Boolean, { defaultValue: true, description: "False: those that are over." }) open: boolean,
    @Arg("clientId", () => ID, { nullable: true, description: "One person's, open and over." }) clientId: string | null,
    @Ctx() { read, viewer }: Context,
  ): Promise<RetentionCase[]> {
    return (await read((session) => readCases(session, { open, clientId: clientId ?? null }))).map((row) => presentCase(row, viewer));
  }

  @Query(() => RetentionCase, { nullable: true, description: "One case; null when it is not in the caseload." })
  async retentionCase(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { read, viewer }: Context): Promise<RetentionCase | null> {
    const row = await read((session) => readCase(session, id));
    return row && presentCase(row, viewer);
  }

  @Mutation(() => RetentionCasePayload, { description: "Begins support for somebody who came on their own. No employer is told." })
  async openRetentionCase(@Arg("input", () => OpenRetentionCaseInput, { description: "The case." }) input: OpenRetentionCaseInput, @Ctx() context: Context): Promise<object> {
    const { idempotencyKey, throughProfessional, employerId = null, ...rest } = input;
    const source = throughProfessional ? "professional" : "self";
    return said(await context.write((session) => once(session, "openRetentionCase", idempotencyKey, () => openCase(session, { ...rest, employerId, source }), (id) => readCase(session, id))), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Keeps what gets in the way at work." })
  async assessRetentionCase(@Arg("id", () => ID, THE_ID) id: string, @Arg("getsInTheWay", () => String, { description: "In everyday words." }) getsInTheWay: string, @Ctx() context: Context): Promise<object> {
    return said(await context.write((session) => assessCase(session, id, getsInTheWay)), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Writes the plan and puts it to the person." })
  async writeRetentionPlan(
    @Arg("id", () => ID, THE_ID) id: string,
    @Arg("plan", () => String, { description: "What each will do." }) plan: string,
    @Arg("reviewOn", () => GraphQLLocalDate, { description: "When to look at it together." }) reviewOn: string,
    @Ctx() context: Context,
  ): Promise<object> {
    return said(await context.write((session) => writePlan(session, id, plan, reviewOn)), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Records that the person agreed the plan, as they said it to staff." })
  async recordPlanAgreed(@Arg("id", () => ID, THE_ID) id: string, @Ctx() context: Context): Promise<object> {
    return said(await context.write((session) => agreePlan(session, id)), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Starts the plan, or takes support up again." })
  async startRetentionPlan(@Arg("id", () => ID, THE_ID) id: string, @Ctx() context: Context): Promise<object> {
    return said(await context.write((session) => startPlan(session, id)), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Goes over to looking in now and then." })
  async monitorRetentionCase(@Arg("id", () => ID, THE_ID) id: string, @Ctx() context: Context): Promise<object> {
    return said(await context.write((session) => monitorCase(session, id)), context);
  }

  @Mutation(() => RetentionCasePayload, { description: "Ends the support with what came of it." })
  async closeRetentionCase(@Arg("id", () => ID, THE_ID) id: string, @Arg("outcome", () => RetentionOutcome, { description: "What came of it." }) outcome: Outcome, @Ctx() context: Context): Promise<object> {
    return said(await context.write((session) => closeCase(session, id, outcome)), context);
  }
}

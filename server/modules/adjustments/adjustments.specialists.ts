import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { Adjustment } from "./adjustment.entity";
import { AdjustmentPayload, ReviewAdjustmentInput, SuggestAdjustmentInput } from "./adjustment.inputs";
import { presentAdjustment } from "./adjustment.presenter";
import { readAdjustment, readAdjustments, readStayingWell, readSubjects } from "./adjustment.reads";
import { AdjustmentSubjectType, AdjustmentType, StayingWellType } from "./adjustment.types";
import { answerQuestion, askAgain, endAdjustment, putInPlace, reviewAdjustment } from "./moveAdjustment";
import { suggestAdjustment } from "./suggestAdjustment";

const THE_ID = { description: "The adjustment." };

@Resolver()
export class AdjustmentsForSpecialists {
  @Query(() => [AdjustmentType], { description: "A client's adjustments, the newest change first; empty for a client the viewer may not see." })
  async adjustmentsOfClient(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read, viewer }: Context): Promise<AdjustmentType[]> {
    return (await read((session) => readAdjustments(session, clientId))).map((row) => presentAdjustment(row, viewer));
  }

  @Query(() => [AdjustmentSubjectType], { description: "What a client's next adjustment can be for: introductions, jobs and cases." })
  async adjustmentSubjects(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read }: Context): Promise<AdjustmentSubjectType[]> {
    return (await read((session) => readSubjects(session, clientId))).map(({ kind, id, title, employerName }) => Object.assign(new AdjustmentSubjectType(), { kind, id, title, employerName }));
  }

  @Query(() => StayingWellType, { description: "A client's page for bad days, as far as they wrote it." })
  async stayingWellOfClient(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read }: Context): Promise<StayingWellType> {
    return Object.assign(new StayingWellType(), await read((session) => readStayingWell(session, clientId)));
  }

  @Mutation(() => AdjustmentPayload, { description: "Puts an adjustment to a client, who decides whether it is raised." })
  async suggestAdjustment(@Arg("input", () => SuggestAdjustmentInput, { description: "The adjustment." }) input: SuggestAdjustmentInput, @Ctx() { write, read, viewer }: Context): Promise<object> {
    const { idempotencyKey, introductionId = null, placementId = null, retentionCaseId = null, code = null, ...rest } = input;
    const result = await write((session) =>
      once(session, "suggestAdjustment", idempotencyKey, () => suggestAdjustment(session, { ...rest, introductionId, placementId, retentionCaseId, code }), (id) => session.db.findOneBy(Adjustment, { id })));
    const row = result.ok ? await read((session) => readAdjustment(session, result.value.id)) : null;
    return answer("adjustment", result, () => row && presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Answers what the employer asked about an adjustment." })
  async answerAdjustmentQuestion(@Arg("id", () => ID, THE_ID) id: string, @Arg("answer", () => String, { description: "The answer, about the work." }) text: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => answerQuestion(session, id, text)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Asks the employer again, when the day to look again has come or something must change." })
  async askAdjustmentAgain(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => askAgain(session, id)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Says that what was agreed is being done." })
  async adjustmentIsInPlace(@Arg("id", () => ID, THE_ID) id: string, @Arg("startsOn", () => GraphQLLocalDate, { description: "Since when." }) startsOn: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => putInPlace(session, id, startsOn)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Records what a review found." })
  async reviewAdjustment(@Arg("input", () => ReviewAdjustmentInput, { description: "What was found." }) input: ReviewAdjustmentInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => reviewAdjustment(session, input.id, input.found, input.reviewOn ?? null)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Records that an adjustment is over." })
  async endAdjustment(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => endAdjustment(session, id)), (row) => presentAdjustment(row, viewer));
  }
}

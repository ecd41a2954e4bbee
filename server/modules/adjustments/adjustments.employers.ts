import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { AnswerAdjustmentInput, AnswerAdjustmentPayload } from "./adjustment.inputs";
import { presentRaised } from "./adjustment.presenter";
import { readRaisedAdjustments } from "./adjustment.reads";
import { RaisedAdjustmentType } from "./adjustment.types";
import { answerAdjustment } from "./answerAdjustment";

@Resolver()
export class AdjustmentsForEmployers {
  @Query(() => [RaisedAdjustmentType], { description: "What was asked of the employer, the newest change first. Reading what is shared is recorded." })
  async adjustments(@Ctx() { read }: Context): Promise<RaisedAdjustmentType[]> {
    return (await read((session) => readRaisedAdjustments(session))).map((row) => presentRaised(row));
  }

  @Query(() => RaisedAdjustmentType, { nullable: true, description: "One adjustment; null when it is not there or no longer raised." })
  async adjustment(@Arg("id", () => ID, { description: "The adjustment." }) id: string, @Ctx() { read }: Context): Promise<RaisedAdjustmentType | null> {
    const [row] = await read((session) => readRaisedAdjustments(session, id));
    return row ? presentRaised(row) : null;
  }

  @Mutation(() => AnswerAdjustmentPayload, { description: "Answers an adjustment: agree, try, offer something else, cannot, or ask first." })
  async answerAdjustment(@Arg("input", () => AnswerAdjustmentInput, { description: "The answer." }) input: AnswerAdjustmentInput, @Ctx() { write }: Context): Promise<object> {
    const { wording = null, alternative = null, reason = null, question = null, note = null, ownerName = null, costPence = null, whoPays = null } = input;
    const { startsOn = null, trialUntil = null, reviewOn = null, lookAgainOn = null } = input;
    const given = { wording, alternative, reason, question, note, ownerName, costPence, whoPays, startsOn, trialUntil, reviewOn, lookAgainOn };
    const result = await write((session) => answerAdjustment(session, { id: input.id, answer: input.answer, ...given }));
    return answer("adjustment", result, (row) => presentRaised(row));
  }
}

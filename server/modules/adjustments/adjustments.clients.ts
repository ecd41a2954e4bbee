import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { AdjustmentPayload, ReviewAdjustmentInput, StayingWellInput, StayingWellPayload } from "./adjustment.inputs";
import { presentAdjustment } from "./adjustment.presenter";
import { readAdjustments, readStayingWell } from "./adjustment.reads";
import { AdjustmentType, StayingWellType } from "./adjustment.types";
import { answerAlternative, keepBack, putInPlace, reviewAdjustment, takeBack } from "./moveAdjustment";
import { raiseAdjustment } from "./raiseAdjustment";
import { writeStayingWell } from "./writeStayingWell";

const THE_ID = { description: "The adjustment." };

@Resolver()
export class AdjustmentsForClients {
  @Query(() => [AdjustmentType], { description: "What would help at work: suggested, raised and agreed, the newest change first." })
  async myAdjustments(@Ctx() { read, viewer }: Context): Promise<AdjustmentType[]> {
    return (await read((session) => readAdjustments(session, viewer.clientId!))).map((row) => presentAdjustment(row, viewer));
  }

  @Query(() => StayingWellType, { description: "The person's own page for bad days." })
  async stayingWell(@Ctx() { read, viewer }: Context): Promise<StayingWellType> {
    return Object.assign(new StayingWellType(), await read((session) => readStayingWell(session, viewer.clientId!)));
  }

  @Mutation(() => AdjustmentPayload, { description: "Says yes to the words, shares them with this employer, and asks for its answer. Too early: keeps that the person wants it, and shares nothing." })
  async raiseAdjustment(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => raiseAdjustment(session, id)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Says no: it is not raised, and the employer knows nothing of it." })
  async keepAdjustmentBack(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => keepBack(session, id)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Takes back what was raised and not yet agreed; its words are no longer shared." })
  async takeAdjustmentBack(@Arg("id", () => ID, THE_ID) id: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => takeBack(session, id)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "The person's answer to what the employer offered instead." })
  async answerAlternative(
    @Arg("id", () => ID, THE_ID) id: string,
    @Arg("accepts", () => Boolean, { description: "True: that works. False: ask again for the first." }) accepts: boolean,
    @Ctx() { write, viewer }: Context,
  ): Promise<object> {
    return answer("adjustment", await write((session) => answerAlternative(session, id, accepts)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Says that what was agreed is being done." })
  async adjustmentIsInPlace(@Arg("id", () => ID, THE_ID) id: string, @Arg("startsOn", () => GraphQLLocalDate, { description: "Since when." }) startsOn: string, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => putInPlace(session, id, startsOn)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => AdjustmentPayload, { description: "Says whether it works, must change, or is no longer needed." })
  async reviewAdjustment(@Arg("input", () => ReviewAdjustmentInput, { description: "What was found." }) input: ReviewAdjustmentInput, @Ctx() { write, viewer }: Context): Promise<object> {
    return answer("adjustment", await write((session) => reviewAdjustment(session, input.id, input.found, input.reviewOn ?? null)), (row) => presentAdjustment(row, viewer));
  }

  @Mutation(() => StayingWellPayload, { description: "Keeps the person's own page for bad days." })
  async writeStayingWell(@Arg("input", () => StayingWellInput, { description: "The page." }) input: StayingWellInput, @Ctx() { write }: Context): Promise<object> {
    return answer("stayingWell", await write((session) => writeStayingWell(session, input)), (page) => Object.assign(new StayingWellType(), page));
  }
}

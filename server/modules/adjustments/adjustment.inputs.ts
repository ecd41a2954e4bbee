import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { codes } from "../../graphql/codes";
import { payload } from "../../graphql/userError";
import { AdjustmentType, RaisedAdjustmentType, StayingWellType } from "./adjustment.types";
import { WhoPays } from "./adjustment.enums";
import type { EmployerAnswer as Answer } from "./answerAdjustment";

export const EmployerAnswer = codes<Answer>("EmployerAnswer", "What an employer says to an adjustment.", {
  agree: "It agrees; it becomes part of the plan.",
  try: "It tries it until a day.",
  offer_something_else: "It offers something else; the person decides.",
  cannot: "It cannot do this, and says why and when it looks again.",
  ask: "It asks something first.",
  in_place: "What was agreed is being done.",
});

export const ReviewFinding = codes<"working" | "modify" | "no_longer_needed">("ReviewFinding", "What a review of an adjustment found.", {
  working: "It works: keep it, and look again on a day.",
  modify: "It must change.",
  no_longer_needed: "It is no longer needed.",
});

@InputType({ description: "An adjustment to put to a client." })
export class SuggestAdjustmentInput {
  @Field(() => String, { description: "Makes a double click one act: 8 to 100 characters." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => ID, { nullable: true, description: "The introduction it is for: the interview, or the job once there is an offer." })
  introductionId?: string | null;

  @Field(() => ID, { nullable: true, description: "The job it is for." })
  placementId?: string | null;

  @Field(() => ID, { nullable: true, description: "The retention case it is for." })
  retentionCaseId?: string | null;

  @Field(() => String, { description: "Its category." })
  category!: string;

  @Field(() => String, { nullable: true, description: "Its code in the shared list." })
  code?: string | null;

  @Field(() => String, { description: "What gets in the way at work." })
  barrier!: string;

  @Field(() => String, { description: "What is asked for, as the employer would read it." })
  wording!: string;

  @Field(() => String, { defaultValue: "", description: "What it should bring." })
  expectedEffect!: string;
}

@InputType({ description: "An employer's answer to an adjustment." })
export class AnswerAdjustmentInput {
  @Field(() => ID, { description: "The adjustment." })
  id!: string;

  @Field(() => EmployerAnswer, { description: "The answer." })
  answer!: Answer;

  @Field(() => String, { nullable: true, description: "What is agreed or tried, in the employer's words; without it, as it was asked." })
  wording?: string | null;

  @Field(() => String, { nullable: true, description: "What is offered instead." })
  alternative?: string | null;

  @Field(() => String, { nullable: true, description: "Why it cannot be done." })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: "What the employer wants to know first." })
  question?: string | null;

  @Field(() => String, { nullable: true, description: "Anything the person should know, about the work." })
  note?: string | null;

  @Field(() => String, { nullable: true, description: "Who sees to it." })
  ownerName?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "From when." })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when it is tried." })
  trialUntil?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When to look at it together." })
  reviewOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the employer looks again." })
  lookAgainOn?: string | null;

  @Field(() => Int, { nullable: true, description: "What it costs, in pence." })
  costPence?: number | null;

  @Field(() => WhoPays, { nullable: true, description: "Who pays." })
  whoPays?: "no_cost" | "employer" | "access_to_work" | "shared" | null;
}

@InputType({ description: "What a review found." })
export class ReviewAdjustmentInput {
  @Field(() => ID, { description: "The adjustment." })
  id!: string;

  @Field(() => ReviewFinding, { description: "What was found." })
  found!: "working" | "modify" | "no_longer_needed";

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When to look again; needed when it works." })
  reviewOn?: string | null;
}

@InputType({ description: "A person's own page for bad days." })
export class StayingWellInput {
  @Field(() => String, { description: "First signs." })
  firstSigns!: string;

  @Field(() => String, { description: "What helps." })
  whatHelps!: string;

  @Field(() => String, { description: "Whom to call." })
  whoICall!: string;
}

export const AdjustmentPayload = payload("AdjustmentPayload", "adjustment", () => AdjustmentType, "Changes an adjustment.");
export const AnswerAdjustmentPayload = payload("AnswerAdjustmentPayload", "adjustment", () => RaisedAdjustmentType, "Answers an adjustment.");
export const StayingWellPayload = payload("StayingWellPayload", "stayingWell", () => StayingWellType, "Keeps the page for bad days.");

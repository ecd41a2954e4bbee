import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { RetentionCaseState, RetentionHappening, RetentionOutcome, RetentionRequestReason, RetentionRequestState, RetentionSource, RetentionUrgency } from "./retention.enums";

@ObjectType({ description: "One step of a request or a case." })
@Class("self", { employers: "tenant" })
export class RetentionStep {
  @Field(() => String, { description: "What it became." })
  to!: string;

  @Field(() => String, { description: "Whose step it was: `clients`, `specialists`, `employers` or `system`; empty to an employer." })
  by!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;
}

@ObjectType({ description: "One line the person chose to share about keeping the job." })
@Class("shared(*)")
export class RetentionLine {
  @Field(() => String, { description: "What it is about." })
  label!: string;

  @Field(() => String, { description: "The person's approved words." })
  wording!: string;

  @Field(() => Date, { description: "Until when it is shared." })
  sharedUntil!: Date;
}

@ObjectType({ description: "An employer's request for help to keep a member of staff. It names nobody." })
@Class("tenant")
export class RetentionRequest {
  @Field(() => ID, { description: "The request's id." })
  id!: string;

  @Field(() => String, { description: "The employer." })
  employerName!: string;

  @Field(() => String, { description: "Who asked." })
  askerName!: string;

  @Field(() => RetentionUrgency, { description: "How soon." })
  urgency!: string;

  @Field(() => [RetentionHappening], { description: "What is happening at work." })
  happening!: string[];

  @Field(() => String, { description: "About the work; empty when nothing was written." })
  aboutWork!: string;

  @Field(() => Boolean, { description: "Whether the person knows that the employer asks." })
  theyKnow!: boolean;

  @Field(() => Boolean, { description: "True when only general advice is wanted." })
  adviceOnly!: boolean;

  @Field(() => String, { description: "The number to ring." })
  phone!: string;

  @Field(() => Date, { description: "By when the service rings." })
  ringBy!: Date;

  @Field(() => Date, { nullable: true, description: "When it rang." })
  rungAt!: Date | null;

  @Field(() => RetentionRequestState, { description: "How far it has come." })
  state!: string;

  @Field(() => RetentionRequestReason, { nullable: true, description: "Why it is over." })
  reason!: string | null;

  @Field(() => String, { description: "The service's general advice; empty when none was given." })
  advice!: string;

  @Field(() => Date, { description: "When it was sent." })
  createdAt!: Date;

  @Field(() => [RetentionStep], { description: "Its steps, oldest first." })
  steps!: RetentionStep[];

  @Field(() => [String], { description: "What the viewer can do with it now." })
  viewerCan!: string[];
}

@ObjectType({ description: "What the person said who agreed to be helped. For the service alone." })
@Class("self")
export class RetentionAgreement {
  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { description: "Their telephone; may be empty." })
  phone!: string;

  @Field(() => String, { description: "Their email; may be empty." })
  email!: string;

  @Field(() => String, { description: "When to ring; may be empty." })
  bestTime!: string;

  @Field(() => Date, { description: "When they agreed." })
  agreedAt!: Date;
}

@ObjectType({ description: "Support to keep a job." })
@Class("self")
export class RetentionCase {
  @Field(() => ID, { description: "The case's id." })
  id!: string;

  @Field(() => ID, { description: "The person." })
  clientId!: string;

  @Field(() => String, { description: "Their name." })
  clientName!: string;

  @Field(() => String, { description: "Where they work." })
  employerName!: string;

  @Field(() => ID, { nullable: true, description: "The employer's request it came from, if it did." })
  requestId!: string | null;

  @Field(() => RetentionSource, { description: "Who asked." })
  source!: string;

  @Field(() => RetentionUrgency, { description: "How soon." })
  urgency!: string;

  @Field(() => RetentionCaseState, { description: "How far it has come." })
  state!: string;

  @Field(() => RetentionOutcome, { nullable: true, description: "What came of it." })
  outcome!: string | null;

  @Field(() => String, { description: "What gets in the way at work." })
  getsInTheWay!: string;

  @Field(() => String, { description: "The plan: what each will do." })
  plan!: string;

  @Field(() => Date, { nullable: true, description: "When the person agreed the plan." })
  planAgreedAt!: Date | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When to look at it together." })
  reviewOn!: string | null;

  @Field(() => GraphQLLocalDate, { description: "Since when." })
  openedOn!: string;

  @Field(() => String, { nullable: true, description: "The specialist." })
  specialistName!: string | null;

  @Field(() => [RetentionStep], { description: "Its steps, oldest first." })
  steps!: RetentionStep[];

  @Field(() => [String], { description: "What the viewer can do with it now." })
  viewerCan!: string[];
}

@ObjectType({ description: "The note that an employer passes on." })
@Class("self")
export class SupportInvitation {
  @Field(() => String, { description: "The employer it came from." })
  employerName!: string;
}

@ObjectType({ description: "The link for the person: it works once, for three days, and is shown this one time." })
@Class("tenant")
export class SupportNote {
  @Field(() => String, { description: "The last part of the link's address." })
  link!: string;
}

export const RetentionRequestPayload = payload("RetentionRequestPayload", "request", () => RetentionRequest, "Changes a request.");
export const RetentionCasePayload = payload("RetentionCasePayload", "retentionCase", () => RetentionCase, "Changes a case.");
export const SupportNotePayload = payload("SupportNotePayload", "note", () => SupportNote, "Makes the note's link.");
export const AnswerInvitationPayload = payload("AnswerInvitationPayload", "answered", null, "Keeps the person's answer.");

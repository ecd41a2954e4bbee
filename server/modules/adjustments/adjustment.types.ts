import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { AdjustmentPurpose, AdjustmentState, WhoPays } from "./adjustment.enums";

@ObjectType({ description: "One step of an adjustment's story." })
@Class("self", { employers: "tenant" })
export class AdjustmentStep {
  @Field(() => AdjustmentState, { description: "What it became." })
  to!: string;

  @Field(() => String, { description: "Whose step it was: `clients`, `specialists`, `employers` or `system`." })
  by!: string;

  @Field(() => Date, { description: "When." })
  at!: Date;
}

/** What both sides see of an adjustment. */
@ObjectType()
export abstract class AdjustmentTerms {
  @Field(() => ID, { description: "The adjustment's id." })
  id!: string;

  @Field(() => AdjustmentPurpose, { description: "What it is for." })
  purpose!: string;

  @Field(() => AdjustmentState, { description: "How far it has come." })
  state!: string;

  @Field(() => String, { nullable: true, description: "The employer's reason, when it cannot do it." })
  reason!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when the employer's answer is due." })
  answerBy!: string | null;

  @Field(() => String, { nullable: true, description: "What the employer agreed to, or tries, in its own words." })
  employerWording!: string | null;

  @Field(() => String, { nullable: true, description: "What the employer offered instead." })
  alternative!: string | null;

  @Field(() => String, { nullable: true, description: "What else the employer said, about the work." })
  employerNote!: string | null;

  @Field(() => String, { nullable: true, description: "What the employer asked about it." })
  question!: string | null;

  @Field(() => String, { nullable: true, description: "The service's answer to that question." })
  questionAnswer!: string | null;

  @Field(() => String, { nullable: true, description: "Who at the employer sees to it." })
  ownerName!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "From when." })
  startsOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Until when it is tried." })
  trialUntil!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When it is looked at together." })
  reviewOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the employer looks again at what it could not do." })
  lookAgainOn!: string | null;

  @Field(() => Int, { nullable: true, description: "What it costs, in pence." })
  costPence!: number | null;

  @Field(() => WhoPays, { nullable: true, description: "Who pays." })
  whoPays!: string | null;

  @Field(() => Date, { nullable: true, description: "When it was raised with the employer; null before." })
  raisedAt!: Date | null;

  @Field(() => Boolean, { description: "True when the day to look at it together has come." })
  reviewIsDue!: boolean;

  @Field(() => [AdjustmentStep], { description: "Its story, oldest first." })
  steps!: AdjustmentStep[];
}

@ObjectType("Adjustment", { description: "Something that would help at the interview or at work. It says what helps, never why." })
@Class("self")
export class AdjustmentType extends AdjustmentTerms {
  @Field(() => String, { description: "The employer it is or would be raised with." })
  employerName!: string;

  @Field(() => String, { description: "Its category: `hours`, `environment` and so on." })
  category!: string;

  @Field(() => String, { nullable: true, description: "Its code in the shared list, if it is one of these." })
  code!: string | null;

  @Field(() => String, { description: "What gets in the way at work. The employer does not see it." })
  barrier!: string;

  @Field(() => String, { description: "What it should bring." })
  expectedEffect!: string;

  @Field(() => String, { description: "What is asked for, word for word as the employer reads it." })
  wording!: string;

  @Field(() => [String], { description: "What the viewer can do with it now." })
  viewerCan!: string[];
}

@ObjectType("Adjustment", { description: "Something that was asked of the employer." })
@Class("tenant")
export class RaisedAdjustmentType extends AdjustmentTerms {
  @Field(() => ID, { description: "The employer's own id of the person." })
  handle!: string;

  @Field(() => ID, { nullable: true, description: "The introduction it belongs to, if it does." })
  introductionId!: string | null;

  @Field(() => String, { nullable: true, description: "The person's name, while it is shared." })
  @Class("shared(name)")
  personName!: string | null;

  @Field(() => String, { nullable: true, description: "What is asked for, in the person's approved words; null when it is no longer shared." })
  @Class("shared(interview_adjustment, job_adjustment)")
  wording!: string | null;

  @Field(() => String, { nullable: true, description: "The specialist to ring." })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: "Their telephone." })
  contactPhone!: string | null;
}

@ObjectType("StayingWell", { description: "A person's own page for bad days. No employer can be shown it." })
@Class("self")
export class StayingWellType {
  @Field(() => String, { description: "First signs that things are getting harder." })
  firstSigns!: string;

  @Field(() => String, { description: "What helps." })
  whatHelps!: string;

  @Field(() => String, { description: "Whom to call." })
  whoICall!: string;
}

@ObjectType("AdjustmentSubject", { description: "What an adjustment can be for." })
@Class("self")
export class AdjustmentSubjectType {
  @Field(() => String, { description: "`introduction`, `placement` or `retention_case`." })
  kind!: string;

  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The role or the job." })
  title!: string;

  @Field(() => String, { description: "The employer." })
  employerName!: string;
}

import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { ContractKind, VacancyKind } from "../../graphql/dimensions";
import type { ContractKind as Contract, VacancyKind as Kind } from "../../kernel/dimensions";
import { CheckHow, type CheckHowCode, CheckKind, type CheckKindCode, CheckOutcome, type CheckOutcomeCode, CheckWith, type CheckWithCode, PlacementState, type PlacementStateCode } from "./placement.enums";

@ObjectType("Job", { description: "A job that began, or is about to." })
@Class("tenant")
export class JobType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => VacancyKind, { description: "What sort of work it is." })
  kind!: Kind;

  @Field(() => PlacementState, { description: "How it stands." })
  state!: PlacementStateCode;

  @Field(() => String, { description: "The job." })
  jobTitle!: string;

  @Field(() => ContractKind, { description: "What kind of contract." })
  contract!: Contract;

  @Field(() => GraphQLLocalDate, { description: "The first day." })
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day; null while it goes on." })
  endedOn!: string | null;

  @Field(() => Float, { description: "Hours a week, as last recorded." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour, as last recorded; null where it is not paid." })
  payPenceAnHour!: number | null;
}

@ObjectType("MyJob", { description: "The viewer's own job." })
@Class("self")
export class MyJobType extends JobType {
  @Field(() => String, { description: "Who it is with." })
  employerName!: string;

  @Field(() => String, { nullable: true, description: "The specialist who supports them in it." })
  specialistName!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "By when the specialist will ask how it goes; null when nothing is planned." })
  nextCheckOn!: string | null;
}

@ObjectType("InWorkCheck", { description: "Asking how a job goes." })
@Class("self")
export class InWorkCheckType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => CheckKind, { description: "Which check it is." })
  kind!: CheckKindCode;

  @Field(() => GraphQLLocalDate, { description: "The day it is due." })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was made; null until then." })
  doneOn!: string | null;

  @Field(() => CheckHow, { nullable: true, description: "How it was made." })
  how!: CheckHowCode | null;

  @Field(() => CheckWith, { nullable: true, description: "With whom." })
  withWhom!: CheckWithCode | null;

  @Field(() => CheckOutcome, { nullable: true, description: "How the job is going." })
  outcome!: CheckOutcomeCode | null;

  @Field(() => String, { description: "What was said and what follows." })
  note!: string;
}

@ObjectType("DueInWorkCheck", { description: "A check that is due, with whose job it is about." })
@Class("self")
export class DueInWorkCheckType extends InWorkCheckType {
  @Field(() => ID, { description: "The placement's id." })
  placementId!: string;

  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => String, { description: "The person's name." })
  clientName!: string;

  @Field(() => String, { description: "Who the job is with." })
  employerName!: string;

  @Field(() => String, { description: "The job." })
  jobTitle!: string;
}

@ObjectType("TermsChange", { description: "A change of hours or pay." })
@Class("self")
export class TermsChangeType {
  @Field(() => GraphQLLocalDate, { description: "From which day." })
  changesOn!: string;

  @Field(() => Float, { description: "Hours a week." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour; null where it is not paid." })
  payPenceAnHour!: number | null;

  @Field(() => Int, { nullable: true, description: "What the better-off calculation before it said, in pence a week." })
  betterOffPenceAWeek!: number | null;
}

@ObjectType("Placement", { description: "A person's job as their service sees it." })
@Class("self")
export class PlacementType extends JobType {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => String, { description: "The person's name." })
  clientName!: string;

  @Field(() => String, { description: "Who it is with." })
  employerName!: string;

  @Field(() => ID, { nullable: true, description: "The introduction it came of; null for a job found without the service." })
  introductionId!: string | null;

  @Field(() => String, { nullable: true, description: "Why it ended, a code; null while it goes on." })
  reason!: string | null;

  @Field(() => Boolean, { description: "Whether it counts as a job start: paid, and at least 4 hours of work." })
  countsAsStart!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "When the next check is due; null when none is." })
  nextCheckOn!: string | null;

  @Field(() => [InWorkCheckType], { description: "Its checks, by the day they are due; empty in a list." })
  checks!: InWorkCheckType[];

  @Field(() => [TermsChangeType], { description: "Changes of hours or pay, the last first; empty in a list." })
  changes!: TermsChangeType[];

  @Field(() => [PlacementState], { description: "Where it can go from here." })
  canGoTo!: PlacementStateCode[];
}

@ObjectType("LastBetterOff", { description: "A person's last better-off calculation." })
@Class("self")
export class LastBetterOffType {
  @Field(() => GraphQLLocalDate, { description: "When it was made." })
  doneOn!: string;

  @Field(() => Float, { description: "For how many hours a week." })
  hours!: number;

  @Field(() => Int, { description: "For what pay, in pence an hour." })
  payPenceAnHour!: number;

  @Field(() => Int, { description: "How much more there would be in hand, in pence a week; negative when less." })
  betterOffPenceAWeek!: number;
}

import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ContractKind, VacancyKind } from "../../graphql/dimensions";
import { payload } from "../../graphql/userError";
import type { ContractKind as Contract, VacancyKind as Kind } from "../../kernel/dimensions";
import { CheckHow, type CheckHowCode, CheckOutcome, type CheckOutcomeCode, CheckWith, type CheckWithCode, EndReason, type EndReasonCode } from "./placement.enums";
import { PlacementType } from "./placement.types";

@InputType({ description: "A job that began, or the day it will." })
export class RecordStartInput {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => ID, { nullable: true, description: "The introduction it came of; null for a job found without the service." })
  introductionId!: string | null;

  @Field(() => String, { defaultValue: "", description: "Who it is with; needed where there is no introduction." })
  employerName!: string;

  @Field(() => String, { defaultValue: "", description: "The job; empty: the role's own title." })
  jobTitle!: string;

  @Field(() => VacancyKind, { defaultValue: "paid_role", description: "What sort of work it is." })
  kind!: Kind;

  @Field(() => Float, { description: "Hours a week, more than 0 and at most 80." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour, at least the legal minimum; null only where it is not paid." })
  payPenceAnHour!: number | null;

  @Field(() => ContractKind, { description: "What kind of contract." })
  contract!: Contract;

  @Field(() => GraphQLLocalDate, { description: "The first day: within the last year or the next 6 months." })
  startsOn!: string;

  @Field(() => Float, { nullable: true, description: "Hours of paid work done in the first week, once known." })
  firstWeekHoursPaid!: number | null;

  @Field(() => Int, { nullable: true, description: "The person's age in years, where the minimum for 21 and over does not apply." })
  age!: number | null;

  @Field(() => String, { description: "One key for one intention, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}

@InputType({ description: "New hours or pay." })
export class ChangeTermsInput {
  @Field(() => ID, { description: "The placement's id." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "From which day: after the first, within the next 3 months." })
  changesOn!: string;

  @Field(() => Float, { description: "Hours a week." })
  hoursAWeek!: number;

  @Field(() => Int, { nullable: true, description: "Pay in pence an hour; null only where it is not paid." })
  payPenceAnHour!: number | null;

  @Field(() => Int, { nullable: true, description: "The person's age in years, where the minimum for 21 and over does not apply." })
  age!: number | null;

  @Field(() => String, { description: "One key for one intention, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}

@InputType({ description: "What a check in work said." })
export class RecordCheckInput {
  @Field(() => ID, { description: "The check's id." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was made." })
  doneOn!: string;

  @Field(() => CheckHow, { description: "How it was made." })
  how!: CheckHowCode;

  @Field(() => CheckWith, { description: "With whom." })
  withWhom!: CheckWithCode;

  @Field(() => CheckOutcome, { description: "How the job is going." })
  outcome!: CheckOutcomeCode;

  @Field(() => String, { defaultValue: "", description: "What was said and what follows, at most 2,000 characters." })
  note!: string;
}

@InputType({ description: "A job that ended." })
export class EndPlacementInput {
  @Field(() => ID, { description: "The placement's id." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The last day, today or before." })
  endedOn!: string;

  @Field(() => EndReason, { description: "Why." })
  reason!: EndReasonCode;
}

export const PlacementPayload = payload("PlacementPayload", "placement", () => PlacementType, "What was done with a placement.");

import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { AdjustmentCode, ContractKind, PayPeriod, SettingFeature, VacancyKind, Workplace } from "../../graphql/dimensions";
import type * as dimensions from "../../kernel/dimensions";
import type { ApplyPart, JobPart, OfferPart, PayPart, SettingPart, VacancyParts, WhenPart, WherePart } from "./parts/parts";
import type { WayToApply } from "./vacancy.entity";
import { WayToApplyEnum } from "./vacancyEnums";

@InputType({ description: "The job: what it is called and what the work is." })
export class VacancyJobInput implements JobPart {
  @Field(() => String, { description: "What the job is called, at most 120 characters." })
  title!: string;

  @Field(() => VacancyKind, { description: "Paid role, work placement or work trial." })
  kind!: dimensions.VacancyKind;

  @Field(() => Int, { description: "How many people are wanted, 1 to 500." })
  positions!: number;

  @Field(() => String, { description: "What the work is: plain text, at most 4,000 characters." })
  summary!: string;

  @Field(() => String, { nullable: true, description: "More about the work: plain text, at most 20,000 characters." })
  duties?: string | null;

  @Field(() => ID, { nullable: true, description: "A SOC 2020 code that `occupations` gave." })
  occupationCode?: string | null;

  @Field(() => ContractKind, { nullable: true, description: "What kind of contract." })
  contract?: dimensions.ContractKind | null;
}

@InputType({ description: "Where the work is done." })
export class VacancyWhereInput implements WherePart {
  @Field(() => Workplace, { nullable: true, description: "On site, partly from home, or from home." })
  workplace?: dimensions.Workplace | null;

  @Field(() => ID, { nullable: true, description: "One of the employer's sites; its place and postcode are taken then." })
  siteId?: string | null;

  @Field(() => String, { nullable: true, description: "Town, or street and town, at most 300 characters." })
  placeText?: string | null;

  @Field(() => String, { nullable: true, description: "Postcode, whole or its first half." })
  postcode?: string | null;
}

@InputType({ description: "When, and how many hours." })
export class VacancyWhenInput implements WhenPart {
  @Field(() => Float, { nullable: true, description: "The least hours a week." })
  hoursLeast?: number | null;

  @Field(() => Float, { nullable: true, description: "The most hours a week." })
  hoursMost?: number | null;

  @Field(() => Int, { nullable: true, description: "Days and times as 28 bits, day * 4 + part, Monday morning first." })
  weekGrid?: number | null;

  @Field(() => Boolean, { nullable: true, description: "True: these times; false: the person chooses among them." })
  weekFixed?: boolean | null;

  @Field(() => String, { nullable: true, description: "About the times, in words, at most 300 characters." })
  note?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day of work; the legal minimum of that day applies." })
  startsOn?: string | null;
}

@InputType({ description: "What it pays." })
export class VacancyPayInput implements PayPart {
  @Field(() => Int, { nullable: true, description: "The least, in pence for one period." })
  leastPence?: number | null;

  @Field(() => Int, { nullable: true, description: "The most, in pence for one period." })
  mostPence?: number | null;

  @Field(() => PayPeriod, { nullable: true, description: "What the amount is for." })
  period?: dimensions.PayPeriod | null;

  @Field(() => String, { nullable: true, description: "About the pay, in words, at most 300 characters." })
  note?: string | null;
}

@InputType({ description: "What it is like to work there. A feature in neither list is not said." })
export class VacancySettingInput implements SettingPart {
  @Field(() => [SettingFeature], { description: "What the setting has." })
  has!: string[];

  @Field(() => [SettingFeature], { description: "What it has not." })
  hasNot!: string[];
}

@InputType({ description: "Adjustments on offer." })
export class VacancyOfferInput implements OfferPart {
  @Field(() => [AdjustmentCode], { description: "Which; an empty list is an answer too." })
  adjustments!: string[];
}

@InputType({ description: "How people apply, until when, and whom the service talks to." })
export class VacancyApplyInput implements ApplyPart {
  @Field(() => WayToApplyEnum, { nullable: true, description: "How people apply." })
  how?: WayToApply | null;

  @Field(() => String, { nullable: true, description: "The web address, email address or telephone number, as `how` says." })
  applyTo?: string | null;

  @Field(() => String, { nullable: true, description: "What to know about applying, at most 1,000 characters." })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: "Working days in which the employer answers, 1 to 60." })
  answerWithinDays?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day people can apply." })
  closesOn?: string | null;

  @Field(() => String, { nullable: true, description: "Whom the service talks to; never public." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Their email address; never public." })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: "Their telephone number; never public." })
  contactPhone?: string | null;
}

@InputType({ description: "Parts of posting a role: each is whole, any may be left out. Empty fields are \"not said\"." })
export class VacancyPartsInput implements VacancyParts {
  @Field(() => VacancyJobInput, { nullable: true, description: "The job." })
  job?: VacancyJobInput | null;

  @Field(() => VacancyWhereInput, { nullable: true, description: "Where." })
  where?: VacancyWhereInput | null;

  @Field(() => VacancyWhenInput, { nullable: true, description: "When and how much." })
  when?: VacancyWhenInput | null;

  @Field(() => VacancyPayInput, { nullable: true, description: "Pay." })
  pay?: VacancyPayInput | null;

  @Field(() => VacancySettingInput, { nullable: true, description: "What it is like to work there." })
  setting?: VacancySettingInput | null;

  @Field(() => VacancyOfferInput, { nullable: true, description: "What is on offer." })
  offer?: VacancyOfferInput | null;

  @Field(() => VacancyApplyInput, { nullable: true, description: "How people apply." })
  apply?: VacancyApplyInput | null;
}

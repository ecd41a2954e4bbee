import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { GraphQLLocalDate } from "graphql-scalars";
import { Class } from "../../graphql/classes";
import { AdjustmentCode, ContractKind, PayPeriod, SettingFeature, VacancyKind, Workplace } from "../../graphql/dimensions";
import { OccupationType } from "../places";
import { PlaceExactnessEnum, SettingSays, VacancyStatusEnum, WayToApplyEnum } from "./vacancyEnums";

@ObjectType({ description: "The employer of a vacancy, as anybody may read it." })
@Class("public")
export class VacancyEmployer {
  @Field(() => ID, { description: "The employer's id." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "What it says of itself; may be empty." })
  about!: string;

  @Field(() => String, { description: "Its level in the Disability Confident scheme: `none`, `committed`, `employer` or `leader`." })
  disabilityConfident!: string;
}

@ObjectType({ description: "Where a vacancy's work is done." })
@Class("public")
export class VacancyPlace {
  @Field(() => String, { description: "Town, or site and town, in words; empty when not known." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Postcode, whole or its first half." })
  postcode!: string | null;

  @Field(() => Float, { nullable: true, description: "Degrees north, WGS 84; null when the place is not known." })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees east, WGS 84; null when the place is not known." })
  longitude!: number | null;

  @Field(() => PlaceExactnessEnum, { description: "What the point stands for." })
  exactness!: string;

  @Field(() => Workplace, { nullable: true, description: "On site, partly from home, or from home; null when not said." })
  workplace!: string | null;
}

@ObjectType({ description: "What a vacancy pays." })
@Class("public")
export class VacancyPay {
  @Field(() => Int, { nullable: true, description: "The least, in pence for one period; null for \"up to\"." })
  leastPence!: number | null;

  @Field(() => Int, { nullable: true, description: "The most, in pence for one period; null for \"from\"." })
  mostPence!: number | null;

  @Field(() => PayPeriod, { description: "What the amount is for." })
  period!: string;

  @Field(() => Int, { nullable: true, description: "The least, made hourly, in pence; null when the hours are not known." })
  penceAnHourLeast!: number | null;
}

@ObjectType({ description: "One thing a vacancy says of its setting." })
@Class("public")
export class VacancySetting {
  @Field(() => SettingFeature, { description: "Which feature." })
  feature!: string;

  @Field(() => SettingSays, { description: "Whether the setting has it." })
  says!: string;
}

/** What every audience may read. Never reached by itself, so never in a schema. */
@ObjectType("VacancyFacts", { description: "What every audience may read of a vacancy." })
@Class("public")
export class VacancyFacts {
  @Field(() => ID, { description: "The vacancy's id." })
  id!: string;

  @Field(() => VacancyStatusEnum, { description: "How far it has come." })
  status!: string;

  @Field(() => String, { description: "What the job is called; empty in a new draft." })
  title!: string;

  @Field(() => VacancyKind, { description: "Paid role, work placement or work trial." })
  kind!: string;

  @Field(() => Int, { description: "How many people are wanted." })
  positions!: number;

  @Field(() => String, { description: "What the work is: plain text, paragraphs apart by an empty line." })
  summary!: string;

  @Field(() => String, { description: "More about the work: plain text; may be empty." })
  duties!: string;

  @Field(() => OccupationType, { nullable: true, description: "Its occupation; null when not known." })
  occupation!: OccupationType | null;

  @Field(() => VacancyEmployer, { description: "Who employs." })
  employer!: VacancyEmployer;

  @Field(() => VacancyPlace, { description: "Where the work is done." })
  place!: VacancyPlace;

  @Field(() => Float, { nullable: true, description: "The least hours a week; null when not known." })
  hoursLeast!: number | null;

  @Field(() => Float, { nullable: true, description: "The most hours a week; null when not known." })
  hoursMost!: number | null;

  @Field(() => Int, { nullable: true, description: "Days and times as 28 bits, day * 4 + part, Monday morning first; null when not said." })
  weekGrid!: number | null;

  @Field(() => Boolean, { nullable: true, description: "True: these times; false: the person chooses among them; null: not said." })
  weekFixed!: boolean | null;

  @Field(() => String, { description: "Days and times in the employer's own words; may be empty." })
  whenNote!: string;

  @Field(() => VacancyPay, { nullable: true, description: "What it pays; null when not known or not paid." })
  pay!: VacancyPay | null;

  @Field(() => String, { description: "About the pay, in words; may be empty." })
  payNote!: string;

  @Field(() => ContractKind, { nullable: true, description: "What kind of contract; null when not known." })
  contract!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day of work; null when it is soon or not known." })
  startsOn!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day people can apply." })
  closesOn!: string | null;

  @Field(() => WayToApplyEnum, { nullable: true, description: "How people apply." })
  howToApply!: string | null;

  @Field(() => String, { nullable: true, description: "The web address, email address or telephone number to apply to." })
  applyTo!: string | null;

  @Field(() => String, { description: "What to know about applying; may be empty." })
  applyNote!: string;

  @Field(() => Int, { nullable: true, description: "Working days in which the employer answers." })
  answerWithinDays!: number | null;

  @Field(() => [VacancySetting], { description: "What it is like to work there, as far as said." })
  setting!: VacancySetting[];

  @Field(() => [AdjustmentCode], { description: "Adjustments already on offer." })
  adjustments!: string[];

  @Field(() => Date, { nullable: true, description: "When it was first published." })
  publishedAt!: Date | null;
}

@ObjectType("Vacancy", { description: "A job, as anybody may read it." })
@Class("public")
export class OpenVacancyType extends VacancyFacts {
  @Field(() => Float, { nullable: true, description: "Kilometres from the place searched near; null outside such a search, or when a place is not known." })
  distanceKm!: number | null;

  @Field(() => String, { nullable: true, description: "The same in words that say how exact it is: `about 4 miles`." })
  distance!: string | null;

  @Field(() => String, { nullable: true, description: "The role as schema.org's JobPosting, JSON; given for one role asked for by itself." })
  jobPosting!: string | null;
}

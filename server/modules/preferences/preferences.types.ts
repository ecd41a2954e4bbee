import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { AdjustmentCode, ContractKind, SettingFeature, Workplace } from "../../graphql/dimensions";
import type { ContractKind as Contract, SettingFeature as Feature, Workplace as Where } from "../../kernel/dimensions";
import { TravelBy, Wish } from "./preferenceEnums";

@ObjectType("PreferenceMark", { description: "Who said a part of the preferences, and whether the person stands by it." })
@Class("self")
export class PreferenceMarkType {
  @Field(() => String, { description: "`occupation`, `place`, `hours`, `when`, `pay`, `contract`, `start`, `employers`, `adjustments`, or `setting:` and a feature." })
  dimension!: string;

  @Field(() => String, { nullable: true, description: "The member of staff who entered it; null when the person did." })
  staffName!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it was entered." })
  enteredAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When the person said or confirmed it; null while only staff did." })
  confirmedAt!: Date | null;
}

@ObjectType("WishedOccupation", { description: "A kind of work wanted or not." })
@Class("self")
export class WishedOccupationType {
  @Field(() => ID, { description: "SOC 2020 code." })
  code!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;
}

@ObjectType("WishedFeature", { description: "What a person says of a feature of a job's setting." })
@Class("self")
export class WishedFeatureType {
  @Field(() => SettingFeature, { description: "The feature." })
  feature!: Feature;

  @Field(() => Wish, { description: "What they say; never `neutral`, which is not kept." })
  says!: Wish;
}

@ObjectType("EmployerChoice", { description: "An employer to choose: its name, and no more." })
@Class("self")
export class EmployerChoiceType {
  @Field(() => ID, { description: "The employer." })
  id!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType("Preferences", { description: "The work a person is looking for. Null and empty: not said." })
@Class("self")
export class PreferencesType {
  @Field(() => String, { nullable: true, description: "Town or postcode they would travel from." })
  home!: string | null;

  @Field(() => Boolean, { description: "Whether that place is on the map, so that distances can be measured." })
  homeFound!: boolean;

  @Field(() => Float, { nullable: true, description: "The furthest they would travel, in kilometres." })
  furthestKm!: number | null;

  @Field(() => [TravelBy], { description: "How they would get there." })
  travelBy!: TravelBy[];

  @Field(() => [Workplace], { description: "Where they would work." })
  workplaces!: Where[];

  @Field(() => Float, { nullable: true, description: "The fewest hours a week." })
  hoursLeast!: number | null;

  @Field(() => Float, { nullable: true, description: "The most hours a week." })
  hoursMost!: number | null;

  @Field(() => Int, { nullable: true, description: "Times of the week as 28 bits: bit day × 4 + part, Monday morning first." })
  week!: number | null;

  @Field(() => Boolean, { description: "Their weeks are not all the same." })
  weekVaries!: boolean;

  @Field(() => Int, { nullable: true, description: "The least pay, in pence an hour." })
  payLeastPenceAnHour!: number | null;

  @Field(() => [ContractKind], { description: "Contracts they would take; empty: any, or not said." })
  contracts!: Contract[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The earliest day they could start." })
  earliestStart!: string | null;

  @Field(() => [WishedOccupationType], { description: "Kinds of work wanted." })
  wanted!: WishedOccupationType[];

  @Field(() => [WishedOccupationType], { description: "Kinds of work not wanted." })
  avoided!: WishedOccupationType[];

  @Field(() => [String], { description: "Work wanted, in their own words." })
  keywords!: string[];

  @Field(() => [String], { description: "Work not wanted, in their own words." })
  keywordsAvoid!: string[];

  @Field(() => [WishedFeatureType], { description: "What they say of the setting; a feature not here is neutral or not said." })
  setting!: WishedFeatureType[];

  @Field(() => [EmployerChoiceType], { description: "Employers they would not work for." })
  employersAvoided!: EmployerChoiceType[];

  @Field(() => [AdjustmentCode], { description: "Changes at work they need. Private: the service alone uses it." })
  adjustments!: string[];

  @Field(() => [PreferenceMarkType], { description: "Who said each part, and whether the person stands by it; a part without a mark was not said." })
  marks!: PreferenceMarkType[];
}

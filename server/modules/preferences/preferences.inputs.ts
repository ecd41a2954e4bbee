import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { AdjustmentCode, ContractKind, SettingFeature, Workplace } from "../../graphql/dimensions";
import type { ContractKind as Contract, SettingFeature as Feature, Workplace as Where } from "../../kernel/dimensions";
import { TravelBy, Wish } from "./preferenceEnums";

@InputType({ description: "Kinds of work." })
class OccupationWishInput {
  @Field(() => [ID], { defaultValue: [], description: "SOC 2020 codes wanted." })
  want!: string[];

  @Field(() => [ID], { defaultValue: [], description: "SOC 2020 codes not wanted." })
  avoid!: string[];

  @Field(() => [String], { defaultValue: [], description: "Work wanted, in their own words; at most 20." })
  keywords!: string[];

  @Field(() => [String], { defaultValue: [], description: "Work not wanted, in their own words; at most 20." })
  keywordsAvoid!: string[];
}

@InputType({ description: "Where, and how far." })
class PlaceWishInput {
  @Field(() => String, { defaultValue: "", description: "Town or postcode they would travel from." })
  home!: string;

  @Field(() => Float, { nullable: true, description: "The furthest, in kilometres; left out: not said." })
  furthestKm?: number | null;

  @Field(() => [TravelBy], { defaultValue: [], description: "How they would get there." })
  travelBy!: TravelBy[];

  @Field(() => [Workplace], { defaultValue: [], description: "Where they would work." })
  workplaces!: Where[];
}

@InputType({ description: "Hours a week." })
class HoursWishInput {
  @Field(() => Float, { nullable: true, description: "The fewest; left out: not said." })
  least?: number | null;

  @Field(() => Float, { nullable: true, description: "The most; left out: not said." })
  most?: number | null;
}

@InputType({ description: "Times of the week." })
class WhenWishInput {
  @Field(() => Int, { nullable: true, description: "28 bits: bit day × 4 + part, Monday morning first; left out: not said." })
  week?: number | null;

  @Field(() => Boolean, { defaultValue: false, description: "Their weeks are not all the same." })
  varies!: boolean;
}

@InputType({ description: "Pay." })
class PayWishInput {
  @Field(() => Int, { nullable: true, description: "The least, in pence an hour; left out: not said." })
  leastPenceAnHour?: number | null;
}

@InputType({ description: "Contracts." })
class ContractWishInput {
  @Field(() => [ContractKind], { description: "Those they would take; empty: any." })
  kinds!: Contract[];
}

@InputType({ description: "The start." })
class StartWishInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The earliest day; left out: not said." })
  earliest?: string | null;
}

@InputType({ description: "Employers not wanted." })
class EmployersWishInput {
  @Field(() => [ID], { description: "Whom they would not work for." })
  avoid!: string[];
}

@InputType({ description: "Changes at work they need." })
class AdjustmentsWishInput {
  @Field(() => [AdjustmentCode], { description: "Which. Private: the service alone uses it." })
  codes!: string[];
}

@InputType({ description: "What is said of one feature." })
class FeatureWishInput {
  @Field(() => SettingFeature, { description: "The feature." })
  feature!: Feature;

  @Field(() => Wish, { description: "What is said of it." })
  says!: Wish;
}

@InputType({ description: "What somebody wants from work. A part left out stays as it is; a part given is whole." })
export class PreferencesInput {
  @Field(() => OccupationWishInput, { nullable: true, description: "Kinds of work." })
  occupation?: OccupationWishInput | null;

  @Field(() => PlaceWishInput, { nullable: true, description: "Where, and how far." })
  place?: PlaceWishInput | null;

  @Field(() => HoursWishInput, { nullable: true, description: "Hours a week." })
  hours?: HoursWishInput | null;

  @Field(() => WhenWishInput, { nullable: true, description: "Times of the week." })
  when?: WhenWishInput | null;

  @Field(() => PayWishInput, { nullable: true, description: "Pay." })
  pay?: PayWishInput | null;

  @Field(() => ContractWishInput, { nullable: true, description: "Contracts." })
  contract?: ContractWishInput | null;

  @Field(() => StartWishInput, { nullable: true, description: "The start." })
  start?: StartWishInput | null;

  @Field(() => EmployersWishInput, { nullable: true, description: "Employers not wanted." })
  employers?: EmployersWishInput | null;

  @Field(() => AdjustmentsWishInput, { nullable: true, description: "Changes at work." })
  adjustments?: AdjustmentsWishInput | null;

  @Field(() => [FeatureWishInput], { nullable: true, description: "The setting: only the features named change." })
  setting?: FeatureWishInput[] | null;
}

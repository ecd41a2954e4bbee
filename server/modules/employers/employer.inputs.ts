import { GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { AdjustmentCode } from "../../graphql/dimensions";
import { DisabilityConfident, EmployerSize, EmployerState, Relationship, Sector } from "./employer.enums";
import type { EmployerOrder } from "./employer.reads";

export const KEY = "Made by the form, 8 to 100 characters: the same key has one effect however often it is sent.";

@InputType()
abstract class DetailsInput {
  @Field(() => String, { description: "The organisation's name." })
  name!: string;

  @Field(() => Sector, { nullable: true, description: "What it does; left out when not said." })
  sector?: Sector | null;

  @Field(() => EmployerSize, { nullable: true, description: "How many people it employs; left out when not said." })
  size?: EmployerSize | null;

  @Field(() => String, { nullable: true, description: "Its website, with or without `https://`." })
  website?: string | null;

  @Field(() => String, { nullable: true, description: "What it says of itself, to 2,000 characters." })
  about?: string | null;

  @Field(() => DisabilityConfident, { defaultValue: DisabilityConfident.none, description: "Its level in the Disability Confident scheme." })
  disabilityConfident!: DisabilityConfident;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day of that level." })
  disabilityConfidentUntil?: string | null;
}

@InputType({ description: "A new employer." })
export class CreateEmployerInput extends DetailsInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => Boolean, { defaultValue: false, description: "True to add another employer of a name that is there already." })
  anotherOfThisName!: boolean;
}

@InputType({ description: "What is said of an employer. What is left out becomes not said." })
export class EditEmployerInput extends DetailsInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;
}

@InputType({ description: "A change of an employer's account." })
export class ChangeEmployerStateInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => String, { defaultValue: "", description: "Why, in a sentence; needed to suspend or close." })
  reason!: string;
}

@InputType({ description: "How well the service and an employer know each other now." })
export class ChangeRelationshipInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => Relationship, { description: "The stage it has reached." })
  stage!: Relationship;

  @Field(() => String, { defaultValue: "", description: "Why, in a sentence." })
  reason!: string;
}

@InputType({ description: "Who keeps the relationship with an employer." })
export class SetEmployerLeadInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => ID, { nullable: true, description: "A member of staff; left out for nobody." })
  leadId?: string | null;
}

@InputType({ description: "What an employer is part of." })
export class SetEmployerParentInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The organisation it is part of; left out for none." })
  parentId?: string | null;
}

@InputType({ description: "Whether an employer's roles are published without review." })
export class TrustEmployerInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => Boolean, { description: "True: without review." })
  trusted!: boolean;

  @Field(() => String, { defaultValue: "", description: "Why, in a sentence." })
  reason!: string;
}

@InputType({ description: "The adjustments an employer already offers to everybody." })
export class SetOffersInput {
  @Field(() => ID, { description: "Which employer." })
  id!: string;

  @Field(() => [AdjustmentCode], { description: "All of them: what is left out is offered no longer." })
  adjustments!: string[];
}

@InputType()
abstract class SiteInput {
  @Field(() => String, { description: "What it is called, such as Head office." })
  name!: string;

  @Field(() => String, { description: "The town." })
  placeText!: string;

  @Field(() => String, { nullable: true, description: "The postcode, if known." })
  postcode?: string | null;
}

@InputType({ description: "A new place where an employer's people work." })
export class AddSiteInput extends SiteInput {
  @Field(() => ID, { description: "Whose site it is." })
  employerId!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "A change to a site." })
export class EditSiteInput extends SiteInput {
  @Field(() => ID, { description: "Which site." })
  id!: string;
}

@InputType({ description: "Which employers to list; what is left out does not limit." })
export class EmployerFilterInput {
  @Field(() => String, { nullable: true, description: "A part of the name." })
  search?: string | null;

  @Field(() => Relationship, { nullable: true, description: "The stage of the relationship." })
  stage?: Relationship | null;

  @Field(() => EmployerState, { nullable: true, description: "The state of the account." })
  state?: EmployerState | null;

  @Field(() => Sector, { nullable: true, description: "What they do." })
  sector?: Sector | null;

  @Field(() => ID, { nullable: true, description: "Their lead specialist." })
  leadId?: string | null;
}

const orders: { [Order in EmployerOrder]: Order } = { name: "name", quietest: "quietest", latest: "latest" };
registerEnumType(orders, {
  name: "EmployerOrder",
  description: "In which order to list employers.",
  valuesConfig: {
    name: { description: "By name." },
    quietest: { description: "Longest without a contact first." },
    latest: { description: "Contacted last first." },
  },
});

@ArgsType()
export class EmployersArgs extends PageArgs {
  @Field(() => EmployerFilterInput, { defaultValue: {}, description: "Which ones." })
  filter!: EmployerFilterInput;

  @Field(() => orders, { defaultValue: "name", description: "In which order." })
  order!: EmployerOrder;
}

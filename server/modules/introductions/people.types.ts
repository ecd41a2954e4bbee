import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { connection } from "../../graphql/connection";
import { payload } from "../../graphql/userError";
import { IntroductionState } from "./introduction.enums";
import { JobOfferType } from "./offer.types";
import type { IntroductionState as State } from "./states";
import { NextStepType } from "./step.types";

@ObjectType({ description: "The specialist to ring about a person." })
@Class("tenant")
export class PersonContact {
  @Field(() => String, { description: "Their name." })
  displayName!: string;

  @Field(() => String, { description: "What they do." })
  jobTitle!: string;

  @Field(() => String, { description: "Their telephone number; empty where none is given." })
  phone!: string;
}

@ObjectType({ description: "One line that a person chose to share, word for word." })
@Class("shared(*)")
export class SharedLine {
  @Field(() => ID, { description: "The line's own id." })
  id!: string;

  @Field(() => String, { description: "Its kind, such as `availability`." })
  item!: string;

  @Field(() => String, { description: "What to call it on the page." })
  label!: string;

  @Field(() => String, { description: "Exactly what the person approved." })
  wording!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When it stops being shared, unless it is stopped before." })
  sharedUntil!: Date;
}

@ObjectType({ description: "Something that happened with an introduction." })
@Class("tenant")
export class PersonStep {
  @Field(() => IntroductionState, { description: "What it came to." })
  state!: State;

  @Field(() => String, { description: "Who did it: `employers`, `specialists`, `clients` (the person) or `system`." })
  by!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  at!: Date;
}

@ObjectType({ description: "Somebody introduced to the viewer's organisation, as a line of the list." })
@Class("tenant")
export class PersonSummary {
  @Field(() => ID, { description: "The introduction's id." })
  id!: string;

  @Field(() => ID, { description: "The person, by this employer's own handle: the same for each role, another for each employer." })
  handle!: string;

  @Field(() => Boolean, { description: "False when nothing is shared any more; then there is no name, state or next step." })
  stillShared!: boolean;

  @Field(() => String, { nullable: true, description: "The person's name, when they share it." })
  @Class("shared(name)")
  name!: string | null;

  @Field(() => ID, { description: "The role's id." })
  vacancyId!: string;

  @Field(() => String, { description: "The role they were introduced for." })
  vacancyTitle!: string;

  @Field(() => IntroductionState, { nullable: true, description: "How far it has come; null when no longer shared." })
  state!: State | null;

  @Field(() => NextStepType, { nullable: true, description: "What it waits for; null when no longer shared." })
  next!: NextStepType | null;

  @Field(() => PersonContact, { nullable: true, description: "The specialist to ring." })
  contact!: PersonContact | null;
}

@ObjectType({ description: "Somebody introduced to the viewer's organisation: exactly what they chose to share, and what comes next." })
@Class("tenant")
export class Person extends PersonSummary {
  @Field(() => String, { description: "Where the role is, as the vacancy says it." })
  vacancyPlace!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When they were introduced." })
  introducedAt!: Date;

  @Field(() => [SharedLine], { description: "Every line shared now, in order; reading them is recorded." })
  lines!: SharedLine[];

  @Field(() => String, { description: "The mark of what may be read, from the same moment as `lines`: `sharedMark` differs from it as soon as they are out of date." })
  mark!: string;

  @Field(() => [PersonStep], { description: "What has happened, oldest first; empty when no longer shared." })
  steps!: PersonStep[];

  @Field(() => JobOfferType, { nullable: true, description: "The terms offered, if any." })
  offer!: JobOfferType | null;
}

export const PersonConnection = connection("Person", () => PersonSummary);
export const PersonPayload = payload("PersonPayload", "person", () => Person, "What was done about a person.");
export const AcknowledgedPayload = payload("AcknowledgedPayload", "acknowledged", null, "An introduction was seen.");

import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../graphql/connection";
import { ContactMode, ContactOutcome, ContactPurpose } from "./contact.enums";
import { KEY } from "./employer.inputs";

@InputType()
abstract class ContactDetailsInput {
  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What they do there." })
  jobTitle?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Email." })
  email?: string | null;
}

@InputType({ description: "Somebody at an employer whom staff know." })
export class AddEmployerContactInput extends ContactDetailsInput {
  @Field(() => ID, { description: "Where they work." })
  employerId!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "A change to somebody known at an employer." })
export class EditEmployerContactInput extends ContactDetailsInput {
  @Field(() => ID, { description: "Which person." })
  id!: string;

  @Field(() => Boolean, { defaultValue: false, description: "True when they have left the employer." })
  left!: boolean;
}

@InputType()
abstract class ContactInput {
  @Field(() => ID, { nullable: true, description: "The person spoken to." })
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: "The client it was for: one of `clientsToApproach`. Left out for nobody in particular." })
  clientId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the client's name was said; left out: where they agreed to that here." })
  byName?: boolean | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it was; left out: now." })
  at?: Date | null;

  @Field(() => ContactMode, { description: "How it was made." })
  mode!: ContactMode;

  @Field(() => ContactPurpose, { nullable: true, description: "What for; left out: what such an outcome usually means." })
  purpose?: ContactPurpose | null;

  @Field(() => ContactOutcome, { description: "What came of it." })
  outcome!: ContactOutcome;

  @Field(() => String, { nullable: true, description: "What is to be done next, to 200 characters." })
  nextAction?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "On which day to do something next; left out for nothing." })
  nextActionOn?: string | null;

  @Field(() => String, { nullable: true, description: "A note, to 2,000 characters." })
  note?: string | null;
}

@InputType({ description: "A contact with an employer, to log." })
export class LogContactInput extends ContactInput {
  @Field(() => ID, { description: "With which employer." })
  employerId!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType({ description: "A correction of an entry of the contact log. What is left out becomes not said." })
export class EditContactInput extends ContactInput {
  @Field(() => ID, { description: "Which entry." })
  id!: string;
}

@ArgsType()
export class ContactLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only with this employer." })
  employerId?: string;

  @Field(() => ID, { nullable: true, description: "Only by this member of staff." })
  staffId?: string;

  @Field(() => ID, { nullable: true, description: "Only for this client." })
  clientId?: string;

  @Field(() => Boolean, { defaultValue: false, description: "Only where something is next and not done." })
  nextDueOnly!: boolean;
}

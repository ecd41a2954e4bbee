import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { connection } from "../../graphql/connection";
import { ContactMode, ContactOutcome, ContactPurpose } from "./contact.enums";
import type { ContactAction } from "./contact.policy";
import { EmployerNameType, StaffNameType } from "./employer.types";

const ContactActionEnum: { [Action in ContactAction]: Action } = { edit: "edit", finishNext: "finishNext" };
registerEnumType(ContactActionEnum, {
  name: "ContactAction",
  description: "Something that can be done with an entry of the contact log.",
  valuesConfig: {
    edit: { description: "Correct it: whoever wrote it, on the same day." },
    finishNext: { description: "Say that what was next has been done." },
  },
});

@ObjectType("ContactClient", { description: "The client an employer was contacted for." })
@Class("self")
export class ContactClientType {
  @Field(() => ID, { description: "The client's id." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Their name; null where they are not of the viewer's caseload." })
  name!: string | null;

  @Field(() => Boolean, { description: "Whether their name was said to the employer." })
  byName!: boolean;
}

@ObjectType("ContactLogEntry", { description: "One contact of a member of staff with an employer." })
@Class("tenant")
export class ContactLogEntryType {
  @Field(() => ID, { description: "The entry's id." })
  id!: string;

  @Field(() => EmployerNameType, { description: "With which employer." })
  employer!: EmployerNameType;

  @Field(() => StaffNameType, { description: "Who made it." })
  staff!: StaffNameType;

  @Field(() => ID, { nullable: true, description: "The id of the person spoken to." })
  contactId!: string | null;

  @Field(() => String, { nullable: true, description: "The name of the person spoken to; null when not said." })
  contactName!: string | null;

  @Field(() => ContactClientType, { nullable: true, description: "For whom; null for nobody in particular." })
  client!: ContactClientType | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it was." })
  at!: Date;

  @Field(() => ContactMode, { description: "How." })
  mode!: ContactMode;

  @Field(() => ContactPurpose, { description: "What for." })
  purpose!: ContactPurpose;

  @Field(() => ContactOutcome, { description: "What came of it." })
  outcome!: ContactOutcome;

  @Field(() => String, { description: "What is to be done next; may be empty." })
  nextAction!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "On which day; null when nothing is next." })
  nextActionOn!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When that was done." })
  nextDoneAt!: Date | null;

  @Field(() => String, { description: "A note; may be empty." })
  note!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it was last corrected; null when it was not." })
  editedAt!: Date | null;

  @Field(() => [ContactActionEnum], { description: "What the viewer may do with it now." })
  viewerCan!: ContactAction[];
}

@ObjectType("ClientToApproach", { description: "A client for whom an employer may be spoken to." })
@Class("self")
export class ClientToApproachType {
  @Field(() => ID, { description: "The client's id." })
  id!: string;

  @Field(() => String, { description: "Their name, for staff." })
  name!: string;

  @Field(() => Boolean, { description: "True when their name may be said to this employer." })
  byName!: boolean;
}

@ObjectType("ContactWeek", { description: "The viewer's own face-to-face contacts with employers this week." })
@Class("tenant")
export class ContactWeekType {
  @Field(() => Int, { description: "How many since Monday; those where nobody answered are left out." })
  faceToFace!: number;

  @Field(() => Int, { description: "How many a week the service aims for." })
  aim!: number;
}

export const ContactLogEntryConnection = connection("ContactLogEntry", () => ContactLogEntryType);

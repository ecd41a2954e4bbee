import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { codes } from "../../graphql/codes";
import { Approach, ClientState, ClosedReason, PreferredContact } from "./clientEnums";

export const ClientSort = codes("ClientSort", "What the caseload is sorted by.", {
  name: "The name.",
  day: "The day support began.",
  state: "Where they are, from engaged to closed.",
  last_contact: "The last contact recorded.",
});
export type ClientSort = keyof typeof ClientSort;

export const SaidHow = codes("SaidHow", "How staff heard what a person said.", {
  in_person: "Face to face.",
  phone: "On the telephone.",
  paper: "On paper.",
});
export type SaidHow = keyof typeof SaidHow;

@InputType({ description: "Which clients to show." })
export class ClientFilter {
  @Field(() => [ClientState], { defaultValue: [], description: "Only those in one of these states; empty: all." })
  states!: ClientState[];

  @Field(() => Boolean, { defaultValue: false, description: "Only those the viewer works with." })
  mine!: boolean;

  @Field(() => ID, { nullable: true, description: "Only one team's." })
  teamId?: string | null;

  @Field(() => String, { defaultValue: "", description: "A part of the name." })
  words!: string;
}

@InputType({ description: "A step of a client's." })
export class ChangeClientStateInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => ClientState, { description: "Where they go." })
  to!: ClientState;

  @Field(() => ClosedReason, { nullable: true, description: "Why support ends; needed for `closed`." })
  closedReason?: ClosedReason | null;

  @Field(() => String, { defaultValue: "", description: "What to know about the step; at most 2,000 characters." })
  note!: string;
}

@InputType({ description: "How a person is reached, and what they need for it." })
export class MyDetailsInput {
  @Field(() => String, { description: "Telephone; needed to be rung or texted." })
  phone!: string;

  @Field(() => String, { description: "Email; needed to be mailed." })
  email!: string;

  @Field(() => PreferredContact, { description: "How they would rather be reached." })
  preferredContact!: PreferredContact;

  @Field(() => String, { description: "Language or interpreter; at most 200 characters." })
  languageNeeds!: string;

  @Field(() => String, { description: "Formats, such as large print; at most 200 characters." })
  formatNeeds!: string;
}

@InputType({ description: "A client's details." })
export class ClientDetailsInput extends MyDetailsInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => String, { description: "The team or practice that looks after their health; at most 200 characters." })
  clinicalTeam!: string;
}

@InputType({ description: "What a person said about approaching employers." })
export class ClientApproachInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => Approach, { description: "What they said." })
  approach!: Approach;

  @Field(() => SaidHow, { description: "How they said it." })
  saidHow!: SaidHow;
}

@InputType({ description: "Who works with a client from now on." })
export class AssignClientInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => ID, { description: "The team." })
  teamId!: string;

  @Field(() => ID, { description: "The specialist." })
  specialistId!: string;
}

@InputType({ description: "A client and a day." })
export class ClientDateInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day." })
  on!: string;
}

@InputType({ description: "A note about a client." })
export class ClientNoteInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => String, { description: "The note: 1 to 2,000 characters." })
  note!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key keeps one note." })
  idempotencyKey!: string;
}

@InputType({ description: "What a better-off calculation said." })
export class BetterOffInput {
  @Field(() => ID, { description: "The client." })
  id!: string;

  @Field(() => GraphQLLocalDate, { description: "The day it was done." })
  doneOn!: string;

  @Field(() => Float, { description: "Hours a week it was done for." })
  hours!: number;

  @Field(() => Int, { description: "Pay, in pence an hour." })
  payPenceAnHour!: number;

  @Field(() => Int, { description: "Pence a week more in hand; negative when less." })
  betterOffPenceAWeek!: number;

  @Field(() => String, { defaultValue: "", description: "What to know about it; at most 1,000 characters." })
  note!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key records once." })
  idempotencyKey!: string;
}

@InputType({ description: "A person's vocational profile, whole: a part left empty is empty in this version." })
export class ProfileInput {
  @Field(() => Int, { description: "The version that was on the screen; 0 for the first." })
  basedOn!: number;

  @Field(() => String, { defaultValue: "", description: "Jobs, voluntary work and caring so far; each part at most 4,000 characters." })
  workHistory!: string;

  @Field(() => String, { defaultValue: "", description: "What they can do." })
  skills!: string;

  @Field(() => String, { defaultValue: "", description: "What they are good at." })
  strengths!: string;

  @Field(() => String, { defaultValue: "", description: "What matters to them in a job." })
  whatMatters!: string;

  @Field(() => String, { defaultValue: "", description: "Support that helps." })
  whatHelps!: string;

  @Field(() => String, { defaultValue: "", description: "Schooling, courses, certificates, licences." })
  education!: string;

  @Field(() => String, { defaultValue: "", description: "How they get about." })
  travel!: string;

  @Field(() => String, { defaultValue: "", description: "What to think of about money." })
  money!: string;
}

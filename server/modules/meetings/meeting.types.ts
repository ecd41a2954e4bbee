import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { MeetingHow, type MeetingHowCode, MeetingKind, type MeetingKindCode, MeetingState, type MeetingStateCode } from "./meeting.enums";

@ObjectType("MeetingSlot", { description: "A time offered for a meeting." })
@Class("self", { employers: "tenant" })
export class MeetingSlotType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When the meeting would begin." })
  startsAt!: Date;
}

@ObjectType("Interview", { description: "An interview as the employer arranged it." })
@Class("tenant")
export class InterviewType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => MeetingState, { description: "How it stands." })
  state!: MeetingStateCode;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it begins; null until a time is chosen." })
  startsAt!: Date | null;

  @Field(() => Int, { description: "How long it takes, in minutes." })
  minutes!: number;

  @Field(() => MeetingHow, { description: "How people meet." })
  how!: MeetingHowCode;

  @Field(() => String, { description: "Where; empty where nothing is said." })
  place!: string;

  @Field(() => [MeetingSlotType], { description: "Times offered and not yet chosen from." })
  slots!: MeetingSlotType[];

  @Field(() => String, { nullable: true, description: "A calendar file of it, in neutral words; null until a time is chosen." })
  calendarFile!: string | null;
}

@ObjectType("Meeting", { description: "A meeting with or about a person." })
@Class("self")
export class MeetingType extends InterviewType {
  @Field(() => MeetingKind, { description: "What it is for." })
  kind!: MeetingKindCode;

  @Field(() => ID, { nullable: true, description: "The introduction it belongs to." })
  introductionId!: string | null;

  @Field(() => String, { nullable: true, description: "The employer, where one takes part." })
  employerName!: string | null;

  @Field(() => String, { nullable: true, description: "The role it is about." })
  vacancyTitle!: string | null;

  @Field(() => String, { nullable: true, description: "The specialist who takes part or looks after it." })
  specialistName!: string | null;

  @Field(() => String, { description: "What the employer says about it, once the specialist has passed it on; empty before." })
  details!: string;

  @Field(() => String, { description: "What was agreed to do, once it was held." })
  actions!: string;
}

@ObjectType("StaffMeeting", { description: "A meeting as the person's service sees it." })
@Class("self")
export class StaffMeetingType extends MeetingType {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => String, { description: "The person's name." })
  clientName!: string;

  @Field(() => Boolean, { description: "True when the employer wrote something that waits to be passed on." })
  waitsToBePassedOn!: boolean;
}

@InputType({ description: "Times for an interview, at least two." })
export class OfferInterviewTimesInput {
  @Field(() => ID, { description: "The introduction's id." })
  introductionId!: string;

  @Field(() => [GraphQLDateTimeISO], { description: "When it could begin: 2 to 12 different times, all to come." })
  times!: Date[];

  @Field(() => Int, { defaultValue: 45, description: "How long it takes, in minutes." })
  minutes!: number;

  @Field(() => MeetingHow, { defaultValue: "in_person", description: "How people meet." })
  how!: MeetingHowCode;

  @Field(() => ID, { nullable: true, description: "At which of the employer's sites." })
  siteId!: string | null;

  @Field(() => String, { defaultValue: "", description: "What else to know, at most 300 characters. The specialist reads it first and passes it on." })
  details!: string;

  @Field(() => ID, { nullable: true, description: "The interview whose times these replace." })
  replaces!: string | null;

  @Field(() => String, { description: "One key for one intention, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}

@InputType({ description: "A meeting to set." })
export class ArrangeMeetingInput {
  @Field(() => ID, { description: "The person's id." })
  clientId!: string;

  @Field(() => ID, { nullable: true, description: "The introduction it belongs to; needed for an interview." })
  introductionId!: string | null;

  @Field(() => ID, { nullable: true, description: "The placement it belongs to." })
  placementId!: string | null;

  @Field(() => MeetingKind, { description: "What it is for." })
  kind!: MeetingKindCode;

  @Field(() => GraphQLDateTimeISO, { description: "When it begins." })
  startsAt!: Date;

  @Field(() => Int, { defaultValue: 60, description: "How long it takes, in minutes." })
  minutes!: number;

  @Field(() => MeetingHow, { defaultValue: "in_person", description: "How people meet." })
  how!: MeetingHowCode;

  @Field(() => String, { defaultValue: "", description: "Where, at most 200 characters." })
  place!: string;

  @Field(() => String, { description: "One key for one intention, 8 to 100 characters: a retry has no second effect." })
  idempotencyKey!: string;
}

@InputType({ description: "What came of a meeting." })
export class RecordMeetingInput {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => MeetingState, { description: "`held`, `no_show` or `cancelled`." })
  state!: MeetingStateCode;

  @Field(() => String, { defaultValue: "", description: "What was agreed to do, at most 2,000 characters. The person can read it." })
  actions!: string;
}

export const MeetingPayload = payload("MeetingPayload", "meeting", () => MeetingType, "What was done with a meeting.");
export const StaffMeetingPayload = payload("StaffMeetingPayload", "meeting", () => StaffMeetingType, "What was done with a meeting.");

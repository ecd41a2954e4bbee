import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";

export const requestKinds = { copy: "copy", correct: "correct", erase: "erase", complain: "complain" } as const;
registerEnumType(requestKinds, {
  name: "RecordRequestKind",
  description: "What a person asks about their record.",
  valuesConfig: {
    copy: { description: "A copy of everything, what is on paper too." },
    correct: { description: "That something be put right." },
    erase: { description: "That it be deleted." },
    complain: { description: "A complaint." },
  },
});
export const lookKinds = { employer: "employer", care_team: "care_team", staff: "staff", copy: "copy" } as const;
registerEnumType(lookKinds, {
  name: "LookKind",
  description: "Who looked.",
  valuesConfig: { employer: { description: "An employer, at lines it may read." }, care_team: { description: "The care team, at lines it may read." }, staff: { description: "A member of the service's staff, at the record." }, copy: { description: "A member of the service's staff, who made a copy of it." } },
});

export const erasureAnswers = { erased: "erased", kept_for_law: "kept_for_law" } as const;
registerEnumType(erasureAnswers, {
  name: "NotRecalledAnswer",
  description: "What an employer says it did with what it had read.",
  valuesConfig: { erased: { description: "It deleted it." }, kept_for_law: { description: "The law makes it keep it." } },
});

@ObjectType({ description: "How much is held of one kind." })
@Class("self")
export class HeldKind {
  @Field(() => String, { description: "What it is, in plain words." })
  label!: string;
  @Field(() => Int, { description: "How many entries there are." })
  count!: number;
}

@ObjectType({ description: "That somebody looked, on a day." })
@Class("self")
export class Look {
  @Field(() => GraphQLLocalDate, { description: "The day." })
  on!: string;
  @Field(() => String, { description: "The employer's or the member of staff's name, or the care team." })
  who!: string;
  @Field(() => String, { description: "Who it was there; for the care team, the member of staff who passed the lines on." })
  person!: string;
  @Field(() => lookKinds, { description: "Whose side that is." })
  kind!: string;
  @Field(() => [String], { description: "The lines that were read, by their labels; empty for staff." })
  lines!: string[];
  @Field(() => String, { nullable: true, description: "What the lines were shared for, as a code of a consent's purpose; null for staff." })
  purpose!: string | null;
  @Field(() => ID, { nullable: true, description: "The agreement under which they were read; null for staff." })
  consentId!: string | null;
  @Field(() => ID, { nullable: true, description: "The receipt of that agreement; null when there is none." })
  receiptId!: string | null;
  @Field(() => Int, { description: "How often, that day." })
  times!: number;
}

@ObjectType({ description: "Lines that an employer had read before they stopped being shared: it was asked to delete them. Nobody can make a person forget." })
@Class("self")
export class NotRecalled {
  @Field(() => ID, { description: "The notice's id." })
  id!: string;
  @Field(() => String, { description: "The employer." })
  employerName!: string;
  @Field(() => [String], { description: "The lines, by their labels." })
  lines!: string[];
  @Field(() => GraphQLDateTimeISO, { description: "When it was asked to delete them." })
  askedAt!: Date;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it saw that; null: not yet." })
  toldAt!: Date | null;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it answered; null: not yet." })
  answeredAt!: Date | null;
  @Field(() => erasureAnswers, { nullable: true, description: "What it answered; null: nothing yet." })
  answer!: string | null;
}

@ObjectType("RecordRequest", { description: "Something a person asked about their record." })
@Class("self")
export class RecordRequestType {
  @Field(() => ID, { description: "The request's id." })
  id!: string;
  @Field(() => requestKinds, { description: "What is asked." })
  kind!: string;
  @Field(() => String, { description: "The person's own words; may be empty." })
  details!: string;
  @Field(() => GraphQLDateTimeISO, { description: "When it was asked." })
  createdAt!: Date;
  @Field(() => GraphQLLocalDate, { description: "By when it is to be answered." })
  dueOn!: string;
  @Field(() => String, { nullable: true, description: "The answer; null while it waits." })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: "Who answered." })
  answeredName!: string | null;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When." })
  answeredAt!: Date | null;
}

@ObjectType("StaffRecordRequest", { description: "A request of a client of the caseload." })
@Class("self")
export class StaffRecordRequestType extends RecordRequestType {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => String, { description: "The client's name." })
  clientName!: string;
}

@InputType({ description: "What a person asks about their record." })
export class AskAboutRecordInput {
  @Field(() => requestKinds, { description: "What is asked." })
  kind!: "copy" | "correct" | "erase" | "complain";
  @Field(() => String, { defaultValue: "", description: "In their own words, at most 4,000 characters; needed for a correction and a complaint." })
  details!: string;
  @Field(() => String, { description: "A key of the caller's making: the same key asks once." })
  idempotencyKey!: string;
}

@InputType({ description: "An answer to a request." })
export class AnswerRecordRequestInput {
  @Field(() => ID, { description: "The request." })
  id!: string;
  @Field(() => String, { description: "The answer, at most 4,000 characters. The person reads it as it stands." })
  answer!: string;
  @Field(() => String, { description: "A key of the caller's making: the same key answers once." })
  idempotencyKey!: string;
}

export const AskAboutRecordPayload = payload("AskAboutRecordPayload", "request", () => RecordRequestType, "The request, sent.");
export const AnswerRecordRequestPayload = payload("AnswerRecordRequestPayload", "request", () => StaffRecordRequestType, "The request, answered.");

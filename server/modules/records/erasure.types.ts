import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";

const askedWays = { self: "self", in_person: "in_person", phone: "phone", paper: "paper" } as const;
registerEnumType(askedWays, {
  name: "ErasureAskedVia",
  description: "How a person asked for their record to be erased.",
  valuesConfig: { self: { description: "In the portal, themself." }, in_person: { description: "To staff, in person." }, phone: { description: "By telephone." }, paper: { description: "On paper." } },
});

@ObjectType({ description: "Kinds of a record that stay after an erasure, for one reason." })
@Class("tenant")
export class KeptKinds {
  @Field(() => String, { description: "Why, and how long, in words to show." })
  why!: string;
  @Field(() => [String], { description: "The kinds, in plain words." })
  labels!: string[];
}

@ObjectType({ description: "What an erasure would do to one person's record." })
@Class("self")
export class ErasurePlan {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => String, { description: "Their name." })
  clientName!: string;
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When they asked for it in the portal; null: not there." })
  askedAt!: Date | null;
  @Field(() => Int, { description: "Other requests of theirs that must be answered first." })
  otherRequests!: number;
  @Field(() => [String], { description: "Employers who read lines that are shared still: they are told, and asked to delete." })
  employersToTell!: string[];
  @Field(() => [String], { description: "Kinds that are deleted or lose all their words, in plain words." })
  goes!: string[];
  @Field(() => [KeptKinds], { description: "What stays, by the reason." })
  kept!: KeptKinds[];
}

@ObjectType({ description: "That a record was erased. Nothing in it says whose it was." })
@Class("tenant")
export class Erasure {
  @Field(() => ID, { description: "What was the client's id." })
  id!: string;
  @Field(() => GraphQLDateTimeISO, { description: "When." })
  erasedAt!: Date;
  @Field(() => String, { description: "Who carried it out; empty when it was done again after a restored backup." })
  staffName!: string;
  @Field(() => GraphQLLocalDate, { description: "Until when the evidence is kept." })
  keptUntil!: string;
}

@ObjectType("EvidenceDeleted", { description: "Of how many erasures the evidence was deleted on one day, for its time was over." })
@Class("tenant")
export class EvidenceDeletedType {
  @Field(() => GraphQLLocalDate, { description: "The day." })
  deletedOn!: string;
  @Field(() => Int, { description: "How many." })
  erasures!: number;
}

@ObjectType({ description: "A copy of a record that a member of staff made." })
@Class("self")
export class RecordCopyType {
  @Field(() => ID, { description: "The copy's id: for a day, whoever made it downloads it from /files/records/{id}.json and .csv." })
  id!: string;
}

@InputType({ description: "An erasure to carry out, for good." })
export class EraseRecordInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => askedWays, { description: "How they asked." })
  askedVia!: "self" | "in_person" | "phone" | "paper";
  @Field(() => String, { description: "A key of the caller's making: the same key erases once." })
  idempotencyKey!: string;
}

@InputType({ description: "A copy to make for a person." })
export class CopyRecordInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => String, { description: "A key of the caller's making: the same key makes one copy." })
  idempotencyKey!: string;
}

export const EraseRecordPayload = payload("EraseRecordPayload", "erasure", () => Erasure, "The erasure, carried out.");
export const CopyRecordPayload = payload("CopyRecordPayload", "copy", () => RecordCopyType, "The copy, made.");

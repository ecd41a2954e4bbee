import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { connection } from "../../graphql/connection";
import { payload } from "../../graphql/userError";

export enum MessageSide {
  Client = "client",
  Employer = "employer",
  Staff = "staff",
}
registerEnumType(MessageSide, {
  name: "MessageSide",
  description: "Whose side a message comes from.",
  valuesConfig: { Client: { description: "The person supported." }, Employer: { description: "A member of the employer." }, Staff: { description: "A member of the service's staff." } },
});

@ObjectType("Message", { description: "One message of a thread." })
@Class("self", { employers: "tenant" })
export class MessageType {
  @Field(() => ID, { description: "The message's id." })
  id!: string;

  @Field(() => String, { description: "Who wrote it, by the name they had then." })
  authorName!: string;

  @Field(() => MessageSide, { description: "Whose side it comes from." })
  authorSide!: MessageSide;

  @Field(() => Boolean, { description: "True when the viewer wrote it." })
  mine!: boolean;

  @Field(() => String, { description: "What was written: plain text." })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When." })
  writtenAt!: Date;
}

@ObjectType("Thread", { description: "Messages between the service and one other side, about one thing." })
@Class("self", { employers: "tenant" })
export class ThreadType {
  @Field(() => ID, { description: "The thread's id." })
  id!: string;

  @Field(() => String, { description: "What it belongs to: `general`, `vacancy`, `introduction`, `placement` or `retention`." })
  kind!: string;

  @Field(() => ID, { nullable: true, description: "The id of what it belongs to; null for a general one." })
  subjectId!: string | null;

  @Field(() => String, { description: "What it is about, in the words of who began it." })
  about!: string;

  @Field(() => String, { description: "Who is on the other side; empty when it is the whole team." })
  withWhom!: string;

  @Field(() => MessageSide, { description: "Whose side the viewer writes to here." })
  withSide!: MessageSide;

  @Field(() => GraphQLDateTimeISO, { description: "When the last message was written." })
  lastAt!: Date;

  @Field(() => Boolean, { description: "True when there is something the viewer has not read." })
  unread!: boolean;
}

@InputType({ description: "A first message to the service." })
export class BeginThreadInput {
  @Field(() => String, { defaultValue: "general", description: "What it belongs to: `general`, `vacancy`, `introduction`, `placement` or `retention`." })
  kind!: string;

  @Field(() => ID, { nullable: true, description: "The id of what it belongs to; left out for a general one." })
  subjectId?: string;

  @Field(() => String, { description: "What it is about, at most 120 characters." })
  about!: string;

  @Field(() => String, { description: "The message, at most 4,000 characters." })
  body!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

@InputType({ description: "A first message from the service to one client or one employer." })
export class StaffBeginThreadInput extends BeginThreadInput {
  @Field(() => ID, { nullable: true, description: "The client to write to." })
  clientId?: string;

  @Field(() => ID, { nullable: true, description: "The employer to write to." })
  employerId?: string;

  @Field(() => ID, { nullable: true, description: "One member of that employer; left out, its owners and recruiters." })
  employerMembershipId?: string;
}

@InputType({ description: "An answer in a thread." })
export class WriteMessageInput {
  @Field(() => ID, { description: "The thread." })
  threadId!: string;

  @Field(() => String, { description: "The message, at most 4,000 characters." })
  body!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

export const ThreadConnection = connection("Thread", () => ThreadType);
export const BeginThreadPayload = payload("BeginThreadPayload", "thread", () => ThreadType, "The new thread.");
export const WriteMessagePayload = payload("WriteMessagePayload", "message", () => MessageType, "The message.");
export const MarkThreadReadPayload = payload("MarkThreadReadPayload", "thread", () => ThreadType, "The thread, read.");

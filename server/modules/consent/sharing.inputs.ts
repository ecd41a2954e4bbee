import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { Purpose } from "../../access/disclosure";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { type Channel, type Recipient, ShareChannel, SharePurpose, ShareRecipient } from "./sharing.enums";
import { Sharing } from "./sharing.types";

@ObjectType({ description: "What came of an answer." })
@Class("self")
export class SharingAnswered {
  @Field(() => Sharing, { description: "The agreement as it stands now." })
  sharing!: Sharing;

  @Field(() => Boolean, { description: "True when a line about health was said yes to for the first time: nothing is shared until the same answer is sent once more." })
  askAgain!: boolean;

  @Field(() => ID, { nullable: true, description: "The receipt; null while it must be asked again." })
  receiptId!: string | null;
}

export const AnswerSharingPayload = payload("AnswerSharingPayload", "answered", () => SharingAnswered, "A person's answer was kept.");
export const SharingPayload = payload("SharingPayload", "sharing", () => Sharing, "An agreement was changed.");

@ObjectType({ description: "What was stopped." })
@Class("self")
export class SharingStopped {
  @Field(() => [Sharing], { description: "The agreements that were stopped or narrowed just now; empty when they had been before." })
  sharings!: Sharing[];
}
export const StopSharingPayload = payload("StopSharingPayload", "stopped", () => SharingStopped, "Sharing was stopped.");

@InputType({ description: "The answer to a request: the lines said yes to. Every other line is a no." })
export class AnswerSharingInput {
  @Field(() => ID, { description: "The request." })
  sharingId!: string;

  @Field(() => [ID], { description: "The statements said yes to; empty shares nothing." })
  yes!: string[];

  @Field(() => String, { description: "A key of the sender's own making, so that sending twice has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "What to stop. Whatever is named narrows it; with nothing named, everything stops." })
export class StopSharingInput {
  @Field(() => ID, { nullable: true, description: "Only this agreement." })
  sharingId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this line." })
  lineId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only this employer." })
  employerId?: string | null;

  @Field(() => ShareRecipient, { nullable: true, description: "Only employers, or only the care team." })
  recipient?: Recipient | null;
}

@InputType({ description: "How a person said something that staff write down." })
export class RecordedInput {
  @Field(() => ShareChannel, { description: "How they said it; never `self`." })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: "Who else was there or heard it. Needed for a yes." })
  witness?: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256, as `wordsToRead` gave it, of the words that were read out. Needed for a yes and for a renewal." })
  readOutSha256?: string | null;
}

@InputType({ description: "An answer that a client gave by telephone, in person or on paper." })
export class RecordSharingAnswerInput extends AnswerSharingInput {
  @Field(() => RecordedInput, { description: "How they said it." })
  recorded!: RecordedInput;
}

@InputType({ description: "What a client asked, by telephone, in person or on paper, to stop." })
export class RecordStopSharingInput extends StopSharingInput {
  @Field(() => [ID], { nullable: true, description: "Only these lines of the agreement named." })
  lineIds?: string[] | null;

  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => RecordedInput, { description: "How they said it." })
  recorded!: RecordedInput;
}

@InputType({ description: "A new last day for an agreement." })
export class RenewSharingInput {
  @Field(() => ID, { description: "The agreement." })
  sharingId!: string;

  @Field(() => GraphQLLocalDate, { description: "The new last day, 12 months from today at most." })
  until!: string;

  @Field(() => String, { description: "Made by the form, 8 to 100 characters: the same key has one effect however often it is sent." })
  idempotencyKey!: string;
}

@InputType({ description: "A new last day that a client agreed to by telephone, in person or on paper." })
export class RecordRenewalInput extends RenewSharingInput {
  @Field(() => RecordedInput, { description: "How they said it." })
  recorded!: RecordedInput;
}

@InputType({ description: "A request to a client to share some lines with one recipient for one purpose." })
export class AskToShareInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;

  @Field(() => ShareRecipient, { description: "An employer or the care team." })
  recipient!: Recipient;

  @Field(() => ID, { nullable: true, description: "The employer; left out for the care team." })
  employerId?: string | null;

  @Field(() => SharePurpose, { description: "What for." })
  purpose!: Purpose;

  @Field(() => ID, { nullable: true, description: "The role it is about." })
  vacancyId?: string | null;

  @Field(() => [ID], { description: "The statements asked for, whose words the client has agreed." })
  statements!: string[];

  @Field(() => [ID], { nullable: true, description: "Memberships that alone may read; left out: whoever speaks for the employer." })
  readers?: string[] | null;

  @Field(() => GraphQLLocalDate, { description: "The last day of sharing: 12 months at most, 90 days for lines about health." })
  until!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day for an answer; a week from today when left out." })
  answerBy?: string | null;

  @Field(() => String, { description: "A key of the sender's own making, so that sending twice has one effect." })
  idempotencyKey!: string;
}

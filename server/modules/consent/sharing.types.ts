import { DateTimeISOResolver, GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, ObjectType } from "type-graphql";
import type { Purpose } from "../../access/disclosure";
import { Class } from "../../graphql/classes";
import {
  type Channel, type ConsentStatus, type Item, type LineAnswer, type NoticeAnswer, type Recipient,
  ShareChannel, ShareItem, ShareLineAnswer, SharePurpose, ShareRecipient, SharingNoticeAnswer, SharingState,
} from "./sharing.enums";

@ObjectType({ description: "Somebody who may read the lines." })
@Class("self")
export class SharingReader {
  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => String, { description: "Their role there, such as `owner`; empty when not known." })
  role!: string;
}

@ObjectType({ description: "That somebody read a line, from the ledger." })
@Class("self")
export class SharingReading {
  @Field(() => String, { description: "Who read it." })
  name!: string;

  @Field(() => String, { description: "Their role, such as `owner`; empty when not known." })
  role!: string;

  @Field(() => DateTimeISOResolver, { description: "The first time." })
  firstAt!: Date;

  @Field(() => DateTimeISOResolver, { description: "The latest time." })
  lastAt!: Date;
}

@ObjectType({ description: "One line of an agreement: the exact words, the answer, and who has read them." })
@Class("self")
export class SharingLine {
  @Field(() => ID, { description: "The statement's id. It is not the line's own: the same words can be in several agreements." })
  statementId!: string;

  @Field(() => ShareItem, { description: "What kind of line it is." })
  item!: Item;

  @Field(() => String, { description: "What the person's own pages call it." })
  label!: string;

  @Field(() => String, { description: "The same in Easy Read words." })
  easyLabel!: string;

  @Field(() => String, { description: "The stored words, character for character." })
  wording!: string;

  @Field(() => Boolean, { description: "True for lines about health, which are asked twice." })
  aboutHealth!: boolean;

  @Field(() => Boolean, { description: "True when the first yes to a line about health is noted and the second is awaited." })
  askedOnce!: boolean;

  @Field(() => ShareLineAnswer, { description: "The person's answer." })
  answer!: LineAnswer;

  @Field(() => Boolean, { description: "True while the recipient may read it." })
  isShared!: boolean;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When it stopped, if it did." })
  stoppedAt!: Date | null;

  @Field(() => [SharingReading], { description: "Who has read it, latest first; empty when no one has." })
  readings!: SharingReading[];
}

@ObjectType({ description: "Something that staff wrote down in the person's name." })
@Class("self")
export class SharingRecord {
  @Field(() => ID, { description: "Its place in the person's ledger." })
  place!: string;

  @Field(() => SharingState, { description: "What was written down: `given`, `declined`, `withdrawn` and so on." })
  kind!: ConsentStatus;

  @Field(() => ShareChannel, { description: "How the person said it." })
  channel!: Channel;

  @Field(() => String, { nullable: true, description: "Who else was there." })
  witness!: string | null;

  @Field(() => String, { description: "Who wrote it down." })
  byName!: string;

  @Field(() => DateTimeISOResolver, { description: "When." })
  at!: Date;

  @Field(() => Boolean, { description: "True once the person has seen that it was written down." })
  isTold!: boolean;

  @Field(() => Boolean, { description: "True once the person has said: this is not what I said." })
  isDisputed!: boolean;

  @Field(() => String, { nullable: true, description: "The very words that staff read out or printed; null where none were kept." })
  readOut!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of those words in UTF-8, in hex." })
  readOutSha256!: string | null;
}

@ObjectType({ description: "That a recipient was asked to delete its copies, and what it answered." })
@Class("self")
export class SharingErasure {
  @Field(() => DateTimeISOResolver, { description: "When it was asked." })
  askedAt!: Date;

  @Field(() => SharingNoticeAnswer, { nullable: true, description: "Its answer; null until it answers." })
  answer!: NoticeAnswer | null;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When it answered." })
  answeredAt!: Date | null;
}

@ObjectType({ description: "One agreement to share: one recipient, one purpose, some lines, until a date." })
@Class("self")
export class Sharing {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ShareRecipient, { description: "What sort of recipient." })
  recipient!: Recipient;

  @Field(() => ID, { nullable: true, description: "The employer; null for the care team." })
  employerId!: string | null;

  @Field(() => String, { description: "The employer's name, or \"your care team\"." })
  recipientName!: string;

  @Field(() => SharePurpose, { description: "What for." })
  purpose!: Purpose;

  @Field(() => String, { nullable: true, description: "The role it is about, if one." })
  vacancyTitle!: string | null;

  @Field(() => SharingState, { description: "Where it stands." })
  state!: ConsentStatus;

  @Field(() => Boolean, { description: "True while at least one line may be read." })
  isShared!: boolean;

  @Field(() => DateTimeISOResolver, { description: "When the person was asked." })
  askedAt!: Date;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day for an answer." })
  answerBy!: string | null;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When the person said yes." })
  since!: Date | null;

  @Field(() => GraphQLLocalDate, { description: "The last day; then it stops by itself." })
  until!: string;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When it ended, if it did." })
  endedAt!: Date | null;

  @Field(() => [SharingLine], { description: "Its lines, in the order of the page." })
  lines!: SharingLine[];

  @Field(() => [SharingReader], { description: "Who there may read, by name." })
  readers!: SharingReader[];

  @Field(() => Boolean, { description: "True when these people alone may read; false when anyone may who speaks for the employer." })
  readersOnly!: boolean;

  @Field(() => [SharingRecord], { description: "What staff wrote down about it in the person's name, oldest first." })
  records!: SharingRecord[];

  @Field(() => SharingErasure, { nullable: true, description: "The latest request to delete; null when nothing was read." })
  erasure!: SharingErasure | null;

  @Field(() => ID, { nullable: true, description: "The latest receipt." })
  receiptId!: string | null;
}

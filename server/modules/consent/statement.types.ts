import { DateTimeISOResolver } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";
import { type Item, ShareItem } from "./sharing.enums";
import type { Statement } from "./statements";

@ObjectType("ShareWords", { description: "The words of one line that could be shared. They are never edited: new words make a new version." })
@Class("self")
export class ShareWords {
  @Field(() => ID, { description: "The statement's id." })
  id!: string;

  @Field(() => ShareItem, { description: "What kind of line it is." })
  item!: Item;

  @Field(() => Int, { description: "Which line of its kind, from 1." })
  ordinal!: number;

  @Field(() => Int, { description: "Which version of its words, from 1." })
  version!: number;

  @Field(() => String, { description: "What the person's own pages call it." })
  label!: string;

  @Field(() => String, { description: "The exact words." })
  wording!: string;

  @Field(() => Boolean, { description: "True for words about health." })
  aboutHealth!: boolean;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When the person agreed to these words; null while they have not." })
  approvedAt!: Date | null;

  @Field(() => DateTimeISOResolver, { nullable: true, description: "When the person said no to these words; null unless they did." })
  refusedAt!: Date | null;

  @Field(() => DateTimeISOResolver, { description: "When they were written." })
  createdAt!: Date;
}

export const presentWords = ({ sensitivity, ...statement }: Statement): ShareWords => Object.assign(new ShareWords(), statement, { aboutHealth: sensitivity === "S3" });

@InputType({ description: "Words for a line." })
export class ShareWordsInput {
  @Field(() => ShareItem, { description: "What kind of line it is." })
  item!: Item;

  @Field(() => Int, { nullable: true, description: "Which line of its kind, from 1; leave it out for a further one." })
  ordinal?: number | null;

  @Field(() => String, { description: "The words, 500 characters at most." })
  wording!: string;

  @Field(() => String, { description: "A key of the sender's own making, so that sending twice has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "Words for a line, put to a client." })
export class ProposeWordsInput extends ShareWordsInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
}

export const ShareWordsPayload = payload("ShareWordsPayload", "words", () => ShareWords, "Words of a line were written, agreed or turned down.");

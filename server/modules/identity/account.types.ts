import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";

@ObjectType("SignedInBrowser", { description: "A browser in which the account is signed in." })
@Class("self")
export class SignedInBrowser {
  @Field(() => ID, { description: "The session's id, to end it by." })
  id!: string;

  @Field(() => String, { description: "What the browser calls itself; empty when it did not say." })
  device!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When it signed in." })
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: "When it was last used, to the minute." })
  lastSeenAt!: Date;

  @Field(() => Boolean, { description: "True for the browser that asks." })
  thisOne!: boolean;

  @Field(() => String, { nullable: true, description: "The organisation it acts for; null where none was chosen, or a client's." })
  organisation!: string | null;
}

@ObjectType("Account", { description: "The signed-in person's own account." })
@Class("self")
export class AccountType {
  @Field(() => ID, { description: "The account's id." })
  id!: string;

  @Field(() => String, { description: "The address to sign in with." })
  email!: string;

  @Field(() => String, { description: "The name others see." })
  displayName!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When the person, speaking for an employer, asked for the account to be erased; null when they have not." })
  erasureAskedAt!: Date | null;
}

@InputType({ description: "Another name." })
export class ChangeNameInput {
  @Field(() => String, { description: "The name others see, at most 100 characters." })
  displayName!: string;
}

@InputType({ description: "Another password." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The password now." })
  currentPassword!: string;

  @Field(() => String, { description: "The new one: at least 10 characters, and not one of the most used." })
  password!: string;
}

@InputType({ description: "Another address to sign in with." })
export class ChangeEmailInput {
  @Field(() => String, { description: "The password now." })
  currentPassword!: string;

  @Field(() => String, { description: "The new address. It counts once the link sent to it is followed." })
  email!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

export const ChangeNamePayload = payload("ChangeNamePayload", "account", () => AccountType, "The account with its new name.");
export const AskAccountErasurePayload = payload("AskAccountErasurePayload", "account", () => AccountType, "The account, with the time of asking.");
export const ChangePasswordPayload = payload("ChangePasswordPayload", "account", () => AccountType, "The account, with a new password; its other sessions have ended.");
export const ChangeEmailPayload = payload("ChangeEmailPayload", "sent", null, "True: a link went to the new address, unless it belongs to somebody else.");
export const FinishEmailChangePayload = payload("FinishEmailChangePayload", "changed", null, "True: the new address counts now.");
export const EndSessionPayload = payload("EndSessionPayload", "ended", null, "True: it has ended.");

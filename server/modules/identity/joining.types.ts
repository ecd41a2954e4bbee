import { Field, InputType, ObjectType } from "type-graphql";
import { Class } from "../../graphql/classes";
import { payload } from "../../graphql/userError";

@ObjectType("OfferedInvitation", { description: "What whoever holds an invitation's link may know of it." })
@Class("self")
export class OfferedInvitationType {
  @Field(() => String, { description: "`employers`, `specialists` or `clients`." })
  audience!: string;

  @Field(() => String, { description: "The role offered, such as `recruiter`." })
  role!: string;

  @Field(() => String, { description: "The address it was sent to." })
  email!: string;

  @Field(() => String, { description: "The employer's or the service's name." })
  organisation!: string;

  @Field(() => Boolean, { description: "True when that address has an account, which has to sign in to accept." })
  hasAccount!: boolean;
}

@InputType({ description: "An address to send a link to." })
export class RequestPasswordResetInput {
  @Field(() => String, { description: "The account's address." })
  email!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key sends once." })
  idempotencyKey!: string;
}

@InputType({ description: "A new password, by a link." })
export class ResetPasswordInput {
  @Field(() => String, { description: "What the link carries." })
  secret!: string;

  @Field(() => String, { description: "The new password: at least 10 characters, and not one of the most used." })
  password!: string;
}

@InputType({ description: "An employer that registers itself, and who speaks for it." })
export class RegisterEmployerInput {
  @Field(() => String, { description: "The organisation's name." })
  organisation!: string;

  @Field(() => String, { description: "The person's name." })
  displayName!: string;

  @Field(() => String, { description: "The person's address at work; a link is sent to it." })
  email!: string;

  @Field(() => String, { description: "The password to sign in with: at least 10 characters, and not one of the most used." })
  password!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key registers once." })
  idempotencyKey!: string;
}

@InputType({ description: "Another organisation for a person who is signed in." })
export class AddOrganisationInput {
  @Field(() => String, { description: "The organisation's name." })
  organisation!: string;

  @Field(() => String, { description: "A key of the caller's making: the same key adds once." })
  idempotencyKey!: string;
}

@InputType({ description: "A new account, by an invitation's link." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "What the link carries." })
  secret!: string;

  @Field(() => String, { description: "The person's name." })
  displayName!: string;

  @Field(() => String, { description: "The password to sign in with: at least 10 characters, and not one of the most used." })
  password!: string;
}

@ObjectType({ description: "An account that can sign in now." })
@Class("self")
export class ReadyToSignIn {
  @Field(() => String, { description: "The address to sign in with." })
  email!: string;
}

@ObjectType({ description: "Something a person may act as." })
@Class("self")
export class JoinedMembership {
  @Field(() => String, { description: "The membership's id, to act as it." })
  membershipId!: string;
}

export const RequestPasswordResetPayload = payload("RequestPasswordResetPayload", "sent", null, "True: a link was sent, if there is such an account.");
export const ResetPasswordPayload = payload("ResetPasswordPayload", "changed", null, "True: the password is new, and every session has ended.");
export const RegisterEmployerPayload = payload("RegisterEmployerPayload", "sent", null, "True: a mail was sent to go on with.");
export const FinishRegistrationPayload = payload("FinishRegistrationPayload", "ready", () => ReadyToSignIn, "The account; its employer is pending until the service approves it.");
export const AddOrganisationPayload = payload("AddOrganisationPayload", "joined", () => JoinedMembership, "The membership of the new employer, which is pending until the service approves it.");
export const AcceptInvitationPayload = payload("AcceptInvitationPayload", "ready", () => ReadyToSignIn, "The new account.");
export const JoinByInvitationPayload = payload("JoinByInvitationPayload", "joined", () => JoinedMembership, "What the signed-in person may act as now.");

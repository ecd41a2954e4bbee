import { type ClassType, Field, ObjectType, registerEnumType } from "type-graphql";
import type { Problem, Result } from "../kernel/result";
import { Class } from "./classes";

export enum UserErrorKind {
  Invalid = "Invalid",
  NotFound = "NotFound",
  NotNow = "NotNow",
  NotAllowed = "NotAllowed",
  AlreadyDone = "AlreadyDone",
}

registerEnumType(UserErrorKind, {
  name: "UserErrorKind",
  description: "What sort of problem a person met.",
  valuesConfig: {
    Invalid: { description: "A field was filled in wrongly or left empty." },
    NotFound: { description: "There is no such thing, or it is not the viewer's; the two are never told apart." },
    NotNow: { description: "The thing's present state does not allow this." },
    NotAllowed: { description: "The viewer's role does not allow this." },
    AlreadyDone: { description: "It was done before; nothing changed." },
  },
});

@ObjectType({ description: "Something a person can put right. Nothing was saved." })
@Class("public")
export class UserError {
  @Field(() => UserErrorKind, { description: "What sort of problem it is." })
  kind!: UserErrorKind;

  @Field(() => String, { description: "The input's field, as in `pay.amount`; empty where no one field is at fault." })
  path!: string;

  @Field(() => String, { description: "What happened and what to do, in words to show as they are." })
  message!: string;
}

export const present = (problem: Problem): UserError => Object.assign(new UserError(), problem);

/**
 * The type of a mutation's answer: `field` holds what it changed, or `userErrors` says why not; never both.
 *
 * @param thing - null for a mutation whose answer is only that it worked: `field` is then a Boolean.
 */
export function payload(name: string, field: string, thing: (() => ClassType) | null, description: string): ClassType {
  @ObjectType(name, { description: `${description} Gives \`${field}\`, or at least one user error; never both.` })
  class Payload {
    @Field(() => [UserError], { description: "Why nothing was changed; empty when it worked." })
    userErrors!: UserError[];
  }
  if (!thing) Class("public")(Payload.prototype, field); // that it worked
  Field(() => (thing ? thing() : Boolean), { nullable: true, description: "What was changed; null when there are user errors." })(Payload.prototype, field);
  return Payload;
}

/** A command's result as its payload. */
export const answer = <T>(field: string, result: Result<T>, presentValue: (value: T) => unknown): { [field: string]: unknown; userErrors: UserError[] } =>
  result.ok ? { [field]: presentValue(result.value), userErrors: [] } : { [field]: null, userErrors: result.errors.map(present) };

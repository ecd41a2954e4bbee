import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { type Result, refused } from "../../kernel/result";
import { type Account, askAccountErasure, changeEmail, changeName, changePassword, endOtherSessions, endSession, finishEmailChange, readAccount, readSessions } from "./account";
import * as types from "./account.types";
import { throttle } from "./throttle";

const present = (account: Account): types.AccountType => Object.assign(new types.AccountType(), account);
const yes = (): true => true;

/** A person's own account, whatever they act as: the public schema serves it to any session. */
@Resolver()
export class AccountResolver {
  @Query(() => types.AccountType, { nullable: true, description: "The signed-in account; null for a visitor." })
  async account(@Ctx() { read }: Context): Promise<types.AccountType | null> {
    const account = await read(readAccount);
    return account && present(account);
  }

  @Query(() => [types.SignedInBrowser], { description: "Where the account is signed in, this browser first; empty for a visitor." })
  signedInBrowsers(@Ctx() { read }: Context): Promise<types.SignedInBrowser[]> {
    return read(readSessions);
  }

  @Mutation(() => types.ChangeNamePayload, { description: "Changes the signed-in person's name." })
  async changeName(@Arg("input", () => types.ChangeNameInput, { description: "The name." }) input: types.ChangeNameInput, @Ctx() { write }: Context): Promise<object> {
    return answer("account", await write((session) => changeName(session, input.displayName)), present);
  }

  @Mutation(() => types.ChangePasswordPayload, { description: "Changes the password and ends the account's other sessions." })
  async changePassword(@Arg("input", () => types.ChangePasswordInput, { description: "The old and the new." }) input: types.ChangePasswordInput, @Ctx() context: Context): Promise<object> {
    const wait = await throttle(context, "sign_in", `account ${context.viewer.accountId}`);
    return answer("account", wait ? refused(wait) : await context.write((session) => changePassword(session, input)), present);
  }

  @Mutation(() => types.ChangeEmailPayload, { description: "Sends a link to a new address, which counts once the link is followed." })
  async changeEmail(@Arg("input", () => types.ChangeEmailInput, { description: "The address." }) input: types.ChangeEmailInput, @Ctx() context: Context): Promise<object> {
    const wait = await throttle(context, "sign_in", `account ${context.viewer.accountId}`);
    const again = async (id: string) => ({ id });
    const result: Result<{ id: string }> = wait
      ? refused(wait)
      : await context.write((session) => once(session, "changeEmail", input.idempotencyKey, () => changeEmail(session, input), again));
    return answer("sent", result, yes);
  }

  @Mutation(() => types.FinishEmailChangePayload, { description: "Moves the account to the address a link was sent to." })
  async finishEmailChange(@Arg("secret", () => String, { description: "What the link carries." }) secret: string, @Ctx() context: Context): Promise<object> {
    const wait = await throttle(context, "link");
    return answer("changed", wait ? refused(wait) : await context.write((session) => finishEmailChange(session, secret)), yes);
  }

  @Mutation(() => types.AskAccountErasurePayload, { description: "Asks for the account of somebody who speaks for an employer to be erased: an owner there, or the service, carries it out." })
  async askAccountErasure(@Ctx() { write }: Context): Promise<object> {
    return answer("account", await write(askAccountErasure), present);
  }

  @Mutation(() => types.EndSessionPayload, { description: "Signs one browser out." })
  async endSession(@Arg("id", () => ID, { description: "The session's id." }) id: string, @Ctx() { write }: Context): Promise<object> {
    return answer("ended", await write((session) => endSession(session, id)), yes);
  }

  @Mutation(() => types.EndSessionPayload, { description: "Signs every other browser out." })
  async endOtherSessions(@Ctx() { write }: Context): Promise<object> {
    return answer("ended", await write(endOtherSessions), yes);
  }
}

import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { type Result, refused } from "../../kernel/result";
import { acceptInvitation, joinAsMe, readOfferedInvitation } from "./joining";
import * as types from "./joining.types";
import { addOrganisation, finishRegistration, registerEmployer } from "./registerEmployer";
import { requestPasswordReset, resetPassword } from "./resetPassword";
import { type Throttled, throttle } from "./throttle";

const yes = (): true => true;
const ready = (email: string): types.ReadyToSignIn => Object.assign(new types.ReadyToSignIn(), { email });
const joined = (membershipId: string): types.JoinedMembership => Object.assign(new types.JoinedMembership(), { membershipId });
const again = async (id: string): Promise<{ id: string }> => ({ id });

/** Getting an account, and getting back into it. */
@Resolver()
export class JoiningResolver {
  @Query(() => types.OfferedInvitationType, { nullable: true, description: "The invitation behind a link; null when it can't be used." })
  async offeredInvitation(@Arg("secret", () => String, { description: "What the link carries." }) secret: string, @Ctx() context: Context): Promise<types.OfferedInvitationType | null> {
    return (await throttle(context, "link")) ? null : context.read((session) => readOfferedInvitation(session, secret));
  }

  @Mutation(() => types.RequestPasswordResetPayload, { description: "Sends a link for a new password. Answers the same whether the account exists or not." })
  async requestPasswordReset(@Arg("input", () => types.RequestPasswordResetInput, { description: "The address." }) input: types.RequestPasswordResetInput, @Ctx() context: Context): Promise<object> {
    const send = () =>
      context.write((session) => once(session, "requestPasswordReset", input.idempotencyKey, () => requestPasswordReset(session, input.email), again));
    return answer("sent", await slowly(context, "reset", input.email, send), yes);
  }

  @Mutation(() => types.ResetPasswordPayload, { description: "Sets a new password by a link and ends every session of the account." })
  async resetPassword(@Arg("input", () => types.ResetPasswordInput, { description: "The link and the password." }) input: types.ResetPasswordInput, @Ctx() context: Context): Promise<object> {
    return answer("changed", await slowly(context, "link", undefined, () => context.write((session) => resetPassword(session, input))), yes);
  }

  @Mutation(() => types.RegisterEmployerPayload, { description: "Takes an employer's registration and sends a link to prove the address. Answers the same whether the address has an account or not." })
  async registerEmployer(@Arg("input", () => types.RegisterEmployerInput, { description: "The employer and the person." }) input: types.RegisterEmployerInput, @Ctx() context: Context): Promise<object> {
    const send = () => context.write((session) => once(session, "registerEmployer", input.idempotencyKey, () => registerEmployer(session, input), again));
    return answer("sent", await slowly(context, "register", input.email, send), yes);
  }

  @Mutation(() => types.FinishRegistrationPayload, { description: "Makes the account and its employer, which waits for the service's approval." })
  async finishRegistration(@Arg("secret", () => String, { description: "What the link carries." }) secret: string, @Ctx() context: Context): Promise<object> {
    return answer("ready", await slowly(context, "link", undefined, () => context.write((session) => finishRegistration(session, secret))), ready);
  }

  @Mutation(() => types.AddOrganisationPayload, { description: "Adds another organisation for the signed-in person to speak for; it waits for the service's approval." })
  async addOrganisation(@Arg("input", () => types.AddOrganisationInput, { description: "The organisation." }) input: types.AddOrganisationInput, @Ctx() context: Context): Promise<object> {
    const add = () => context.write((session) => once(session, "addOrganisation", input.idempotencyKey, () => addOrganisation(session, input.organisation), again));
    return answer("joined", await slowly(context, "register", `account ${context.viewer.accountId}`, add), ({ id }) => joined(id));
  }

  @Mutation(() => types.AcceptInvitationPayload, { description: "Takes up an invitation with a new account." })
  async acceptInvitation(@Arg("input", () => types.AcceptInvitationInput, { description: "The link, a name and a password." }) input: types.AcceptInvitationInput, @Ctx() context: Context): Promise<object> {
    return answer("ready", await slowly(context, "link", undefined, () => context.write((session) => acceptInvitation(session, input))), ready);
  }

  @Mutation(() => types.JoinByInvitationPayload, { description: "Takes up an invitation with the account that is signed in." })
  async joinByInvitation(@Arg("secret", () => String, { description: "What the link carries." }) secret: string, @Ctx() context: Context): Promise<object> {
    return answer("joined", await slowly(context, "link", undefined, () => context.write((session) => joinAsMe(session, secret))), joined);
  }
}

/** Counts the try, and acts only when it is not too soon. */
async function slowly<T>(context: Context, what: Throttled, named: string | undefined, act: () => Promise<Result<T>>): Promise<Result<T>> {
  const wait = await throttle(context, what, named);
  return wait ? refused(wait) : act();
}

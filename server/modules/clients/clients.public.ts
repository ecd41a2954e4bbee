import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { type Result, refused } from "../../kernel/result";
import { throttle } from "../identity";
import { type Received, askForHelp, referPerson } from "./refer";
import { AskForHelpInput, ReferPersonInput } from "./referral.inputs";
import { ReferralReceiptType } from "./referral.types";

const AskForHelpPayload = payload("AskForHelpPayload", "receipt", () => ReferralReceiptType, "What the person may quote.");
const ReferPersonPayload = payload("ReferPersonPayload", "receipt", () => ReferralReceiptType, "What the referrer may quote.");

const presentReceipt = ({ id }: Received): ReferralReceiptType => Object.assign(new ReferralReceiptType(), { reference: id });

/** Counts the try by network address and by whom it is about, and acts only when it is not too soon. */
async function slowly(context: Context, named: string, act: () => Promise<Result<Received>>): Promise<Result<Received>> {
  const wait = await throttle(context, "referral", named || undefined);
  return wait ? refused({ ...wait, message: `${wait.message} What you wrote is kept on this page. If it can't wait, ring us.` }) : act();
}

@Resolver()
export class PublicReferrals {
  @Mutation(() => AskForHelpPayload, { description: "Asks the service for help, for oneself. Works without an account, and says nothing back but a reference." })
  async askForHelp(@Arg("input", () => AskForHelpInput, { description: "Who, and what would help." }) input: AskForHelpInput, @Ctx() context: Context): Promise<object> {
    const { phone, email } = input.person;
    return answer("receipt", await slowly(context, phone || email, () => context.write((session) => askForHelp(session, input))), presentReceipt);
  }

  @Mutation(() => ReferPersonPayload, { description: "Refers somebody who agreed to it. For professionals; works without an account." })
  async referPerson(@Arg("input", () => ReferPersonInput, { description: "Who is referred, by whom, and whether a risk assessment is up to date." }) input: ReferPersonInput, @Ctx() context: Context): Promise<object> {
    const { phone, email } = input.person;
    const said = { ...input, riskAssessmentOn: input.riskAssessmentOn ?? null };
    return answer("receipt", await slowly(context, phone || email, () => context.write((session) => referPerson(session, said))), presentReceipt);
  }
}

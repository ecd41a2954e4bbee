import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { isUuid } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import { addWaiting } from "../clients";
import { answerSharing } from "./answerSharing";
import { MySharing, SharingRequest, readMySharing, readRequest } from "./mySharing";
import { SharingReceipt, readReceipt } from "./receipts";
import { renewSharing } from "./renewSharing";
import { AnswerSharingInput, AnswerSharingPayload, RenewSharingInput, SharingAnswered, SharingPayload, SharingStopped, StopSharingInput, StopSharingPayload } from "./sharing.inputs";
import { presentSharing, presentSharings } from "./sharing.presenter";
import { readSharing } from "./sharing.reads";
import type { Sharing } from "./sharing.types";
import { stopSharing } from "./stopSharing";
import { undoRecorded } from "./undoRecorded";
import { readSharingWaiting } from "./waitingAnswers";

addWaiting(readSharingWaiting);

/** The agreement as it stands after a command, in the operation's own reading. */
export const sharingNow = async ({ read }: Context, clientId: string, id: string): Promise<Sharing> => {
  const picture = await read((session) => readSharing(session, clientId, id));
  return presentSharing(picture.consents[0]!, picture);
};

@Resolver()
export class ConsentForClients {
  @Query(() => MySharing, { description: "Everything the person who asks shares, with whom, and who has read it." })
  mySharing(@Ctx() { read, viewer }: Context): Promise<MySharing> {
    return read((session) => readMySharing(session, viewer.clientId!));
  }

  @Query(() => SharingRequest, { nullable: true, description: "One request or agreement, with the recipient's page as it will be; null when it is not there." })
  sharingRequest(@Arg("id", () => ID, { description: "Its id." }) id: string, @Ctx() { read, viewer }: Context): Promise<SharingRequest | null> {
    return read((session) => readRequest(session, viewer.clientId!, id));
  }

  @Query(() => SharingReceipt, { nullable: true, description: "One receipt; null when it is not there." })
  sharingReceipt(@Arg("id", () => ID, { description: "Its number." }) id: string, @Ctx() { read }: Context): Promise<SharingReceipt | null> {
    return read((session) => readReceipt(session, id));
  }

  @Mutation(() => AnswerSharingPayload, { description: "Keeps the person's answer to a request, line by line. No answer to a line is no." })
  async answerSharing(@Arg("input", () => AnswerSharingInput, { description: "The request and the lines said yes to." }) input: AnswerSharingInput, @Ctx() context: Context): Promise<object> {
    const command = { consentId: input.sharingId, yes: input.yes, channel: "self", witness: null, heard: null } as const;
    const result = await context.write((session) =>
      once(session, "answerSharing", input.idempotencyKey, () => answerSharing(session, command), async (id) => ({ id, outcome: "given" as const, receiptId: null })));
    if (!result.ok) return answer("answered", result, () => null);
    const sharing = await sharingNow(context, context.viewer.clientId!, result.value.id);
    const receiptId = result.value.receiptId ?? (sharing.state === "offered" ? null : sharing.receiptId);
    return answer("answered", result, () => Object.assign(new SharingAnswered(), { sharing, askAgain: sharing.state === "offered", receiptId }));
  }

  @Mutation(() => StopSharingPayload, { description: "Stops sharing a line, an agreement, an employer, the care team, or everything. No reason is asked." })
  async stopSharing(@Arg("input", () => StopSharingInput, { description: "What to stop; with nothing named, everything." }) input: StopSharingInput, @Ctx() context: Context): Promise<object> {
    const clientId = context.viewer.clientId!;
    const result = await context.write((session) =>
      stopSharing(session, {
        clientId, consentId: input.sharingId ?? null, statementId: input.lineId ?? null, employerId: input.employerId ?? null, recipient: input.recipient ?? null, channel: "self", witness: null,
      }));
    if (!result.ok) return answer("stopped", result, () => null);
    const picture = await context.read((session) => readSharing(session, clientId));
    const stopped = presentSharings(picture).filter(({ id }) => result.value.consentIds.includes(id));
    return answer("stopped", result, () => Object.assign(new SharingStopped(), { sharings: stopped }));
  }

  @Mutation(() => SharingPayload, { description: "Makes an agreement last longer: the same lines, in the same words." })
  async renewSharing(@Arg("input", () => RenewSharingInput, { description: "The agreement and its new last day." }) input: RenewSharingInput, @Ctx() context: Context): Promise<object> {
    const renewal = { consentId: input.sharingId, until: input.until, channel: "self", witness: null, heard: null } as const;
    const result = await context.write((session) =>
      once(session, "renewSharing", input.idempotencyKey, () => renewSharing(session, renewal), async (id) => ({ id })));
    if (!result.ok) return answer("sharing", result, () => null);
    const sharing = await sharingNow(context, context.viewer.clientId!, result.value.id);
    return answer("sharing", result, () => sharing);
  }

  @Mutation(() => SharingPayload, { description: "Says: this is not what I said. What was written down as a yes ends at once; the specialist and the service's managers are told." })
  async undoSharingRecord(@Arg("recordId", () => ID, { description: "The record." }) recordId: string, @Ctx() context: Context): Promise<object> {
    const result = await context.write((session) => undoRecorded(session, recordId));
    if (!result.ok) return answer("sharing", result, () => null);
    const sharing = await sharingNow(context, context.viewer.clientId!, result.value.id);
    return answer("sharing", result, () => sharing);
  }

  @Mutation(() => SharingPayload, { description: "Says that the person has read what staff wrote down in their name." })
  async sawSharingRecord(
    @Arg("sharingId", () => ID, { description: "The agreement." }) sharingId: string,
    @Arg("recordId", () => ID, { description: "The record." }) recordId: string,
    @Ctx() context: Context,
  ): Promise<object> {
    const result = await context.write(async (session): Promise<Result<null>> => {
      if (!isUuid(sharingId) || (await readSharing(session, context.viewer.clientId!, sharingId)).consents.length === 0) return refused(problemOf("not_found"));
      if (/^\d{1,15}$/.test(recordId)) await session.db.query("select access.saw_recorded($1)", [recordId]);
      return done(null);
    });
    const sharing = result.ok ? await sharingNow(context, context.viewer.clientId!, sharingId) : null;
    return answer("sharing", result, () => sharing);
  }
}

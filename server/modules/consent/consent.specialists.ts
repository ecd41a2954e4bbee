import { GraphQLLocalDate } from "graphql-scalars";
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import { Class } from "../../graphql/classes";
import type { Context } from "../../graphql/context";
import { answer, payload } from "../../graphql/userError";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { answerSharing } from "./answerSharing";
import { askToShare, takeBackRequest } from "./askToShare";
import { readForCareTeam } from "./careTeam";
import { ClientSharing, readClientSharing } from "./clientSharing";
import { PreviewLine } from "./preview";
import { type Act, type Channel, SharingAct } from "./sharing.enums";
import { renewSharing } from "./renewSharing";
import { AnswerSharingPayload, AskToShareInput, RecordRenewalInput, RecordSharingAnswerInput, RecordStopSharingInput, type RecordedInput, SharingAnswered, SharingPayload, SharingStopped, StopSharingPayload } from "./sharing.inputs";
import { presentSharing, presentSharings } from "./sharing.presenter";
import { clientOf, readSharing } from "./sharing.reads";
import { Sharing } from "./sharing.types";
import { ProposeWordsInput, ShareWordsPayload, presentWords } from "./statement.types";
import { proposeWords, readStatement } from "./statements";
import { stopEach } from "./stopSharing";
import { WordsToRead, readWordsToRead } from "./wordsToRead";

@ObjectType({ description: "What a client shares with the care team, to be passed on now." })
@Class("self")
export class CareTeamLines {
  @Field(() => [PreviewLine], { description: "The lines; empty when nothing may be passed on." })
  lines!: PreviewLine[];
}
const CareTeamPayload = payload("CareTeamPayload", "passedOn", () => CareTeamLines, "Lines were read out to be passed on to the care team, which is recorded.");

const onlyWrittenDown = <T>(channel: Channel): Result<T> | null =>
  channel === "self" ? refused(invalid("recorded.channel", "Choose how the client said it: in person, by telephone or on paper.")) : null;

const recordedOf = ({ channel, witness, readOutSha256 }: RecordedInput) => ({ channel, witness: witness ?? null, heard: readOutSha256 ?? null });

/** The agreement as it stands after a command. */
async function sharingNow({ read }: Context, id: string): Promise<Sharing> {
  const picture = await read(async (session) => readSharing(session, (await clientOf(session, id))!, id));
  return presentSharing(picture.consents[0]!, picture);
}

@Resolver()
export class ConsentForSpecialists {
  @Query(() => ClientSharing, { nullable: true, description: "A client's sharing: words, requests, answers and who has read what; null when not on the viewer's caseload." })
  clientSharing(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read }: Context): Promise<ClientSharing | null> {
    return read((session) => readClientSharing(session, clientId));
  }

  @Mutation(() => ShareWordsPayload, { description: "Puts words for a line to a client, who agrees to them or not." })
  async proposeWords(@Arg("input", () => ProposeWordsInput, { description: "The line and its words." }) input: ProposeWordsInput, @Ctx() { write }: Context): Promise<object> {
    const words = { clientId: input.clientId, item: input.item, ordinal: input.ordinal ?? null, wording: input.wording };
    const result = await write((session) => once(session, "proposeWords", input.idempotencyKey, () => proposeWords(session, words), (id) => readStatement(session, id)));
    return answer("words", result, presentWords);
  }

  @Mutation(() => SharingPayload, { description: "Asks a client to share some lines with one recipient for one purpose. Asking shares nothing." })
  async askToShare(@Arg("input", () => AskToShareInput, { description: "The lines, the recipient and the period." }) input: AskToShareInput, @Ctx() context: Context): Promise<object> {
    const ask = { ...input, employerId: input.employerId ?? null, vacancyId: input.vacancyId ?? null, readers: input.readers?.length ? input.readers : null, answerBy: input.answerBy ?? null };
    const result = await context.write((session) => once(session, "askToShare", input.idempotencyKey, () => askToShare(session, ask), async (id) => ({ id })));
    if (!result.ok) return answer("sharing", result, () => null);
    const sharing = await sharingNow(context, result.value.id);
    return answer("sharing", result, () => sharing);
  }

  @Mutation(() => SharingPayload, { description: "Takes back a request, or an answer written down wrongly. It can only end sharing." })
  async takeBackSharing(@Arg("sharingId", () => ID, { description: "The agreement." }) sharingId: string, @Ctx() context: Context): Promise<object> {
    const result = await context.write((session) => takeBackRequest(session, sharingId));
    if (!result.ok) return answer("sharing", result, () => null);
    const sharing = await sharingNow(context, sharingId);
    return answer("sharing", result, () => sharing);
  }

  @Mutation(() => AnswerSharingPayload, { description: "Writes down what a client answered by telephone, in person or on paper. The client is told, and can undo it." })
  async recordSharingAnswer(@Arg("input", () => RecordSharingAnswerInput, { description: "The answer and how it was said." }) input: RecordSharingAnswerInput, @Ctx() context: Context): Promise<object> {
    const command = { consentId: input.sharingId, yes: input.yes, ...recordedOf(input.recorded) };
    const result = onlyWrittenDown<{ id: string }>(command.channel) ?? (await context.write((session) =>
      once(session, "recordSharingAnswer", input.idempotencyKey, () => answerSharing(session, command), async (id) => ({ id, outcome: "given" as const, receiptId: null }))));
    if (!result.ok) return answer("answered", result, () => null);
    const sharing = await sharingNow(context, input.sharingId);
    const askAgain = sharing.state === "offered";
    return answer("answered", result, () => Object.assign(new SharingAnswered(), { sharing, askAgain, receiptId: askAgain ? null : sharing.receiptId }));
  }

  @Query(() => WordsToRead, { nullable: true, description: "The words to read out, or to print, before something is written down in a client's name; null when there is nothing to read." })
  wordsToRead(
    @Arg("sharingId", () => ID, { description: "The agreement." }) sharingId: string,
    @Arg("act", () => SharingAct, { description: "What the client is asked." }) act: Act,
    @Arg("until", () => GraphQLLocalDate, { nullable: true, description: "The new last day, for a renewal." }) until: string | null,
    @Ctx() { read }: Context,
  ): Promise<WordsToRead | null> {
    return read((session) => readWordsToRead(session, sharingId, act, until ?? null));
  }

  @Mutation(() => SharingPayload, { description: "Writes down that a client agreed, by telephone, in person or on paper, to go on sharing the same lines. The client is told, and can undo it." })
  async recordRenewal(@Arg("input", () => RecordRenewalInput, { description: "The agreement, its new last day, and how it was said." }) input: RecordRenewalInput, @Ctx() context: Context): Promise<object> {
    const command = { consentId: input.sharingId, until: input.until, ...recordedOf(input.recorded) };
    const result = onlyWrittenDown<{ id: string }>(command.channel) ?? (await context.write((session) =>
      once(session, "recordRenewal", input.idempotencyKey, () => renewSharing(session, command), async (id) => ({ id }))));
    if (!result.ok) return answer("sharing", result, () => null);
    const sharing = await sharingNow(context, input.sharingId);
    return answer("sharing", result, () => sharing);
  }

  @Mutation(() => StopSharingPayload, { description: "Stops what a client asked, by telephone, in person or on paper, to stop. The client is told." })
  async recordStopSharing(@Arg("input", () => RecordStopSharingInput, { description: "What to stop, and how it was said." }) input: RecordStopSharingInput, @Ctx() context: Context): Promise<object> {
    const { channel, witness } = input.recorded;
    const stop = { clientId: input.clientId, consentId: input.sharingId ?? null, statementId: input.lineId ?? null, employerId: input.employerId ?? null, recipient: input.recipient ?? null, channel, witness: witness ?? null };
    const lines = input.lineIds?.length ? input.lineIds : [stop.statementId];
    const result = onlyWrittenDown<{ consentIds: readonly string[] }>(channel) ?? (await context.write((session) => stopEach(session, stop, lines)));
    if (!result.ok) return answer("stopped", result, () => null);
    const picture = await context.read((session) => readSharing(session, input.clientId));
    const stopped = presentSharings(picture).filter(({ id }) => result.value.consentIds.includes(id));
    return answer("stopped", result, () => Object.assign(new SharingStopped(), { sharings: stopped }));
  }

  @Mutation(() => CareTeamPayload, { description: "Reads the lines shared with the care team, to pass them on now. It is recorded as read." })
  async passToCareTeam(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { write }: Context): Promise<object> {
    const result = await write(async (session) => done(await readForCareTeam(session, clientId)));
    return answer("passedOn", result, (lines) => Object.assign(new CareTeamLines(), { lines }));
  }
}

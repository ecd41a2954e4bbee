import { randomUUID } from "node:crypto";
import { AgreeToWordsDocument, AnswerSharingDocument, StopSharingDocument, type StopSharingInput } from "../../schema/generated/clients";
import { AskToShareDocument, type AskToShareInput, ProposeWordsDocument, type RecordedInput, type ShareItem, type SharingAct, WordsToReadDocument } from "../../schema/generated/specialists";
import { readShared } from "../../server/modules/consent";
import { addDays, calendarDate } from "../../server/kernel/calendar";
import type { Member } from "./factories";
import type { TestPortal } from "./portal";
import { actingAs, sharingIn } from "./sharing";

export const dayFromNow = (days: number): string => addDays(calendarDate(new Date()), days);

/** Somebody put forward to an employer by a specialist, and the acts of all three, through their own pages' documents. */
export async function storyIn(portal: TestPortal, stage = "introduced") {
  const { given } = portal;
  const sharing = sharingIn(given, portal.database.owner);
  const employer = await given.employer({ name: "Fernhill Garden Centre" });
  const member = await given.member(employer);
  const team = await given.team();
  const staff = await given.staff("employment_specialist", { team_id: team.id });
  const client = await given.person({ team_id: team.id, specialist_id: staff.id });
  const { handle, vacancy, introduction } = await sharing.introduced(client, employer, stage);

  const propose = async (item: ShareItem, wording: string, ordinal: number | null = null) =>
    (await portal.send(staff, ProposeWordsDocument, { input: { clientId: client.id, item, wording, ordinal, idempotencyKey: randomUUID() } })).proposeWords;
  const agree = async (id: string) => (await portal.send(client, AgreeToWordsDocument, { id })).agreeToWords;
  /** Words that staff wrote and the client agreed to. */
  const words = async (item: ShareItem, wording: string, ordinal: number | null = null): Promise<string> => {
    const { id } = (await propose(item, wording, ordinal)).words!;
    await agree(id);
    return id;
  };
  const ask = async (statements: readonly string[], change: Partial<AskToShareInput> = {}) =>
    (await portal.send(staff, AskToShareDocument, {
      input: { clientId: client.id, recipient: "employer", employerId: employer.id, purpose: "introduce", vacancyId: vacancy.id, statements: [...statements], until: dayFromNow(60), idempotencyKey: randomUUID(), ...change },
    })).askToShare;
  const answer = async (sharingId: string, yes: readonly string[]) =>
    (await portal.send(client, AnswerSharingDocument, { input: { sharingId, yes: [...yes], idempotencyKey: randomUUID() } })).answerSharing;
  /** Asked and said yes to. */
  const share = async (statements: readonly string[], change: Partial<AskToShareInput> = {}): Promise<string> => {
    const { sharing: asked, userErrors } = await ask(statements, change);
    if (!asked) throw new Error(JSON.stringify(userErrors));
    await answer(asked.id, statements);
    return asked.id;
  };
  const stop = async (what: StopSharingInput = {}) => (await portal.send(client, StopSharingDocument, { input: what })).stopSharing;
  /** Said on the telephone, to the words that are to be read out now. */
  const byPhone = async (sharingId: string, act: SharingAct = "answer", until: string | null = null): Promise<RecordedInput> => ({
    channel: "phone", witness: "Helen Marsh, nurse", readOutSha256: (await portal.send(staff, WordsToReadDocument, { sharingId, act, until })).wordsToRead?.sha256 ?? null,
  });
  const reads = (reader: Member = member) => actingAs(portal.database, reader, (session) => readShared(session, handle));
  return { employer, member, team, staff, client, handle, vacancy, introduction, sharing, propose, agree, words, ask, answer, share, stop, byPhone, reads };
}

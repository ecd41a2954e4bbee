import { afterAll, beforeAll, beforeEach } from "vitest";
import { AskForSupportDocument, MakeSupportNoteDocument, SupportRequestsDocument } from "../../../schema/generated/employers";
import { AnswerSupportInvitationDocument } from "../../../schema/generated/public";
import { AwaitSupportAgreementDocument, RecordSupportCallDocument } from "../../../schema/generated/specialists";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

export let portal: TestPortal;
export let organisation: { id: string };
export let employer: Member;
export let specialist: Member;

let keys = 0;
export const ask = async (row: object = {}, by = employer) =>
  (await portal.send(by, AskForSupportDocument, { input: { idempotencyKey: `request ${(keys += 1)}`, urgency: "harder", happening: ["tasks_hard"], theyKnow: true, phone: "01632 960119", ...row } })).askForSupport;
export const asked = async (): Promise<string> => (await ask()).request!.id;
/** A request that was rung about, with the note made. */
export async function noted(): Promise<{ id: string; link: string }> {
  const id = await asked();
  await portal.send(specialist, RecordSupportCallDocument, { id });
  await portal.send(specialist, AwaitSupportAgreementDocument, { id });
  const { makeSupportNote } = await portal.send(employer, MakeSupportNoteDocument, { id });
  return { id, link: makeSupportNote.note!.link };
}
export const reply = async (link: string, row: object) => (await portal.send(visitor, AnswerSupportInvitationDocument, { input: { link, agrees: true, name: "Jo Whitcombe", phone: "01632 960500", ...row } })).answerSupportInvitation;
export const mine = async () => (await portal.send(employer, SupportRequestsDocument, { open: true })).supportRequests;

/** A portal of its own, and before each test an employer, its line manager and a specialist. */
export function support(): void {
  beforeAll(async () => {
    portal = await testPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    await portal.database.owner.query("delete from retention_case; delete from retention_request");
    organisation = await portal.given.employer({ name: "Hartwell Garden Centres" });
    employer = await portal.given.member(organisation, "line_manager");
    specialist = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
  });
}

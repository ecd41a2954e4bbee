import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AgreeSupportPlanDocument, AgreeToWordsDocument, AnswerSharingDocument, MySupportToKeepWorkDocument } from "../../../schema/generated/clients";
import { AskForSupportDocument, MakeSupportNoteDocument, SupportRequestDocument, SupportRequestsDocument, WithdrawSupportRequestDocument } from "../../../schema/generated/employers";
import { AnswerSupportInvitationDocument, SupportInvitationDocument } from "../../../schema/generated/public";
import {
  AcceptSupportRequestDocument, AskToShareDocument, AssessRetentionCaseDocument, AwaitSupportAgreementDocument, ClientSharingDocument, CloseRetentionCaseDocument, CloseSupportRequestDocument, GiveSupportAdviceDocument, OpenRetentionCaseDocument, ProposeWordsDocument, RecordSupportCallDocument,
  RetentionDocument, RetentionRequestDocument, StartRetentionPlanDocument, WriteRetentionPlanDocument,
} from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import { ringBy } from "../../../server/modules/retention/ringBy";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

let organisation: { id: string };
let employer: Member;
let specialist: Member;
beforeEach(async () => {
  await portal.database.owner.query("delete from retention_case; delete from retention_request");
  organisation = await portal.given.employer({ name: "Hartwell Garden Centres" });
  employer = await portal.given.member(organisation, "line_manager");
  specialist = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
});

let keys = 0;
const ask = async (row: object = {}) =>
  (await portal.send(employer, AskForSupportDocument, { input: { idempotencyKey: `request ${(keys += 1)}`, urgency: "harder", happening: ["tasks_hard"], theyKnow: true, phone: "01632 960119", ...row } })).askForSupport;
const asked = async (): Promise<string> => (await ask()).request!.id;
/** A request that was rung about, with the note made. */
async function noted(): Promise<{ id: string; link: string }> {
  const id = await asked();
  await portal.send(specialist, RecordSupportCallDocument, { id });
  await portal.send(specialist, AwaitSupportAgreementDocument, { id });
  const { makeSupportNote } = await portal.send(employer, MakeSupportNoteDocument, { id });
  return { id, link: makeSupportNote.note!.link };
}
const reply = async (link: string, row: object) => (await portal.send(visitor, AnswerSupportInvitationDocument, { input: { link, agrees: true, name: "Jo Whitcombe", phone: "01632 960500", ...row } })).answerSupportInvitation;
const mine = async () => (await portal.send(employer, SupportRequestsDocument, { open: true })).supportRequests;

describe("asking", () => {
  it("sends a request that names nobody, with a time to ring by", async () => {
    const { request } = await ask();
    expect(request).toMatchObject({ state: "submitted", viewerCan: ["withdraw"] });
    expect((await portal.send(specialist, RetentionDocument, {})).retentionRequests).toMatchObject([{ id: request!.id, employerName: "Hartwell Garden Centres" }]);
  });

  it("needs a number to ring, worded by the field", async () => {
    expect(await ask({ phone: "ring me" })).toMatchObject({ request: null, userErrors: [{ path: "phone" }] });
    expect(await mine()).toEqual([]);
  });

  it("is one request for a double click", async () => {
    const [first, second] = [await ask({ idempotencyKey: "pressed twice" }), await ask({ idempotencyKey: "pressed twice" })];
    expect(first.request!.id).toBe(second.request!.id);
    expect(await mine()).toHaveLength(1);
  });

  it("waits until the organisation is approved", async () => {
    employer = await portal.given.member(await portal.given.employer({ state: "pending" }));
    expect(await ask()).toMatchObject({ request: null, userErrors: [{ kind: "NotNow" }] });
  });

  it("can be taken back, and is not another employer's to see", async () => {
    const id = await asked();
    const stranger = await portal.given.member();
    expect((await portal.send(stranger, SupportRequestDocument, { id })).supportRequest).toBeNull();
    expect((await portal.send(employer, WithdrawSupportRequestDocument, { id })).withdrawSupportRequest.request).toMatchObject({ state: "closed", reason: "employer_withdrew" });
  });

  it("gives general advice without anyone's agreement or name", async () => {
    const id = await asked();
    await portal.send(specialist, GiveSupportAdviceDocument, { id, advice: "Review the rota together each Friday." });
    expect(await mine()).toMatchObject([{ advice: "Review the rota together each Friday.", state: "submitted" }]);
  });
});

describe("the person's agreement", () => {
  it("comes only through their own link, and only then is a name kept", async () => {
    const { id, link } = await noted();
    expect((await portal.send(visitor, SupportInvitationDocument, { link })).supportInvitation).toEqual({ employerName: "Hartwell Garden Centres" });
    expect((await portal.send(specialist, RetentionRequestDocument, { id })).retentionAgreement).toBeNull();
    expect(await reply(link, {})).toMatchObject({ answered: true });
    expect((await portal.send(specialist, RetentionRequestDocument, { id })).retentionAgreement).toMatchObject({ name: "Jo Whitcombe" });
    expect(JSON.stringify(await portal.send(employer, SupportRequestDocument, { id }))).not.toContain("Whitcombe");
  });

  it("works once", async () => {
    const { link } = await noted();
    await reply(link, {});
    expect(await reply(link, {})).toMatchObject({ answered: null, userErrors: [{ kind: "NotNow" }] });
    expect((await portal.send(visitor, SupportInvitationDocument, { link })).supportInvitation).toBeNull();
  });

  it("makes an earlier note void when a new one is made", async () => {
    const { id, link } = await noted();
    await portal.send(employer, MakeSupportNoteDocument, { id });
    expect(await reply(link, {})).toMatchObject({ answered: null });
  });

  it("keeps no name for a no, and the employer sees only that it is closed", async () => {
    const { id, link } = await noted();
    expect(await reply(link, { agrees: false })).toMatchObject({ answered: true });
    expect(await portal.database.owner.query("select * from retention_agreement where request_id = $1", [id])).toEqual([]);
    const afterNo = (await portal.send(employer, SupportRequestDocument, { id })).supportRequest!;
    expect(afterNo).toMatchObject({ state: "closed", reason: "not_going_on" });

    const { id: unanswered } = await noted();
    await portal.send(specialist, CloseSupportRequestDocument, { id: unanswered, reason: "no_answer" });
    const afterSilence = (await portal.send(employer, SupportRequestDocument, { id: unanswered })).supportRequest!;
    const blank = { id: "", createdAt: "", rungAt: "", ringBy: "", steps: [] };
    expect({ ...afterNo, ...blank }).toEqual({ ...afterSilence, ...blank });
    expect(afterNo.steps.map(({ to, by }) => `${to} ${by}`)).toEqual(afterSilence.steps.map(({ to, by }) => `${to} ${by}`));
  });

  it("asks for a name and a way to reach them, by the field, and can be sent again", async () => {
    const { link } = await noted();
    expect(await reply(link, { name: "", phone: "" })).toMatchObject({ answered: null, userErrors: [{ path: "name" }, { path: "phone" }] });
    expect(await reply(link, {})).toMatchObject({ answered: true });
  });

  it("cannot be skipped by staff", async () => {
    const id = await asked();
    await portal.send(specialist, RecordSupportCallDocument, { id });
    await portal.send(specialist, AwaitSupportAgreementDocument, { id });
    expect((await portal.send(specialist, AcceptSupportRequestDocument, { id })).acceptSupportRequest).toMatchObject({ retentionCase: null, userErrors: [{ kind: "NotNow" }] });
  });
});

describe("the case", () => {
  const soon = addDays(calendarDate(new Date()), 30);
  async function begun(): Promise<{ id: string; requestId: string; clientId: string }> {
    const { id: requestId, link } = await noted();
    await reply(link, {});
    const { retentionCase } = (await portal.send(specialist, AcceptSupportRequestDocument, { id: requestId })).acceptSupportRequest;
    return { id: retentionCase!.id, requestId, clientId: retentionCase!.clientId };
  }

  it("goes from the agreement to a plan that the person agrees, and to what came of it", async () => {
    const { id, requestId, clientId } = await begun();
    await portal.send(specialist, AssessRetentionCaseDocument, { id, getsInTheWay: "Early starts and a loud till area." });
    await portal.send(specialist, WriteRetentionPlanDocument, { id, plan: "Later start for six weeks.", reviewOn: soon });
    const provider = await portal.given.provider();
    const account = await portal.given.account();
    const { id: membershipId } = await portal.given.insert("membership", { account_id: account.id, audience: "clients", role: "client", provider_id: provider, client_id: clientId });
    const jo = await portal.given.session(account.id, membershipId, "clients");
    expect((await portal.send(jo, MySupportToKeepWorkDocument, {})).mySupportToKeepWork).toMatchObject([{ plan: "Later start for six weeks.", viewerCan: ["agreePlan"] }]);
    expect((await portal.send(jo, AgreeSupportPlanDocument, { id })).agreeSupportPlan.retentionCase).toMatchObject({ state: "plan_agreed" });
    await portal.send(specialist, StartRetentionPlanDocument, { id });
    expect((await portal.send(specialist, CloseRetentionCaseDocument, { id, outcome: "same_job" })).closeRetentionCase.retentionCase).toMatchObject({ state: "closed", outcome: "same_job" });
    expect((await portal.send(employer, SupportRequestDocument, { id: requestId })).supportRequest).toMatchObject({ state: "closed", reason: "case_ended" });
  });

  it("shows the employer nothing of the person but what they share", async () => {
    const { requestId } = await begun();
    const seen = await portal.send(employer, SupportRequestDocument, { id: requestId });
    expect(seen).toMatchObject({ supportRequest: { state: "accepted" }, sharedForSupport: [] });
    expect(JSON.stringify(seen)).not.toContain("Whitcombe");
  });

  it("stays invisible to the employer when the person came on their own", async () => {
    const person = await portal.given.person({ specialist_id: specialist.id });
    const { openRetentionCase } = await portal.send(specialist, OpenRetentionCaseDocument, { input: { idempotencyKey: "self-referral", clientId: person.id, employerId: employer.id, urgency: "can_wait" } });
    expect(openRetentionCase.retentionCase).toMatchObject({ source: "self", state: "accepted" });
    expect(await mine()).toEqual([]);
  });

  it("lets a person be asked about lines with an employer that asked for support, who reads them, and not with one that has no page for them", async () => {
    const { clientId, requestId } = await begun();
    const provider = await portal.given.provider();
    const signedIn = async (id: string) => {
      const account = await portal.given.account();
      const membership = await portal.given.insert("membership", { account_id: account.id, audience: "clients", role: "client", provider_id: provider, client_id: id });
      return portal.given.session(account.id, membership.id, "clients");
    };
    const asked = async (id: string) => {
      const person = await signedIn(id);
      const { words } = (await portal.send(specialist, ProposeWordsDocument, { input: { clientId: id, item: "job_adjustment", wording: "Written instructions help me", idempotencyKey: randomUUID() } })).proposeWords;
      await portal.send(person, AgreeToWordsDocument, { id: words!.id });
      const input = { clientId: id, recipient: "employer" as const, employerId: organisation.id, purpose: "retain" as const, statements: [words!.id], until: soon, idempotencyKey: randomUUID() };
      return { person, line: words!.id, ...(await portal.send(specialist, AskToShareDocument, { input })).askToShare };
    };
    const choices = async (id: string) => (await portal.send(specialist, ClientSharingDocument, { clientId: id })).clientSharing!.choices;

    const reached = await asked(clientId);
    expect(await choices(clientId)).toMatchObject([{ employerId: organisation.id, vacancyId: null, vacancyTitle: null, stage: 4 }]);
    expect(reached.userErrors).toEqual([]);
    await portal.send(reached.person, AnswerSharingDocument, { input: { sharingId: reached.sharing!.id, yes: [reached.line], idempotencyKey: randomUUID() } });
    expect((await portal.send(employer, SupportRequestDocument, { id: requestId })).sharedForSupport).toMatchObject([{ wording: "Written instructions help me" }]);

    const alone = await portal.given.insert("client", { provider_id: provider, specialist_id: specialist.id, display_name: "Ada Whitcombe", help_with: "keep_work" });
    await portal.send(specialist, OpenRetentionCaseDocument, { input: { idempotencyKey: randomUUID(), clientId: alone.id, employerId: organisation.id, urgency: "can_wait" } });
    const refusal = await asked(alone.id);
    expect(refusal).toMatchObject({ sharing: null, userErrors: [{ path: "employerId", message: expect.stringContaining("Nobody at this employer could read it") }] });
    expect(await choices(alone.id)).toEqual([]);
    expect(await portal.database.owner.query("select 1 from consent where client_id = $1", [alone.id])).toEqual([]);
  });

  it("refuses a step that does not follow", async () => {
    const { id } = await begun();
    expect((await portal.send(specialist, StartRetentionPlanDocument, { id })).startRetentionPlan).toMatchObject({ retentionCase: null, userErrors: [{ kind: "NotNow" }] });
  });
});

it.each([
  ["days", "2026-03-03T10:00:00Z", "2026-03-03T17:00:00.000Z"],
  ["days", "2026-03-03T16:00:00Z", "2026-03-04T10:00:00.000Z"],
  ["days", "2026-03-06T18:00:00Z", "2026-03-09T10:00:00.000Z"],
  ["harder", "2026-04-02T10:00:00Z", "2026-04-08T16:00:00.000Z"], // over Easter, and in summer time
  ["can_wait", "2026-03-03T10:00:00Z", "2026-03-10T17:00:00.000Z"],
] as const)("rings for %s asked at %s by %s", (urgency, now, by) => {
  expect(ringBy(new Date(now), urgency).toISOString()).toBe(by);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AskForHelpDocument, type AskForHelpInput, ReferPersonDocument, type ReferPersonInput } from "../../../schema/generated/public";
import {
  AcceptReferralDocument, AskForRiskAssessmentDocument, CaseloadDocument, DeclineReferralDocument, PlanDiscussionDocument, RecordNotTakenUpDocument, RecordRiskAssessmentDocument,
  ReferralPageDocument, ReferralsDocument, TakeReferralDocument,
} from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
let team: { id: string };
let specialist: Member;
beforeAll(async () => {
  portal = await testPortal();
  team = await portal.given.team();
  specialist = await portal.given.staff("employment_specialist", { team_id: team.id });
});
beforeEach(() => portal.database.owner.query("delete from sign_in_attempt"));
afterAll(() => portal.close());

const today = calendarDate(new Date());
const phoneNumber = (): string => `07700 ${900000 + Math.floor(Math.random() * 99_999)}`;
const selfReferral = (person: Partial<AskForHelpInput["person"]> = {}): AskForHelpInput => ({
  idempotencyKey: randomUUID(),
  person: { name: "Dani Whitlock", phone: phoneNumber(), preferredContact: "text", helpWith: "find_work", whatWouldHelp: "Work with plants.", ...person },
});
const professional = (rest: Partial<ReferPersonInput> = {}): ReferPersonInput => ({
  idempotencyKey: randomUUID(),
  person: { name: "Leon Baptiste", phone: phoneNumber(), preferredContact: "phone", helpWith: "find_work" },
  referrer: { kind: "nurse", name: "Grace Obi", team: "Broxtowe community team", email: "grace.obi@example.test" },
  personAgreed: true,
  ...rest,
});
const askForHelp = async (input: AskForHelpInput) => (await portal.send(visitor, AskForHelpDocument, { input })).askForHelp;
const refer = async (input: ReferPersonInput) => (await portal.send(visitor, ReferPersonDocument, { input })).referPerson;
const idOf = async (reference: string): Promise<string> => ((await portal.database.owner.query("select id from referral where reference = $1", [reference])) as [{ id: string }])[0].id;
const received = async (): Promise<string> => idOf((await askForHelp(selfReferral())).receipt!.reference);
const open = async (id: string, as: Member = specialist) => (await portal.send(as, ReferralPageDocument, { id })).referral;

describe("asking for help", () => {
  it("works without an account and gives a reference to quote", async () => {
    const { receipt, userErrors } = await askForHelp(selfReferral());
    expect(userErrors).toEqual([]);
    expect(receipt!.reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(await open(await idOf(receipt!.reference))).toMatchObject({ source: "self", state: "received", personName: "Dani Whitlock", whatWouldHelp: "Work with plants.", riskAssessment: "not_asked" });
  });

  it("makes one referral of a double click", async () => {
    const input = selfReferral({ name: "Only Once" });
    const [first, second] = await Promise.all([askForHelp(input), askForHelp(input)]);
    expect(second.receipt).toEqual(first.receipt);
    const [{ n }] = (await portal.database.owner.query("select count(*)::int as n from referral where person_name = 'Only Once'")) as [{ n: number }];
    expect(n).toBe(1);
  });

  it.each([
    { what: "no name", person: { name: "  " }, path: "person.name" },
    { what: "no telephone to be texted on", person: { phone: "" }, path: "person.phone" },
    { what: "an address that is none", person: { email: "not an address" }, path: "person.email" },
    { what: "no email to be mailed at", person: { preferredContact: "email" as const }, path: "person.email" },
    { what: "too long a story", person: { whatWouldHelp: "a".repeat(4001) }, path: "person.whatWouldHelp" },
  ])("says what to put right: $what", async ({ person, path }) => {
    const { receipt, userErrors } = await askForHelp(selfReferral(person));
    expect(receipt).toBeNull();
    expect(userErrors.map((error) => error.path)).toEqual([path]);
  });

  it("asks to wait after many tries about the same person, and says nothing about them", async () => {
    const phone = phoneNumber();
    let last = await askForHelp(selfReferral({ phone }));
    for (let tries = 0; tries < 8; tries += 1) last = await askForHelp(selfReferral({ phone }));
    expect(last.receipt).toBeNull();
    expect(last.userErrors[0]!.message).toMatch(/Wait .* What you wrote is kept/);
  });
});

describe("a professional's referral", () => {
  it("is in the queue with its risk assessment, or with none", async () => {
    const on = addDays(today, -30);
    const withOne = await open(await idOf((await refer(professional({ riskAssessmentOn: on }))).receipt!.reference));
    const without = await open(await idOf((await refer(professional())).receipt!.reference));
    expect(withOne).toMatchObject({ source: "professional", riskAssessment: "up_to_date", riskAssessmentOn: on, referrerKind: "nurse" });
    expect(without).toMatchObject({ riskAssessment: "not_asked", riskAssessmentOn: null });
  });

  it.each([
    { what: "the person does not know", change: { personAgreed: false }, path: "personAgreed" },
    { what: "an assessment of tomorrow", change: { riskAssessmentOn: addDays(today, 1) }, path: "riskAssessmentOn" },
    { what: "an assessment of two years ago", change: { riskAssessmentOn: addDays(today, -740) }, path: "riskAssessmentOn" },
  ])("is refused in words: $what", async ({ change, path }) => {
    const { receipt, userErrors } = await refer(professional(change));
    expect(receipt).toBeNull();
    expect(userErrors.map((error) => error.path)).toEqual([path]);
  });
});

describe("working through the queue", () => {
  it("asks for the risk assessment, takes it in, talks, and takes the person on", async () => {
    const id = await idOf((await refer(professional())).receipt!.reference);
    const asked = await portal.send(specialist, AskForRiskAssessmentDocument, { id });
    expect(asked.askForRiskAssessment.referral).toMatchObject({ state: "awaiting_risk_assessment", riskAssessment: "asked_for", riskAssessmentAskedOn: today });
    const taken = await portal.send(specialist, RecordRiskAssessmentDocument, { input: { id, on: addDays(today, -2) } });
    expect(taken.recordRiskAssessment.referral).toMatchObject({ state: "informal_discussion", riskAssessment: "up_to_date" });
    await portal.send(specialist, PlanDiscussionDocument, { input: { id, on: today } });

    const input = { id, teamId: team.id, specialistId: specialist.id, idempotencyKey: randomUUID() };
    const accepted = await portal.send(specialist, AcceptReferralDocument, { input });
    const again = await portal.send(specialist, AcceptReferralDocument, { input });
    expect(accepted.acceptReferral.referral!.clientId).toBeTruthy();
    expect(again.acceptReferral.referral!.clientId).toBe(accepted.acceptReferral.referral!.clientId);
    const { clients } = await portal.send(specialist, CaseloadDocument, { filter: { words: "leon" }, sort: "name", descending: false, first: 10 });
    expect(clients.nodes).toMatchObject([{ id: accepted.acceptReferral.referral!.clientId, state: "engaged", day: 0, approach: "none", riskAssessmentIn: true }]);
    expect((await open(id))!.events.map(({ to }) => to)).toEqual(["received", "awaiting_risk_assessment", "up_to_date", "informal_discussion", null, "accepted"]);
  });

  it("talks first: a referral that is new can't be accepted", async () => {
    const id = await received();
    const { acceptReferral } = await portal.send(specialist, AcceptReferralDocument, { input: { id, teamId: team.id, specialistId: specialist.id, idempotencyKey: randomUUID() } });
    expect(acceptReferral).toMatchObject({ referral: null, userErrors: [{ message: expect.stringContaining("Talk with the person first") }] });
  });

  it("never waits for the risk assessment to talk", async () => {
    const id = await received();
    await portal.send(specialist, AskForRiskAssessmentDocument, { id });
    const { planDiscussion } = await portal.send(specialist, PlanDiscussionDocument, { input: { id, on: addDays(today, 3) } });
    expect(planDiscussion.referral).toMatchObject({ state: "informal_discussion", riskAssessment: "asked_for", informalDiscussionOn: addDays(today, 3) });
  });

  it("declines with a reason of the list and stays decided, also for a stale tab", async () => {
    const id = await received();
    const { declineReferral } = await portal.send(specialist, DeclineReferralDocument, { input: { id, reason: "outside_our_area", note: "Told about Derby." } });
    expect(declineReferral.referral).toMatchObject({ state: "declined", declinedReason: "outside_our_area", viewerCan: [] });
    const stale = await portal.send(specialist, RecordNotTakenUpDocument, { input: { id } });
    expect(stale.recordNotTakenUp).toMatchObject({ referral: null, userErrors: [{ message: expect.stringContaining("decided this referral already") }] });
  });

  it("shows who has waited longest first, page after page, and the decided apart", async () => {
    const all: string[] = [];
    let after: string | null | undefined = null;
    do {
      const { referrals }: { referrals: { nodes: { receivedAt: string; state: string }[]; pageInfo: { endCursor?: string | null; hasNextPage: boolean } } } = await portal.send(specialist, ReferralsDocument, { decided: false, first: 3, after });
      all.push(...referrals.nodes.map(({ receivedAt }) => receivedAt));
      expect(referrals.nodes.every(({ state }) => !["accepted", "declined", "not_taken_up"].includes(state))).toBe(true);
      after = referrals.pageInfo.hasNextPage ? referrals.pageInfo.endCursor : null;
    } while (after);
    expect(all.length).toBeGreaterThan(3);
    expect(all).toEqual(all.toSorted());
    const { referrals } = await portal.send(specialist, ReferralsDocument, { decided: true, first: 50 });
    expect(referrals.nodes.map(({ state }) => state)).toContain("declined");
  });

  it("is one team's once that team took it, and a manager's always", async () => {
    const id = await received();
    const elsewhere = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    const manager = await portal.given.staff("service_manager");
    expect(await open(id, elsewhere)).not.toBeNull();
    await portal.send(specialist, TakeReferralDocument, { input: { id, teamId: team.id } });
    expect(await open(id, elsewhere)).toBeNull();
    expect(await open(id, manager)).not.toBeNull();
    expect(await open(id)).not.toBeNull();
  });
});

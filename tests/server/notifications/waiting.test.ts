import "reflect-metadata";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EmployerTodayDocument } from "../../../schema/generated/employers";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { inDays, sharingIn } from "../../support/sharing";

type Row = Record<string, unknown>;

let portal: TestPortal;
let sharing: ReturnType<typeof sharingIn>;
let owner: Member;
beforeAll(async () => {
  portal = await testPortal();
  sharing = sharingIn(portal.given, portal.database.owner);
});
beforeEach(async () => {
  owner = await portal.given.member();
});
afterAll(() => portal.close());

const today = async (by = owner) => (await portal.send(by, EmployerTodayDocument, {})).employerDay;
/** By the calendar, not by 24 hours: the clocks change between an evening now and an evening then. */
const day = (days: number): string => addDays(calendarDate(new Date()), days);
/** Somebody introduced, who shares their name until the consent ends. */
async function introduced(name: string, state = "introduced", row: Row = {}) {
  const person = await portal.given.client();
  const made = await sharing.introduced(person, owner, state, row);
  const words = [await sharing.statement(person, "association", "The service supports me."), await sharing.statement(person, "name", name)];
  const consent = await sharing.consent(person, owner, words);
  return { person, consent, ...made };
}
const disclosures = async (clientId: string): Promise<number> =>
  ((await portal.database.owner.query("select count(*)::int as n from ledger.entry where client_id = $1 and kind = 'disclosed'", [clientId])) as [{ n: number }])[0].n;

it.each([
  { state: "introduced", kind: "offer_times", title: "Offer interview times to Leon Baptiste" },
  { state: "interviewed", kind: "decide", title: "Decide about Leon Baptiste" },
])("$state: $kind, by name, and the reading is recorded", async ({ state, kind, title }) => {
  const { introduction, person } = await introduced("Leon Baptiste", state);
  const { waiting } = await today();
  expect(waiting).toMatchObject([{ kind, subjectId: introduction.id, title, dueOn: expect.stringMatching(/^\d{4}-/) }]);
  expect(await disclosures(person.id)).toBe(1);
});

it("does not wait for what is somebody else's turn, nor for what is over", async () => {
  await introduced("Leon Baptiste", "offered");
  await introduced("Dani Whitlock", "unsuccessful");
  expect((await today()).waiting).toEqual([]);
});

it("forgets a person who no longer shares, and leaves a line that names nobody", async () => {
  const { consent, person } = await introduced("Leon Baptiste");
  await portal.database.owner.query("update consent set status = 'withdrawn', ended_at = now() where id = $1", [consent.id]);
  const { waiting } = await today();
  expect(JSON.stringify(waiting)).not.toMatch(/Leon|introduced/);
  expect(waiting.filter(({ kind }) => kind !== "no_longer_shared")).toEqual([]);
  expect(await disclosures(person.id)).toBe(0);
});

it("speaks of the person introduced where no name is shared", async () => {
  const person = await portal.given.client();
  await sharing.introduced(person, owner);
  await sharing.consent(person, owner, [await sharing.statement(person, "association", "The service supports me.")]);
  expect((await today()).waiting).toMatchObject([{ title: "Offer interview times to the person introduced to you" }]);
});

it("speaks of somebody where no name is shared", async () => {
  const person = await portal.given.client();
  const { introduction } = await sharing.introduced(person, owner, "started");
  const asked = await sharing.statement(person, "job_adjustment", "A later start");
  const consent = await sharing.consent(person, owner, [asked], { purpose: "job_adjustments" });
  await portal.given.insert("adjustment", {
    client_id: person.id, employer_id: owner.id, introduction_id: introduction.id, purpose: "job_adjustments", category: "hours", barrier: "Mornings are hard", statement_id: asked.id, consent_id: consent.id,
    state: "proposed", raised_at: inDays(-3),
  });
  const { waiting } = await today();
  expect(waiting.map(({ title }) => title)).toEqual(["Answer what somebody asks for"]);
});

it("asks for answers about roles, a line a role, and for changes", async () => {
  const cafe = await portal.given.vacancy(owner, { title: "Café assistant", status: "open" });
  const till = await portal.given.vacancy(owner, { title: "Till assistant", status: "changes_requested", review_reason: "Say what it pays." });
  const question = (row: Row) => portal.given.insert("vacancy_question", { vacancy_id: cafe.id, dimension: "setting", asked_via: "staff", wording: "Is there a quiet place for breaks?", ...row });
  await question({ feature: "quiet_place" });
  await question({ feature: "phone_work", wording: "Is answering the phone part of it?" });
  await question({ feature: "noise", answered_at: new Date(), answer: "No" });
  await question({ feature: "outdoors", sent_at: null });
  const { waiting } = await today();
  expect(waiting).toMatchObject([
    { kind: "vacancy_questions", subjectId: cafe.id, title: "2 questions about the café assistant role", note: "“Is there a quiet place for breaks?” “Is answering the phone part of it?”" },
    { kind: "changes_requested", subjectId: till.id, title: "Change the till assistant role", note: "Say what it pays.", dueOn: null },
  ]);
});

it("asks to pass on the note, once there is one", async () => {
  const request = await portal.given.insert("retention_request", { employer_id: owner.id, asked_by: owner.membershipId, asker_name: "Dawn Ellery", urgency: "can_wait", they_know: true, phone: "01632 960119", ring_by: inDays(2) });
  expect((await today()).waiting).toEqual([]);
  for (const state of ["screened", "awaiting_agreement"]) await portal.database.owner.query("update retention_request set state = $2 where id = $1", [request.id, state]);
  expect((await today()).waiting).toMatchObject([{ kind: "pass_on_note", subjectId: request.id }]);
});

it.each([
  { state: "proposed", row: { answer_by: day(2) }, kind: "adjustment", title: "Answer what Jo Whitcombe asks for" },
  { state: "on_trial", row: { trial_until: day(3), employer_wording: "Start at 10am" }, kind: "trial_ends", title: "Say how “Start at 10am” is working" },
  { state: "in_place", row: { review_on: day(5), employer_wording: "Start at 10am" }, kind: "adjustment_review", title: "Look at “Start at 10am” again" },
  { state: "in_place", row: { review_on: day(50), employer_wording: "Start at 10am" }, kind: null, title: null },
  { state: "suggested", row: {}, kind: null, title: null },
])("an adjustment $state waits as $kind", async ({ state, row, kind, title }) => {
  const { person, introduction, consent } = await introduced("Jo Whitcombe", "offered");
  const asked = await sharing.statement(person, "job_adjustment", "A later start");
  const adjustment = await portal.given.insert("adjustment", {
    client_id: person.id, employer_id: owner.id, introduction_id: introduction.id, purpose: "job_adjustments", category: "hours", barrier: "Mornings are hard", statement_id: asked.id, consent_id: consent.id,
    state, raised_at: state === "suggested" ? null : inDays(-3), ...row,
  });
  expect((await today()).waiting).toMatchObject(kind ? [{ kind, title, subjectId: adjustment.id }] : []);
});

it("shows interviews that are booked, and nothing of another employer's", async () => {
  const { introduction, person } = await introduced("Priya Nair", "booked");
  await portal.given.insert("meeting", { client_id: person.id, employer_id: owner.id, introduction_id: introduction.id, kind: "interview", state: "confirmed", starts_at: inDays(1), place: "West Bridgford" });
  expect((await today()).comingUp).toMatchObject([{ words: "Interview, Priya Nair, West Bridgford" }]);
  expect(await today(await portal.given.member())).toMatchObject({ waiting: [], comingUp: [] });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AnswerAlternativeDocument, KeepAdjustmentBackDocument, MyPlanDocument, RaiseAdjustmentDocument, ReviewMyAdjustmentDocument, TakeAdjustmentBackDocument } from "../../../schema/generated/clients";
import { AdjustmentDocument, AdjustmentsDocument, AnswerAdjustmentDocument, type AnswerAdjustmentInput } from "../../../schema/generated/employers";
import { AdjustmentIsInPlaceDocument, AdjustmentsOfClientDocument, AnswerAdjustmentQuestionDocument, SuggestAdjustmentDocument } from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

let specialist: Member;
let person: Member;
let employer: Member;
let introductionId: string;

/** A person at an interview or in an offer with an employer. */
async function met(state: "interview_offered" | "offered" = "offered"): Promise<void> {
  const { given, database } = portal;
  const team = await given.team();
  specialist = await given.staff("employment_specialist", { team_id: team.id });
  person = await given.person({ team_id: team.id, specialist_id: specialist.id });
  employer = await given.member();
  const vacancy = await given.vacancy(employer);
  const handle = await given.insert("handle", { employer_id: employer.id, client_id: person.id });
  ({ id: introductionId } = await given.insert("introduction", { client_id: person.id, vacancy_id: vacancy.id, employer_id: employer.id, handle: handle.id, state, introduced_at: new Date() }));
  await database.owner.query("update introduction set introduced_at = clock_timestamp() where id = $1", [introductionId]);
}
beforeEach(() => met());

let keys = 0;
const suggest = async (wording = "Start at 9:30am, not 8am.", as = specialist) =>
  (await portal.send(as, SuggestAdjustmentDocument, { input: { idempotencyKey: `suggestion ${(keys += 1)}`, clientId: person.id, introductionId, category: "hours", code: "later_start", barrier: "Early buses are full.", wording, expectedEffect: "I arrive rested." } })).suggestAdjustment;
const suggested = async (): Promise<string> => (await suggest()).adjustment!.id;
const raise = async (id: string) => (await portal.send(person, RaiseAdjustmentDocument, { id })).raiseAdjustment;
const raised = async (): Promise<string> => (await raise(await suggested())).adjustment!.id;
const reply = async (id: string, answer: Omit<AnswerAdjustmentInput, "id">) => (await portal.send(employer, AnswerAdjustmentDocument, { input: { id, ...answer } })).answerAdjustment;
const forEmployer = async () => (await portal.send(employer, AdjustmentsDocument, {})).adjustments;
const soon = addDays(calendarDate(new Date()), 14);

describe("raising", () => {
  it("tells the employer nothing until the person says yes, then exactly the approved words", async () => {
    const id = await suggested();
    expect(await forEmployer()).toEqual([]);
    expect((await raise(id)).adjustment).toMatchObject({ state: "proposed" });
    expect(await forEmployer()).toMatchObject([{ id, wording: "Start at 9:30am, not 8am.", state: "proposed", personName: null }]);
    expect(JSON.stringify(await forEmployer())).not.toContain("buses");
  });

  it("keeps a no to itself", async () => {
    const id = await suggested();
    expect((await portal.send(person, KeepAdjustmentBackDocument, { id })).keepAdjustmentBack.adjustment).toMatchObject({ state: "not_raised" });
    expect(await forEmployer()).toEqual([]);
  });

  it("keeps a job adjustment until there is an offer, and shares nothing before", async () => {
    const id = await suggested();
    await portal.database.owner.query("alter table introduction disable trigger user");
    await portal.database.owner.query("update introduction set state = 'interview_offered' where id = $1", [introductionId]);
    await portal.database.owner.query("alter table introduction enable trigger user");
    expect((await raise(id)).adjustment).toMatchObject({ state: "client_agrees" });
    expect(await forEmployer()).toEqual([]);
  });

  it("asks before an offer only for the interview", async () => {
    await met("interview_offered");
    const { adjustment } = await suggest("The questions in writing the day before.");
    expect(adjustment).toMatchObject({ purpose: "interview_adjustments" });
    await raise(adjustment!.id);
    expect(await forEmployer()).toMatchObject([{ wording: "The questions in writing the day before.", purpose: "interview_adjustments" }]);
  });

  it("takes it back with its words", async () => {
    const id = await raised();
    expect((await portal.send(person, TakeAdjustmentBackDocument, { id })).takeAdjustmentBack.adjustment).toMatchObject({ state: "not_raised" });
    expect(await forEmployer()).toEqual([]);
    expect((await portal.send(employer, AdjustmentDocument, { id })).adjustment).toBeNull();
  });
});

describe("the employer's answer", () => {
  it.each<[string, Omit<AnswerAdjustmentInput, "id">, string]>([
    ["agrees", { answer: "agree" }, "agreed"],
    ["tries it", { answer: "try", trialUntil: soon }, "on_trial"],
    ["offers something else", { answer: "offer_something_else", alternative: "9am on Mondays." }, "alternative_offered"],
    ["cannot, with a reason", { answer: "cannot", reason: "The shop opens at 8.", lookAgainOn: soon }, "declined"],
    ["asks first", { answer: "ask", question: "Every day?" }, "clarification"],
  ])("%s", async (_name, answer, state) => {
    expect((await reply(await raised(), answer)).adjustment).toMatchObject({ state });
  });

  it.each<[string, Omit<AnswerAdjustmentInput, "id">, string]>([
    ["a no without a reason", { answer: "cannot", lookAgainOn: soon }, "reason"],
    ["a no without a day to look again", { answer: "cannot", reason: "The shop opens at 8." }, "lookAgainOn"],
    ["a trial without an end", { answer: "try" }, "trialUntil"],
    ["a trial that ended before today", { answer: "try", trialUntil: "2020-01-01" }, "trialUntil"],
    ["something else without saying what", { answer: "offer_something_else" }, "alternative"],
  ])("refuses %s, by the field, and keeps the state", async (_name, answer, path) => {
    const id = await raised();
    expect(await reply(id, answer)).toMatchObject({ adjustment: null, userErrors: [{ path }] });
    expect(await forEmployer()).toMatchObject([{ state: "proposed" }]);
  });

  it("cannot be given twice from a stale tab", async () => {
    const id = await raised();
    await reply(id, { answer: "cannot", reason: "The shop opens at 8.", lookAgainOn: soon });
    expect(await reply(id, { answer: "agree" })).toMatchObject({ adjustment: null, userErrors: [{ kind: "NotNow" }] });
  });

  it("is not another employer's to give, who sees nothing", async () => {
    const id = await raised();
    employer = await portal.given.member();
    expect(await forEmployer()).toEqual([]);
    expect(await reply(id, { answer: "agree" })).toMatchObject({ adjustment: null, userErrors: [{ kind: "NotFound" }] });
  });
});

it("goes from an alternative to the plan, in place, and to a review", async () => {
  const id = await raised();
  await reply(id, { answer: "offer_something_else", alternative: "9am on Mondays." });
  expect((await portal.send(person, AnswerAlternativeDocument, { id, accepts: true })).answerAlternative.adjustment).toMatchObject({ state: "agreed", employerWording: "9am on Mondays." });
  const placed = await portal.send(specialist, AdjustmentIsInPlaceDocument, { id, startsOn: calendarDate(new Date()) });
  expect(placed.adjustmentIsInPlace.adjustment).toMatchObject({ state: "in_place" });
  const looked = await portal.send(person, ReviewMyAdjustmentDocument, { input: { id, found: "working", reviewOn: soon } });
  expect(looked.reviewAdjustment.adjustment).toMatchObject({ state: "working", reviewOn: soon });
  const { myAdjustments } = await portal.send(person, MyPlanDocument, {});
  expect(myAdjustments[0]!.steps.map(({ to }) => to)).toEqual(["suggested", "proposed", "alternative_offered", "agreed", "in_place", "working"]);
});

it("leaves what was agreed with the employer, in its own words, when the asking is no longer shared", async () => {
  const id = await raised();
  await reply(id, { answer: "agree", wording: "Starts at 9:30am." });
  await portal.database.owner.query("update consent set ended_at = clock_timestamp(), status = 'withdrawn' where client_id = $1", [person.id]);
  expect(await forEmployer()).toMatchObject([{ id, state: "agreed", wording: null, employerWording: "Starts at 9:30am." }]);
});

it("answers an employer's question, and gives it the answer", async () => {
  const id = await raised();
  await reply(id, { answer: "ask", question: "Every day?" });
  await portal.send(specialist, AnswerAdjustmentQuestionDocument, { id, answer: "Mondays and Tuesdays." });
  expect(await forEmployer()).toMatchObject([{ state: "proposed", question: "Every day?", questionAnswer: "Mondays and Tuesdays." }]);
});

it("is one act for a double click", async () => {
  const input = { idempotencyKey: "the same key twice", clientId: person.id, introductionId, category: "hours", barrier: "Early buses.", wording: "Start at 10am." };
  const [first, second] = [await portal.send(specialist, SuggestAdjustmentDocument, { input }), await portal.send(specialist, SuggestAdjustmentDocument, { input })];
  expect(first.suggestAdjustment.adjustment!.id).toBe(second.suggestAdjustment.adjustment!.id);
  expect((await portal.send(specialist, AdjustmentsOfClientDocument, { clientId: person.id })).adjustmentsOfClient).toHaveLength(1);
});

it("is not for staff of another team", async () => {
  const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
  expect(await suggest("Start at 10am.", stranger)).toMatchObject({ adjustment: null, userErrors: [{ kind: "NotFound" }] });
  await suggested();
  expect((await portal.send(stranger, AdjustmentsOfClientDocument, { clientId: person.id })).adjustmentsOfClient).toEqual([]);
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MyIntroductionsDocument } from "../../../schema/generated/clients";
import { PersonDocument } from "../../../schema/generated/employers";
import {
  ChangeTermsDocument, ConfirmStartDocument, EndPlacementDocument, InWorkChecksDueDocument, PlacementDocument, RecordCheckDocument, RecordStartDocument, ResumeSupportDocument, StepDownDocument,
  type RecordStartInput,
} from "../../../schema/generated/specialists";
import { addMonths, checksFrom } from "../../../server/modules/placements";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
let story: Story;
beforeEach(async () => {
  story = await storyIn(portal, "accepted");
  await portal.database.owner.query("update client set risk_assessment_on = current_date - 10, state = 'job_search' where id = $1", [story.client.id]);
});

const calculation = (doneOn = dayFromNow(-2)) =>
  portal.given.insert("better_off_calculation", { client_id: story.client.id, done_on: doneOn, hours: 16, pay_pence_an_hour: 1350, better_off_pence_a_week: 7800 });
const terms = (change: Partial<RecordStartInput> = {}): RecordStartInput => ({
  clientId: story.client.id, introductionId: story.introduction.id, employerName: "", jobTitle: "", kind: "paid_role", hoursAWeek: 16, payPenceAnHour: 1350, contract: "permanent",
  startsOn: dayFromNow(-1), firstWeekHoursPaid: null, age: null, idempotencyKey: randomUUID(), ...change,
});
const start = async (change: Partial<RecordStartInput> = {}) => (await portal.send(story.staff, RecordStartDocument, { input: terms(change) })).recordStart;
const rows = (sql: string) => portal.database.owner.query(sql, [story.client.id]) as Promise<Record<string, unknown>[]>;

describe("a start", () => {
  it("comes after a better-off calculation, and one that is not too old", async () => {
    for (const doneOn of [null, dayFromNow(-120), dayFromNow(0)]) {
      if (doneOn) await calculation(doneOn); // today's is after the first day, yesterday
      expect((await start()).userErrors).toEqual([expect.objectContaining({ path: "betterOff", message: expect.stringContaining("better-off calculation first") })]);
    }
    expect(await rows("select from placement where client_id = $1")).toEqual([]);
    await calculation();
    expect((await start()).userErrors).toEqual([]);
  });

  it("has its hours and pay, makes checks, and puts the person in work; once for a double click", async () => {
    await calculation();
    const input = terms();
    const [one, two] = await Promise.all([1, 2].map(() => portal.send(story.staff, RecordStartDocument, { input })));
    const placement = one!.recordStart.placement!;
    expect(two!.recordStart.placement?.id).toBe(placement.id);
    expect(placement).toMatchObject({ state: "started", hoursAWeek: 16, payPenceAnHour: 1350, jobTitle: "Plant care assistant", countsAsStart: true, nextCheckOn: dayFromNow(2) });
    expect(placement.checks.filter(({ kind }) => kind === "weekly").map(({ dueOn }) => dueOn)).toEqual([6, 13, 20, 27].map(dayFromNow));
    expect(placement.checks.filter(({ kind }) => kind.startsWith("week_")).map(({ dueOn }) => dueOn)).toEqual([90, 181, 363].map(dayFromNow));
    expect(await rows("select i.state as i, c.state as c from introduction i join client c on c.id = i.client_id where c.id = $1")).toEqual([{ i: "started", c: "in_work" }]);
    expect((await start()).userErrors).toEqual([expect.objectContaining({ kind: "AlreadyDone" })]);
    expect((await portal.send(story.client, MyIntroductionsDocument, {})).myJobs).toEqual([expect.objectContaining({ jobTitle: "Plant care assistant", employerName: "Fernhill Garden Centre" })]);
  });

  it.each([
    { why: "pay below the legal minimum", change: { payPenceAnHour: 1000 }, path: "payPenceAnHour" },
    { why: "no pay", change: { payPenceAnHour: null }, path: "payPenceAnHour" },
    { why: "no hours", change: { hoursAWeek: 0 }, path: "hoursAWeek" },
    { why: "a year that is far away", change: { startsOn: dayFromNow(400) }, path: "startsOn" },
    { why: "too young", change: { age: 12 }, path: "age" },
  ])("refuses $why beside its field", async ({ change, path }) => {
    await calculation();
    const { placement, userErrors } = await start(change);
    expect(placement).toBeNull();
    expect(userErrors.map((error) => error.path)).toContain(path);
  });

  it("takes the rate for the person's age", async () => {
    await calculation();
    expect((await start({ payPenceAnHour: 1100, age: 19 })).userErrors).toEqual([]);
  });

  it("waits for the risk assessment where the provider asks for one, and for the person's answer", async () => {
    await calculation();
    await portal.database.owner.query("update client set risk_assessment_on = null where id = $1", [story.client.id]);
    await portal.database.owner.query("insert into provider_setting (provider_id) select provider_id from client where id = $1 on conflict do nothing", [story.client.id]);
    expect((await start()).userErrors[0]?.message).toContain("risk assessment");
    await portal.database.owner.query("update client set risk_assessment_on = current_date where id = $1", [story.client.id]);
    const unanswered = await storyIn(portal, "offered");
    await portal.given.insert("better_off_calculation", { client_id: unanswered.client.id, done_on: dayFromNow(-2), hours: 16, pay_pence_an_hour: 1350, better_off_pence_a_week: 1 });
    await portal.database.owner.query("update client set risk_assessment_on = current_date where id = $1", [unanswered.client.id]);
    const early = await portal.send(unanswered.staff, RecordStartDocument, { input: terms({ clientId: unanswered.client.id, introductionId: unanswered.introduction.id }) });
    expect(early.recordStart.userErrors[0]?.message).toContain("after an offer that was accepted");
  });

  it("can be planned: the person is in work from the day that is confirmed", async () => {
    await calculation();
    const planned = (await start({ startsOn: dayFromNow(10) })).placement!;
    expect(planned).toMatchObject({ state: "accepted", checks: [], countsAsStart: false });
    expect((await portal.send(story.staff, ConfirmStartDocument, { id: planned.id, startsOn: dayFromNow(1) })).confirmStart.userErrors[0]?.path).toBe("startsOn");
    const begun = (await portal.send(story.staff, ConfirmStartDocument, { id: planned.id, startsOn: dayFromNow(0) })).confirmStart;
    expect(begun.placement).toMatchObject({ state: "started", startsOn: dayFromNow(0) });
    expect(begun.placement!.checks.length).toBeGreaterThan(10);
  });

  it("of a job found without the service tells its employer nothing", async () => {
    await calculation();
    const found = (await start({ introductionId: null, employerName: "Fernhill Garden Centre", jobTitle: "Porter" })).placement!;
    expect(found).toMatchObject({ employerName: "Fernhill Garden Centre", introductionId: null });
    expect((await portal.send(story.member, PersonDocument, { id: story.introduction.id })).person?.job ?? null).toBeNull();
    expect((await start({ introductionId: null, jobTitle: "Porter" })).userErrors).toEqual([expect.objectContaining({ path: "employerName" })]);
  });

  it("of another's client is refused like one of nobody", async () => {
    const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    const tell = (clientId: string) => portal.send(stranger, RecordStartDocument, { input: terms({ clientId }) });
    expect(await tell(story.client.id)).toEqual(await tell(randomUUID()));
  });
});

describe("in work", () => {
  let id: string;
  beforeEach(async () => {
    await calculation(dayFromNow(-21));
    id = (await start({ startsOn: dayFromNow(-20) })).placement!.id;
  });
  const placement = async () => (await portal.send(story.staff, PlacementDocument, { id })).placement!;
  const check = async (checkId: string, change: object = {}) =>
    (await portal.send(story.staff, RecordCheckDocument, { input: { id: checkId, doneOn: dayFromNow(0), how: "phone", withWhom: "client", outcome: "going_well", note: "", ...change } })).recordCheck;

  it("has checks due, and the first one done begins in-work support", async () => {
    const due = (await portal.send(story.staff, InWorkChecksDueDocument, { withinDays: 7 })).inWorkChecksDue.filter(({ placementId }) => placementId === id);
    expect(due.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([["day_3", dayFromNow(-17)], ["weekly", dayFromNow(-13)], ["weekly", dayFromNow(-6)], ["weekly", dayFromNow(1)]]);
    expect((await check(due[0]!.id, { doneOn: dayFromNow(1) })).userErrors[0]?.path).toBe("doneOn");
    expect((await check(due[0]!.id)).placement?.state).toBe("in_work_support");
    expect((await check(due[0]!.id)).userErrors[0]).toMatchObject({ message: expect.stringContaining("recorded before") });
    const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    expect((await portal.send(stranger, InWorkChecksDueDocument, { withinDays: 7 })).inWorkChecksDue).toEqual([]);
  });

  it("always has a next monthly check", async () => {
    const monthly = (await placement()).checks.filter(({ kind }) => kind === "monthly");
    await portal.database.owner.query("update in_work_check set done_on = current_date, outcome = 'going_well' where placement_id = $1 and kind = 'monthly' and id <> $2", [id, monthly.at(-1)!.id]);
    await check(monthly.at(-1)!.id);
    expect((await placement()).checks.filter(({ kind, doneOn }) => kind === "monthly" && !doneOn).map(({ dueOn }) => dueOn)).toEqual([addMonths(monthly.at(-1)!.dueOn, 1)]);
  });

  it("changes hours or pay only after a new better-off calculation, and never below the minimum", async () => {
    const change = async (hoursAWeek: number, payPenceAnHour = 1400) =>
      (await portal.send(story.staff, ChangeTermsDocument, { input: { id, changesOn: dayFromNow(3), hoursAWeek, payPenceAnHour, age: null, idempotencyKey: randomUUID() } })).changeTerms;
    expect((await change(24)).userErrors).toEqual([expect.objectContaining({ path: "betterOff" })]);
    await calculation(dayFromNow(0));
    expect((await change(24, 900)).userErrors[0]?.path).toBe("payPenceAnHour");
    expect((await change(24)).placement).toMatchObject({ hoursAWeek: 24, payPenceAnHour: 1400, changes: [{ betterOffPenceAWeek: 7800 }] });
    expect((await change(24)).userErrors.map(({ path }) => path)).toContain("hoursAWeek");
    expect((await change(30)).userErrors).toEqual([expect.objectContaining({ path: "betterOff" })]);
  });

  it("steps down, is taken up again, and ends with a reason; the person looks for work again", async () => {
    const early = (await portal.send(story.staff, StepDownDocument, { id })).stepDown;
    expect(early.userErrors[0]?.message).toContain("record a first check");
    await check((await placement()).checks[0]!.id);
    const down = (await portal.send(story.staff, StepDownDocument, { id })).stepDown.placement!;
    expect(down.state).toBe("stepped_down");
    expect(down.checks.filter(({ doneOn }) => !doneOn).map(({ kind }) => kind)).toEqual(["week_13", "week_26", "week_52"]);
    expect((await portal.send(story.staff, ResumeSupportDocument, { id })).resumeSupport.placement?.state).toBe("in_work_support");
    const end = async (endedOn: string) => (await portal.send(story.staff, EndPlacementDocument, { input: { id, endedOn, reason: "contract_ended" } })).endPlacement;
    expect((await end(dayFromNow(2))).userErrors[0]?.path).toBe("endedOn");
    expect((await end(dayFromNow(0))).placement).toMatchObject({ state: "ended", reason: "contract_ended", canGoTo: [] });
    expect(await rows("select state from client where id = $1")).toEqual([{ state: "job_search" }]);
    expect((await portal.send(story.staff, StepDownDocument, { id })).stepDown.userErrors).toHaveLength(1);
  });
});

it("counts months as people do", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-11-15", 3)).toBe("2027-02-15");
  expect(checksFrom("2026-03-02").map(({ kind, dueOn }) => `${kind} ${dueOn}`).slice(0, 6)).toEqual([
    "day_3 2026-03-05", "weekly 2026-03-09", "weekly 2026-03-16", "weekly 2026-03-23", "weekly 2026-03-30", "monthly 2026-05-02",
  ]);
});

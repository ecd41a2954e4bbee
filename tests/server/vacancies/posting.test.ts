import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  AnswerRoleQuestionDocument, CloseRoleDocument, KeptRoleDocument, PauseRoleDocument, RelistRoleDocument, ReopenRoleDocument, RoleHistoryDocument, SaveRoleDocument, SendRoleDocument,
  StartRoleDocument, WithdrawRoleDocument, type KeptRole_VacancyFragment, type VacancyPartsInput,
} from "../../../schema/generated/employers";
import { AskEmployerDocument, AskForRoleChangesDocument, PublishRoleDocument, StartRoleForDocument } from "../../../schema/generated/specialists";
import { clock } from "../../../server/kernel/clock";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let given: TestPortal["given"];
beforeAll(async () => {
  portal = await testPortal();
  given = portal.given;
});
afterAll(() => portal.close());
afterEach(() => clock.setAhead(0));

/** Moves the program's clock to noon of a date. */
const on = (date: string): void => clock.setAhead(Date.parse(`${date}T12:00:00Z`) - Date.now());

const job = { title: "Yard and deliveries assistant", kind: "paid_role" as const, positions: 1, summary: "Take in deliveries.", contract: "permanent" as const };
const parts: VacancyPartsInput = {
  job,
  where: { workplace: "on_site", placeText: "Newark-on-Trent" },
  when: { hoursLeast: 24, hoursMost: 30, weekGrid: 3, weekFixed: true },
  pay: { leastPence: 1350, period: "hour" },
  setting: { has: ["outdoors"], hasNot: ["heights"] },
  offer: { adjustments: ["later_start"] },
  apply: { how: "through_service" },
};

const start = async (boss: Member, idempotencyKey = randomUUID()) => (await portal.send(boss, StartRoleDocument, { input: { job, idempotencyKey } })).startVacancy;
const save = async (boss: Member, id: string, version: number, some: VacancyPartsInput) => (await portal.send(boss, SaveRoleDocument, { input: { id, version, parts: some } })).saveVacancy;
const sendIt = async (boss: Member, id: string, version: number) => (await portal.send(boss, SendRoleDocument, { input: { id, version } })).sendVacancy;
const publish = async (staff: Member, id: string, version: number, publishOn?: string) => (await portal.send(staff, PublishRoleDocument, { input: { id, version, publishOn } })).publishVacancy;
const read = async (boss: Member, id: string): Promise<KeptRole_VacancyFragment> => (await portal.send(boss, KeptRoleDocument, { id })).vacancy!;
const messages = (answer: { userErrors: { message: string }[] }): string[] => answer.userErrors.map(({ message }) => message);

const ready = async (boss: Member, more: VacancyPartsInput = {}): Promise<KeptRole_VacancyFragment> => {
  const draft = (await start(boss)).vacancy!;
  const saved = await save(boss, draft.id, draft.version, { ...parts, ...more });
  expect(saved.userErrors).toEqual([]);
  return saved.vacancy!;
};

describe("posting", () => {
  it("goes from a first part to published, each step in the history with who did it", async () => {
    const [boss, staff] = [await given.member(), await given.staff()];
    const saved = await ready(boss);
    expect(saved.partsDone).toEqual(["job", "where", "when", "pay", "setting", "offer", "apply"]);
    expect(saved.place).toMatchObject({ exactness: "place" });
    const sent = await sendIt(boss, saved.id, saved.version);
    expect(sent.vacancy).toMatchObject({ status: "submitted" });
    const open = await publish(staff, saved.id, sent.vacancy!.version);
    expect(open.vacancy).toMatchObject({ status: "open", viewerCan: expect.arrayContaining(["pause", "close"]) });

    const { vacancy } = await portal.send(boss, RoleHistoryDocument, { id: saved.id });
    expect(vacancy!.history.map(({ from, to, actorName }) => [from, to, actorName])).toEqual([
      [null, "draft", "Sam Example"], ["draft", "submitted", "Sam Example"], ["submitted", "open", "Sam Example"],
    ]);
  });

  it("keeps a part that is empty, and says at the end what is missing", async () => {
    const boss = await given.member();
    const draft = (await start(boss)).vacancy!;
    const saved = await save(boss, draft.id, draft.version, { job: { ...job, title: "", summary: "" } });
    expect(saved.userErrors).toEqual([]);
    const sent = await sendIt(boss, draft.id, saved.vacancy!.version);
    expect(sent.vacancy).toBeNull();
    expect(sent.userErrors.map(({ path }) => path)).toEqual(["job.title", "job.summary", "where.workplace", "where.placeText", "pay.leastPence", "apply.how"]);
    expect((await read(boss, draft.id)).status).toBe("draft");
  });

  it("makes one draft of a double click", async () => {
    const boss = await given.member();
    const key = randomUUID();
    const [one, two] = await Promise.all([start(boss, key), start(boss, key)]);
    expect(one.vacancy!.id).toBe(two.vacancy!.id);
    expect(await portal.database.owner.query("select count(*)::int as n from vacancy where employer_id = $1", [boss.id])).toEqual([{ n: 1 }]);
  });

  it("refuses what cannot be right, by field, and saves nothing of it", async () => {
    const boss = await given.member();
    const draft = (await start(boss)).vacancy!;
    const answer = await save(boss, draft.id, draft.version, {
      ...parts, when: { hoursLeast: 30, hoursMost: 20 }, pay: { leastPence: 1300, mostPence: 1200 }, where: { workplace: "on_site", postcode: "nowhere" }, apply: { how: "link", applyTo: "javascript:alert(1)" },
    });
    expect(answer.userErrors.map(({ path }) => path)).toEqual(["where.postcode", "when.hoursMost", "pay.mostPence", "pay.period", "apply.applyTo"]);
    expect((await read(boss, draft.id)).place.workplace).toBeNull();
  });

  it("publishes a trusted employer's role without review", async () => {
    const boss = await given.member(await given.employer({ trusted: true }));
    const saved = await ready(boss);
    expect((await sendIt(boss, saved.id, saved.version)).vacancy).toMatchObject({ status: "open" });
  });

  it("does not publish for an employer that is not approved yet", async () => {
    const boss = await given.member(await given.employer({ state: "pending", trusted: true }));
    const saved = await ready(boss);
    const sent = (await sendIt(boss, saved.id, saved.version)).vacancy!;
    expect(sent.status).toBe("submitted");
    expect(messages(await publish(await given.staff(), sent.id, sent.version))).toEqual(["This employer's account is not approved yet. Approve it first, then publish the role."]);
  });
});

describe("staff on behalf of an employer", () => {
  const startFor = async (staff: Member, employerId: string) => (await portal.send(staff, StartRoleForDocument, { input: { employerId, job, idempotencyKey: randomUUID() } })).startVacancy;

  it("begin a draft that is the employer's", async () => {
    const boss = await given.member();
    const draft = (await startFor(await given.staff(), boss.id)).vacancy!;
    expect(await read(boss, draft.id)).toMatchObject({ status: "draft", title: job.title, savedBy: "Sam Example" });
  });

  it("do not for an employer of another service, which looks like one that is not there, nor for one that is suspended", async () => {
    const staff = await given.staff();
    const other = await given.insert("provider", { name: "Another service" });
    const hidden = await startFor(staff, (await given.employer({ provider_id: other.id })).id);
    expect(hidden).toMatchObject({ vacancy: null, userErrors: [{ path: "employerId" }] });
    expect(hidden).toEqual(await startFor(staff, randomUUID()));
    expect((await startFor(staff, (await given.employer({ state: "suspended" })).id)).userErrors).toMatchObject([{ path: "employerId" }]);
  });
});

describe("the legal minimum", () => {
  it.each([
    { pence: 1271, startsOn: null, says: [] },
    { pence: 1250, startsOn: null, says: ["£12.50 an hour is 21p an hour too low. From 1 April 2026 the legal minimum for people aged 21 and over is £12.71 an hour"] },
  ])("$pence p an hour from now on: $says", async ({ pence, startsOn, says }) => {
    on("2026-11-21");
    const boss = await given.member();
    const saved = await ready(boss, { pay: { leastPence: pence, period: "hour" }, when: { ...parts.when, startsOn } });
    expect(messages(await sendIt(boss, saved.id, saved.version))).toEqual(says);
  });

  it("goes by the day the role starts", async () => {
    on("2026-03-02");
    const boss = await given.member();
    const march = await ready(boss, { pay: { leastPence: 1250, period: "hour" }, when: { ...parts.when, startsOn: "2026-03-30" } });
    expect(messages(await sendIt(boss, march.id, march.version))).toEqual([]);
    const april = await ready(boss, { pay: { leastPence: 1250, period: "hour" }, when: { ...parts.when, startsOn: "2026-04-13" } });
    expect(april.check.problems).toMatchObject([{ path: "pay.leastPence", wage: { legalPenceAnHour: 1271, legalFrom: "2026-04-01", gapPence: 21 } }]);
    expect(messages(await sendIt(boss, april.id, april.version))).toEqual([
      "£12.50 an hour is 21p an hour too low. The role starts on 13 April 2026. From 1 April 2026 the legal minimum for people aged 21 and over is £12.71 an hour",
    ]);
  });

  it("makes a yearly amount hourly with the hours, and asks for them where they are missing", async () => {
    on("2026-11-21");
    const boss = await given.member();
    const full = await ready(boss, { pay: { leastPence: 1_832_300, period: "year" }, when: { hoursLeast: 37.5, hoursMost: 37.5 } });
    expect(messages(await sendIt(boss, full.id, full.version))).toEqual([expect.stringContaining("£18,323 a year is about £9.36 an hour, which is £3.35 an hour too low")]);
    const unsaid = await ready(boss, { pay: { leastPence: 1_832_300, period: "year" }, when: { hoursLeast: null, hoursMost: null, weekGrid: 3 } });
    expect((await sendIt(boss, unsaid.id, unsaid.version)).userErrors).toMatchObject([{ path: "when.hoursLeast" }]);
    const plenty = await ready(boss, { pay: { leastPence: 4_000_000, period: "year" }, when: { hoursLeast: null, hoursMost: null, weekGrid: 3 } });
    expect(messages(await sendIt(boss, plenty.id, plenty.version))).toEqual([]);
  });

  it("does not let an open role's pay fall below it", async () => {
    on("2026-11-21");
    const boss = await given.member();
    const open = await read(boss, (await given.wholeVacancy(boss, { status: "open", published_at: new Date() })).id);
    const answer = await save(boss, open.id, open.version, { pay: { leastPence: 1200, period: "hour" } });
    expect(answer.userErrors).toMatchObject([{ path: "pay.leastPence" }]);
    expect((await read(boss, open.id)).pay!.leastPence).toBe(1320);
  });
});

describe("what could be better", () => {
  it("is said, and blocks nothing", async () => {
    const boss = await given.member();
    const saved = await ready(boss, { job: { ...job, summary: "You must be resilient under pressure." }, offer: { adjustments: [] } });
    expect(saved.check.suggestions.map(({ path, phrase }) => [path, phrase])).toEqual(expect.arrayContaining([["job.summary", "resilient under pressure"], ["offer.adjustments", null]]));
    expect((await sendIt(boss, saved.id, saved.version)).vacancy).toMatchObject({ status: "submitted" });
  });

  it("shows a live role of the same employer with a similar title nearby, and no other", async () => {
    const boss = await given.member();
    const twin = await given.wholeVacancy(boss, { status: "open", title: "Deliveries and yard assistants (part time)", latitude: 53.08, longitude: -0.8 });
    await given.wholeVacancy(boss, { status: "open", title: "Deliveries and yard assistant", latitude: 51.5, longitude: -0.1 });
    await given.wholeVacancy(boss, { status: "closed", title: "Deliveries and yard assistant", latitude: 53.08, longitude: -0.8 });
    await given.wholeVacancy(undefined, { status: "open", title: "Deliveries and yard assistant", latitude: 53.08, longitude: -0.8 });
    expect((await ready(boss)).check.duplicates.map(({ id }) => id)).toEqual([twin.id]);
  });
});

describe("review", () => {
  it("gives a role back with the reason, and takes it again", async () => {
    const [boss, staff] = [await given.member(), await given.staff()];
    const saved = await ready(boss);
    const sent = (await sendIt(boss, saved.id, saved.version)).vacancy!;
    const ask = async (reason: string) => (await portal.send(staff, AskForRoleChangesDocument, { input: { id: sent.id, version: sent.version, reason } })).askForVacancyChanges;
    expect((await ask(" ")).userErrors).toMatchObject([{ path: "reason" }]);
    expect((await ask("Say the hours.")).vacancy).toMatchObject({ status: "changes_requested", reviewReason: "Say the hours." });
    const again = await read(boss, sent.id);
    expect((await sendIt(boss, again.id, again.version)).vacancy).toMatchObject({ status: "submitted", reviewReason: "" });
  });

  it("can open it later; the clock opens it on the day and ends it after its closing date", async () => {
    on("2026-11-21");
    const [boss, staff] = [await given.member(), await given.staff()];
    const { id } = await given.wholeVacancy(boss, { status: "submitted", closes_on: "2026-12-10" });
    expect((await publish(staff, id, 1, "2026-11-20")).userErrors).toMatchObject([{ path: "publishOn" }]);
    expect((await publish(staff, id, 1, "2026-12-01")).vacancy).toMatchObject({ status: "scheduled", publishOn: "2026-12-01" });
    const sweep = (today: string) => portal.database.owner.query("select id, status from access.open_and_expire_vacancies($1)", [today]);
    expect(await sweep("2026-11-30")).toEqual([]);
    expect(await sweep("2026-12-01")).toEqual([{ id, status: "open" }]);
    expect(await sweep("2026-12-10")).toEqual([]);
    expect(await sweep("2026-12-11")).toEqual([{ id, status: "expired" }]);
    expect((await portal.send(boss, RoleHistoryDocument, { id })).vacancy!.history.slice(-2).map(({ to, actorName }) => [to, actorName])).toEqual([["open", "Alongside"], ["expired", "Alongside"]]);
  });
});

describe("after it is open", () => {
  const opened = async (boss: Member, row: Record<string, unknown> = {}) => read(boss, (await given.wholeVacancy(boss, { status: "open", published_at: new Date(), ...row })).id);
  const close = async (boss: Member, at: { id: string; version: number }, more: { outcome: "filled_by_us" | "not_filled" | "withdrawn"; filled?: number }) =>
    (await portal.send(boss, CloseRoleDocument, { input: { id: at.id, version: at.version, note: "", ...more } })).closeVacancy;

  it("pauses and opens again, unless it is not fit any more", async () => {
    on("2026-11-21");
    const boss = await given.member();
    const { id, version } = await opened(boss, { closes_on: "2026-11-30" });
    const paused = (await portal.send(boss, PauseRoleDocument, { input: { id, version, reason: "Enough people for now" } })).pauseVacancy.vacancy!;
    expect(paused.status).toBe("paused");
    on("2026-12-01");
    const late = (await portal.send(boss, ReopenRoleDocument, { input: { id, version: paused.version } })).reopenVacancy;
    expect(late.userErrors).toMatchObject([{ path: "apply.closesOn" }]);
    on("2026-11-22");
    expect((await portal.send(boss, ReopenRoleDocument, { input: { id, version: paused.version } })).reopenVacancy.vacancy).toMatchObject({ status: "open" });
  });

  it.each([
    { outcome: "filled_by_us" as const, filled: 2, status: "filled" },
    { outcome: "filled_by_us" as const, filled: 1, status: "part_filled" },
    { outcome: "not_filled" as const, filled: undefined, status: "closed" },
    { outcome: "withdrawn" as const, filled: undefined, status: "withdrawn" },
  ])("closes with $outcome, $filled of 2: $status", async ({ outcome, filled, status }) => {
    const boss = await given.member();
    const at = await opened(boss, { positions: 2 });
    expect((await close(boss, at, { outcome, filled })).vacancy).toMatchObject({ status, outcome });
  });

  it("does not count more people than were wanted", async () => {
    const boss = await given.member();
    expect((await close(boss, await opened(boss, { positions: 2 }), { outcome: "filled_by_us", filled: 3 })).userErrors).toMatchObject([{ path: "filled" }]);
  });

  it("is posted again as a new draft linked to it, with what it said but no dates, once for a double click", async () => {
    const boss = await given.member();
    const at = await opened(boss, { positions: 3, closes_on: "2030-01-01" });
    const done = (await close(boss, at, { outcome: "filled_by_us", filled: 1 })).vacancy!;
    const input = { id: done.id, version: done.version, idempotencyKey: randomUUID() };
    const [one, two] = await Promise.all([portal.send(boss, RelistRoleDocument, { input }), portal.send(boss, RelistRoleDocument, { input })]);
    expect(one.relistVacancy.vacancy).toMatchObject({ status: "draft", relistedFrom: at.id, positions: 2, closesOn: null, title: at.title, setting: at.setting, adjustments: at.adjustments });
    expect(two.relistVacancy.vacancy!.id).toBe(one.relistVacancy.vacancy!.id);
  });
});

describe("questions", () => {
  it("go to the employer; the answer changes the role and ends the question", async () => {
    const [boss, staff] = [await given.member(), await given.staff()];
    const { id } = await given.wholeVacancy(boss, { status: "open", published_at: new Date() });
    const ask = () => portal.send(staff, AskEmployerDocument, { input: { vacancyId: id, dimension: "setting", feature: "noise", wording: "Is it noisy?" } });
    await ask();
    await ask();
    const [question, ...more] = (await read(boss, id)).questions;
    expect(more).toEqual([]);
    expect(question).toMatchObject({ wording: "Is it noisy?", timesAsked: 2, answeredAt: null });
    const reply = async (version: number) =>
      (await portal.send(boss, AnswerRoleQuestionDocument, { input: { id: question!.id, version, answer: "", parts: { setting: { has: ["outdoors", "noise"], hasNot: ["night_work"] } } } })).answerVacancyQuestion;
    const answered = (await reply(1)).vacancy!;
    expect(answered.setting).toContainEqual({ __typename: undefined, feature: "noise", says: "has" });
    expect(answered.questionsWaiting).toBe(0);
    expect(messages(await reply(answered.version))).toEqual(["This question was already answered."]);
  });
});

describe("questions that an edit answers", () => {
  it("need no answer any more; others wait", async () => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { pay_least_pence: null, pay_most_pence: null, pay_period: null, pay_pence_an_hour_least: null });
    for (const about of [{ dimension: "pay" }, { dimension: "hours" }, { dimension: "setting", feature: "noise" }, { dimension: "setting", feature: "driving" }]) {
      await given.insert("vacancy_question", { vacancy_id: id, wording: "What is it?", asked_via: "import", ...about });
    }
    const saved = await save(boss, id, 1, { pay: { leastPence: 1400, period: "hour" }, setting: { has: ["noise"], hasNot: [] } });
    expect(saved.vacancy!.questionsWaiting).toBe(2);
    expect(saved.vacancy!.questions.filter(({ answeredAt }) => answeredAt === null).map(({ dimension, feature }) => [dimension, feature]).toSorted()).toEqual([["hours", null], ["setting", "driving"]]);
  });
});

describe("refusals", () => {
  const acts: [string, (boss: Member, id: string, version: number) => Promise<unknown>][] = [
    ["save", (boss, id, version) => save(boss, id, version, { job })],
    ["send", sendIt],
    ["withdraw", async (boss, id, version) => (await portal.send(boss, WithdrawRoleDocument, { input: { id, version } })).withdrawVacancy],
    ["pause", async (boss, id, version) => (await portal.send(boss, PauseRoleDocument, { input: { id, version, reason: "" } })).pauseVacancy],
    ["reopen", async (boss, id, version) => (await portal.send(boss, ReopenRoleDocument, { input: { id, version } })).reopenVacancy],
    ["close", async (boss, id, version) => (await portal.send(boss, CloseRoleDocument, { input: { id, version, outcome: "not_filled", note: "" } })).closeVacancy],
    ["relist", async (boss, id, version) => (await portal.send(boss, RelistRoleDocument, { input: { id, version, idempotencyKey: randomUUID() } })).relistVacancy],
  ];
  const fitFor: Record<string, string> = { save: "draft", send: "draft", withdraw: "draft", pause: "open", reopen: "paused", close: "open", relist: "closed" };
  const wrongFor: Record<string, string> = { save: "closed", send: "open", withdraw: "open", pause: "draft", reopen: "open", close: "draft", relist: "open" };

  it.each(acts)("%s: another employer's role looks like one that is not there", async (name, act) => {
    const stranger = await given.member();
    const { id } = await given.wholeVacancy(undefined, { status: fitFor[name] });
    const hidden = await act(stranger, id, 1);
    expect(hidden).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotFound" }] });
    expect(hidden).toEqual(await act(stranger, randomUUID(), 1));
    expect(hidden).toEqual(await act(stranger, "not an id", 1));
  });

  it.each(acts)("%s: a stale tab changes nothing", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name], version: 2 });
    expect(await act(boss, id, 1)).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotNow", message: expect.stringContaining("Someone changed this role") }] });
    expect(await read(boss, id)).toMatchObject({ status: fitFor[name], version: 2 });
  });

  it.each(acts)("%s: not in a state that does not allow it", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: wrongFor[name] });
    expect(await act(boss, id, 1)).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotNow" }] });
    expect((await read(boss, id)).status).toBe(wrongFor[name]);
  });

  it.each(acts)("%s: a line manager reads only", async (name, act) => {
    const boss = await given.member();
    const manager = await given.member({ id: boss.id }, "line_manager");
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name] });
    expect((await read(manager, id)).viewerCan).toEqual([]);
    await expect(act(manager, id, 1)).rejects.toThrow("FORBIDDEN");
  });

  it.each(acts.filter(([name]) => name !== "relist"))("%s: two at once have one effect", async (name, act) => {
    const boss = await given.member();
    const { id } = await given.wholeVacancy(boss, { status: fitFor[name] });
    const answers = (await Promise.all([act(boss, id, 1), act(boss, id, 1)])) as { vacancy: unknown }[];
    expect(answers.filter(({ vacancy }) => vacancy !== null)).toHaveLength(1);
    expect((await read(boss, id)).version).toBe(2);
  });
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  AnswerRoleQuestionDocument, CloseRoleDocument, PauseRoleDocument, RelistRoleDocument, ReopenRoleDocument, RoleHistoryDocument,
} from "../../../schema/generated/employers";
import { AskEmployerDocument, AskForRoleChangesDocument, ReopenRoleDocument as ReopenRoleForStaffDocument } from "../../../schema/generated/specialists";
import { clock } from "../../../server/kernel/clock";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { actsIn, messages, on } from "./acts";

let portal: TestPortal;
let given: TestPortal["given"];
let acts: ReturnType<typeof actsIn>;
beforeAll(async () => {
  portal = await testPortal();
  given = portal.given;
  acts = actsIn(portal);
});
afterAll(() => portal.close());
afterEach(() => clock.setAhead(0));

describe("review", () => {
  it("gives a role back with the reason, and takes it again", async () => {
    const [boss, staff] = [await given.member(), await given.staff()];
    const saved = await acts.ready(boss);
    const sent = (await acts.sendIt(boss, saved.id, saved.version)).vacancy!;
    const ask = async (reason: string) => (await portal.send(staff, AskForRoleChangesDocument, { input: { id: sent.id, version: sent.version, reason } })).askForVacancyChanges;
    expect((await ask(" ")).userErrors).toMatchObject([{ path: "reason" }]);
    expect((await ask("Say the hours.")).vacancy).toMatchObject({ status: "changes_requested", reviewReason: "Say the hours." });
    const again = await acts.read(boss, sent.id);
    expect((await acts.sendIt(boss, again.id, again.version)).vacancy).toMatchObject({ status: "submitted", reviewReason: "" });
  });

  it("can open it later; the clock opens it on the day and ends it after its closing date", async () => {
    on("2026-11-21");
    const [boss, staff] = [await given.member(), await given.staff()];
    const { id } = await given.wholeVacancy(boss, { status: "submitted", closes_on: "2026-12-10" });
    expect((await acts.publish(staff, id, 1, "2026-11-20")).userErrors).toMatchObject([{ path: "publishOn" }]);
    expect((await acts.publish(staff, id, 1, "2026-12-01")).vacancy).toMatchObject({ status: "scheduled", publishOn: "2026-12-01" });
    const sweep = (today: string) => portal.database.owner.query("select id, status from access.open_and_expire_vacancies($1)", [today]);
    expect(await sweep("2026-11-30")).toEqual([]);
    expect(await sweep("2026-12-01")).toEqual([{ id, status: "open" }]);
    expect(await sweep("2026-12-10")).toEqual([]);
    expect(await sweep("2026-12-11")).toEqual([{ id, status: "expired" }]);
    expect((await portal.send(boss, RoleHistoryDocument, { id })).vacancy!.history.slice(-2).map(({ to, actorName }) => [to, actorName])).toEqual([["open", "Alongside"], ["expired", "Alongside"]]);
  });
});

describe("after it is open", () => {
  const opened = async (boss: Member, row: Record<string, unknown> = {}) => acts.read(boss, (await given.wholeVacancy(boss, { status: "open", published_at: new Date(), ...row })).id);
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

  it("stays off the list while its employer is suspended, whoever asks", async () => {
    const boss = await given.member();
    const { id, version } = await opened(boss);
    const paused = (await portal.send(boss, PauseRoleDocument, { input: { id, version, reason: "" } })).pauseVacancy.vacancy!;
    await portal.database.owner.query("update employer set state = 'suspended' where id = $1", [boss.id]);
    const specialist = await given.staff();
    const { reopenVacancy } = await portal.send(specialist, ReopenRoleForStaffDocument, { input: { id, version: paused.version } });
    expect(reopenVacancy).toMatchObject({ vacancy: null, userErrors: [{ kind: "NotNow" }] });
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
    const ask = () => portal.send(staff, AskEmployerDocument, { input: { vacancyId: id, dimension: "setting", feature: "noise", wording: "Is it noisy?", idempotencyKey: randomUUID() } });
    await ask();
    await ask();
    const [question, ...more] = (await acts.read(boss, id)).questions;
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
    const saved = await acts.save(boss, id, 1, { pay: { leastPence: 1400, period: "hour" }, setting: { has: ["noise"], hasNot: [] } });
    expect(saved.vacancy!.questionsWaiting).toBe(2);
    expect(saved.vacancy!.questions.filter(({ answeredAt }) => answeredAt === null).map(({ dimension, feature }) => [dimension, feature]).toSorted()).toEqual([["hours", null], ["setting", "driving"]]);
  });
});

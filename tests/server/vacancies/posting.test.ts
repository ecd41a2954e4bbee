import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { RoleHistoryDocument } from "../../../schema/generated/employers";
import { StartRoleForDocument } from "../../../schema/generated/specialists";
import { clock } from "../../../server/kernel/clock";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { actsIn, job, messages, on, parts } from "./acts";

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

describe("posting", () => {
  it("goes from a first part to published, each step in the history with who did it", async () => {
    const [boss, staff] = [await given.member(), await given.staff()];
    const saved = await acts.ready(boss);
    expect(saved.partsDone).toEqual(["job", "where", "when", "pay", "setting", "offer", "apply"]);
    expect(saved.place).toMatchObject({ exactness: "place" });
    const sent = await acts.sendIt(boss, saved.id, saved.version);
    expect(sent.vacancy).toMatchObject({ status: "submitted" });
    const open = await acts.publish(staff, saved.id, sent.vacancy!.version);
    expect(open.vacancy).toMatchObject({ status: "open", viewerCan: expect.arrayContaining(["pause", "close"]) });

    const { vacancy } = await portal.send(boss, RoleHistoryDocument, { id: saved.id });
    expect(vacancy!.history.map(({ from, to, actorName }) => [from, to, actorName])).toEqual([
      [null, "draft", "Sam Example"], ["draft", "submitted", "Sam Example"], ["submitted", "open", "Sam Example"],
    ]);
  });

  it("keeps a part that is empty, and says at the end what is missing", async () => {
    const boss = await given.member();
    const draft = (await acts.start(boss)).vacancy!;
    const saved = await acts.save(boss, draft.id, draft.version, { job: { ...job, title: "", summary: "" } });
    expect(saved.userErrors).toEqual([]);
    const sent = await acts.sendIt(boss, draft.id, saved.vacancy!.version);
    expect(sent.vacancy).toBeNull();
    expect(sent.userErrors.map(({ path }) => path)).toEqual(["job.title", "job.summary", "where.workplace", "where.placeText", "pay.leastPence", "apply.how"]);
    expect((await acts.read(boss, draft.id)).status).toBe("draft");
  });

  it("makes one draft of a double click", async () => {
    const boss = await given.member();
    const key = randomUUID();
    const [one, two] = await Promise.all([acts.start(boss, key), acts.start(boss, key)]);
    expect(one.vacancy!.id).toBe(two.vacancy!.id);
    expect(await portal.database.owner.query("select count(*)::int as n from vacancy where employer_id = $1", [boss.id])).toEqual([{ n: 1 }]);
  });

  it("refuses what cannot be right, by field, and saves nothing of it", async () => {
    const boss = await given.member();
    const draft = (await acts.start(boss)).vacancy!;
    const answer = await acts.save(boss, draft.id, draft.version, {
      ...parts, when: { hoursLeast: 30, hoursMost: 20 }, pay: { leastPence: 1300, mostPence: 1200 }, where: { workplace: "on_site", postcode: "nowhere" }, apply: { how: "link", applyTo: "javascript:alert(1)" },
    });
    expect(answer.userErrors.map(({ path }) => path)).toEqual(["where.postcode", "when.hoursMost", "pay.mostPence", "pay.period", "apply.applyTo"]);
    expect((await acts.read(boss, draft.id)).place.workplace).toBeNull();
  });

  it("publishes a trusted employer's role without review", async () => {
    const boss = await given.member(await given.employer({ trusted: true }));
    const saved = await acts.ready(boss);
    expect((await acts.sendIt(boss, saved.id, saved.version)).vacancy).toMatchObject({ status: "open" });
  });

  it("does not publish for an employer that is not approved yet", async () => {
    const boss = await given.member(await given.employer({ state: "pending", trusted: true }));
    const saved = await acts.ready(boss);
    const sent = (await acts.sendIt(boss, saved.id, saved.version)).vacancy!;
    expect(sent.status).toBe("submitted");
    expect(messages(await acts.publish(await given.staff(), sent.id, sent.version))).toEqual(["This employer's account is not approved yet. Approve it first, then publish the role."]);
  });
});

describe("staff on behalf of an employer", () => {
  const startFor = async (staff: Member, employerId: string) => (await portal.send(staff, StartRoleForDocument, { input: { employerId, job, idempotencyKey: randomUUID() } })).startVacancy;

  it("begin a draft that is the employer's", async () => {
    const boss = await given.member();
    const draft = (await startFor(await given.staff(), boss.id)).vacancy!;
    expect(await acts.read(boss, draft.id)).toMatchObject({ status: "draft", title: job.title, savedBy: "Sam Example" });
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
    const saved = await acts.ready(boss, { pay: { leastPence: pence, period: "hour" }, when: { ...parts.when, startsOn } });
    expect(messages(await acts.sendIt(boss, saved.id, saved.version))).toEqual(says);
  });

  it("goes by the day the role starts", async () => {
    on("2026-03-02");
    const boss = await given.member();
    const march = await acts.ready(boss, { pay: { leastPence: 1250, period: "hour" }, when: { ...parts.when, startsOn: "2026-03-30" } });
    expect(messages(await acts.sendIt(boss, march.id, march.version))).toEqual([]);
    const april = await acts.ready(boss, { pay: { leastPence: 1250, period: "hour" }, when: { ...parts.when, startsOn: "2026-04-13" } });
    expect(april.check.problems).toMatchObject([{ path: "pay.leastPence", wage: { legalPenceAnHour: 1271, legalFrom: "2026-04-01", gapPence: 21 } }]);
    expect(messages(await acts.sendIt(boss, april.id, april.version))).toEqual([
      "£12.50 an hour is 21p an hour too low. The role starts on 13 April 2026. From 1 April 2026 the legal minimum for people aged 21 and over is £12.71 an hour",
    ]);
  });

  it("makes a yearly amount hourly with the hours, and asks for them where they are missing", async () => {
    on("2026-11-21");
    const boss = await given.member();
    const full = await acts.ready(boss, { pay: { leastPence: 1_832_300, period: "year" }, when: { hoursLeast: 37.5, hoursMost: 37.5 } });
    expect(messages(await acts.sendIt(boss, full.id, full.version))).toEqual([expect.stringContaining("£18,323 a year is about £9.36 an hour, which is £3.35 an hour too low")]);
    const unsaid = await acts.ready(boss, { pay: { leastPence: 1_832_300, period: "year" }, when: { hoursLeast: null, hoursMost: null, weekGrid: 3 } });
    expect((await acts.sendIt(boss, unsaid.id, unsaid.version)).userErrors).toMatchObject([{ path: "when.hoursLeast" }]);
    const plenty = await acts.ready(boss, { pay: { leastPence: 4_000_000, period: "year" }, when: { hoursLeast: null, hoursMost: null, weekGrid: 3 } });
    expect(messages(await acts.sendIt(boss, plenty.id, plenty.version))).toEqual([]);
  });

  it("does not let an open role's pay fall below it", async () => {
    on("2026-11-21");
    const boss = await given.member();
    const open = await acts.read(boss, (await given.wholeVacancy(boss, { status: "open", published_at: new Date() })).id);
    const answer = await acts.save(boss, open.id, open.version, { pay: { leastPence: 1200, period: "hour" } });
    expect(answer.userErrors).toMatchObject([{ path: "pay.leastPence" }]);
    expect((await acts.read(boss, open.id)).pay!.leastPence).toBe(1320);
  });
});

describe("what could be better", () => {
  it("is said, and blocks nothing", async () => {
    const boss = await given.member();
    const saved = await acts.ready(boss, { job: { ...job, summary: "You must be resilient under pressure." }, offer: { adjustments: [] } });
    expect(saved.check.suggestions.map(({ path, phrase }) => [path, phrase])).toEqual(expect.arrayContaining([["job.summary", "resilient under pressure"], ["offer.adjustments", null]]));
    expect((await acts.sendIt(boss, saved.id, saved.version)).vacancy).toMatchObject({ status: "submitted" });
  });

  it("shows a live role of the same employer with a similar title nearby, and no other", async () => {
    const boss = await given.member();
    const twin = await given.wholeVacancy(boss, { status: "open", title: "Deliveries and yard assistants (part time)", latitude: 53.08, longitude: -0.8 });
    await given.wholeVacancy(boss, { status: "open", title: "Deliveries and yard assistant", latitude: 51.5, longitude: -0.1 });
    await given.wholeVacancy(boss, { status: "closed", title: "Deliveries and yard assistant", latitude: 53.08, longitude: -0.8 });
    await given.wholeVacancy(undefined, { status: "open", title: "Deliveries and yard assistant", latitude: 53.08, longitude: -0.8 });
    expect((await acts.ready(boss)).check.duplicates.map(({ id }) => id)).toEqual([twin.id]);
  });
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AskAboutRoleDocument, FindRolesDocument, type OpenVacancySearchInput, OpenRoleDocument } from "../../../schema/generated/public";
import { KeptRoleDocument, PassQuestionOnDocument, StaffRolesDocument } from "../../../schema/generated/specialists";
import { makeApp } from "../../../server/app/http";
import { readConfig } from "../../../server/kernel/config";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
let given: TestPortal["given"];
beforeAll(async () => {
  portal = await testPortal();
  given = portal.given;
});
afterAll(() => portal.close());
beforeEach(() => portal.database.owner.query("delete from vacancy_event; delete from vacancy_question; delete from vacancy"));

const open = (title: string, row: Record<string, unknown> = {}, of?: { id: string }) => given.wholeVacancy(of, { status: "open", published_at: new Date(), title, ...row });
const find = async (search: OpenVacancySearchInput, first = 20, after?: string) => (await portal.send(visitor, FindRolesDocument, { search, first, after })).openVacancies;
const titles = async (search: OpenVacancySearchInput): Promise<string[]> => (await find(search)).nodes.map(({ title }) => title).sort();

describe("finding open roles", () => {
  it("shows open ones of active employers and no other", async () => {
    await open("Open");
    for (const status of ["draft", "submitted", "scheduled", "paused", "closed", "expired"]) await given.wholeVacancy(undefined, { status, title: status, published_at: new Date() });
    await open("Of a suspended employer", {}, await given.employer({ state: "suspended" }));
    expect(await titles({})).toEqual(["Open"]);
  });

  it("finds by words of the job, the work, the employer, and everyday words of the occupation", async () => {
    await open("Baker's assistant", { summary: "Knead the dough." }, await given.employer({ name: "Castle Row Bakery" }));
    await open("Support worker", { occupation_code: "6135", summary: "Visit people at home." });
    expect(await titles({ words: "baker" })).toEqual(["Baker's assistant"]);
    expect(await titles({ words: "kneading" })).toEqual(["Baker's assistant"]);
    expect(await titles({ words: "castle row" })).toEqual(["Baker's assistant"]);
    expect(await titles({ words: "carer" })).toEqual(["Support worker"]);
    expect(await titles({ words: "astronaut" })).toEqual([]);
  });

  it("finds nothing by words that whoever searches may not read", async () => {
    const hidden = { contact_name: "Zebedee", contact_email: "zebedee@castle.example", review_reason: "zarathustra", outcome_note: "zeppelin", source_url: "https://zanzibar.example" };
    await open("Potter", hidden, await given.employer({ name: "Kiln Row" }));
    for (const words of ["zebedee", "zarathustra", "zeppelin", "zanzibar"]) expect(await titles({ words })).toEqual([]);
    expect(await titles({ words: "potter" })).toEqual(["Potter"]);
  });

  it("keeps to the distance, says how exact it is, and never drops a role whose place is not known", async () => {
    await open("Beeston", { latitude: 52.927, longitude: -1.215 });
    await open("London", { latitude: 51.507, longitude: -0.128 });
    await open("From home", { latitude: null, longitude: null, place_exactness: "unknown", workplace: "remote" });
    await open("Somewhere", { latitude: null, longitude: null, place_exactness: "unknown" });
    const found = await find({ near: "Nottingham", withinKm: 10, nearestFirst: true });
    expect(found).toMatchObject({ total: 3, placeUnknown: 1, near: { name: "Nottingham", exactness: "place" } });
    expect(found.nodes[0]).toMatchObject({ title: "Beeston", distance: expect.stringMatching(/^about [34] miles$/) });
    expect(found.nodes.find(({ title }) => title === "Somewhere")!.distance).toBe("distance not known");
  });

  it("says that a place is not known instead of finding nothing", async () => {
    await open("Anywhere");
    expect(await find({ near: "Xyzzy", withinKm: 5 })).toMatchObject({ total: 1, near: { name: null, exactness: "unknown" } });
  });

  it.each<[string, OpenVacancySearchInput, string[]]>([
    ["hours", { hoursMost: 20 }, ["few", "unsaid"]],
    ["more hours", { hoursLeast: 30 }, ["many", "unsaid"]],
    ["pay", { payAtLeastPence: 1400 }, ["many", "unsaid"]],
    ["contract", { contracts: ["temporary"] }, ["many", "unsaid"]],
    ["workplace", { workplaces: ["hybrid"] }, ["many", "unsaid"]],
    ["kind", { kinds: ["work_trial"] }, ["unsaid"]],
    ["weekday mornings", { weekdays: true, parts: ["morning"] }, ["few", "many", "unsaid"]],
    ["weekends: fixed weekday times do not suit", { weekends: true }, ["many", "unsaid"]],
    ["only where the person chooses", { chooseTimes: true }, ["many"]],
    ["a setting it has", { has: ["outdoors"] }, ["few"]],
    ["a setting it has not", { hasNot: ["outdoors"] }, ["many", "unsaid"]],
  ])("by %s; what is not said stays, except a wanted setting", async (_what, search, expected) => {
    await open("few", { hours_least: 8, hours_most: 16, week_grid: 1, week_fixed: true, contract: "permanent", workplace: "on_site" });
    const many = await open("many", {
      hours_least: 25, hours_most: 37, week_grid: 2 ** 28 - 1, week_fixed: false, contract: "temporary", workplace: "hybrid", pay_least_pence: 1500, pay_most_pence: 1500, pay_pence_an_hour_least: 1500,
    });
    const unsaid = await open("unsaid", {
      hours_least: null, hours_most: null, week_grid: null, week_fixed: null, contract: null, workplace: null, kind: "work_trial", pay_least_pence: null, pay_most_pence: null, pay_period: null, pay_pence_an_hour_least: null,
    });
    await portal.database.owner.query("delete from vacancy_setting where vacancy_id = any ($1)", [[many.id, unsaid.id]]);
    expect(await titles(search)).toEqual(expected);
  });

  it.each([{ nearestFirst: false }, { nearestFirst: true }])("pages through all, each once: %o", async ({ nearestFirst }) => {
    for (let n = 0; n < 7; n += 1) await open(`Role ${n}`, { latitude: 52.9 + (n % 3) / 100, published_at: "2026-11-01T09:00:00.123456Z" });
    const seen: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 10; turn += 1) {
      const { nodes, pageInfo, total } = await find({ near: "Nottingham", nearestFirst }, 2, after);
      expect(total).toBe(7);
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor!;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe("asking what a role does not say", () => {
  it("leaves one question with the service, which passes it on", async () => {
    const boss = await given.member();
    const { id } = await open("Kitchen porter", {}, boss);
    const ask = async () => (await portal.send(visitor, AskAboutRoleDocument, { id, dimension: "adjustments", idempotencyKey: randomUUID() })).askAboutVacancy;
    expect(await ask()).toEqual({ asked: true, userErrors: [] });
    await ask();
    const staff = await given.staff();
    expect((await portal.send(boss as never, KeptRoleDocument, { id })).vacancy!.questions).toEqual([]);
    const [question] = (await portal.send(staff, KeptRoleDocument, { id })).vacancy!.questions;
    expect(question).toMatchObject({ askedVia: "visitor", timesAsked: 2, sentAt: null });
    await portal.send(staff, PassQuestionOnDocument, { id: question!.id });
    expect((await portal.send(boss as never, KeptRoleDocument, { id })).vacancy!.questions).toHaveLength(1);
  });

  it("refuses a role that is not open, and what nobody may ask", async () => {
    const { id } = await given.wholeVacancy(undefined, { status: "draft" });
    const ask = async (role: string, dimension: "pay" | "other") => (await portal.send(visitor, AskAboutRoleDocument, { id: role, dimension, idempotencyKey: randomUUID() })).askAboutVacancy;
    expect(await ask(id, "pay")).toEqual(await ask(randomUUID(), "pay"));
    expect((await ask(id, "other")).userErrors).toMatchObject([{ path: "dimension" }]);
  });
});

describe("one role for search engines", () => {
  const posting = async (id: string): Promise<Record<string, unknown>> => JSON.parse((await portal.send(visitor, OpenRoleDocument, { id })).openVacancy!.jobPosting!) as Record<string, unknown>;

  it("is a JobPosting", async () => {
    const { id } = await open("Plant care assistant", { closes_on: "2026-12-24", published_at: "2026-11-02T09:00:00Z", summary: "Water <plants>.\n\nPot & label." }, await given.employer({ name: "Fernhill" }));
    expect(await posting(id)).toMatchObject({
      "@context": "https://schema.org", "@type": "JobPosting", title: "Plant care assistant", datePosted: "2026-11-02", validThrough: "2026-12-24T23:59:59", employmentType: "PART_TIME",
      description: expect.stringContaining("<p>Water &lt;plants&gt;.</p><p>Pot &amp; label.</p>"),
      hiringOrganization: { "@type": "Organization", name: "Fernhill" },
      jobLocation: { "@type": "Place", address: { "@type": "PostalAddress", addressLocality: "Beeston", addressRegion: "Nottinghamshire", addressCountry: "GB" } },
      baseSalary: { "@type": "MonetaryAmount", currency: "GBP", value: { "@type": "QuantitativeValue", value: 13.2, unitText: "HOUR" } },
    });
  });

  it("says telecommute and where from, when the work is from home", async () => {
    const { id } = await open("Data clerk", { workplace: "remote", place_text: "", latitude: null, longitude: null });
    const found = await posting(id);
    expect(found).toMatchObject({ jobLocationType: "TELECOMMUTE", applicantLocationRequirements: { "@type": "Country", name: "United Kingdom" } });
    expect(found).not.toHaveProperty("jobLocation");
  });

  it("stands in the page before any script runs, and nothing in it can end its element", async () => {
    const pages = fs.mkdtempSync(path.join(os.tmpdir(), "pages-"));
    fs.writeFileSync(path.join(pages, "index.html"), "<html><head><title>Alongside</title></head></html>");
    const app = await makeApp({ config: readConfig({ PUBLIC_URL: "https://portal.example/" }), source: portal.database.app }, { pages });
    const { id } = await open('Clerk </script><script>alert("$&")</script>');
    const answer = await app.inject({ url: `/roles/${id}` });
    expect(answer.statusCode).toBe(200);
    expect(answer.body.match(/<script/g)).toHaveLength(1);
    const json = JSON.parse(/id="job-posting">(.*)<\/script>/.exec(answer.body)![1]!) as Record<string, unknown>;
    expect(json).toMatchObject({ title: 'Clerk </script><script>alert("$&")</script>', url: `https://portal.example/roles/${id}` });
    expect((await app.inject({ url: `/roles/${randomUUID()}` })).statusCode).toBe(404);
    await app.close();
    fs.rmSync(pages, { recursive: true });
  });
});

it("lists a service's own roles for its staff: the queue begins with who has waited longest", async () => {
  const staff = await given.staff();
  const late = await given.wholeVacancy(undefined, { status: "submitted", submitted_at: "2026-11-01T09:00:00Z", title: "Waits longest" });
  await given.wholeVacancy(undefined, { status: "submitted", submitted_at: "2026-11-05T09:00:00Z", title: "Waits too" });
  await given.wholeVacancy(undefined, { status: "open", published_at: new Date(), title: "Open" });
  const other = await given.insert("provider", { name: "Another service" });
  await given.wholeVacancy(await given.employer({ provider_id: other.id }), { status: "submitted", title: "Another service's" });
  const list = async (search: object) => (await portal.send(staff, StaffRolesDocument, { search: { withQuestions: false, longestWaitingFirst: false, ...search }, first: 20 })).vacancies.nodes.map(({ title }) => title);
  expect(await list({ statuses: ["submitted"], longestWaitingFirst: true })).toEqual(["Waits longest", "Waits too"]);
  expect(await list({ words: "longest" })).toEqual(["Waits longest"]);
  await given.insert("vacancy_question", { vacancy_id: late.id, dimension: "pay", wording: "What does it pay?", asked_via: "staff" });
  expect(await list({ withQuestions: true })).toEqual(["Waits longest"]);
});

import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReportDocument, type ReportQuery } from "../../../schema/generated/specialists";
import { addMonths } from "../../../server/modules/reports/months";
import type { Member } from "../../support/factories";
import { COOKIE } from "../../../server/app/portal";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let team: { id: string };
let staff: Member;
let manager: Member;
beforeAll(async () => {
  portal = await testPortal();
  team = await portal.given.team({ name: "=Riverside" });
  await portal.given.team({ name: "Quayside" });
  staff = await portal.given.staff("employment_specialist", { team_id: team.id });
  manager = await portal.given.staff("service_manager");
});
afterAll(() => portal.close());

const report = async (month: string, teamId: string | null = team.id, as = staff) => (await portal.send(as, ReportDocument, { month, teamId })).report;
const line = (of: ReportQuery["report"], measure: string) => of.lines.find((each) => each.measure === measure)!;
const person = (row: object = {}) => portal.given.client({ team_id: team.id, engaged_on: "2026-02-01", ...row });
const job = async (row: object = {}, whose: object = {}) => portal.given.insert("placement", {
  client_id: (await person(whose)).id, employer_name: "Alder Print", job_title: "Packer", state: "in_work_support", starts_on: "2026-03-10", hours_a_week: 16, pay_pence_an_hour: 1300, ...row,
});
const referral = (received_at: string) => portal.given.insert("referral", {
  provider_id: portalProvider, team_id: team.id, source: "self", reference: `RAAA-${String((made += 1)).padStart(4, "0")}`, person_name: "Noor Example", received_at,
});
let made = 1000;
let portalProvider: string;
beforeAll(async () => void (portalProvider = await portal.given.provider()));

it("begins and ends a month by clocks in Britain, in summer time too", async () => {
  for (const at of ["2025-05-31T22:59:00Z", "2025-05-31T23:30:00Z", "2025-06-30T22:30:00Z", "2025-06-30T23:00:00Z", "2025-12-31T23:59:00Z", "2026-01-01T00:00:00Z"]) await referral(at);
  expect(line(await report("2025-05"), "referrals_received").now.count).toBe(1);
  expect(line(await report("2025-06"), "referrals_received").now.count).toBe(2);
  expect(line(await report("2025-07"), "referrals_received")).toMatchObject({ now: { count: 1 }, before: { count: 2 } });
  expect(line(await report("2026-01"), "referrals_received")).toMatchObject({ now: { count: 1 }, before: { count: 1 } });
});

describe("job starts", () => {
  beforeAll(async () => {
    await job();
    await job({ starts_on: "2026-03-31", hours_a_week: 20, pay_pence_an_hour: 1500, ended_on: "2026-05-01", state: "ended", reason: "chose_to_leave" });
    const twice = await job({ starts_on: "2025-09-01", ended_on: "2025-12-24", state: "ended", reason: "chose_to_leave" });
    const [{ client_id }] = (await portal.database.owner.query("select client_id from placement where id = $1", [twice.id])) as [{ client_id: string }];
    await job({ client_id, starts_on: "2026-03-02", hours_a_week: 30, pay_pence_an_hour: 1400, employer_name: "ALDER PRINT", job_title: "packer" });
    await job({ first_week_hours_paid: 3.5 });
    await job({ kind: "work_trial", pay_pence_an_hour: null });
    await job({ state: "accepted" });
    await job({ state: "ended", ended_on: "2026-03-10", reason: "chose_to_leave" });
  });

  it("count when paid, at least 4 hours, and really begun", async () => {
    expect(line(await report("2026-03"), "starts")).toMatchObject({ now: { told: "told", count: 3 }, before: { count: 0 } });
  });

  it("tell first jobs from later ones, and medians of days, hours and pay", async () => {
    const of = await report("2026-03");
    expect(line(of, "into_work").now).toMatchObject({ count: 2, of: 3, value: 47.5 });
    expect(line(of, "start_hours")).toMatchObject({ unit: "hours", valueOnly: true, now: { value: 20 } });
    expect(line(of, "start_pay").now.value).toBe(1400);
  });

  it("count different employers and types of job once over six months", async () => {
    expect(line(await report("2026-03"), "employers_in_6_months").now.count).toBe(1);
    expect(line(await report("2026-02"), "job_types_in_6_months").now.count).toBe(1);
    expect(line(await report("2026-09"), "employers_in_6_months").now.count).toBe(0);
  });

  it("are looked at again after 13 and 26 weeks", async () => {
    expect(line(await report("2026-06"), "sustained_13").now).toMatchObject({ count: 2, of: 3 });
    expect(line(await report("2025-12"), "sustained_13").now).toMatchObject({ count: 1, of: 1 });
    expect(line(await report("2026-03"), "sustained_26").now).toMatchObject({ count: 0, of: 1 });
  });

  it("make the employment rate, at the month's end", async () => {
    expect(line(await report("2026-03"), "employment_rate").now.count).toBe(3);
    expect(line(await report("2026-05"), "employment_rate").now.count).toBe(2);
  });
});

it("counts days to the first contact with an employer, and those in time", async () => {
  const { given } = portal;
  const employer = await given.employer();
  const late = await person({ engaged_on: "2024-03-01" });
  const soon = await person({ engaged_on: "2024-03-01" });
  await person({ engaged_on: "2024-03-01" });
  const contact = { employer_id: employer.id, staff_id: staff.id, by_name: false, mode: "face_to_face", purpose: "job_development", outcome: "about_person" };
  await given.insert("contact_log", { ...contact, client_id: soon.id, at: "2024-03-11T10:00:00Z" });
  await given.insert("contact_log", { ...contact, client_id: soon.id, at: "2024-03-20T10:00:00Z" });
  await given.insert("contact_log", { ...contact, client_id: late.id, at: "2024-04-10T10:00:00Z" });
  expect(line(await report("2024-03"), "first_contacts").now).toMatchObject({ count: 1, value: 10 });
  expect(line(await report("2024-03"), "contact_in_time").now).toMatchObject({ count: 1, of: 3 });
  expect(line(await report("2024-04"), "face_to_face")).toMatchObject({ now: { count: 1, value: 0.2 }, before: { count: 2, value: 0.5 } });
});

it("counts cases of keeping a job, their share, profiles and who had help", async () => {
  const { given } = portal;
  const keeper = await person({ help_with: "keep_work", engaged_on: "2023-01-10" });
  await given.insert("retention_case", { client_id: keeper.id, employer_name: "Brook Foods", source: "self", urgency: "days", opened_on: "2023-01-12" });
  await portal.database.owner.query(
    "insert into vocational_profile (client_id, version, sections, written_at) values ($1, 1, '{}', '2023-01-15T09:00Z'), ($1, 2, '{}', '2023-01-31T23:59Z')", [keeper.id]);
  const of = await report("2023-01");
  expect(line(of, "retention_opened").now.count).toBe(1);
  expect(line(of, "retention_share").now).toMatchObject({ count: 1, of: 1 });
  expect(line(of, "profiles_started").now).toMatchObject({ count: 1, value: 5 });
  expect(line(of, "accessed").now.count).toBe(1);
  expect(line(await report("2023-02"), "retention_open").now.count).toBe(1);
  expect(line(await report("2022-12"), "retention_open").now.count).toBe(0);
});

describe("evidence of fidelity", () => {
  it("has 25 items and no score, what is missing first, with how much the team can fill", async () => {
    const { fidelity } = await report("2026-03");
    expect(fidelity).toHaveLength(25);
    expect(fidelity.find(({ item }) => item === "better_off")).toMatchObject({ evidenced: false, note: "3 of 3 starts have no better-off calculation", missingInOwnTeam: 3 });
    expect(fidelity.find(({ item }) => item === "every_phase")).toMatchObject({ evidenced: false });
    expect(fidelity.find(({ item }) => item === "unit")).toMatchObject({ evidenced: true, note: "All there: 1 of 1 specialists" });
    expect(fidelity.find(({ item }) => item === "executive")).toMatchObject({ evidenced: false, kept: false, missingInOwnTeam: null });
    const order = fidelity.map(({ evidenced }) => evidenced);
    expect(order.lastIndexOf(false)).toBeLessThan(order.indexOf(true));
  });

  it("is there once the work is recorded", async () => {
    const starts = (await portal.database.owner.query("select distinct client_id from placement where starts_on between '2026-03-01' and '2026-03-31'")) as { client_id: string }[];
    for (const { client_id } of starts) await portal.given.insert("better_off_calculation", { client_id, done_on: "2026-03-01", hours: 16, pay_pence_an_hour: 1300, better_off_pence_a_week: 5000 });
    const { fidelity } = await report("2026-03");
    expect(fidelity.find(({ item }) => item === "better_off")).toMatchObject({ evidenced: true, note: "All there: 3 of 3 starts", missingInOwnTeam: 0 });
  });
});

it("takes the last month that is over when none is asked for, or one to come", async () => {
  const last = addMonths(new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()).slice(0, 7), -1);
  for (const month of ["", "2026-13", "2999-01"]) expect(await report(month)).toMatchObject({ month: last, over: true });
});

describe("files", () => {
  const file = (as: Member | null, name: string) => portal.app.inject({ url: `/files/reports/${name}?month=2026-03`, headers: as ? { cookie: `${COOKIE}=${as.cookie}` } : {} });

  it("say what the page says, and run as no formula", async () => {
    const { headers, body } = await file(staff, "figures.csv");
    expect(headers["content-type"]).toContain("text/csv");
    expect(body).toContain("2026-03,'=Riverside,\"Job starts, paid, at least 4 hours\",3,");
    expect(body).toContain("2026-03,Quayside,\"Job starts, paid, at least 4 hours\",fewer than 10,");
    expect((await file(staff, "fidelity.csv")).body).toContain("2026-03,'=Riverside,Better-off calculations,evidenced,3,3,");
  });

  it("hide the same from a manager, who is on no team", async () => {
    const { body } = await file(manager, "figures.csv");
    expect(body).toContain("2026-03,'=Riverside,\"Job starts, paid, at least 4 hours\",fewer than 10,");
    expect(body.split("\r\n").slice(1).filter((row) => row && !/(fewer than 10|not told),,,/.test(row))).toEqual([]);
  });

  it("are for staff", async () => {
    expect((await file(null, "figures.csv")).statusCode).toBe(401);
    expect((await file(await portal.given.member(), "figures.csv")).statusCode).toBe(401);
  });
});

it("begins with the viewer's own team, where they have one", async () => {
  expect((await report("2026-03", null)).teamId).toBe(team.id);
  expect((await report("2026-03", "all")).teamId).toBeNull();
  expect((await report("2026-03", null, manager)).teamId).toBeNull();
});

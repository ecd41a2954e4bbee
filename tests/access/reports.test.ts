import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReportDocument, type ReportQuery } from "../../schema/generated/specialists";
import type { StaffRole } from "../../server/kernel/viewer";
import { addMonths } from "../../server/modules/reports/months";
import type { Member } from "../support/factories";
import { type TestPortal, testPortal } from "../support/portal";

/** Referrals, or starts and those that lasted, in a month of the past: by team, the viewer's own first. */
type Counts = readonly number[];

let portal: TestPortal;
let teams: { id: string }[];
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
  teams = await Promise.all(["A", "B", "C", "D"].map((name) => portal.given.team({ name })));
  staff = await portal.given.staff("employment_specialist", { team_id: teams[0]!.id });
});
afterAll(() => portal.close());

const report = async (month: string, as: Member = staff, teamId = "all") => (await portal.send(as, ReportDocument, { month, teamId })).report;
type Lines = ReportQuery["report"]["lines"];
const now = (lines: Lines, measure: string) => lines.find((line) => line.measure === measure)!.now;
const byTeam = ({ teams: told }: ReportQuery["report"], measure: string) => told.map(({ lines }) => now(lines, measure));

async function referrals(month: string, counts: Counts, unassigned = 0): Promise<void> {
  for (const [team, count] of [...counts.map((each, index) => [teams[index]!.id, each] as const), [null, unassigned] as const]) {
    await portal.database.owner.query(
      `insert into referral (provider_id, team_id, source, reference, person_name, received_at)
       select (select id from provider order by created_at limit 1), $1::uuid, 'self', upper(substr(md5($2::text || s || coalesce(($1::uuid)::text, '')), 1, 4)) || '-' || upper(substr(md5($2::text || s || coalesce(($1::uuid)::text, '')), 5, 4)),
         'Noor', ($2::text || '-15')::timestamptz from generate_series(1, $3::int) s`, [team, month, count]);
  }
}

/** Starts whose 13 weeks are up in the month after next, of which so many lasted. */
async function starts(startsOn: string, counts: readonly (readonly [lasted: number, of: number])[]): Promise<void> {
  for (const [index, [lasted, of]] of counts.entries()) {
    await portal.database.owner.query(
      `with people as (insert into client (provider_id, team_id, display_name, engaged_on)
         select (select id from provider order by created_at limit 1), $1, 'Dani', $2::date - 30 from generate_series(1, $4) returning id)
       insert into placement (client_id, employer_name, job_title, starts_on, hours_a_week, pay_pence_an_hour, state, ended_on, reason)
       select id, 'Alder Print', 'Packer', $2, 16, 1300, case when n <= $3 then 'started' else 'ended' end, case when n > $3 then $2::date + 20 end, case when n > $3 then 'chose_to_leave' end
       from (select id, row_number() over () as n from people) p`, [teams[index]!.id, startsOn, lasted, of]);
  }
}

describe("numbers of a month", () => {
  it.each<{ month: string; counts: Counts; unassigned?: number; other: string[]; whole: string }>([
    { month: "2022-01", counts: [3, 12, 14, 15], other: ["12", "14", "15"], whole: "44" },
    { month: "2022-02", counts: [3, 8, 14, 15], other: ["few", "14", "15"], whole: "held" }, // 8 = whole - the rest
    { month: "2022-03", counts: [12, 5, 6, 14], other: ["few", "few", "14"], whole: "held" }, // neither can be under 2
    { month: "2022-04", counts: [3, 4, 5, 6], other: ["few", "few", "few"], whole: "18" }, // each could be 0 to 9
    { month: "2022-05", counts: [3, 9, 9, 9], other: ["few", "few", "few"], whole: "held" }, // each must be 9
    { month: "2022-06", counts: [12, 0, 0, 0], other: ["few", "few", "few"], whole: "held" }, // each must be 0
    { month: "2022-07", counts: [9, 0, 0, 0], other: ["few", "few", "few"], whole: "held" }, // "under 10" would say the same
    { month: "2022-08", counts: [0, 1, 2, 3], other: ["few", "few", "few"], whole: "few" },
    { month: "2022-09", counts: [0, 12, 14, 0], unassigned: 7, other: ["12", "14", "few"], whole: "held" },
    { month: "2022-10", counts: [10, 12, 14, 16], unassigned: 7, other: ["12", "14", "16"], whole: "59" }, // everybody sees the queue
  ])("$counts, $unassigned with nobody: other teams $other, the whole $whole", async ({ month, counts, unassigned, other, whole }) => {
    await referrals(month, counts, unassigned);
    const of = await report(month);
    const say = ({ told, count }: { told: string; count?: number | null }): string => (told === "told" ? String(count) : told);
    expect(byTeam(of, "referrals_received").map(say)).toEqual([String(counts[0]), ...other]);
    expect(say(now(of.lines, "referrals_received"))).toBe(whole);
  });

  it.each<StaffRole>(["team_leader", "service_manager", "administrator"])("are hidden from a %s of another team or of none alike", async (role) => {
    const viewer = await portal.given.staff(role, { team_id: teams[3]!.id });
    expect(byTeam(await report("2022-04", viewer), "referrals_received").map(({ told }) => told)).toEqual(["few", "few", "few", "told"]);
    const nowhere = await portal.given.staff(role);
    expect(byTeam(await report("2022-04", nowhere), "referrals_received").map(({ told }) => told)).toEqual(["few", "few", "few", "few"]);
    expect(now((await report("2022-04", nowhere)).lines, "referrals_received").count).toBe(18);
  });

  it("are another service's own", async () => {
    const { id: provider_id } = await portal.given.insert("provider", { name: "Another service" });
    const team = await portal.given.team({ provider_id });
    const stranger = await portal.given.staff("service_manager", { provider_id, team_id: team.id });
    const of = await report("2022-01", stranger, teams[1]!.id);
    expect(of.teams.map(({ id }) => id)).toEqual([team.id]);
    expect(now(of.lines, "referrals_received").count).toBe(0);
  });

  it("are the team's alone while the month is not over", async () => {
    const month = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()).slice(0, 7);
    await portal.database.owner.query("update referral set received_at = clock_timestamp() where to_char(received_at, 'YYYY-MM') = '2022-01'");
    const of = await report(month);
    expect(byTeam(of, "referrals_received").map(({ told }) => told)).toEqual(["told", "held", "held", "held"]);
    expect(now(of.lines, "referrals_received")).toMatchObject({ told: "held", count: null });
    expect(now((await report(addMonths(month, -1))).lines, "referrals_received").told).not.toBe("told");
  });
});

describe("a part of a whole", () => {
  it.each([
    { month: "2021-04", lasted: [[1, 2], [12, 25], [14, 30], [11, 40]] as const, other: ["12 of 25", "14 of 30", "11 of 40"], whole: "38 of 97" },
    { month: "2021-05", lasted: [[1, 2], [12, 15], [14, 30], [11, 40]] as const, other: ["held", "14 of 30", "11 of 40"], whole: "held" }, // 3 did not last
    { month: "2021-06", lasted: [[1, 2], [4, 30], [14, 30], [11, 40]] as const, other: ["few", "14 of 30", "11 of 40"], whole: "held" },
    { month: "2021-07", lasted: [[1, 2], [4, 30], [5, 30], [6, 40]] as const, other: ["few", "few", "few"], whole: "16 of 102" },
    { month: "2021-08", lasted: [[1, 2], [4, 5], [5, 6], [6, 7]] as const, other: ["few", "few", "few"], whole: "held" }, // of 18: 2 or 3 each must have lasted
  ])("$month: other teams $other, the whole $whole", async ({ month, lasted, other, whole }) => {
    await starts(`${addMonths(month, -3)}-20`, lasted);
    const of = await report(month);
    const say = ({ told, count, of: all }: { told: string; count?: number | null; of?: number | null }): string => (told === "told" ? `${count} of ${all}` : told);
    expect(byTeam(of, "sustained_13").map(say)).toEqual([`${lasted[0][0]} of ${lasted[0][1]}`, ...other]);
    expect(say(now(of.lines, "sustained_13"))).toBe(whole);
  });

  it("and its median come out with no number that is hidden", async () => {
    const of = await report("2021-08");
    const everything = [...of.lines, ...of.teams.filter(({ own }) => !own).flatMap(({ lines }) => lines)].flatMap((line) => [line.now, line.before]);
    const hidden = everything.filter(({ told }) => told !== "told");
    expect(hidden.length).toBeGreaterThan(50);
    for (const figure of hidden) expect(figure).toMatchObject({ count: null, of: null, value: null });
    for (const { count, of: all } of everything.filter(({ told }) => told === "told")) {
      expect(count).toBeGreaterThanOrEqual(10);
      if (all !== null && all !== undefined) expect(all - count!).toBeGreaterThanOrEqual(10);
    }
  });
});

/** What a persona gets with a session's secret, or the SQLSTATE of the refusal. */
async function reads(persona: string, secret: string, sql: string): Promise<unknown[] | string> {
  const runner = portal.database.app.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query("select set_config('role', $1, true), set_config('app.session', $2, true)", [persona, secret]);
    return (await runner.query(sql)) as unknown[];
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it("leaves by one door: staff cannot read what is counted, and nobody else can ask for a report", async () => {
  const service = "(select id from provider limit 1)";
  for (const sql of [`access.report_facts(${service}, '2022-01-01', '2022-01-01')`, `access.report_cells(${service}, '2022-01-01', '2022-01-01')`, `access.fidelity_facts(${service}, '2022-01-01')`]) {
    expect(await reads("persona_specialist", staff.cookie, `select * from ${sql}`)).toBe("42501");
  }
  expect(await reads("persona_specialist", "", "select * from access.report('2022-01-01', '2022-01-01')")).toEqual([]);
  const [member, person] = [await portal.given.member(), await portal.given.person()];
  expect(await reads("persona_employer", member.cookie, "select * from access.report('2022-01-01', '2022-01-01')")).toBe("42501");
  expect(await reads("persona_client", person.cookie, "select * from access.report('2022-01-01', '2022-01-01')")).toBe("42501");
});

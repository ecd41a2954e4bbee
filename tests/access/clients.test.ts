import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import { type Given, givenIn } from "../support/factories";
import { type Actor, visitor } from "../support/portal";
import { actingAs } from "../support/sharing";

let database: TestDatabase;
let given: Given;
let who: Record<string, Actor>;
let client: { id: string };
let referrals: Record<"unassigned" | "ours" | "theirs", string>;

beforeAll(async () => {
  database = await testDatabase();
  given = givenIn(database.owner);
  const [team, otherTeam] = [await given.team(), await given.team()];
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const lone = await given.staff("employment_specialist", { team_id: otherTeam.id });
  const person = await given.person({ team_id: team.id, specialist_id: specialist.id });
  client = person;
  const { id: foreignProvider } = await given.insert("provider", { name: "Another service" });
  who = {
    "the client": person,
    "another client": await given.person({ team_id: team.id }),
    "the specialist": specialist,
    "a colleague of the team": await given.staff("team_leader", { team_id: team.id }),
    "staff of another team": lone,
    "a service manager": await given.staff("service_manager"),
    "an administrator": await given.staff("administrator"),
    "a manager of another service": await given.staff("service_manager", { provider_id: foreignProvider }),
    "an employer's owner": await given.member(),
    "a visitor": visitor,
  };
  await rowsOf(person.id, specialist.id);
  const referral = async (reference: string, team_id: string | null): Promise<string> =>
    (await given.insert("referral", { provider_id: await given.provider(), reference, source: "self", person_name: "Dani", person_phone: "07700 900001", team_id })).id;
  referrals = { unassigned: await referral("RAAA-AAAA", null), ours: await referral("RBBB-BBBB", team.id), theirs: await referral("RCCC-CCCC", otherTeam.id) };
});
afterAll(() => database.close());

/** One row in each of the client's tables. */
async function rowsOf(id: string, staffId: string): Promise<void> {
  const employer = await given.employer();
  const put = (sql: string, ...values: unknown[]) => database.owner.query(sql, [id, ...values]);
  await put("insert into client_event (client_id, kind, reason) values ($1, 'note', 'A note by staff')");
  await put("insert into vocational_profile (client_id, version, sections) values ($1, 1, '{\"skills\": \"Pruning\"}')");
  await put("insert into better_off_calculation (client_id, done_on, hours, pay_pence_an_hour, better_off_pence_a_week) values ($1, current_date, 16, 1271, 6100)");
  await put("insert into preference (client_id, pay_least_pence_an_hour) values ($1, 1221)");
  await put("insert into preference_occupation (client_id, code, says) values ($1, '411', 'want')");
  await put("insert into preference_setting (client_id, feature, says) values ($1, 'noise', 'never')");
  await put("insert into preference_employer (client_id, employer_id) values ($1, $2)", employer.id);
  await put("insert into preference_adjustment (client_id, code) values ($1, 'later_start')");
  await put("insert into preference_mark (client_id, dimension, entered_by_staff) values ($1, 'pay', $2)", staffId);
}

/** How many rows of the client's somebody reads, or "no privilege". */
const reads = async (actor: Actor, table: string): Promise<number | "no privilege"> => {
  try {
    return await actingAs(database, actor, async ({ db }) => {
      const [row] = (await db.query(`select count(*)::int as n from ${table} where ${table === "client" ? "id" : "client_id"} = $1`, [client.id])) as [{ n: number }];
      return row.n;
    });
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code === "42501") return "no privilege";
    throw error;
  }
};

const TABLES = ["client", "vocational_profile", "better_off_calculation", "preference", "preference_occupation", "preference_setting", "preference_employer", "preference_adjustment", "preference_mark"];

describe.each(TABLES)("%s", (table) => {
  it.each([
    { actor: "the client", sees: 1 },
    { actor: "another client", sees: 0 },
    { actor: "the specialist", sees: 1 },
    { actor: "a colleague of the team", sees: 1 },
    { actor: "staff of another team", sees: 0 },
    { actor: "a service manager", sees: 1 },
    { actor: "an administrator", sees: 1 },
    { actor: "a manager of another service", sees: 0 },
    { actor: "an employer's owner", sees: "no privilege" },
    { actor: "a visitor", sees: "no privilege" },
  ])("$actor: $sees", async ({ actor, sees }) => {
    expect(await reads(who[actor]!, table)).toBe(sees);
  });
});

it("shows a note to staff of the caseload and not on the client's screens", async () => {
  const notes = (actor: Actor) => actingAs(database, actor, async ({ db }) => ((await db.query("select kind from client_event where client_id = $1", [client.id])) as { kind: string }[]).map(({ kind }) => kind).toSorted());
  expect(await notes(who["the specialist"]!)).toEqual(["note", "state"]);
  expect(await notes(who["the client"]!)).toEqual(["state"]);
  expect(await notes(who["another client"]!)).toEqual([]);
});

describe("a confirmation", () => {
  const confirm = (actor: Actor) => actingAs(database, actor, async ({ db }) => ((await db.query("update preference_mark set confirmed_at = clock_timestamp() where client_id = $1", [client.id])) as [unknown, number])[1]);
  it("is refused to staff by the database itself", async () => {
    await expect(confirm(who["the specialist"]!)).rejects.toThrow(/row-level security/);
  });
  it("changes nothing for another client, and is the client's to give", async () => {
    expect(await confirm(who["another client"]!)).toBe(0);
    expect(await confirm(who["the client"]!)).toBe(1);
  });
});

describe("what a client may change of the own row", () => {
  const change = (set: string) => actingAs(database, who["the client"]!, ({ db }) => db.query(`update client set ${set} where id = $1`, [client.id]));
  it.each(["state = 'closed'", "specialist_id = null", "team_id = null", "risk_assessment_on = current_date", "display_name = 'X'"])("not %s", async (set) => {
    await expect(change(set)).rejects.toThrow(/permission denied/);
  });
  it("the permission to approach employers", async () => {
    await change("approach = 'anonymous'");
    expect(await database.owner.query("select approach from client where id = $1", [client.id])).toEqual([{ approach: "anonymous" }]);
  });
});

describe("a referral", () => {
  const seen = async (actor: Actor): Promise<string[]> =>
    actingAs(database, actor, async ({ db }) => ((await db.query("select id from referral")) as { id: string }[]).map(({ id }) => Object.entries(referrals).find(([, other]) => other === id)?.[0] ?? "another").toSorted());
  it.each([
    { actor: "the specialist", sees: ["ours", "unassigned"] },
    { actor: "a colleague of the team", sees: ["ours", "unassigned"] },
    { actor: "staff of another team", sees: ["theirs", "unassigned"] },
    { actor: "a service manager", sees: ["ours", "theirs", "unassigned"] },
    { actor: "a manager of another service", sees: [] },
    { actor: "the client", sees: [] },
  ])("$actor sees $sees", async ({ actor, sees }) => {
    expect(await seen(who[actor]!)).toEqual(sees);
  });
  it.each(["a visitor", "an employer's owner"])("%s has no privilege at all", async (actor) => {
    await expect(seen(who[actor]!)).rejects.toThrow(/permission denied/);
  });
  it("comes in from a visitor, who can't say that it is an employer's", async () => {
    const refer = (source: string) => actingAs(database, visitor, ({ db }) => db.query("select access.refer($1::jsonb)", [JSON.stringify({ source, help_with: "find_work", person_name: "Dani" })]));
    await refer("self");
    await expect(refer("employer")).rejects.toThrow(/not a public source/);
  });
});

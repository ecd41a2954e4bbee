import { afterAll, beforeAll, expect, it } from "vitest";
import { inSession, inWorkerSession } from "../../server/database/session";
import { anybody } from "../../server/kernel/viewer";
import type { Member } from "../support/factories";
import { type Actor, type TestPortal, testPortal } from "../support/portal";

/**
 * Who sees which rows of accounts, links, mail, messages and records: one row of each table about one person, their
 * employer's member and their specialist; and how many of them each reader gets straight from the table.
 */
let portal: TestPortal;
let people: Record<string, Actor>;

beforeAll(async () => {
  portal = await testPortal();
  const { given } = portal;
  const [team, employer] = [await given.team(), await given.employer()];
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const client = await given.person({ team_id: team.id, specialist_id: specialist.id });
  const owner = await given.member(employer);
  people = {
    client,
    "another client": await given.person(),
    owner,
    "a line manager there": await given.member(employer, "line_manager"),
    "another employer": await given.member(),
    specialist,
    "a specialist of another team": await given.staff("employment_specialist", { team_id: (await given.team()).id }),
    "a manager": await given.staff("service_manager"),
    "another service's manager": await given.staff("service_manager", { provider_id: (await given.insert("provider", { name: "Elsewhere" })).id }),
    visitor: { audience: "public", cookie: "" },
  };
  await fill(client, owner, specialist, employer.id);
});
afterAll(() => portal.close());

async function fill(client: Member, owner: Member, specialist: Member, employerId: string): Promise<void> {
  const { insert, provider, account } = portal.given;
  const provider_id = await provider();
  const someone = await account();
  const link = await insert("single_use_link", { purpose: "reset", email: "a@example.test", account_id: someone.id, expires_at: new Date(Date.now() + 1000) });
  await insert("outgoing_mail", { template: "link_reset", account_id: someone.id, link_id: link.id });
  await insert("registration", { email: "b@example.test", display_name: "B", organisation: "B Ltd", password_hash: "x" });
  await portal.database.owner.query("insert into idempotency_key (scope, operation, key) values ('x', 'x', 'a key of x')");
  await portal.database.owner.query("insert into sign_in_attempt (key_hash, tries) values ('x', 1)");
  await insert("invitation", { audience: "employers", role: "owner", email: "c@example.test", employer_id: employerId, provider_id });
  await insert("invitation", { audience: "clients", role: "client", email: "d@example.test", client_id: client.id, provider_id });
  for (const { membershipId } of [client, owner, specialist]) await insert("notification", { membership_id: membershipId, kind: "message" });

  const base = { provider_id, kind: "general", about: "Hello", staff_id: specialist.id };
  const withClient = await insert("thread", { ...base, client_id: client.id });
  const withEmployer = await insert("thread", { ...base, employer_id: employerId });
  for (const { id } of [withClient, withEmployer]) await insert("message", { thread_id: id, author_side: "staff", author_name: "Ruth", body: "Hello" });
  await insert("record_request", { client_id: client.id, kind: "copy", details: "" });
  await portal.database.owner.query("insert into record_view (client_id, staff_id, viewed_on, staff_name) values ($1, $2, current_date, 'Ruth')", [client.id, specialist.id]);
}

const REFUSED = /permission denied/;
const sees = async (who: string, table: string): Promise<number> => {
  const { audience, cookie } = people[who]!;
  const column = { record_view: "client_id", sign_in_attempt: "key_hash", attempt_salt: "one", idempotency_key: "scope" }[table] ?? "id";
  try {
    return (await inSession(portal.database.app, { ...anybody, audience, sessionSecret: cookie }, "read", ({ db }) => db.query(`select ${column} from ${table}`)) as unknown[]).length;
  } catch (error) {
    if (REFUSED.test((error as Error).message)) return 0;
    throw error;
  }
};

const everyone = ["client", "another client", "owner", "a line manager there", "another employer", "specialist", "a specialist of another team", "a manager", "another service's manager", "visitor"];
const table: Record<string, Record<string, number>> = {
  account: {}, membership: {}, session: {}, single_use_link: {}, outgoing_mail: {}, registration: {}, sign_in_attempt: {}, attempt_salt: {}, idempotency_key: {},
  invitation: { owner: 1, "a line manager there": 1, specialist: 2, "a specialist of another team": 1, "a manager": 2 },
  notification: { client: 1, owner: 1, specialist: 2, "a manager": 1 }, // with the one that the request below brought
  thread: { client: 1, owner: 1, specialist: 2, "a specialist of another team": 1, "a manager": 2 },
  message: { client: 1, owner: 1, specialist: 2, "a specialist of another team": 1, "a manager": 2 },
  record_request: { client: 1, specialist: 1, "a manager": 1 },
  record_view: { client: 1 },
};
const cases = Object.entries(table).flatMap(([name, counts]) => everyone.map((who) => ({ name, who, rows: counts[who] ?? 0 })));

it.each(cases)("$name, read by $who: $rows", async ({ name, who, rows }) => {
  expect(await sees(who, name)).toBe(rows);
});

it("has a row in every table that is asked about, or the table proves nothing", async () => {
  for (const name of Object.keys(table)) {
    expect(((await portal.database.owner.query(`select 1 from ${name} limit 1`)) as unknown[]).length, name).toBe(1);
  }
});

it("lets the worker near none of them but through its functions", async () => {
  for (const name of Object.keys(table)) {
    await expect(inWorkerSession(portal.database.app, ({ db }) => db.query(`select 1 from ${name}`)), name).rejects.toThrow(REFUSED);
  }
});

it.each([
  { who: "a specialist of another team", sql: "update staff_member set display_name = 'x' returning id" },
  { who: "specialist", sql: "update team set name = 'x' returning id" },
  { who: "specialist", sql: "update provider_setting set phone = 'x' returning provider_id" },
  { who: "another service's manager", sql: "update staff_member set job_title = 'x' where display_name = 'Ruth Adeyemi' and provider_id <> (select access.current_provider()) returning id" },
])("changes nothing of the service for $who", async ({ who, sql }) => {
  const { audience, cookie } = people[who]!;
  const changed = await inSession(portal.database.app, { ...anybody, audience, sessionSecret: cookie }, "write", ({ db }) => db.query(`with changed as (${sql}) select count(*)::int as n from changed`));
  expect(changed).toEqual([{ n: 0 }]);
});

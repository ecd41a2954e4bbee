import { verify } from "@node-rs/argon2";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyChain, type LedgerEntry } from "../../../server/access/ledger";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../../../server/database/seeds/demo";
import { fillIfEmpty } from "../../../server/database/seeds/fillIfEmpty";
import { type TestDatabase, testDatabase } from "../../support/database";

let database: TestDatabase;
let made: Record<string, number> | null;
beforeAll(async () => {
  database = await testDatabase();
  made = await fillIfEmpty(database.owner);
});
afterAll(() => database.close());

const count = async (sql: string): Promise<number> => ((await database.owner.query(`select count(*)::int as n from ${sql}`)) as [{ n: number }])[0].n;

it("has one provider with four teams, eight staff, 60 employers, 600 vacancies and 160 clients", async () => {
  expect(made).toMatchObject({ team: 4, staff_member: 8, employer: 60, vacancy: 600, client: 160 });
  expect(await count("provider")).toBe(1);
  expect(await count("vacancy where latitude is not null")).toBe(600);
});

it("has clients, vacancies and sharing of every kind, and a year of contacts", async () => {
  const kinds = async (column: string, table: string): Promise<string[]> => ((await database.owner.query(`select distinct ${column} as kind from ${table} order by 1`)) as { kind: string }[]).map(({ kind }) => kind);
  expect(await kinds("state", "client")).toEqual(["closed", "engaged", "in_work", "job_search", "stepped_down", "vocational_profile"]);
  expect(await kinds("status", "vacancy")).toHaveLength(11);
  expect(await kinds("status", "consent")).toEqual(["declined", "draft", "entered_in_error", "expired", "given", "narrowed", "offered", "renewed", "superseded", "withdrawn"]);
  expect(await count("contact_log where at < now() - interval '350 days'")).toBeGreaterThan(5);
  expect(await count("contact_log where at > now()")).toBe(0);
});

it("has a data-protection officer, a safeguarding disclosure that waits for them, and nobody closed who shares", async () => {
  expect(await count("data_protection_officer d join staff_member s on s.id = d.staff_id where s.display_name = 'Nia Pryce'")).toBe(1);
  expect(await count("safeguarding_disclosure d join told_disclosure t on t.disclosure_id = d.id join staff_member s on s.id = d.staff_id where s.display_name = 'Hugh Fenwick' and d.told_at is not null and d.acknowledged_at is null")).toBe(1);
  expect(await count("ledger.entry where kind = 'safeguarding'")).toBe(1);
  expect(await count("session")).toBe(0);
  expect(await count("outgoing_mail")).toBe(0);
  expect(await count("consent c join client p on p.id = c.client_id where p.state = 'closed' and c.ended_at is null and c.status in ('offered', 'given', 'narrowed', 'renewed')")).toBe(0);
});

it("has ledgers that verify, with code that did not write them", async () => {
  const rows = (await database.owner.query(
    `select client_id, seq::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, kind, consent_id as "consentId", recipient, employer_id as "employerId", purpose, items,
       statement_ids::text[] as "statementIds", actor, encode(hash, 'hex') as hash from ledger.entry order by client_id, seq`,
  )) as (LedgerEntry & { client_id: string })[];
  const heads = (await database.owner.query("select client_id, seq::int, encode(hash, 'hex') as hash from ledger.head where seq > 0")) as { client_id: string; seq: number; hash: string }[];
  expect(heads.length).toBeGreaterThan(50);
  const broken = heads.filter((head) => !verifyChain(head.client_id, rows.filter(({ client_id }) => client_id === head.client_id), head).whole);
  expect(broken).toEqual([]);
});

it("lets each named account in with the one password", async () => {
  for (const { email } of DEMO_ACCOUNTS) {
    const [account] = (await database.owner.query("select password_hash from account where email = $1", [email])) as [{ password_hash: string }];
    expect(await verify(account.password_hash, DEMO_PASSWORD)).toBe(true);
  }
});

it("fills nothing a second time", async () => {
  expect(await fillIfEmpty(database.owner)).toBeNull();
  expect(await count("employer")).toBe(60);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disclose } from "../../server/access/disclosure";
import { type TestDatabase, testDatabase } from "../support/database";
import { type Given, type Member, givenIn } from "../support/factories";
import type { Actor } from "../support/portal";
import { actingAs, inDays, sharingIn } from "../support/sharing";

let database: TestDatabase;
let given: Given;
let sharing: ReturnType<typeof sharingIn>;
beforeAll(async () => {
  database = await testDatabase();
  given = givenIn(database.owner);
  sharing = sharingIn(given, database.owner);
});
afterAll(() => database.close());

type Row = Record<string, unknown>;
interface Story {
  readonly consent: string;
  readonly sees: boolean;
  readonly item?: string;
  readonly stage?: string;
  readonly asks?: string;
  readonly row?: Row;
  readonly line?: Row;
  readonly statement?: Row;
  readonly employer?: Row;
}

const offered: Row = { status: "offered", valid_from: null, answer_by: "2099-01-01" };
const ended = (status: string): Row => ({ status, ended_at: new Date() });

/** One person, one employer, one line; `row`, `line` and `statement` change what was agreed. */
async function told({ item = "skills_summary", stage = "introduced", asks = "introduce", row, line, statement, employer }: Story) {
  const member = await given.member(await given.employer(employer));
  const client = await given.person();
  const { handle } = await sharing.introduced(client, member, stage);
  const words = await sharing.statement(client, item, "I worked in a plant nursery.", statement);
  await sharing.consent(client, member, [words], row, line);
  const lines = await actingAs(database, member, (session) => disclose(session, [handle], asks as "introduce", null));
  return { client, member, handle, lines, entries: await readings(client.id) };
}

const readings = (clientId: string): Promise<Row[]> =>
  database.owner.query("select * from ledger.entry where client_id = $1 and kind = 'disclosed' order by seq", [clientId]) as Promise<Row[]>;

describe("who reads a line, by what was agreed", () => {
  it.each<Story>([
    { consent: "given", sees: true },
    { consent: "narrowed, but not this line", row: { status: "narrowed" }, sees: true },
    { consent: "renewed", row: { status: "renewed", renewed_at: new Date() }, sees: true },
    { consent: "draft", row: { status: "draft" }, sees: false },
    { consent: "offered, not answered", row: offered, line: { answer: "unanswered" }, sees: false },
    { consent: "offered, yes noted but not sent", row: offered, sees: false },
    { consent: "given, this line no", line: { answer: "no" }, sees: false },
    { consent: "given, this line not answered", line: { answer: "unanswered" }, sees: false },
    { consent: "narrowed by this line", row: { status: "narrowed" }, line: { ended_at: new Date() }, sees: false },
    { consent: "declined", row: ended("declined"), sees: false },
    { consent: "withdrawn", row: ended("withdrawn"), sees: false },
    { consent: "superseded", row: ended("superseded"), sees: false },
    { consent: "entered in error", row: ended("entered_in_error"), sees: false },
    { consent: "expired by the sweep", row: ended("expired"), sees: false },
    { consent: "run out a second ago, not swept yet", row: { valid_to: new Date(Date.now() - 1000) }, sees: false },
    { consent: "not begun yet", row: { valid_from: inDays(1) }, sees: false },
    { consent: "ended, though the status was not kept", row: { ended_at: new Date() }, sees: false },
    { consent: "given for another purpose", row: { purpose: "job_adjustments" }, sees: false },
    { consent: "asked for another purpose", asks: "retain", sees: false },
    { consent: "words not approved", statement: { approved_at: null }, sees: false },
    { consent: "words superseded", statement: { superseded_at: new Date() }, sees: false },
    { consent: "named readers, not this one", row: { readers: [randomUUID()] }, sees: false },
    { consent: "the person not introduced yet", stage: "prepared", sees: false },
    { consent: "the introduction over", stage: "not_progressing", sees: false },
    { consent: "the employer suspended", employer: { state: "suspended" }, sees: false },
  ])("$consent: $sees", async (story) => {
    const { lines, entries, client } = await told(story);
    expect(lines.map(({ wording }) => wording)).toEqual(story.sees ? ["I worked in a plant nursery."] : []);
    expect(entries).toHaveLength(story.sees ? 1 : 0);
    if (story.sees) expect(entries[0]).toMatchObject({ consent_id: expect.any(String), items: ["skills_summary"], purpose: "introduce", statement_ids: [lines[0]!.statementId] });
    expect(client.id).toBeTruthy();
  });
});

describe("who reads which item, by how far it has come", () => {
  const stages = ["prepared", "introduced", "booked", "offered", "started"];
  it.each([
    { item: "name", purpose: "introduce", from: 1 },
    { item: "association", purpose: "introduce", from: 1 },
    { item: "interview_adjustment", purpose: "interview_adjustments", from: 2 },
    { item: "job_adjustment", purpose: "job_adjustments", from: 3 },
    { item: "effect_on_work", purpose: "job_adjustments", from: 3 },
    { item: "condition", purpose: "retain", from: 4 },
    { item: "crisis_plan", purpose: "return_to_work", from: 4 },
    { item: "condition", purpose: "introduce", from: 9 },
    { item: "name", purpose: "retain", from: 9 },
    { item: "work_progress", purpose: "retain", from: 9 },
  ])("$item for $purpose: from stage $from", async ({ item, purpose, from }) => {
    for (const [index, stage] of stages.entries()) {
      const { lines } = await told({ consent: "given", sees: true, item, stage, asks: purpose, row: { purpose } });
      expect([stage, lines.length]).toEqual([stage, index >= from ? 1 : 0]);
    }
  });

  it("releases a line about health only after the second yes, and for 90 days at most", async () => {
    const health = { item: "condition", stage: "started", asks: "retain", consent: "", sees: false } as const;
    expect((await told({ ...health, row: { purpose: "retain" }, line: { confirmed_at: null } })).lines).toEqual([]);
    expect((await told({ ...health, row: { purpose: "retain", valid_from: inDays(-91) } })).lines).toEqual([]);
    expect((await told({ ...health, row: { purpose: "retain", valid_from: inDays(-89) } })).lines).toHaveLength(1);
  });
});

describe("every no is the same nothing", () => {
  let member: Member;
  let stranger: Member;
  let client: Member;
  let handle: string;
  beforeAll(async () => {
    member = await given.member();
    stranger = await given.member();
    client = await given.person();
    ({ handle } = await sharing.introduced(client, member));
    await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock")]);
  });
  const reads = (actor: Actor, wanted = handle, mode: "read" | "write" = "write") => actingAs(database, actor, (session) => disclose(session, [wanted], "introduce", null), mode);

  it("a colleague reads; another employer, a made-up handle and a client's own id read nothing", async () => {
    expect(await reads(await given.member(member, "line_manager"))).toHaveLength(1);
    for (const nothing of [await reads(stranger), await reads(member, randomUUID()), await reads(member, client.id)]) expect(nothing).toEqual([]);
  });

  it("nor does somebody without a session, with a made-up one, suspended, signed out or reading only", async () => {
    const suspended = await given.member(member);
    await database.owner.query("update membership set state = 'suspended' where id = $1", [suspended.membershipId]);
    const left = await given.member(member);
    await database.owner.query("update session set revoked_at = now() where membership_id = $1", [left.membershipId]);
    const before = await readings(client.id);
    for (const actor of [{ ...member, cookie: "" }, { ...member, cookie: "made up" }, suspended, left]) expect(await reads(actor)).toEqual([]);
    expect(await reads(member, handle, "read")).toEqual([]);
    expect(await readings(client.id)).toEqual(before);
  });

  it("under repeatable read, whose snapshot may be older than a withdrawal, nothing", async () => {
    const lines = await actingAs(database, member, async (session) => {
      await session.db.query("rollback; begin isolation level repeatable read");
      await session.db.query("select set_config('role', 'persona_employer', true), set_config('app.session', $1, true)", [member.cookie]);
      return disclose(session, [handle], "introduce", null);
    });
    expect(lines).toEqual([]);
  });

  it.each(["public", "specialists", "clients"] as const)("the %s persona may not even call it, with any session", async (audience) => {
    await expect(reads({ audience, cookie: member.cookie })).rejects.toMatchObject({ driverError: { code: "42501" } });
  });

  it("a staff member's or a client's session in the employers' persona reads nothing", async () => {
    for (const actor of [await given.staff("service_manager"), client]) expect(await reads({ audience: "employers", cookie: actor.cookie })).toEqual([]);
  });

  it("refuses more than 25 people at once", async () => {
    const many = [handle, ...Array.from({ length: 25 }, () => randomUUID())];
    expect(await actingAs(database, member, (session) => disclose(session, many, "introduce", null))).toEqual([]);
    expect(await actingAs(database, member, (session) => disclose(session, many.slice(0, 25), "introduce", null))).toHaveLength(1);
  });

  it("no table about a person opens to the employers' persona", async () => {
    for (const table of ["statement", "consent", "consent_item", "consent_event", "notice_version", "receipt", "recipient_notice", "client", "handle", "ledger.entry", "ledger.head"]) {
      const asked = actingAs(database, member, ({ db }) => db.query(`select 1 from ${table} limit 1`));
      await expect(asked).rejects.toMatchObject({ driverError: { code: "42501" } });
    }
  });
});

it("only for the vacancy that the person was introduced for", async () => {
  const [member, client] = [await given.member(), await given.person()];
  const { handle } = await sharing.introduced(client, member);
  const other = await given.vacancy(member);
  await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock")], { vacancy_id: other.id });
  expect(await actingAs(database, member, (session) => disclose(session, [handle], "introduce", null))).toEqual([]);
});

it("shows the same person to two employers under two handles, each with its own lines", async () => {
  const client = await given.person();
  const wording = { first: "Dani Whitlock", second: "I am careful with stock." };
  const seen = await Promise.all(
    (["first", "second"] as const).map(async (which) => {
      const member = await given.member();
      const { handle } = await sharing.introduced(client, member);
      await sharing.consent(client, member, [await sharing.statement(client, which === "first" ? "name" : "skills_summary", wording[which])]);
      return { handle, lines: await actingAs(database, member, (session) => disclose(session, [handle], "introduce", null)) };
    }),
  );
  expect(seen[0]!.handle).not.toBe(seen[1]!.handle);
  expect(seen.map(({ lines }) => lines.map((line) => line.wording))).toEqual([[wording.first], [wording.second]]);
  const [client_] = (await database.owner.query("select kind from ledger.entry where client_id = $1 and kind <> 'disclosed'", [client.id])) as unknown[];
  expect(client_).toBeUndefined();
});

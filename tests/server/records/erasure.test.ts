import { randomUUID } from "node:crypto";
import { type DocumentNode, print } from "graphql";
import type { QueryRunner } from "typeorm";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as clients from "../../../schema/generated/clients";
import * as employers from "../../../schema/generated/employers";
import * as specialists from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { COOKIE } from "../../../server/app/portal";
import { inOwnersSession } from "../../../server/database/session";
import { copiedColumns, inventory } from "../../../server/modules/records/inventory";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { everyText, plantMarkers, rowsAbout, whereIs, wholePerson } from "./wholePerson";

let portal: TestPortal;
let manager: Member;
beforeAll(async () => {
  portal = await testPortal();
  manager = await portal.given.staff("service_manager");
});
afterAll(() => portal.close());

const erase = async (clientId: string, change: Partial<specialists.EraseRecordInput> = {}, as = manager) =>
  (await portal.send(as, specialists.EraseRecordDocument, { input: { clientId, askedVia: "self", idempotencyKey: randomUUID(), ...change } })).eraseRecord;
const plan = async (clientId: string, as = manager) => (await portal.send(as, specialists.ErasePageDocument, { clientId })).erasurePlan;
const rows = (sql: string, ...values: unknown[]) => portal.database.owner.query(sql, values) as Promise<Record<string, unknown>[]>;
const ledgerOf = (clientId: string) => inOwnersSession(portal.database.owner, (session) => verifyLedger(session, clientId));
const isKept = (column: string): boolean => {
  const cut = column.lastIndexOf(".");
  const entry = inventory[column.slice(0, cut)]!;
  const name = column.slice(cut + 1);
  return entry.erasure !== "deleted" && !(name in (entry.told ?? {})) && !(entry.secret ?? "").split(" ").includes(name);
};

it("leaves no word of a person anywhere, and the evidence whole", async () => {
  const person = await wholePerson(portal);
  const line = await person.words("skills_summary", "I keep plants alive, zqspokenmarker");
  const association = await person.words("association", "Supported by the service, zqspokenmarker");
  const sharingId = await person.share([association, line]);
  expect(await person.reads()).toHaveLength(2);
  await person.stop({ sharingId, lineId: line });
  expect(whereIs(await everyText(portal), "zqspokenmarker")).toEqual(expect.arrayContaining(["statement.wording", "receipt.body"]));
  const markers = await plantMarkers(portal, person.client.id);
  expect(markers.size).toBeGreaterThan(60);
  const before = await rowsAbout(portal, person.client.id);
  expect([...before].filter(([, n]) => n === 0).map(([table]) => `${table}: wholePerson makes no row of it`)).toEqual([]);

  expect(await plan(person.client.id)).toMatchObject({ employersToTell: ["Fernhill Garden Centre"], otherRequests: 0, askedAt: expect.any(String) });
  expect((await erase(person.client.id)).userErrors).toEqual([]);

  const texts = await everyText(portal);
  const left = new Map<string, string>();
  for (const [mark, column] of markers) for (const found of whereIs(texts, mark)) left.set(`${column} is still in ${found}`, found);
  expect([...left].filter(([, found]) => !isKept(found)).map(([words]) => words)).toEqual([]);
  const after = await rowsAbout(portal, person.client.id);
  for (const [table, n] of after) expect([table, n > 0]).toEqual([table, inventory[table]!.erasure !== "deleted"]);
  expect(whereIs(texts, "zqspokenmarker")).toEqual([]);
  expect(whereIs(texts, "employer-thread-marker")).toEqual([]);
  expect(whereIs(texts, "Dani Whitlock")).toEqual([]);
  expect(await ledgerOf(person.client.id)).toMatchObject({ whole: true });
  expect((await rows("select kind from ledger.entry where client_id = $1 order by seq desc limit 2", person.client.id)).map(({ kind }) => kind)).toEqual(["erased", "withdrawn"]);
  expect(await rows("select staff_name, asked_via, kept_until::text > erased_at::text as later from erasure where client_id = $1", person.client.id)).toEqual([{ staff_name: "Ruth Adeyemi", asked_via: "self", later: true }]);
  expect(await rows("select answer, answered_name from record_request where client_id = $1", person.client.id)).toEqual([{ answer: "Carried out.", answered_name: "Ruth Adeyemi" }]);
});

it("ends sharing first, asks readers to erase, signs the person out, drops their mail and writes the journal", async () => {
  const person = await wholePerson(portal);
  const association = await person.words("association", "Supported");
  const shared = await person.share([association]);
  expect(await person.reads()).toHaveLength(1);
  await erase(person.client.id, { askedVia: "phone" });

  expect(await person.reads()).toEqual([]);
  expect((await portal.send(person.member, employers.SharingNoticesDocument, {})).sharingNotices).toMatchObject([{ kind: "please_erase" }]);
  expect((await portal.ask(person.client, "{ heldAboutMe { label } }")).status).not.toBe(500);
  expect((await portal.ask(person.client, "{ heldAboutMe { label } }")).body.data ?? null).toBeNull();
  expect(await rows("select 1 from outgoing_mail where account_id = $1", person.account)).toEqual([]);
  expect(await rows("select 1 from session where account_id = $1", person.account)).toEqual([]);
  const endings = await rows("select kind, consent_id, hash is not null as kept from ledger.ending where client_id = $1 order by id", person.client.id);
  expect(endings).toEqual([{ kind: "ended", consent_id: shared, kept: true }, { kind: "erased", consent_id: null, kept: true }]);
});

it("has one effect, however often it is asked, and again in a restored database", async () => {
  const person = await wholePerson(portal);
  const key = randomUUID();
  const [first, second] = await Promise.all([erase(person.client.id, { idempotencyKey: key }), erase(person.client.id, { idempotencyKey: key })]);
  expect(first.erasure).toEqual(second.erasure);
  expect((await erase(person.client.id)).erasure).toEqual(first.erasure);
  const again = (clientId: string) => rows("select kind from access.erase($1)", clientId);
  await again(person.client.id);
  expect(await rows("select count(*)::int as n from ledger.entry where client_id = $1 and kind = 'erased'", person.client.id)).toEqual([{ n: 1 }]);
  expect(await ledgerOf(person.client.id)).toMatchObject({ whole: true });

  const other = await wholePerson(portal);
  await rows("select access.replay_ending('erased', $1, null, null, '{}', null, now(), 'a-test', 1, 'ab')", other.client.id);
  expect(await rows("select display_name, erased_at is not null as erased from client where id = $1", other.client.id)).toEqual([{ display_name: "Erased", erased: true }]);
  expect(await rows("select kind from access.erase($1)", randomUUID())).toEqual([]);
  expect(await plan(other.client.id)).toBeNull();
});

it("refuses in words: a role that may not, a person who has not asked, another request that waits", async () => {
  const person = await portal.given.person();
  const specialist = await portal.given.staff("employment_specialist", {});
  expect((await erase(person.id, {}, specialist)).userErrors).toMatchObject([{ kind: "NotAllowed" }]);
  expect((await erase(person.id)).userErrors).toMatchObject([{ path: "askedVia" }]);
  await portal.send(person, clients.AskAboutRecordDocument, { input: { kind: "complain", details: "No answer", idempotencyKey: randomUUID() } });
  expect((await erase(person.id, { askedVia: "phone" })).userErrors[0]!.message).toMatch(/Answer it first/);
  expect(await rows("select display_name from client where id = $1", person.id)).toEqual([{ display_name: "Dani Whitlock" }]);
  expect((await erase(randomUUID())).userErrors).toMatchObject([{ kind: "NotFound" }]);
  expect((await erase("nonsense")).userErrors).toMatchObject([{ kind: "NotFound" }]);
});

it("leaves the employer's pages and the figures standing, without the person", async () => {
  const person = await wholePerson(portal);
  const facts = () => rows("select measure, count(*)::int as n from access.report_facts((select id from provider limit 1), (date_trunc('month', now()) - interval '2 months')::date, (date_trunc('month', now()) - interval '1 month')::date) group by 1 order by 1");
  const before = await facts();
  const people = async () => (await portal.send(person.member, employers.PeopleDocument, {})) as object;
  expect(await people()).toBeTruthy();
  await erase(person.client.id);
  expect(await facts()).toEqual(before);
  expect(before.length).toBeGreaterThan(3);
  expect(JSON.stringify(await people())).not.toContain("Dani");
  expect((await portal.send(manager, specialists.ErasuresDocument, {})).erasures.map(({ id }) => id)).toContain(person.client.id);
  expect((await portal.send(person.staff, specialists.ErasuresDocument, {})).erasures).toEqual([]);
});

it("gives a client a copy of every personal column of theirs that has a marker, and of nobody else's", async () => {
  const person = await wholePerson(portal);
  const other = await wholePerson(portal);
  const theirs = await plantMarkers(portal, other.client.id);
  const made = (await portal.send(manager, specialists.CopyRecordDocument, { input: { clientId: person.client.id, idempotencyKey: randomUUID() } })).copyRecord.copy!;
  const mine = await plantMarkers(portal, person.client.id);
  for (const kind of ["json", "csv"]) {
    const { body, statusCode } = await portal.app.inject({ url: `/files/records/${made.id}.${kind}`, headers: { cookie: `${COOKIE}=${manager.cookie}` } });
    expect(statusCode).toBe(200);
    const owed = [...mine].filter(([, column]) => {
      const cut = column.lastIndexOf(".");
      const entry = inventory[column.slice(0, cut)]!;
      return entry.label && column.slice(cut + 1) in copiedColumns(entry);
    });
    expect(owed.length).toBeGreaterThan(40);
    expect(owed.filter(([mark]) => !body.includes(mark)).map(([, column]) => `${column} is not in the ${kind}`)).toEqual([]);
    expect([...theirs].filter(([mark]) => body.includes(mark))).toEqual([]);
  }
});

it("lets nothing back that was being written while the person was erased", async () => {
  const person = await wholePerson(portal);
  const { id } = person.client;
  const [erasing, adding, changing] = [0, 1, 2].map(() => portal.database.owner.createQueryRunner()) as [QueryRunner, QueryRunner, QueryRunner];
  try {
    await erasing.query("begin");
    await erasing.query("select access.erase($1)", [id]);
    const added = adding.query("insert into client_event (client_id, kind, reason) values ($1, 'note', 'zqlatemarker')", [id]).then(() => "added", (error: Error) => error.message);
    const changed = changing.query("update client set phone = 'zqlatemarker' where id = $1", [id]);
    await waitingFor(erasing, 2);
    await erasing.query("commit");
    expect(await added).toBe("this record was erased");
    await changed;
  } finally {
    for (const runner of [erasing, adding, changing]) await runner.release();
  }
  for (const change of ["update meeting set actions = 'zqlatemarker' where client_id = $1", "update placement set job_title = 'zqlatemarker' where client_id = $1", "update statement set wording = 'zqlatemarker' where client_id = $1"]) await rows(change, id);
  expect(whereIs(await everyText(portal), "zqlatemarker")).toEqual([]);
});

/** Until so many others wait for a lock, seen over a connection that is there already. */
async function waitingFor(over: QueryRunner, wanted: number): Promise<void> {
  for (;;) {
    await over.query("select pg_stat_clear_snapshot()");
    const [row] = (await over.query("select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) as [{ n: number }];
    if (row.n >= wanted) return;
    await new Promise((later) => setTimeout(later, 20));
  }
}

it("leaves every list of an employer's and of a manager's to be read", async () => {
  const person = await wholePerson(portal);
  await person.share([await person.words("association", "Supported")]);
  await person.reads();
  await rows("update client set display_name = 'Zephyrine Lastwell' where id = $1", person.client.id); // others of this file have the usual name still
  await erase(person.client.id);
  for (const [actor, documents] of [[person.member, employers], [person.staff, specialists], [manager, specialists]] as const) {
    const queries = Object.values(documents).filter((each): each is DocumentNode => typeof each === "object" && "kind" in each).filter(({ definitions }) =>
      definitions.some((each) => each.kind === "OperationDefinition" && each.operation === "query" && (each.variableDefinitions ?? []).every(({ type }) => type.kind !== "NonNullType")));
    expect(queries.length).toBeGreaterThan(5);
    for (const query of queries) {
      const { body } = await portal.ask(actor, print(query));
      expect(body.errors ?? [], print(query).slice(0, 60)).toEqual([]);
      expect(JSON.stringify(body)).not.toMatch(/Lastwell/);
    }
  }
});

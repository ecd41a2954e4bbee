import { randomUUID } from "node:crypto";
import { print } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MyRecordPageDocument, NewsDocument as ClientNewsDocument, ToldDisclosuresDocument } from "../../../schema/generated/clients";
import {
  AcknowledgeSafeguardingDocument, ClientSafeguardingDocument, LookAgainAtSafeguardingDocument, NameDataProtectionOfficerDocument, NewsDocument, RecordSafeguardingDocument,
  type RecordSafeguardingInput, SafeguardingPageDocument, TellClientOfSafeguardingDocument,
} from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { COOKIE } from "../../../server/app/portal";
import { inOwnersSession } from "../../../server/database/session";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type Actor, type TestPortal, testPortal } from "../../support/portal";
import type { Member } from "../../support/factories";
import { actingAs } from "../../support/sharing";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const UNSAFE = { unsafeReason: "The person who hurts them reads their telephone and their mail.", lookAgainOn: dayFromNow(30) };
const filled = (clientId: string, change: Partial<RecordSafeguardingInput> = {}): RecordSafeguardingInput => ({
  clientId, toldName: "Colette Baptiste", organisation: "Ashdown Social Services", organisationKind: "social_services", said: "That they are not safe at home tonight.", ground: "prevent_serious_harm",
  reason: "They were threatened an hour ago and had nowhere else to go before the evening.", passedOn: dayFromNow(0), specialistSees: true, idempotencyKey: randomUUID(), ...change,
});
const record = async (by: Actor, input: RecordSafeguardingInput) => (await portal.send(by, RecordSafeguardingDocument, { input })).recordSafeguarding;
const told = async (client: Actor) => (await portal.send(client, ToldDisclosuresDocument, {})).toldDisclosures;
const list = async (by: Actor, of: { id: string }) => (await portal.send(by, SafeguardingPageDocument, {})).safeguardingDisclosures.filter(({ clientId }) => clientId === of.id);
const kinds = async (by: Member) => (await portal.send(by, NewsDocument, {})).news.map(({ kind, subjectId }) => [kind, subjectId]);
const copyOf = async (client: Actor): Promise<string> => (await portal.app.inject({ url: "/files/my-record.json", cookies: { [COOKIE]: client.cookie } })).body;
const chain = async (id: string): Promise<string[]> => ((await portal.database.owner.query("select kind from ledger.entry where client_id = $1 order by seq", [id])) as { kind: string }[]).map(({ kind }) => kind);
const whole = (id: string) => inOwnersSession(portal.database.owner, (session) => verifyLedger(session, id));
const sweep = () => runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "safeguarding to look at again")!);

async function service() {
  const story = await storyIn(portal);
  const manager = await portal.given.staff("service_manager", { display_name: "Grace Holt" });
  const officer = await portal.given.staff("administrator", { display_name: "Idris Vaughan" });
  await portal.send(manager, NameDataProtectionOfficerDocument, { staffId: officer.id });
  return { ...story, manager, officer };
}

it("is a service manager's act alone: a specialist, a team leader and an administrator are refused, and nothing is written", async () => {
  const { client, staff, manager, officer } = await service();
  const leader = await portal.given.staff("team_leader");
  for (const by of [staff, leader, officer]) {
    const { body } = await portal.ask(by, print(RecordSafeguardingDocument), { input: filled(client.id) });
    expect(body.errors![0]!.extensions.code).toBe("FORBIDDEN");
    const past = actingAs(portal.database, by, ({ db }) => db.query("select outcome from access.record_safeguarding($1, 'A', 'B', 'police', 'C', 'court_order', repeat('r', 40), current_date, null, null, true)", [client.id]));
    expect(await past).toEqual([{ outcome: "not_allowed" }]);
  }
  expect(await list(manager, client)).toEqual([]);
  expect(await chain(client.id)).not.toContain("safeguarding");
  expect((await record(manager, filled(client.id))).disclosure).toMatchObject({ madeByName: "Grace Holt", toldName: "Colette Baptiste", unsafeReason: null });
});

it.each<[string, Partial<RecordSafeguardingInput>, string]>([
  ["a reason of 39 characters", { reason: "r".repeat(39) }, "reason"],
  ["no words", { said: "  " }, "said"],
  ["nobody told", { toldName: "" }, "toldName"],
  ["no organisation", { organisation: " " }, "organisation"],
  ["a day to come", { passedOn: dayFromNow(1) }, "passedOn"],
  ["a short reason not to tell", { ...UNSAFE, unsafeReason: "Unsafe." }, "unsafeReason"],
  ["no day to look again", { ...UNSAFE, lookAgainOn: null }, "lookAgainOn"],
  ["a day to look again that is past", { ...UNSAFE, lookAgainOn: dayFromNow(0) }, "lookAgainOn"],
  ["a day to look again after 90 days", { ...UNSAFE, lookAgainOn: dayFromNow(91) }, "lookAgainOn"],
])("is refused with %s", async (_what, change, path) => {
  const { client, manager } = await service();
  expect((await record(manager, filled(client.id, change))).userErrors).toMatchObject([{ path }]);
  expect(await list(manager, client)).toEqual([]);
});

it("is told: to the client in plain words, without the name of a third person; in their ledger, their copy and by a neutral notice", async () => {
  const { client, manager, officer } = await service();
  const input = filled(client.id);
  const { disclosure } = await record(manager, input);
  expect((await record(manager, input)).disclosure!.id).toBe(disclosure!.id); // sent twice, done once
  expect(await told(client)).toMatchObject([{ organisation: "Ashdown Social Services", said: "That they are not safe at home tonight.", ground: "prevent_serious_harm" }]);
  expect(await chain(client.id)).toEqual(["safeguarding"]);
  expect(await chain(disclosure!.id)).toEqual([]);
  expect(await whole(client.id)).toMatchObject({ whole: true });
  expect((await portal.send(client, ClientNewsDocument, {})).news).toMatchObject([{ kind: "record_told", subjectId: disclosure!.id }]);
  const copy = await copyOf(client);
  expect(copy).toContain("What we passed on without asking you");
  expect(copy).not.toContain("Colette");
  expect(JSON.stringify(await portal.send(client, ToldDisclosuresDocument, {}))).not.toContain("Colette");
  expect(await kinds(officer)).toContainEqual(["safeguarding", disclosure!.id]);
  expect(await told(await portal.given.person())).toEqual([]);
});

it("holds codes and ids alone in the ledger", async () => {
  const { client, manager } = await service();
  const { disclosure } = await record(manager, filled(client.id));
  const [entry] = await portal.database.owner.query("select consent_id, recipient, purpose, items, statement_ids, employer_id from ledger.entry where client_id = $1", [client.id]);
  expect(entry).toEqual({ consent_id: disclosure!.id, recipient: "social_services", purpose: "prevent_serious_harm", items: [], statement_ids: [], employer_id: null });
});

it("gives no sign to a client for whom telling is unsafe: not in any list, count, copy, notice or ledger", async () => {
  const { client, manager } = await service();
  const seen = async () => {
    const { body } = await portal.ask(client, print(MyRecordPageDocument));
    const ledger = await actingAs(portal.database, client, ({ db }) => db.query("select client_id, seq, kind from ledger.entry union all select client_id, seq, 'head' from ledger.head order by 1, 2"), "read");
    return JSON.stringify([body, await told(client), await portal.send(client, ClientNewsDocument, {}), await copyOf(client), ledger]).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
  };
  const before = await seen();
  const { disclosure } = await record(manager, filled(client.id, UNSAFE));
  expect(await seen()).toBe(before);
  expect(await portal.database.owner.query("select from outgoing_mail o join membership m on m.account_id = o.account_id where m.client_id = $1", [client.id])).toEqual([]);
  expect(await chain(client.id)).toEqual([]);
  expect(await chain(disclosure!.id)).toEqual(["safeguarding"]); // sealed in a chain of its own
  expect(await whole(disclosure!.id)).toMatchObject({ whole: true });
  for (const table of ["safeguarding_disclosure", "safeguarding_step"]) {
    await expect(actingAs(portal.database, client, ({ db }) => db.query(`select 1 from ${table}`), "read")).rejects.toMatchObject({ code: "42501" });
  }
});

it("is told later by a manager, once, and then stands in the client's own ledger too", async () => {
  const { client, manager, staff } = await service();
  const { disclosure } = await record(manager, filled(client.id, UNSAFE));
  const tell = async (by: Actor) => (await portal.send(by, TellClientOfSafeguardingDocument, { id: disclosure!.id })).tellClientOfSafeguarding;
  const { body } = await portal.ask(staff, print(TellClientOfSafeguardingDocument), { id: disclosure!.id });
  expect(body.errors![0]!.extensions.code).toBe("FORBIDDEN");
  expect((await tell(manager)).disclosure!.toldAt).not.toBeNull();
  expect(await told(client)).toHaveLength(1);
  expect([await chain(client.id), await chain(disclosure!.id)]).toEqual([["safeguarding"], ["safeguarding"]]);
  expect(await whole(client.id)).toMatchObject({ whole: true });
  expect((await tell(manager)).userErrors[0]!.kind).toBe("NotNow");
  expect(await copyOf(client)).not.toContain("reads their telephone");
});

it("is told on the day to look again, of which managers and the officer are reminded a week before, once", async () => {
  const { client, manager, officer } = await service();
  const { disclosure } = await record(manager, filled(client.id, { ...UNSAFE, lookAgainOn: dayFromNow(7) }));
  await sweep();
  await sweep();
  expect((await kinds(manager)).filter(([kind]) => kind === "safeguarding_look")).toEqual([["safeguarding_look", disclosure!.id]]);
  expect(await kinds(officer)).toContainEqual(["safeguarding_look", disclosure!.id]);
  expect(await told(client)).toEqual([]);
  await portal.database.owner.query("update safeguarding_disclosure set look_again_on = (clock_timestamp() at time zone 'Europe/London')::date where id = $1", [disclosure!.id]);
  await sweep();
  await sweep();
  expect(await told(client)).toHaveLength(1);
  expect(await chain(client.id)).toEqual(["safeguarding"]);
});

it("is kept back longer only with another day and another reason", async () => {
  const { client, manager } = await service();
  const { disclosure } = await record(manager, filled(client.id, UNSAFE));
  const look = async (on: string, reason: string) => (await portal.send(manager, LookAgainAtSafeguardingDocument, { input: { id: disclosure!.id, on, reason } })).lookAgainAtSafeguarding;
  expect((await look(dayFromNow(60), "Still unsafe.")).userErrors).toMatchObject([{ path: "reason" }]);
  expect((await look(dayFromNow(91), UNSAFE.unsafeReason)).userErrors).toMatchObject([{ path: "lookAgainOn" }]);
  expect((await look(dayFromNow(60), UNSAFE.unsafeReason)).disclosure).toMatchObject({ lookAgainOn: dayFromNow(60), toldAt: null });
  await portal.send(manager, TellClientOfSafeguardingDocument, { id: disclosure!.id });
  expect((await look(dayFromNow(61), UNSAFE.unsafeReason)).userErrors[0]!.kind).toBe("NotNow");
});

it("waits for the officer, who acknowledges each, but none of their own", async () => {
  const { client, manager, officer } = await service();
  const { disclosure } = await record(manager, filled(client.id));
  const acknowledge = async (by: Actor, id: string) => (await portal.send(by, AcknowledgeSafeguardingDocument, { id })).acknowledgeSafeguarding;
  expect((await list(officer, client))[0]).toMatchObject({ clientName: expect.any(String), canAcknowledge: true, canTell: false });
  expect((await acknowledge(manager, disclosure!.id)).userErrors[0]!.kind).toBe("NotAllowed");
  expect((await acknowledge(officer, disclosure!.id)).disclosure).toMatchObject({ acknowledgedByName: "Idris Vaughan", canAcknowledge: false });
  await portal.send(manager, NameDataProtectionOfficerDocument, { staffId: manager.id });
  const { disclosure: own } = await record(manager, filled(client.id));
  expect(own!.canAcknowledge).toBe(false);
  expect((await acknowledge(manager, own!.id)).userErrors[0]!.message).toContain("yourself");
});

it("is seen by whoever needs to know: the own specialist that it happened, unless the manager said no; a colleague nothing", async () => {
  const { client, manager, staff, team } = await service();
  const colleague = await portal.given.staff("employment_specialist", { team_id: team.id });
  const happened = async (by: Actor) => (await portal.send(by, ClientSafeguardingDocument, { clientId: client.id })).clientSafeguarding;
  await record(manager, filled(client.id, { ...UNSAFE, specialistSees: false }));
  expect((await happened(staff))!.happened).toEqual([]);
  await record(manager, filled(client.id, UNSAFE));
  expect(await happened(staff)).toMatchObject({ canRecord: false, happened: [{ passedOn: dayFromNow(0), isTold: false }] });
  expect((await happened(colleague))!.happened).toEqual([]);
  expect(await list(staff, client)).toEqual([]);
  const ledger = await actingAs(portal.database, staff, ({ db }) => db.query("select kind from ledger.entry where kind = 'safeguarding'"), "read");
  expect(ledger).toEqual([]);
  const rows = await actingAs(portal.database, staff, ({ db }) => db.query("select id from safeguarding_disclosure"), "read");
  expect(rows).toEqual([]);
});

it("touches nothing of consent: what is shared stays shared, and what is not stays so", async () => {
  const story = await service();
  await story.share([await story.words("name", "Dani Whitlock")]);
  const before = await story.reads();
  await record(story.manager, filled(story.client.id, UNSAFE));
  expect((await story.reads()).map(({ item }) => item)).toEqual(before.map(({ item }) => item));
});

it("lets managers name an officer among colleagues with an account, and nobody else", async () => {
  const { staff, manager } = await service();
  const name = async (by: Actor, staffId: string) => (await portal.send(by, NameDataProtectionOfficerDocument, { staffId })).nameDataProtectionOfficer;
  expect((await name(manager, randomUUID())).userErrors).toMatchObject([{ path: "staffId" }]);
  const { body } = await portal.ask(staff, print(NameDataProtectionOfficerDocument), { staffId: staff.id });
  expect(body.errors![0]!.extensions.code).toBe("FORBIDDEN");
});

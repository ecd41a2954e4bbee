import { print } from "graphql";
import { expect, it } from "vitest";
import { MyRecordPageDocument, NewsDocument as ClientNewsDocument, ToldDisclosuresDocument } from "../../../schema/generated/clients";
import { ClientSafeguardingDocument, LookAgainAtSafeguardingDocument, RecordSafeguardingDocument, type RecordSafeguardingInput, TellClientOfSafeguardingDocument } from "../../../schema/generated/specialists";
import type { Actor } from "../../support/portal";
import { actingAs } from "../../support/sharing";
import { dayFromNow } from "../../support/sharingStory";
import { chain, copyOf, filled, kinds, list, portal, portalOfItsOwn, record, service, sweep, told, UNSAFE, whole } from "./story";

portalOfItsOwn();

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

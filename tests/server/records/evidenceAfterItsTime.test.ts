import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import * as specialists from "../../../schema/generated/specialists";
import { writeRoot } from "../../../server/access/roots";
import { keepKeysIn, publicKeys } from "../../../server/access/signing";
import { verifyLedgers } from "../../../server/access/verifyLedgers";
import { inWorkerSession } from "../../../server/database/session";
import { allSweeps, runOnce } from "../../../server/jobs";
import { sentences } from "../../../server/verify/ledger";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { rowsAbout, wholePerson } from "./wholePerson";

let portal: TestPortal;
let manager: Member;
beforeAll(async () => {
  keepKeysIn(path.join(inject("folder"), `keys-${randomUUID()}`));
  portal = await testPortal();
  manager = await portal.given.staff("service_manager");
});
afterAll(() => portal.close());

const rows = (sql: string, ...values: unknown[]) => portal.database.owner.query(sql, values) as Promise<Record<string, unknown>[]>;
const sweep = () => runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "evidence after its time")!);
const root = () => inWorkerSession(portal.database.app, (session) => writeRoot(session));
const verdict = () => verifyLedgers(portal.database.owner, portal.database.journal, publicKeys(), () => undefined);
const facts = () => rows("select measure, count(*)::int as n from access.report_facts((select id from provider limit 1), (date_trunc('month', now()) - interval '2 months')::date, (date_trunc('month', now()) - interval '1 month')::date) group by 1 order by 1");
/** Tables that hold evidence of what was shared; handles and endings are ids that lead nowhere. */
const EVIDENCE = ["consent", "consent_item", "consent_event", "recipient_notice", "record_request", "ledger.entry", "ledger.head"];

/** Somebody who shared, was read and was erased; the proof of it is kept until so many days from now. */
async function erased(days: number) {
  const person = await wholePerson(portal);
  await person.share([await person.words("association", "Supported by the service")]);
  expect(await person.reads()).toHaveLength(1);
  await rows("update safeguarding_disclosure set created_at = now() - interval '7 years' where client_id = $1", person.client.id);
  await rows("insert into ledger.head (client_id) select id from safeguarding_disclosure where client_id = $1", person.client.id);
  await rows("select ledger.append(id, 'safeguarding', null, null, null, null, '{}', '{}') from safeguarding_disclosure where client_id = $1", person.client.id);
  const input = { clientId: person.client.id, askedVia: "self" as const, idempotencyKey: randomUUID() };
  expect((await portal.send(manager, specialists.EraseRecordDocument, { input })).eraseRecord.userErrors).toEqual([]);
  await rows("update erasure set kept_until = access.today() + $2::int where client_id = $1", person.client.id, days);
  return person;
}
const evidenceOf = async (clientId: string) => new Map([...(await rowsAbout(portal, clientId))].filter(([table]) => EVIDENCE.includes(table)));

it("deletes the evidence on the day after its last, not before, and counts it without a name", async () => {
  const [old, young] = [await erased(-1), await erased(0)];
  await root();
  const figures = await facts();
  expect([...(await evidenceOf(old.client.id)).values()].every((n) => n > 0)).toBe(true);
  expect(await sweep()).toBe(false);

  expect([...(await evidenceOf(old.client.id)).values()]).toEqual(EVIDENCE.map(() => 0));
  expect(await rows("select 1 from erasure where client_id = $1", old.client.id)).toEqual([]);
  expect(await rows("select 1 from safeguarding_disclosure where client_id = $1", old.client.id)).toEqual([]);
  const hangsOn = await rows("select distinct t.wording from adjustment a join statement t on t.id = a.statement_id where a.client_id = $1", old.client.id);
  expect(await rows("select distinct wording from statement where client_id = $1", old.client.id)).toEqual(hangsOn);
  expect([...(await evidenceOf(young.client.id)).values()].every((n) => n > 0)).toBe(true);
  expect(await facts()).toEqual(figures);

  const { erasures, evidenceDeleted } = await portal.send(manager, specialists.ErasuresDocument, {});
  expect(erasures.map(({ id }) => id)).toEqual([young.client.id]);
  expect(evidenceDeleted).toEqual([expect.objectContaining({ erasures: 1 })]);
  expect((await portal.send(old.staff, specialists.ErasuresDocument, {})).evidenceDeleted).toEqual([]);
});

it("has it in the journal, so that a chain that is gone is explained, and one that somebody took away is not", async () => {
  const whole = await verdict();
  expect(whole.faults).toEqual([]);
  expect(sentences(whole)).toContainEqual(expect.stringMatching(/^2 chains of people whose records were erased were deleted/));
  await root();
  expect(await verdict()).toMatchObject({ faults: [], roots: { faults: [] } });

  const other = await erased(30);
  await root();
  await rows("delete from ledger.entry where client_id = $1", other.client.id);
  await rows("delete from ledger.head where client_id = $1", other.client.id);
  expect((await verdict()).faults).toEqual([{ clientId: other.client.id, seq: 1, why: "gone" }]);
});

it("deletes it again in a restored database, and only of the erased", async () => {
  const [gone, here] = [await erased(400), await wholePerson(portal)];
  const again = (clientId: string, place: number) => rows("select access.replay_ending('evidence_deleted', $1, null, null, '{}', null, now(), 'a-test', $2, 'ab') as did", clientId, place);
  expect(await again(gone.client.id, 1)).toEqual([{ did: "stopped" }]);
  expect([...(await evidenceOf(gone.client.id)).values()].every((n) => n === 0)).toBe(true);
  expect(await again(here.client.id, 2)).toEqual([{ did: "nothing" }]);
  expect((await rowsAbout(portal, here.client.id)).get("consent")).toBeGreaterThan(0);
});

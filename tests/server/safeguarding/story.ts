import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { ToldDisclosuresDocument } from "../../../schema/generated/clients";
import { NameDataProtectionOfficerDocument, NewsDocument, RecordSafeguardingDocument, type RecordSafeguardingInput, SafeguardingPageDocument } from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { COOKIE } from "../../../server/app/portal";
import { inOwnersSession } from "../../../server/database/session";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type Actor, type TestPortal, testPortal } from "../../support/portal";
import type { Member } from "../../support/factories";
import { dayFromNow, storyIn } from "../../support/sharingStory";

export let portal: TestPortal;

export const UNSAFE = { unsafeReason: "The person who hurts them reads their telephone and their mail.", lookAgainOn: dayFromNow(30) };
export const filled = (clientId: string, change: Partial<RecordSafeguardingInput> = {}): RecordSafeguardingInput => ({
  clientId, toldName: "Colette Baptiste", organisation: "Ashdown Social Services", organisationKind: "social_services", said: "That they are not safe at home tonight.", ground: "prevent_serious_harm",
  reason: "They were threatened an hour ago and had nowhere else to go before the evening.", passedOn: dayFromNow(0), specialistSees: true, idempotencyKey: randomUUID(), ...change,
});
export const record = async (by: Actor, input: RecordSafeguardingInput) => (await portal.send(by, RecordSafeguardingDocument, { input })).recordSafeguarding;
export const told = async (client: Actor) => (await portal.send(client, ToldDisclosuresDocument, {})).toldDisclosures;
export const list = async (by: Actor, of: { id: string }) => (await portal.send(by, SafeguardingPageDocument, {})).safeguardingDisclosures.filter(({ clientId }) => clientId === of.id);
export const kinds = async (by: Member) => (await portal.send(by, NewsDocument, {})).news.map(({ kind, subjectId }) => [kind, subjectId]);
export const copyOf = async (client: Actor): Promise<string> => (await portal.app.inject({ url: "/files/my-record.json", cookies: { [COOKIE]: client.cookie } })).body;
export const chain = async (id: string): Promise<string[]> => ((await portal.database.owner.query("select kind from ledger.entry where client_id = $1 order by seq", [id])) as { kind: string }[]).map(({ kind }) => kind);
export const whole = (id: string) => inOwnersSession(portal.database.owner, (session) => verifyLedger(session, id));
export const sweep = () => runOnce(portal.database.app, allSweeps(null, "").find(({ name }) => name === "safeguarding to look at again")!);

export async function service() {
  const story = await storyIn(portal);
  const manager = await portal.given.staff("service_manager", { display_name: "Grace Holt" });
  const officer = await portal.given.staff("administrator", { display_name: "Idris Vaughan" });
  await portal.send(manager, NameDataProtectionOfficerDocument, { staffId: officer.id });
  return { ...story, manager, officer };
}

/** A portal of its own for each file that begins with this. */
export function portalOfItsOwn(): void {
  beforeAll(async () => {
    portal = await testPortal();
  });
  afterAll(() => portal.close());
}

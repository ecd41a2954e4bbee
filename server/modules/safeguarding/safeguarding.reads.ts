import { abilities } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { safeguardingPolicy } from "./safeguarding.policy";
import { ClientSafeguarding, DataProtectionOfficer, SafeguardingDisclosure, SafeguardingHappened, ToldDisclosure } from "./safeguarding.types";

const DISCLOSURES = `
  select d.id, d.client_id as "clientId", n.client_name as "clientName", coalesce(n.made_by_name, 'Someone who has left') as "madeByName", d.told_name as "toldName", d.organisation, d.organisation_kind as "organisationKind",
    d.said, d.ground, d.reason, d.passed_on::text as "passedOn", d.created_at as "recordedAt", d.told_at as "toldAt", d.unsafe_reason as "unsafeReason", d.look_again_on::text as "lookAgainOn",
    d.specialist_sees as "specialistSees", d.acknowledged_at as "acknowledgedAt", n.acknowledged_by_name as "acknowledgedByName",
    access.is_officer() and d.acknowledged_at is null and d.staff_id is distinct from $1 as "canAcknowledge", d.told_at is null and $2 as "canTell"
  from safeguarding_disclosure d join access.safeguarding_seen() n on n.id = d.id
  where $3::uuid is null or d.id = $3 order by d.acknowledged_at is not null, d.created_at desc, d.id limit 500`;

/** For service managers and the officer: what waits for the officer first, then the newest. Row security decides. */
export async function readDisclosures({ db, viewer }: Session, only: string | null = null): Promise<SafeguardingDisclosure[]> {
  const rows = (await db.query(DISCLOSURES, [viewer.staffId, safeguardingPolicy.record(viewer, {}), only])) as object[];
  return rows.map((row) => Object.assign(new SafeguardingDisclosure(), row));
}

export async function readOfficer({ db, viewer }: Session): Promise<DataProtectionOfficer | null> {
  const [row] = (await db.query(
    `select d.staff_id as "staffId", s.display_name as name, d.staff_id = $1 as "isMe" from data_protection_officer d join staff_member s on s.id = d.staff_id where s.state = 'active'`,
    [viewer.staffId],
  )) as object[];
  return row ? Object.assign(new DataProtectionOfficer(), row) : null;
}

/** @returns null for a client who is not the viewer's to see. */
export async function readClientSafeguarding(session: Session, clientId: string): Promise<ClientSafeguarding | null> {
  if (!isUuid(clientId)) return null;
  const [client] = (await session.db.query("select id, display_name as name from client where id = $1", [clientId])) as { id: string; name: string }[];
  if (!client) return null;
  const happened = (await session.db.query(`select passed_on::text as "passedOn", is_told as "isTold" from access.safeguarding_happened($1)`, [clientId])) as object[];
  return Object.assign(new ClientSafeguarding(), {
    clientId,
    clientName: client.name,
    canRecord: abilities(safeguardingPolicy, session.viewer, {}).includes("record"),
    officerName: (await readOfficer(session))?.name ?? null,
    happened: happened.map((row) => Object.assign(new SafeguardingHappened(), row)),
  });
}

/** What a client has been told of, newest first. */
export async function readTold({ db }: Session): Promise<ToldDisclosure[]> {
  const rows = (await db.query(
    `select disclosure_id as id, passed_on::text as "passedOn", organisation, organisation_kind as "organisationKind", ground, said, reason, told_at as "toldAt" from told_disclosure order by passed_on desc, disclosure_id limit 200`,
  )) as object[];
  return rows.map((row) => Object.assign(new ToldDisclosure(), row));
}

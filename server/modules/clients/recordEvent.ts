import type { Session } from "../../database/session";
import type { ClientEventKind } from "./clientEnums";

/** What happened to a client's record, for `recordClientEvent`. */
export interface ClientEvent {
  readonly kind: ClientEventKind;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string;
}

/** Keeps who did what and when, and tells whoever has the client's page open. Call it in the transaction of the act. */
export async function recordClientEvent({ db, viewer }: Session, clientId: string, { kind, from = null, to = null, reason = "" }: ClientEvent): Promise<void> {
  await db.query(
    `insert into client_event (client_id, kind, from_state, to_state, reason, by_kind, staff_id, actor) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [clientId, kind, from, to, reason, viewer.audience === "clients" ? "client" : "staff", viewer.staffId, viewer.membershipId],
  );
  await db.query(`select pg_notify('alongside', json_build_object('kind', 'client', 'id', $1::text, 'clientId', $1::text, 'providerId', $2::text)::text)`, [clientId, viewer.providerId]);
}

export async function recordReferralEvent({ db, viewer }: Session, referralId: string, event: { kind?: string; from?: string | null; to?: string | null; reason?: string }): Promise<void> {
  await db.query(`insert into referral_event (referral_id, kind, from_state, to_state, reason, staff_id, actor) values ($1, $2, $3, $4, $5, $6, $7)`,
    [referralId, event.kind ?? "state", event.from ?? null, event.to ?? null, event.reason ?? "", viewer.staffId, viewer.membershipId]);
  await db.query(`select pg_notify('alongside', json_build_object('kind', 'referral', 'id', $1::text, 'providerId', $2::text)::text)`, [referralId, viewer.providerId]);
}

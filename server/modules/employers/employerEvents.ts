import type { Session } from "../../database/session";

type EventKind = "state" | "relationship" | "lead" | "trust";

/** Writes down a change of an employer's account or of the service's relationship with it, by the viewer. */
export async function recordEvent(
  { db, viewer }: Session,
  employerId: string,
  { kind, was, became, reason = "" }: { kind: EventKind; was: string | null; became: string | null; reason?: string },
): Promise<void> {
  await db.query("insert into employer_event (employer_id, kind, was, became, reason, actor) values ($1, $2, $3, $4, $5, $6)", [
    employerId, kind, was, became, reason, viewer.membershipId,
  ]);
}

/** Tells open pages of the employer and of its service that it changed. */
export async function announceEmployer({ db }: Session, { id, providerId }: { id: string; providerId: string }): Promise<void> {
  await db.query("select pg_notify('alongside', json_build_object('kind', 'employer', 'id', $1::text, 'employerId', $1::text, 'providerId', $2::text)::text)", [id, providerId]);
}

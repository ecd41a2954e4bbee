import type { Session } from "../../database/session";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { RequestReason, RequestState } from "./retention.enums";
import { type CaseRow, type RequestRow, readAgreement, readCase, readRequest } from "./retention.reads";

const GONE_ON = notNow("This has gone on since you opened the page. Open it again to see how it stands.");

/** Locks a request and moves it on; the database refuses a step that does not follow. */
async function move(session: Session, id: string, from: readonly RequestState[], set: string, values: unknown[]): Promise<Result<RequestRow>> {
  const [locked] = (await session.db.query("select state from retention_request where id = $1 for update", [id])) as { state: RequestState }[];
  if (!locked) return refused(notFound("There is no such request."));
  if (!from.includes(locked.state)) return refused(GONE_ON);
  await session.db.query(`update retention_request set ${set} where id = $1`, [id, ...values]);
  return done((await readRequest(session, id))!);
}

/** The service has rung the employer. */
export const recordCall = (session: Session, id: string): Promise<Result<RequestRow>> =>
  move(session, id, ["submitted"], "state = 'screened', rung_at = clock_timestamp(), staff_id = $2", [session.viewer.staffId]);

/** General advice to the employer, about work and never about a person. It can be given without anyone's agreement. */
export function giveAdvice(session: Session, id: string, advice: string): Promise<Result<RequestRow>> {
  if (!advice.trim()) return Promise.resolve(refused(invalid("advice", "Write the advice for the employer.")));
  if (advice.length > 4000) return Promise.resolve(refused(invalid("advice", "Use 4,000 characters or fewer.")));
  return move(session, id, ["submitted", "screened", "awaiting_agreement", "agreed", "accepted"], "advice = $2", [advice.trim()]);
}

/** The employer may pass a note on to the person, with a link of their own. */
export const awaitAgreement = (session: Session, id: string): Promise<Result<RequestRow>> => move(session, id, ["screened"], "state = 'awaiting_agreement'", []);

export const closeRequest = (session: Session, id: string, reason: RequestReason): Promise<Result<RequestRow>> =>
  move(session, id, ["submitted", "screened", "awaiting_agreement", "agreed", "accepted"], "state = 'closed', reason = $2", [reason]);

/**
 * The person agreed, and staff have spoken with them: they become a client and the case begins.
 *
 * @param clientId - the person, where the service knows them already.
 */
export async function acceptRequest(session: Session, id: string, clientId: string | null): Promise<Result<CaseRow>> {
  const { db, viewer } = session;
  const agreement = await readAgreement(session, id);
  if (!agreement) return refused(notNow("The person has not agreed yet. Nothing is kept by name until they do."));
  const moved = await move(session, id, ["agreed"], "state = 'accepted', staff_id = $2", [viewer.staffId]);
  if (!moved.ok) return moved;
  const client = clientId ?? (await newClient(session, agreement));
  const [known] = (await db.query("select 1 from client where id = $1", [client])) as unknown[];
  if (!known) return refused(notFound("There is no such client."));
  await db.query("select access.handle_for($1, $2)", [moved.value.employerId, client]);
  const [row] = (await db.query(
    "insert into retention_case (client_id, employer_id, request_id, source, urgency, specialist_id) values ($1, $2, $3, 'employer', $4, $5) returning id",
    [client, moved.value.employerId, id, moved.value.urgency, viewer.staffId],
  )) as [{ id: string }];
  return done((await readCase(session, row.id))!);
}

async function newClient({ db, viewer }: Session, { name, phone, email }: { name: string; phone: string; email: string }): Promise<string> {
  // Read back by its own values, not with RETURNING: a new client is in the caseload only once it stands there.
  const [{ id }] = (await db.query("select gen_random_uuid() as id")) as [{ id: string }];
  await db.query(
    `insert into client (id, provider_id, team_id, specialist_id, display_name, help_with, state, phone, email)
     values ($1, $2, (select team_id from staff_member where id = $3), $3, $4, 'keep_work', 'in_work', $5, $6)`,
    [id, viewer.providerId, viewer.staffId, name, phone, email],
  );
  return id;
}

import type { Session } from "../../database/session";

export interface RecordRequest {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly kind: "copy" | "correct" | "erase" | "complain";
  readonly details: string;
  readonly createdAt: Date;
  readonly dueOn: string;
  readonly answer: string | null;
  readonly answeredName: string | null;
  readonly answeredAt: Date | null;
}

const REQUEST = `select r.id, r.client_id as "clientId", c.display_name as "clientName", r.kind, r.details, r.created_at as "createdAt", r.due_on::text as "dueOn",
  r.answer, r.answered_name as "answeredName", r.answered_at as "answeredAt" from record_request r join client c on c.id = r.client_id`;

/** The viewer's requests (a client's own, a caseload's for staff): unanswered first, then newest. */
export const readRequests = async ({ db }: Session): Promise<RecordRequest[]> =>
  (await db.query(`${REQUEST} order by r.answer is not null, case when r.answer is null then r.due_on end, r.created_at desc, r.id limit 200`)) as RecordRequest[];

export async function readRequest({ db }: Session, id: string): Promise<RecordRequest | null> {
  const [row] = (await db.query(`${REQUEST} where r.id = $1`, [id])) as RecordRequest[];
  return row ?? null;
}

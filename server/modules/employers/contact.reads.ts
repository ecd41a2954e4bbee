import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { CursorValues } from "../../graphql/connection";
import { isUuid } from "../../kernel/ids";
import type { ContactLog } from "./contactLog.entity";

/** A contact with the names of everybody in it. */
export interface ContactRow extends ContactLog {
  readonly employerName: string;
  readonly staffName: string;
  readonly contactName: string | null;
  /** Null also where the client is no longer of the viewer's caseload. */
  readonly clientName: string | null;
  readonly sortKey: string;
}

export interface ContactFilter {
  readonly employerId?: string | null;
  readonly staffId?: string | null;
  readonly clientId?: string | null;
  readonly nextDueOnly?: boolean | null;
}

const rows = `
  select l.id, l.employer_id as "employerId", l.staff_id as "staffId", l.contact_id as "contactId", l.client_id as "clientId", l.by_name as "byName", l.at, l.mode,
    l.purpose, l.outcome, l.next_action as "nextAction", l.next_action_on::text as "nextActionOn", l.next_done_at as "nextDoneAt", l.note,
    l.created_at as "createdAt", l.edited_at as "editedAt", e.name as "employerName", s.display_name as "staffName", p.name as "contactName",
    c.display_name as "clientName", ${cursorTime("l.at")} as "sortKey"
  from contact_log l join employer e on e.id = l.employer_id join staff_member s on s.id = l.staff_id
  left join employer_contact p on p.id = l.contact_id left join client c on c.id = l.client_id`;

/** One page of the log, newest first; with `nextDueOnly` only what has a next action that is not done. */
export async function listContacts({ db }: Session, filter: ContactFilter, limit: number, after: CursorValues | null): Promise<ContactRow[]> {
  if ([filter.employerId, filter.staffId, filter.clientId].some((id) => id && !isUuid(id))) return [];
  return (await db.query(
    `${rows}
     where ($1::uuid is null or l.employer_id = $1) and ($2::uuid is null or l.staff_id = $2) and ($3::uuid is null or l.client_id = $3)
       and (not $4::boolean or (l.next_action_on is not null and l.next_done_at is null))
       and ($5::text is null or (l.at, l.id) < ($5::timestamptz, $6::uuid))
     order by l.at desc, l.id desc limit $7`,
    [filter.employerId ?? null, filter.staffId ?? null, filter.clientId ?? null, filter.nextDueOnly ?? false, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as ContactRow[];
}

export async function readContact({ db }: Session, id: string): Promise<ContactRow | null> {
  if (!isUuid(id)) return null;
  return ((await db.query(`${rows} where l.id = $1`, [id])) as ContactRow[])[0] ?? null;
}

/** The viewer's own face-to-face contacts that came about since Monday, British time. */
export async function faceToFaceThisWeek({ db, viewer, now }: Session): Promise<number> {
  const [row] = (await db.query(
    `select count(*)::int as n from contact_log where staff_id = $1 and mode = 'face_to_face' and outcome <> 'no_answer'
       and at >= date_trunc('week', $2::timestamptz at time zone 'Europe/London') at time zone 'Europe/London'`,
    [viewer.staffId, now],
  )) as [{ n: number }];
  return row.n;
}

import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { CursorValues } from "../../graphql/connection";

export const THREAD_KINDS = ["general", "vacancy", "introduction", "placement", "retention"] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** A thread as its reader sees it. */
export interface Thread {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly subjectId: string | null;
  readonly about: string;
  /** Who is on the other side: for staff the client or the employer; for the others the specialist's name, empty for the team. */
  readonly withWhom: string;
  readonly clientId: string | null;
  readonly employerId: string | null;
  readonly lastAt: Date;
  /** As the database keeps it, to the microsecond: for the cursor. */
  readonly lastKey: string;
  readonly unread: boolean;
}

export interface Message {
  readonly id: string;
  readonly authorName: string;
  readonly authorSide: "client" | "employer" | "staff";
  readonly mine: boolean;
  readonly body: string;
  readonly writtenAt: Date;
}

const MOST_MESSAGES = 200;

/** Columns differ by audience: an employer may not so much as name the client's. */
function threadQuery({ viewer }: Session): string {
  const staff = viewer.audience === "specialists";
  return `
    select t.id, t.kind, t.subject_id as "subjectId", t.about, t.last_at as "lastAt", ${cursorTime("t.last_at")} as "lastKey",
      ${staff ? "coalesce(c.display_name, e.name, '')" : "t.with_staff"} as "withWhom",
      ${staff ? "t.client_id" : "null::uuid"} as "clientId", ${staff ? "t.employer_id" : "null::uuid"} as "employerId",
      t.last_at > coalesce((select r.read_at from thread_read r where r.thread_id = t.id and r.membership_id = $1), '-infinity') as unread
    from thread t ${staff ? "left join client c on c.id = t.client_id left join employer e on e.id = t.employer_id" : ""}`;
}

/** The viewer's threads, last written in first. */
export async function readThreads(session: Session, start: { limit: number; after: CursorValues | null }, clientId: string | null = null): Promise<Thread[]> {
  const [at, id] = start.after ?? [null, null];
  return (await session.db.query(
    `${threadQuery(session)} where ($2::timestamptz is null or (t.last_at, t.id) < ($2::timestamptz, $3::uuid)) ${clientId ? "and t.client_id = $5" : ""} order by t.last_at desc, t.id desc limit $4`,
    [session.viewer.membershipId, at, id, start.limit, ...(clientId ? [clientId] : [])],
  )) as Thread[];
}

export async function readThread(session: Session, id: string): Promise<Thread | null> {
  const [row] = (await session.db.query(`${threadQuery(session)} where t.id = $2`, [session.viewer.membershipId, id])) as Thread[];
  return row ?? null;
}

/** What was written, oldest first; of a very long thread the last part. */
export async function readMessages({ db, viewer }: Session, threadId: string): Promise<Message[]> {
  const rows = (await db.query(
    `select id, author_name as "authorName", author_side as "authorSide", coalesce(author_membership = $1, false) as mine, body, written_at as "writtenAt"
     from message where thread_id = $2 order by written_at desc, id desc limit ${MOST_MESSAGES}`,
    [viewer.membershipId, threadId],
  )) as Message[];
  return rows.reverse();
}

/** How many of the viewer's threads have something new; counted to 100. */
export async function countUnread({ db, viewer }: Session): Promise<number> {
  const [row] = (await db.query(
    `select count(*)::int as n from (select from thread t left join thread_read r on r.thread_id = t.id and r.membership_id = $1
       where t.last_at > coalesce(r.read_at, '-infinity') limit 100) as new`,
    [viewer.membershipId],
  )) as [{ n: number }];
  return row.n;
}

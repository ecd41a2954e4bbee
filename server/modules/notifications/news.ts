import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done } from "../../kernel/result";

/** That something is new for the viewer: what sort of thing and which, never what it says. */
export interface News {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string | null;
  readonly createdAt: Date;
  readonly read: boolean;
}

/** The viewer's last 50, unread first, then newest. */
export const readNews = async ({ db }: Session): Promise<News[]> =>
  (await db.query(
    `select id, kind, subject_id as "subjectId", created_at as "createdAt", read_at is not null as read from notification order by read_at is not null, created_at desc, id limit 50`,
  )) as News[];

/** Marks some of the viewer's as read; others' and unknown ones are left alone. */
export async function markNewsRead(session: Session, ids: readonly string[]): Promise<Result<true>> {
  await session.db.query("update notification set read_at = clock_timestamp() where id = any ($1::uuid[]) and read_at is null", [ids.filter(isUuid).slice(0, 100)]);
  return done(true);
}

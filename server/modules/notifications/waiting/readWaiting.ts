import type { Session } from "../../../database/session";
import { addDays, calendarDate } from "../../../kernel/calendar";
import { namesOf } from "./names";
import { sources } from "./sources";
import { SOMEBODY, type WaitingLine } from "./waitingLine";

/** Everything that waits for the viewer's employer: what has a day in order of the days, then the rest. */
export async function readWaiting(session: Session): Promise<WaitingLine[]> {
  const lines: WaitingLine[] = [];
  for (const source of sources) lines.push(...(await source(session)));
  const rank = ({ dueOn }: WaitingLine): string => dueOn ?? "9999";
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** A day that is settled. */
export interface ComingUp {
  readonly id: string;
  readonly at: Date;
  readonly words: string;
}

const AHEAD_DAYS = 28;

/** Interviews booked for the next four weeks, of people who still share who they are. Naming them is recorded. */
export async function readComingUp(session: Session): Promise<ComingUp[]> {
  const rows = (await session.db.query(
    `select m.id, m.starts_at as at, m.place, i.handle
     from meeting m join introduction i on i.id = m.introduction_id
     where m.kind = 'interview' and m.state = 'confirmed' and m.starts_at > $1 and m.starts_at < ($2::date)::timestamp at time zone 'Europe/London'
       and i.id in (select access.still_shared(array_agg(own.id)) from introduction own)
     order by m.starts_at, m.id limit 10`,
    [session.now, addDays(calendarDate(session.now), AHEAD_DAYS)],
  )) as { id: string; at: Date; place: string; handle: string }[];
  const names = await namesOf(session, rows.map(({ handle }) => handle));
  return rows.map(({ id, at, place, handle }) => ({ id, at, words: ["Interview", names.get(handle) ?? SOMEBODY, place.split("\n")[0]].filter(Boolean).join(", ") }));
}

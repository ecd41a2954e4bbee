import { addDays, calendarDate } from "../../../kernel/calendar";
import { MOST_LINES, type WorkSource } from "./workLine";

const words: Readonly<Record<string, string>> = {
  interview: "Interview", visit: "Visit", check: "Check", review: "Review", return_to_work: "Return-to-work meeting", appointment: "Meeting",
};
/** Near enough to prepare for. */
const AHEAD_DAYS = 3;
const ways: Readonly<Record<string, string>> = { in_person: "", phone: "by phone", video: "by video" };

/** Meetings booked for the next days, and those of the last month of which nobody has said how they went. */
export const meetings: WorkSource = async ({ db, now }, { clientIds, staffId, whole, today }) => {
  const rows = (await db.query(
    `select m.id, c.id as "clientId", c.display_name as title, m.kind, m.how, m.place, m.minutes, m.starts_at as at, e.name as employer
     from meeting m join client c on c.id = m.client_id left join employer e on e.id = m.employer_id
     where m.state = 'confirmed' and (c.id = any ($1::uuid[]) or m.specialist_id = $2 or $3::boolean)
       and m.starts_at > $4::timestamptz - interval '31 days' and m.starts_at < ($5::date + 1)::timestamp at time zone 'Europe/London'
       and (m.kind <> 'interview' or m.starts_at > $4)
     order by m.starts_at, m.created_at, m.id limit $6`,
    [clientIds, staffId, whole, now, addDays(today, AHEAD_DAYS), MOST_LINES],
  )) as { id: string; clientId: string; title: string; kind: string; how: string; place: string; minutes: number; at: Date; employer: string | null }[];
  return rows.map(({ kind, how, place, minutes, at, employer, ...row }) => {
    const dueOn = calendarDate(at);
    const where = [employer, place.split("\n")[0], ways[how], `${minutes} minutes`].filter(Boolean).join(", ");
    return { kind: "meeting", ...row, dueOn, at: dueOn === today ? at : null, note: `${words[kind] ?? "Meeting"}, ${where}${at < now ? ". Say how it went" : ""}` };
  });
};

import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";

/** What the clock does: opens what was scheduled for today, ends what is past its closing date, and tells open pages. */
export async function sweepVacancies({ db, now }: Session): Promise<void> {
  await db.query(
    `select pg_notify('alongside', json_build_object('kind', 'vacancy', 'id', id, 'employerId', employer_id, 'providerId', provider_id)::text)
     from access.open_and_expire_vacancies($1)`,
    [calendarDate(now)],
  );
}

import type { Purpose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import { addDays, calendarDate, isDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { noticeWording } from "./noticeWording";
import { problemOf } from "./outcomes";
import type { Recipient } from "./sharing.enums";
import { signReceipts } from "./signReceipts";

export interface AskToShare {
  readonly clientId: string;
  readonly recipient: Recipient;
  /** Null for the care team. */
  readonly employerId: string | null;
  readonly purpose: Purpose;
  readonly vacancyId: string | null;
  readonly statements: readonly string[];
  /** Memberships that alone may read; null: whoever speaks for the employer. */
  readonly readers: readonly string[] | null;
  /** Last day: `YYYY-MM-DD`; 12 months at most, 90 days for lines about health. */
  readonly until: string;
  /** `YYYY-MM-DD`; null: a week from today. */
  readonly answerBy: string | null;
}

const DAYS_TO_ANSWER = 7;

/** Names that the notice says; null where one is not there or not the viewer's. */
async function particulars({ db, viewer }: Session, { clientId, employerId, vacancyId, readers }: AskToShare) {
  const [row] = (await db.query(
    `select p.name as "providerName", coalesce(mine.display_name, s.display_name, '') as "specialistName",
       (select e.name from employer e where e.id = $2) as "employerName", (select v.title from vacancy v where v.id = $3) as "vacancyTitle"
     from client c join provider p on p.id = c.provider_id left join staff_member s on s.id = c.specialist_id left join staff_member mine on mine.id = $4
     where c.id = $1`,
    [clientId, employerId, vacancyId, viewer.staffId],
  )) as { providerName: string; specialistName: string; employerName: string | null; vacancyTitle: string | null }[];
  if (!row) return null;
  const people = readers ? ((await db.query("select membership_id as id, name from access.possible_readers($1)", [employerId])) as { id: string; name: string }[]) : [];
  return { ...row, readers: people.filter(({ id }) => readers!.includes(id)).map(({ name }) => name) };
}

/** Asks a client, in words that are kept, to share some lines with one recipient for one purpose. Asking shares nothing. */
export async function askToShare(session: Session, ask: AskToShare): Promise<Result<{ id: string }>> {
  const ids = [ask.clientId, ask.employerId, ask.vacancyId].filter((id): id is string => id !== null);
  if (!ids.every(isUuid)) return refused(problemOf("not_found"));
  if (!ask.statements.every(isUuid)) return refused(problemOf("statements"));
  if (ask.readers && !ask.readers.every(isUuid)) return refused(problemOf("readers"));
  if (!isDate(ask.until)) return refused(problemOf("until_past"));
  if (ask.answerBy !== null && !isDate(ask.answerBy)) return refused(problemOf("answer_by"));
  const known = await particulars(session, ask);
  if (!known) return refused(problemOf("not_found"));
  const week = addDays(calendarDate(session.now), DAYS_TO_ANSWER);
  const answerBy = ask.answerBy ?? (week < ask.until ? week : ask.until);
  const notice = noticeWording({ ...known, recipientName: known.employerName ?? "your care team", purpose: ask.purpose, until: ask.until });
  const [row] = (await session.db.query("select outcome, consent_id as id from access.ask($1, $2, $3, $4::uuid[], $5, $6, $7::uuid[], $8::date, $9::date, $10)", [
    ask.clientId, ask.recipient, ask.employerId, ask.readers, ask.purpose, ask.vacancyId, [...new Set(ask.statements)], ask.until, answerBy, notice,
  ])) as [{ outcome: string; id: string }];
  return row.outcome === "asked" ? done({ id: row.id }) : refused(problemOf(row.outcome));
}

/** Staff take back what they asked, or wrote down wrongly. It can only end sharing, never begin it. */
export async function takeBackRequest(session: Session, consentId: string): Promise<Result<{ id: string }>> {
  if (!isUuid(consentId)) return refused(problemOf("not_found"));
  const [row] = (await session.db.query(`select access.enter_in_error($1, 'in_person')::int as place`, [consentId])) as [{ place: number | null }];
  if (row.place === null) return refused(problemOf("not_found"));
  await signReceipts(session, [consentId]);
  return done({ id: consentId });
}

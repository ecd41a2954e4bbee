import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import type { VacancyKind } from "../../kernel/dimensions";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { type Client, mayStartWork, moveClient, readClient, RISK_FIRST } from "../clients";
import { type JobTerms, moveIntroduction, problemsWithTerms } from "../introductions";
import { CALCULATE_FIRST, calculationBeforeStart } from "./betterOff";
import { checksFrom, schedule } from "./schedule";

export interface RecordStart extends JobTerms {
  readonly clientId: string;
  /** Null for a job the person found without the service. */
  readonly introductionId: string | null;
  /** Needed where there is no introduction. */
  readonly employerName: string;
  /** Empty: the role's own title. */
  readonly jobTitle: string;
  readonly kind: VacancyKind;
  /** Hours of paid work done in the first week, once known. */
  readonly firstWeekHoursPaid: number | null;
  /** Years; needed only where the pay is below the rate for 21 and over. */
  readonly age: number | null;
  readonly idempotencyKey: string;
}

const EARLIEST_DAYS = 366;
const LATEST_DAYS = 183;

/**
 * Records a job that began, or the day it will. From the first day on, checks are due, and the person is in work.
 *
 * A better-off calculation comes first, and the risk assessment where the provider asks for one.
 */
export async function recordStart(session: Session, input: RecordStart): Promise<Result<{ id: string }>> {
  return once(session, "recordStart", input.idempotencyKey, () => start(session, input), async (id) => ({ id }));
}

async function start(session: Session, input: RecordStart): Promise<Result<{ id: string }>> {
  const { db, viewer, now } = session;
  const client = isUuid(input.clientId) ? await readClient(session, input.clientId) : null;
  if (!client) return refused(notFound("We can’t find that person. Open their page again."));
  const found = await workOf(session, input);
  if (!found) return refused(notFound("We can’t find that introduction. Open the page again."));
  const work = { ...found, jobTitle: input.jobTitle.trim() || found.jobTitle };
  const today = calendarDate(now);
  const problems = problemsWith(input, work, today);
  const betterOff = input.kind === "paid_role" ? await calculationBeforeStart(session, client.id, input.startsOn) : null;
  if (input.kind === "paid_role" && !betterOff) problems.push(CALCULATE_FIRST("the start"));
  if (problems.length > 0) return refused(...problems);
  if (client.helpWith === "find_work" && !(await mayStartWork(session, client))) return refused(RISK_FIRST);

  const begun = input.startsOn <= today;
  const ready = await readyToStart(session, input.introductionId, begun);
  if (!ready.ok) return ready;
  const [{ id }] = (await db.query(
    `insert into placement (client_id, introduction_id, employer_id, employer_name, vacancy_id, kind, state, job_title, contract, starts_on, hours_a_week, pay_pence_an_hour,
       first_week_hours_paid, better_off_id, specialist_id, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
    [client.id, input.introductionId, work.employerId, work.employerName, work.vacancyId, input.kind, begun ? "started" : "accepted", work.jobTitle, input.contract, input.startsOn,
      input.hoursAWeek, input.payPenceAnHour, input.firstWeekHoursPaid, betterOff, client.specialistId ?? viewer.staffId, viewer.membershipId],
  )) as [{ id: string }];
  if (begun) await begin(session, id, client, input.startsOn);
  return done({ id });
}

interface Work {
  readonly employerId: string | null;
  readonly employerName: string | null;
  readonly vacancyId: string | null;
  readonly jobTitle: string;
}

/** Where the job is: the introduction's, or the employer named. Null: no such introduction of this person. */
async function workOf({ db }: Session, { introductionId, clientId, employerName }: RecordStart): Promise<Work | null> {
  if (!introductionId) return { employerId: null, employerName: employerName.trim() || null, vacancyId: null, jobTitle: "" };
  if (!isUuid(introductionId)) return null;
  const [work] = (await db.query(
    `select i.employer_id as "employerId", null as "employerName", i.vacancy_id as "vacancyId", left(v.title, 120) as "jobTitle"
     from introduction i join vacancy v on v.id = i.vacancy_id where i.id = $1 and i.client_id = $2`,
    [introductionId, clientId],
  )) as Work[];
  return work ?? null;
}

function problemsWith(input: RecordStart, work: Work, today: string): Problem[] {
  const { startsOn, kind, firstWeekHoursPaid, age } = input;
  const problems = problemsWithTerms(input, kind, age ?? 21);
  if (startsOn < addDays(today, -EARLIEST_DAYS) || startsOn > addDays(today, LATEST_DAYS)) problems.push(invalid("startsOn", "The first day must be within the last year or the next 6 months."));
  if (!work.employerId && !work.employerName) problems.push(invalid("employerName", "Enter who they work for."));
  if ((work.employerName ?? "").length > 200) problems.push(invalid("employerName", "Use at most 200 characters."));
  if (work.jobTitle === "") problems.push(invalid("jobTitle", "Enter the job."));
  if (work.jobTitle.length > 120) problems.push(invalid("jobTitle", "Use at most 120 characters."));
  if (firstWeekHoursPaid !== null && !(firstWeekHoursPaid >= 0 && firstWeekHoursPaid <= 80)) problems.push(invalid("firstWeekHoursPaid", "Enter the hours paid in the first week, at most 80."));
  if (age !== null && (age < 16 || age > 99)) problems.push(invalid("age", "Enter their age in years, 16 to 99."));
  return problems;
}

/** An introduction whose offer was taken, and that has no placement yet. */
async function readyToStart(session: Session, introductionId: string | null, begun: boolean): Promise<Result<unknown>> {
  if (!introductionId) return done(null);
  const { db } = session;
  const [row] = (await db.query("select state from introduction where id = $1 for update", [introductionId])) as { state: string }[];
  const planned = (await db.query("select from placement where introduction_id = $1", [introductionId])) as unknown[];
  if (planned.length > 0) return refused({ kind: "AlreadyDone", path: "", message: "This start has been recorded already. Open the placement." });
  if (row?.state !== "accepted") return refused(notNow("A start comes after an offer that was accepted. Record the person’s answer first."));
  return begun ? moveIntroduction(session, { id: introductionId, to: "started" }) : done(null);
}

/** The first day: checks are due from now, and the person is in work. */
async function begin(session: Session, placementId: string, client: Client, startsOn: string): Promise<void> {
  await schedule(session, placementId, checksFrom(startsOn));
  await moveClient(session, client, "in_work");
}

/** The day that was planned has come: the job began, on that day or another. */
export async function confirmStart(session: Session, id: string, startsOn: string): Promise<Result<{ id: string }>> {
  const { db, now } = session;
  const [row] = isUuid(id)
    ? ((await db.query(`select state, client_id as "clientId", introduction_id as "introductionId" from placement where id = $1 for update`, [id])) as { state: string; clientId: string; introductionId: string | null }[])
    : [];
  const client = row ? await readClient(session, row.clientId) : null;
  if (!row || !client) return refused(NO_SUCH_PLACEMENT);
  if (row.state === "started") return done({ id });
  if (row.state !== "accepted") return refused(notNow("This job has begun already."));
  if (startsOn > calendarDate(now)) return refused(invalid("startsOn", "The first day has not come yet."));
  if (client.helpWith === "find_work" && !(await mayStartWork(session, client))) return refused(RISK_FIRST);
  await db.query("update placement set state = 'started', starts_on = $2 where id = $1", [id, startsOn]);
  if (row.introductionId) {
    const moved = await moveIntroduction(session, { id: row.introductionId, to: "started" });
    if (!moved.ok) return moved;
  }
  await begin(session, id, client, startsOn);
  return done({ id });
}

export const NO_SUCH_PLACEMENT = notFound("We can’t find that placement. Open the person’s page again.");

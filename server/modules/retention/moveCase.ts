import type { Session } from "../../database/session";
import { calendarDate, isDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { CaseSource, CaseState, Outcome, Urgency } from "./retention.enums";
import { type CaseRow, readCase } from "./retention.reads";

const GONE_ON = notNow("This has gone on since you opened the page. Open it again to see how it stands.");

async function move(session: Session, id: string, from: readonly CaseState[], set: string, values: unknown[]): Promise<Result<CaseRow>> {
  const [locked] = (await session.db.query("select state from retention_case where id = $1 for update", [id])) as { state: CaseState }[];
  if (!locked) return refused(notFound("There is no such case."));
  if (!from.includes(locked.state)) return refused(GONE_ON);
  await session.db.query(`update retention_case set ${set} where id = $1`, [id, ...values]);
  return done((await readCase(session, id))!);
}

export interface OpenCase {
  readonly clientId: string;
  /** Null keeps the employer's name as the person said it; an employer of the portal learns nothing of the case either way. */
  readonly employerId: string | null;
  readonly employerName: string;
  readonly source: Exclude<CaseSource, "employer">;
  readonly urgency: Urgency;
}

/** One of the viewer's service; of others' not even the name may come out, and a person's record would give it. */
async function isOurs({ db }: Session, employerId: string): Promise<boolean> {
  return isUuid(employerId) && ((await db.query("select 1 from employer where id = $1", [employerId])) as unknown[]).length > 0;
}

/** Begins a case for somebody who came on their own or through a professional. No employer is told. */
export async function openCase(session: Session, input: OpenCase): Promise<Result<CaseRow>> {
  const { db, viewer } = session;
  if (!input.employerId && !input.employerName.trim()) return refused(invalid("employerName", "Say where they work, in their words."));
  const [known] = (await db.query("select 1 from client where id = $1", [input.clientId])) as unknown[];
  if (!known) return refused(notFound("There is no such client."));
  if (input.employerId && !(await isOurs(session, input.employerId))) return refused(invalid("employerId", "Choose an employer from the list, or say where they work."));
  const [open] = (await db.query("select id from retention_case where client_id = $1 and state <> 'closed'", [input.clientId])) as { id: string }[];
  if (open) return refused(notNow("There is an open case for this person already."));
  const [row] = (await db.query(
    "insert into retention_case (client_id, employer_id, employer_name, source, urgency, specialist_id) values ($1, $2, $3, $4, $5, $6) returning id",
    [input.clientId, input.employerId, input.employerName.trim(), input.source, input.urgency, viewer.staffId],
  )) as [{ id: string }];
  return done((await readCase(session, row.id))!);
}

/** What gets in the way at work, in everyday words; the assessment goes on until a plan is agreed. */
export async function assessCase(session: Session, id: string, getsInTheWay: string): Promise<Result<CaseRow>> {
  if (!getsInTheWay.trim()) return refused(invalid("getsInTheWay", "Say what gets in the way at work."));
  if (getsInTheWay.length > 2000) return refused(invalid("getsInTheWay", "Use 2,000 characters or fewer."));
  return move(session, id, ["accepted", "assessment", "plan_agreed", "active"], "state = 'assessment', gets_in_the_way = $2", [getsInTheWay.trim()]);
}

/** Writes the plan and puts it to the person, who agrees it on their own page or to staff. */
export async function writePlan(session: Session, id: string, plan: string, reviewOn: string): Promise<Result<CaseRow>> {
  if (!plan.trim()) return refused(invalid("plan", "Write what each of you will do."));
  if (plan.length > 4000) return refused(invalid("plan", "Use 4,000 characters or fewer."));
  if (!isDate(reviewOn) || reviewOn <= calendarDate(session.now)) return refused(invalid("reviewOn", "Choose a review day after today."));
  return move(session, id, ["assessment"], "plan = $2, review_on = $3, plan_agreed_at = null", [plan.trim(), reviewOn]);
}

/** The person's yes to the plan: their own press, or as they said it to staff. */
export async function agreePlan(session: Session, id: string): Promise<Result<CaseRow>> {
  const current = await readCase(session, id);
  if (current?.state === "assessment" && !current.plan) return refused(notNow("There is no plan to agree yet."));
  return move(session, id, ["assessment"], "state = 'plan_agreed', plan_agreed_at = clock_timestamp()", []);
}

export const startPlan = (session: Session, id: string): Promise<Result<CaseRow>> => move(session, id, ["plan_agreed", "monitoring"], "state = 'active'", []);
export const monitorCase = (session: Session, id: string): Promise<Result<CaseRow>> => move(session, id, ["active"], "state = 'monitoring'", []);

/** Ends the support with what came of it. The employer's own request, if there was one, ends too. */
export async function closeCase(session: Session, id: string, outcome: Outcome): Promise<Result<CaseRow>> {
  const closed = await move(session, id, ["accepted", "assessment", "plan_agreed", "active", "monitoring"], "state = 'closed', reason = $2", [outcome]);
  if (closed.ok && closed.value.requestId) await session.db.query("update retention_request set state = 'closed', reason = 'case_ended' where id = $1 and state = 'accepted'", [closed.value.requestId]);
  return closed;
}

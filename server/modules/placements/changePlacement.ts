import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import type { ContractKind, VacancyKind } from "../../kernel/dimensions";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, notNow, refused } from "../../kernel/result";
import { moveClient, readClient } from "../clients";
import { problemsWithTerms } from "../introductions";
import { CALCULATE_FIRST, calculationSince } from "./betterOff";
import { type EndReasonCode, END_REASONS, type PlacementStateCode } from "./placement.enums";
import { NO_SUCH_PLACEMENT } from "./recordStart";
import { addMonths, schedule } from "./schedule";

interface Locked {
  readonly state: PlacementStateCode;
  readonly clientId: string;
  readonly kind: VacancyKind;
  readonly contract: ContractKind;
  readonly startsOn: string;
  readonly hoursAWeek: number;
  readonly payPenceAnHour: number | null;
  /** When the terms were last set. */
  readonly termsSetAt: Date;
}

async function lock({ db }: Session, id: string): Promise<Locked | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(
    `select state, client_id as "clientId", kind, contract, starts_on::text as "startsOn", hours_a_week::float as "hoursAWeek", pay_pence_an_hour as "payPenceAnHour",
       coalesce((select max(ch.created_at) from placement_change ch where ch.placement_id = placement.id), created_at) as "termsSetAt"
     from placement where id = $1 for update`,
    [id],
  )) as Locked[];
  return row ?? null;
}

const OVER = notNow("This job has ended. Open the page again.");

export interface ChangeTerms {
  readonly id: string;
  readonly changesOn: string;
  readonly hoursAWeek: number;
  readonly payPenceAnHour: number | null;
  readonly age: number | null;
  readonly idempotencyKey: string;
}

/** Records new hours or pay. A better-off calculation made since the last change comes first. */
export async function changeTerms(session: Session, input: ChangeTerms): Promise<Result<{ id: string }>> {
  return once(session, "changeTerms", input.idempotencyKey, () => change(session, input), async (id) => ({ id }));
}

async function change(session: Session, { id, changesOn, hoursAWeek, payPenceAnHour, age }: ChangeTerms): Promise<Result<{ id: string }>> {
  const { db, viewer, now } = session;
  const job = await lock(session, id);
  if (!job) return refused(NO_SUCH_PLACEMENT);
  if (job.state === "ended") return refused(OVER);
  const problems = problemsWithTerms({ hoursAWeek, payPenceAnHour, contract: job.contract, startsOn: changesOn }, job.kind, age ?? 21);
  if (changesOn < job.startsOn || changesOn > addDays(calendarDate(now), 92)) problems.push(invalid("changesOn", "The change must come after the first day, and within the next 3 months."));
  if (hoursAWeek === job.hoursAWeek && payPenceAnHour === job.payPenceAnHour) problems.push(invalid("hoursAWeek", "These are the hours and pay we have already. Change one of them."));
  const betterOff = job.kind === "paid_role" ? await calculationSince(session, job.clientId, job.termsSetAt, changesOn) : null;
  if (job.kind === "paid_role" && !betterOff) problems.push(CALCULATE_FIRST("the change"));
  if (problems.length > 0) return refused(...problems);

  await db.query(
    "insert into placement_change (placement_id, changes_on, hours_a_week, pay_pence_an_hour, better_off_id, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    [id, changesOn, hoursAWeek, payPenceAnHour, betterOff, viewer.membershipId],
  );
  await db.query("update placement set hours_a_week = $2, pay_pence_an_hour = $3 where id = $1", [id, hoursAWeek, payPenceAnHour]);
  return done({ id });
}

/** Regular checks stop; whether the job lasts is still asked. The person can have support again at any time. */
export async function stepDown(session: Session, id: string): Promise<Result<{ id: string }>> {
  const job = await lock(session, id);
  if (!job) return refused(NO_SUCH_PLACEMENT);
  if (job.state === "stepped_down") return done({ id });
  if (job.state !== "in_work_support") return refused(notNow("Support can step down once it has begun: record a first check."));
  await session.db.query("update placement set state = 'stepped_down' where id = $1", [id]);
  await session.db.query("delete from in_work_check where placement_id = $1 and done_on is null and kind in ('day_3', 'weekly', 'monthly')", [id]);
  return done({ id });
}

/** Support is taken up again, with a check a month from now on. */
export async function resumeSupport(session: Session, id: string): Promise<Result<{ id: string }>> {
  const job = await lock(session, id);
  if (!job) return refused(NO_SUCH_PLACEMENT);
  if (job.state === "in_work_support") return done({ id });
  if (job.state !== "stepped_down") return refused(job.state === "ended" ? OVER : notNow("Support has not stepped down."));
  await session.db.query("update placement set state = 'in_work_support' where id = $1", [id]);
  const today = calendarDate(session.now);
  await schedule(session, id, [{ kind: "weekly", dueOn: addDays(today, 7) }, { kind: "monthly", dueOn: addMonths(today, 1) }]);
  return done({ id });
}

export interface EndPlacement {
  readonly id: string;
  readonly endedOn: string;
  readonly reason: EndReasonCode;
}

/** The job is over. With no other job the person is looking for work again, at once. */
export async function endPlacement(session: Session, { id, endedOn, reason }: EndPlacement): Promise<Result<{ id: string }>> {
  const { db, now } = session;
  const job = await lock(session, id);
  if (!job) return refused(NO_SUCH_PLACEMENT);
  if (job.state === "ended") return done({ id });
  if (!END_REASONS.includes(reason)) return refused(invalid("reason", "Choose why the job ended."));
  if (endedOn > calendarDate(now)) return refused(invalid("endedOn", "The last day has not come yet."));
  if (endedOn < job.startsOn && reason !== "did_not_start") return refused(invalid("endedOn", "The last day can’t be before the first."));
  await db.query("update placement set state = 'ended', reason = $2, ended_on = $3 where id = $1", [id, reason, endedOn]);
  await db.query("delete from in_work_check where placement_id = $1 and done_on is null", [id]);
  const others = (await db.query("select from placement where client_id = $1 and state in ('started', 'in_work_support', 'stepped_down')", [job.clientId])) as unknown[];
  const client = await readClient(session, job.clientId);
  if (others.length === 0 && client?.state === "in_work") await moveClient(session, client, "job_search", "The job ended");
  return done({ id });
}

import { Forbidden } from "../../access/policy";
import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import type { ContractKind, VacancyKind } from "../../kernel/dimensions";
import { type Problem, type Result, invalid, refused } from "../../kernel/result";
import { rateOn, wageInWords } from "../places";
import { NO_SUCH_INTRODUCTION, moveIntroduction } from "./moveIntroduction";

/** What a job pays, for how long, and from when. */
export interface JobTerms {
  readonly hoursAWeek: number;
  /** Null only for a placement or trial that is not paid. */
  readonly payPenceAnHour: number | null;
  readonly contract: ContractKind;
  /** `YYYY-MM-DD` */
  readonly startsOn: string;
}

export interface OfferJob extends JobTerms {
  readonly id: string;
  readonly idempotencyKey: string;
}

const LONGEST_WEEK = 80;
const HIGHEST_PAY = 50_000;

/**
 * What is wrong with a job's terms, by field. Pay below the legal minimum on its date is refused with the rate.
 *
 * @param age - in years, where the rate for 21 and over does not apply.
 */
export function problemsWithTerms({ hoursAWeek, payPenceAnHour, contract, startsOn }: JobTerms, kind: VacancyKind, age = 21): Problem[] {
  const problems: Problem[] = [];
  if (!(hoursAWeek > 0 && hoursAWeek <= LONGEST_WEEK)) problems.push(invalid("hoursAWeek", `Hours a week must be more than 0 and at most ${LONGEST_WEEK}.`));
  if (kind !== "paid_role" && payPenceAnHour === null) return problems;
  const rate = rateOn(startsOn, contract === "apprenticeship" ? "apprentice" : age);
  if (payPenceAnHour === null) problems.push(invalid("payPenceAnHour", "Enter the pay for an hour."));
  else if (payPenceAnHour > HIGHEST_PAY) problems.push(invalid("payPenceAnHour", "Enter the pay for one hour, not for a week or a month."));
  else if (rate && payPenceAnHour < rate.penceAnHour) problems.push(invalid("payPenceAnHour", `The pay is below the legal minimum, which is ${wageInWords(rate)}.`));
  return problems;
}

/** Offers the job on stated terms. The person answers, by themselves or with their specialist. */
export async function offerJob(session: Session, input: OfferJob): Promise<Result<{ id: string }>> {
  if (session.viewer.role === "line_manager") throw new Forbidden();
  return once(session, "offerJob", input.idempotencyKey, () => offer(session, input), async (id) => ({ id }));
}

async function offer(session: Session, input: OfferJob): Promise<Result<{ id: string }>> {
  const { db, now } = session;
  const [role] = (await db.query("select v.kind from introduction i join vacancy v on v.id = i.vacancy_id where i.id::text = $1", [input.id])) as { kind: VacancyKind }[];
  if (!role) return refused(NO_SUCH_INTRODUCTION);
  const today = calendarDate(now);
  const problems = problemsWithTerms(input, role.kind);
  if (input.startsOn < today || input.startsOn > addDays(today, 366)) problems.push(invalid("startsOn", "The start must be today or later, and within a year."));
  if (problems.length > 0) return refused(...problems);

  const moved = await moveIntroduction(session, { id: input.id, to: "offered" });
  if (!moved.ok) return moved;
  await db.query(
    `insert into job_offer (introduction_id, hours_a_week, pay_pence_an_hour, contract, starts_on) values ($1, $2, $3, $4, $5)
     on conflict (introduction_id) do update set hours_a_week = excluded.hours_a_week, pay_pence_an_hour = excluded.pay_pence_an_hour,
       contract = excluded.contract, starts_on = excluded.starts_on, made_at = clock_timestamp()`,
    [input.id, input.hoursAWeek, input.payPenceAnHour, input.contract, input.startsOn],
  );
  return moved;
}

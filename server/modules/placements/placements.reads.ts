import type { Session } from "../../database/session";
import type { ContractKind, VacancyKind } from "../../kernel/dimensions";
import { isUuid } from "../../kernel/ids";
import type { CheckHowCode, CheckKindCode, CheckOutcomeCode, CheckWithCode, PlacementStateCode } from "./placement.enums";

/** A job as everybody who may see it sees it. */
export interface JobRow {
  readonly id: string;
  readonly kind: VacancyKind;
  readonly state: PlacementStateCode;
  readonly jobTitle: string;
  readonly contract: ContractKind;
  readonly startsOn: string;
  readonly endedOn: string | null;
  readonly hoursAWeek: number;
  readonly payPenceAnHour: number | null;
}

export interface PlacementRow extends JobRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly employerName: string;
  readonly introductionId: string | null;
  readonly reason: string | null;
  readonly firstWeekHoursPaid: number | null;
  readonly nextCheckOn: string | null;
  readonly specialistName: string | null;
}

const JOB = `p.id, p.kind, p.state, p.job_title as "jobTitle", p.contract, p.starts_on::text as "startsOn", p.ended_on::text as "endedOn",
  p.hours_a_week::float as "hoursAWeek", p.pay_pence_an_hour as "payPenceAnHour"`;
const PLACEMENT = `select ${JOB}, p.client_id as "clientId", c.display_name as "clientName", coalesce(e.name, p.employer_name) as "employerName", p.introduction_id as "introductionId",
    p.reason, p.first_week_hours_paid::float as "firstWeekHoursPaid", s.display_name as "specialistName",
    (select min(k.due_on)::text from in_work_check k where k.placement_id = p.id and k.done_on is null) as "nextCheckOn"
  from placement p join client c on c.id = p.client_id left join employer e on e.id = p.employer_id left join staff_member s on s.id = p.specialist_id`;

/** The job that came of an introduction, for its employer; null before there is one. */
export async function readJob({ db }: Session, introductionId: string): Promise<JobRow | null> {
  const [row] = (await db.query(`select ${JOB} from placement p where p.introduction_id = $1`, [introductionId])) as JobRow[];
  return row ?? null;
}

export async function readPlacement({ db }: Session, id: string): Promise<PlacementRow | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`${PLACEMENT} where p.id = $1`, [id])) as PlacementRow[];
  return row ?? null;
}

/** One person's jobs, the last first; their own where no id is given. */
export async function readPlacements({ db }: Session, clientId: string | null): Promise<PlacementRow[]> {
  if (clientId !== null && !isUuid(clientId)) return [];
  return (await db.query(`${PLACEMENT} where ($1::uuid is null or p.client_id = $1) order by p.starts_on desc, p.created_at, p.id limit 100`, [clientId])) as PlacementRow[];
}

export interface CheckRow {
  readonly id: string;
  readonly kind: CheckKindCode;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly how: CheckHowCode | null;
  readonly withWhom: CheckWithCode | null;
  readonly outcome: CheckOutcomeCode | null;
  readonly note: string;
}

const CHECK = `k.id, k.kind, k.due_on::text as "dueOn", k.done_on::text as "doneOn", k.how, k.with_whom as "withWhom", k.outcome, k.note`;

/** A placement's checks, by the day they are due. */
export async function readChecks({ db }: Session, placementId: string): Promise<CheckRow[]> {
  return (await db.query(`select ${CHECK} from in_work_check k where k.placement_id = $1 order by k.due_on, k.kind`, [placementId])) as CheckRow[];
}

export interface DueCheckRow extends CheckRow {
  readonly placementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly employerName: string;
  readonly jobTitle: string;
}

/** Checks of the caseload that are due by a day, the longest due first; at most 200. */
export async function readChecksDue({ db }: Session, by: string): Promise<DueCheckRow[]> {
  return (await db.query(
    `select ${CHECK}, p.id as "placementId", p.client_id as "clientId", c.display_name as "clientName", coalesce(e.name, p.employer_name) as "employerName", p.job_title as "jobTitle"
     from in_work_check k join placement p on p.id = k.placement_id join client c on c.id = p.client_id left join employer e on e.id = p.employer_id
     where k.done_on is null and k.due_on <= $1 and p.state in ('started', 'in_work_support', 'stepped_down') order by k.due_on, k.created_at, k.id limit 200`,
    [by],
  )) as DueCheckRow[];
}

export interface TermsRow {
  readonly changesOn: string;
  readonly hoursAWeek: number;
  readonly payPenceAnHour: number | null;
  readonly betterOffPenceAWeek: number | null;
}

/** Changes of hours or pay, the last first. */
export async function readTermsChanges({ db }: Session, placementId: string): Promise<TermsRow[]> {
  return (await db.query(
    `select ch.changes_on::text as "changesOn", ch.hours_a_week::float as "hoursAWeek", ch.pay_pence_an_hour as "payPenceAnHour", b.better_off_pence_a_week as "betterOffPenceAWeek"
     from placement_change ch left join better_off_calculation b on b.id = ch.better_off_id where ch.placement_id = $1 order by ch.changes_on desc, ch.created_at desc`,
    [placementId],
  )) as TermsRow[];
}

/** The person's last better-off calculation: what a start or a change is weighed against. */
export async function readLastCalculation({ db }: Session, clientId: string): Promise<{ doneOn: string; hours: number; payPenceAnHour: number; betterOffPenceAWeek: number } | null> {
  if (!isUuid(clientId)) return null;
  const [row] = (await db.query(
    `select done_on::text as "doneOn", hours::float as hours, pay_pence_an_hour as "payPenceAnHour", better_off_pence_a_week as "betterOffPenceAWeek"
     from better_off_calculation where client_id = $1 order by done_on desc, created_at desc limit 1`,
    [clientId],
  )) as { doneOn: string; hours: number; payPenceAnHour: number; betterOffPenceAWeek: number }[];
  return row ?? null;
}

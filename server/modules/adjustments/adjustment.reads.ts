import { disclose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import type { Payer, Purpose, State } from "./adjustment.enums";

/** One adjustment as the client and their service see it. */
export interface AdjustmentRow {
  readonly id: string;
  readonly clientId: string;
  readonly employerName: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly code: string | null;
  readonly barrier: string;
  readonly expectedEffect: string;
  readonly wording: string;
  readonly state: State;
  readonly reason: string | null;
  readonly answerBy: string | null;
  readonly employerWording: string | null;
  readonly alternative: string | null;
  readonly employerNote: string | null;
  readonly question: string | null;
  readonly questionAnswer: string | null;
  readonly ownerName: string | null;
  readonly startsOn: string | null;
  readonly trialUntil: string | null;
  readonly reviewOn: string | null;
  readonly lookAgainOn: string | null;
  readonly costPence: number | null;
  readonly whoPays: Payer | null;
  readonly raisedAt: Date | null;
  readonly events: readonly { readonly to: State; readonly by: string; readonly at: string }[];
}

const ROW = `
  select a.id, a.client_id as "clientId", e.name as "employerName", a.purpose, a.category, a.code, a.barrier, a.expected_effect as "expectedEffect", t.wording, a.state, a.reason,
    a.answer_by::text as "answerBy", a.employer_wording as "employerWording", a.alternative, a.employer_note as "employerNote", a.question, a.question_answer as "questionAnswer",
    a.owner_name as "ownerName", a.starts_on::text as "startsOn", a.trial_until::text as "trialUntil", a.review_on::text as "reviewOn", a.look_again_on::text as "lookAgainOn",
    a.cost_pence as "costPence", a.who_pays as "whoPays", a.raised_at as "raisedAt",
    (select coalesce(jsonb_agg(jsonb_build_object('to', x.to_state, 'by', x.by_audience, 'at', x.at) order by x.at), '[]') from adjustment_event x where x.adjustment_id = a.id) as events
  from adjustment a join employer e on e.id = a.employer_id join statement t on t.id = a.statement_id`;

/** A client's adjustments, the newest change first, as far as the viewer may see. */
export const readAdjustments = async ({ db }: Session, clientId: string): Promise<AdjustmentRow[]> =>
  (await db.query(`${ROW} where a.client_id = $1 order by a.changed_at desc, a.id`, [clientId])) as AdjustmentRow[];

export async function readAdjustment({ db }: Session, id: string): Promise<AdjustmentRow | null> {
  const [row] = (await db.query(`${ROW} where a.id = $1`, [id])) as AdjustmentRow[];
  return row ?? null;
}

/** One adjustment as the employer it was raised with sees it. What is asked for is null once it is no longer shared. */
export interface RaisedAdjustment extends Omit<AdjustmentRow, "clientId" | "employerName" | "category" | "code" | "barrier" | "expectedEffect" | "wording"> {
  readonly handle: string;
  readonly introductionId: string | null;
  readonly personName: string | null;
  readonly wording: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

type Raised = Omit<RaisedAdjustment, "personName" | "wording"> & { statementId: string };

const RAISED = `
  select id, handle, purpose, statement_id as "statementId", introduction_id as "introductionId", state, reason, raised_at as "raisedAt", answer_by::text as "answerBy",
    employer_wording as "employerWording", alternative, employer_note as "employerNote", question, question_answer as "questionAnswer", owner_name as "ownerName",
    starts_on::text as "startsOn", trial_until::text as "trialUntil", review_on::text as "reviewOn", look_again_on::text as "lookAgainOn", cost_pence as "costPence",
    who_pays as "whoPays", contact_name as "contactName", contact_phone as "contactPhone", events
  from access.adjustments_for_me($1)`;

const MOST = 25;

/**
 * Adjustments raised with the viewer's employer, 25 people at most, with what is shared now. Reading is recorded.
 *
 * @param id - one adjustment alone.
 */
export async function readRaisedAdjustments(session: Session, id: string | null = null): Promise<RaisedAdjustment[]> {
  const rows = (await session.db.query(RAISED, [id])) as Raised[];
  const handles = [...new Set(rows.map(({ handle }) => handle))].slice(0, MOST);
  const shared = handles.length === 0 ? [] : await disclose(session, handles, ["introduce", "interview_adjustments", "job_adjustments", "retain"], ["name", "interview_adjustment", "job_adjustment"]);
  return rows.map(({ statementId, ...row }) => ({
    ...row,
    personName: shared.find(({ handle, item }) => handle === row.handle && item === "name")?.wording ?? null,
    wording: shared.find((line) => line.handle === row.handle && line.statementId === statementId)?.wording ?? null,
  }));
}

export interface StayingWell {
  readonly firstSigns: string;
  readonly whatHelps: string;
  readonly whoICall: string;
}

/** The person's own page for bad days; empty until they write it. */
export async function readStayingWell({ db }: Session, clientId: string): Promise<StayingWell> {
  const [row] = (await db.query(`select first_signs as "firstSigns", what_helps as "whatHelps", who_i_call as "whoICall" from staying_well where client_id = $1`, [clientId])) as StayingWell[];
  return row ?? { firstSigns: "", whatHelps: "", whoICall: "" };
}

/** What an adjustment of a client's can be for: an introduction, a job, or a case. */
export interface AdjustmentSubject {
  readonly kind: "introduction" | "placement" | "retention_case";
  readonly id: string;
  readonly title: string;
  readonly employerName: string;
}

/** What a client's next adjustment can belong to, as far as the viewer may see. */
export const readSubjects = async ({ db }: Session, clientId: string): Promise<AdjustmentSubject[]> =>
  (await db.query(
    `select kind, id, title, "employerName" from (
     select 'introduction' as kind, i.id, v.title, e.name as "employerName", i.created_at as since from introduction i join vacancy v on v.id = i.vacancy_id join employer e on e.id = i.employer_id
       where i.client_id = $1 and i.state in ('introduced', 'acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted')
     union all
     select 'placement', p.id, p.job_title, e.name, p.created_at from placement p join employer e on e.id = p.employer_id where p.client_id = $1 and p.state <> 'ended'
     union all
     select 'retention_case', k.id, 'Keeping the job', e.name, k.opened_on from retention_case k join employer e on e.id = k.employer_id where k.client_id = $1 and k.state <> 'closed') subjects order by kind, since, id`,
    [clientId],
  )) as AdjustmentSubject[];

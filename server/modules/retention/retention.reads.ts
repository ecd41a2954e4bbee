import { disclose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import type { CaseSource, CaseState, Happening, Outcome, RequestReason, RequestState, Urgency } from "./retention.enums";

/** An employer's request, as it and the service see it. There is no name in it. */
export interface RequestRow {
  readonly id: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly askerName: string;
  readonly urgency: Urgency;
  readonly happening: Happening[];
  readonly aboutWork: string;
  readonly theyKnow: boolean;
  readonly adviceOnly: boolean;
  readonly phone: string;
  readonly ringBy: Date;
  readonly rungAt: Date | null;
  readonly state: RequestState;
  readonly reason: RequestReason | null;
  readonly advice: string;
  readonly createdAt: Date;
  readonly events: readonly { readonly to: RequestState; readonly by: string; readonly at: string }[];
}

/** The employer's own reading leaves out who took a step, and tells no "no" of the person's from no answer. */
const request = ({ viewer }: Session): string => {
  const own = viewer.audience === "employers";
  return `
  select r.id, r.employer_id as "employerId", e.name as "employerName", r.asker_name as "askerName", r.urgency, r.happening, r.about_work as "aboutWork", r.they_know as "theyKnow",
    r.advice_only as "adviceOnly", r.phone, r.ring_by as "ringBy", r.rung_at as "rungAt", r.state, ${own ? "r.reason_for_employer" : "r.reason"} as reason, r.advice, r.created_at as "createdAt",
    (select coalesce(jsonb_agg(jsonb_build_object('to', x.to_state, 'by', ${own ? "''" : "x.by_audience"}, 'at', x.at) order by x.at), '[]') from retention_request_event x where x.retention_request_id = r.id) as events
  from retention_request r join employer e on e.id = r.employer_id`;
};

/** Requests the viewer may see, what must be rung first at the top. */
export const readRequests = async (session: Session, open: boolean): Promise<RequestRow[]> =>
  (await session.db.query(`${request(session)} where (r.state <> 'closed') = $1 order by (r.rung_at is not null), r.ring_by, r.created_at, r.id limit 200`, [open])) as RequestRow[];

export async function readRequest(session: Session, id: string): Promise<RequestRow | null> {
  const [row] = (await session.db.query(`${request(session)} where r.id = $1`, [id])) as RequestRow[];
  return row ?? null;
}

/** Who a request is about, once they agreed through their own link; for staff alone. */
export interface Agreement {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly bestTime: string;
  readonly agreedAt: Date;
}

export async function readAgreement({ db }: Session, requestId: string): Promise<Agreement | null> {
  const [row] = (await db.query(`select name, phone, email, best_time as "bestTime", agreed_at as "agreedAt" from retention_agreement where request_id = $1`, [requestId])) as Agreement[];
  return row ?? null;
}

export interface CaseRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly employerId: string | null;
  readonly employerName: string;
  readonly requestId: string | null;
  readonly source: CaseSource;
  readonly urgency: Urgency;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  readonly getsInTheWay: string;
  readonly plan: string;
  readonly planAgreedAt: Date | null;
  readonly reviewOn: string | null;
  readonly openedOn: string;
  readonly specialistName: string | null;
  readonly events: readonly { readonly to: CaseState; readonly by: string; readonly at: string }[];
}

const CASE = `
  select k.id, k.client_id as "clientId", c.display_name as "clientName", k.employer_id as "employerId", coalesce(e.name, k.employer_name) as "employerName", k.request_id as "requestId",
    k.source, k.urgency, k.state, k.reason as outcome, k.gets_in_the_way as "getsInTheWay", k.plan, k.plan_agreed_at as "planAgreedAt", k.review_on::text as "reviewOn",
    k.opened_on::text as "openedOn", s.display_name as "specialistName",
    (select coalesce(jsonb_agg(jsonb_build_object('to', x.to_state, 'by', x.by_audience, 'at', x.at) order by x.at), '[]') from retention_case_event x where x.retention_case_id = k.id) as events
  from retention_case k join client c on c.id = k.client_id left join employer e on e.id = k.employer_id left join staff_member s on s.id = k.specialist_id`;

/** Cases of the viewer's caseload, or the viewer's own, those with the next review first. */
export const readCases = async ({ db }: Session, { open = true, clientId = null }: { open?: boolean; clientId?: string | null } = {}): Promise<CaseRow[]> =>
  (await db.query(`${CASE} where ($2::uuid is not null or (k.state <> 'closed') = $1) and ($2::uuid is null or k.client_id = $2) order by k.review_on nulls first, k.opened_on,
     (select min(x.at) from retention_case_event x where x.retention_case_id = k.id), k.id limit 200`, [open, clientId])) as CaseRow[];

export async function readCase({ db }: Session, id: string): Promise<CaseRow | null> {
  const [row] = (await db.query(`${CASE} where k.id = $1`, [id])) as CaseRow[];
  return row ?? null;
}

/** What the person chose to share with their employer about keeping the job. Reading it is recorded. */
export async function readSharedForRequest(session: Session, requestId: string): Promise<{ label: string; wording: string; sharedUntil: Date }[]> {
  const [row] = (await session.db.query("select access.retention_handle($1) as handle", [requestId])) as [{ handle: string | null }];
  return row.handle ? disclose(session, [row.handle], ["retain", "return_to_work"], null) : [];
}

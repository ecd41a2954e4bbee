import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { INTERVIEW, STANDING, type StandingRow } from "./standing";
import type { IntroductionState } from "./states";

/** An introduction as its client and their service know it. */
export interface IntroductionRow extends StandingRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly vacancyPlace: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly reason: string | null;
  readonly introducedAt: Date | null;
  readonly specialistName: string | null;
  readonly specialistPhone: string | null;
}

const INTRODUCTIONS = `select i.id, i.client_id as "clientId", c.display_name as "clientName", i.vacancy_id as "vacancyId", coalesce(v.title, 'A role') as "vacancyTitle",
    coalesce(v.place_text, '') as "vacancyPlace", i.employer_id as "employerId", e.name as "employerName", i.reason, i.introduced_at as "introducedAt",
    s.display_name as "specialistName", s.phone as "specialistPhone", ${STANDING}
  from introduction i join client c on c.id = i.client_id join employer e on e.id = i.employer_id
  left join vacancy v on v.id = i.vacancy_id left join staff_member s on s.id = coalesce(i.specialist_id, c.specialist_id) ${INTERVIEW}`;

/** Over or not, the newest first. */
const IN_ORDER = "order by i.changed_at desc, i.id";

export async function readIntroduction({ db }: Session, id: string): Promise<IntroductionRow | null> {
  if (!isUuid(id)) return null;
  const [row] = (await db.query(`${INTRODUCTIONS} where i.id = $1`, [id])) as IntroductionRow[];
  return row ?? null;
}

/** One client's, for their specialist. */
export async function readIntroductionsOf({ db }: Session, clientId: string): Promise<IntroductionRow[]> {
  if (!isUuid(clientId)) return [];
  return (await db.query(`${INTRODUCTIONS} where i.client_id = $1 ${IN_ORDER}`, [clientId])) as IntroductionRow[];
}

/** The viewer's own, from when the service put it together. */
export async function readMyIntroductions({ db }: Session): Promise<IntroductionRow[]> {
  return (await db.query(`${INTRODUCTIONS} ${IN_ORDER} limit 100`)) as IntroductionRow[];
}

/** The caseload's introductions that are going on, the longest waiting first: what `nextStep` says of each is the worklist. */
export async function readOngoing({ db }: Session): Promise<IntroductionRow[]> {
  return (await db.query(
    `${INTRODUCTIONS} where i.state in ('prepared', 'consent_in_place', 'introduced', 'acknowledged', 'interview_offered', 'booked', 'interviewed', 'offered', 'accepted')
     order by i.changed_at, i.id limit 200`,
  )) as IntroductionRow[];
}

export interface EventRow {
  readonly state: IntroductionState;
  readonly reason: string | null;
  readonly by: string;
  readonly byName: string | null;
  readonly at: Date;
}

/** Every step with who took it, oldest first. A colleague is named; an employer's member and the person are told by what they are. */
export async function readEvents({ db, viewer }: Session, id: string): Promise<EventRow[]> {
  const staffName = viewer.audience === "specialists" ? "(select s.display_name from staff_member s where s.id = access.staff_of(ev.actor))" : "null";
  return (await db.query(
    `select ev.to_state as state, ev.reason, ev.by_audience as by, ${staffName} as "byName", ev.at from introduction_event ev where ev.introduction_id = $1 order by ev.at, ev.id`,
    [id],
  )) as EventRow[];
}

/** Until when the client lets this employer know that we support them; null: not now. */
export async function readConsentUntil({ db }: Session, clientId: string, employerId: string, vacancyId: string): Promise<Date | null> {
  const [row] = (await db.query(
    `select max(c.valid_to) as until from consent c join consent_item x on x.consent_id = c.id
     where c.client_id = $1 and c.employer_id = $2 and c.purpose = 'introduce' and (c.vacancy_id is null or c.vacancy_id = $3) and c.status in ('given', 'narrowed', 'renewed') and c.ended_at is null
       and c.valid_from <= clock_timestamp() and clock_timestamp() < c.valid_to and x.item = 'association' and x.answer = 'yes' and x.ended_at is null`,
    [clientId, employerId, vacancyId],
  )) as { until: Date | null }[];
  return row?.until ?? null;
}

import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import type { MeetingHowCode, MeetingKindCode, MeetingStateCode } from "./meeting.enums";

export interface SlotRow {
  readonly id: string;
  readonly meetingId: string;
  readonly startsAt: Date;
}

export interface MeetingRow {
  readonly id: string;
  readonly introductionId: string | null;
  readonly placementId: string | null;
  readonly kind: MeetingKindCode;
  readonly state: MeetingStateCode;
  readonly startsAt: Date | null;
  readonly minutes: number;
  readonly how: MeetingHowCode;
  readonly place: string;
  readonly slots: SlotRow[];
}

/** A meeting with the words of its other side, for the person and their service. */
export interface FullMeetingRow extends MeetingRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly employerName: string | null;
  readonly vacancyTitle: string | null;
  readonly specialistName: string | null;
  readonly details: string;
  readonly detailsPassedAt: Date | null;
  readonly actions: string;
  readonly changedAt: Date;
}

const COLUMNS = `m.id, m.introduction_id as "introductionId", m.placement_id as "placementId", m.kind, m.state, m.starts_at as "startsAt", m.minutes, m.how, m.place`;
const FULL = `${COLUMNS}, m.client_id as "clientId", c.display_name as "clientName", e.name as "employerName", v.title as "vacancyTitle",
    s.display_name as "specialistName", m.details_passed_at as "detailsPassedAt", m.actions, m.changed_at as "changedAt"`;
const AROUND = `from meeting m join client c on c.id = m.client_id left join employer e on e.id = m.employer_id
  left join introduction i on i.id = m.introduction_id left join vacancy v on v.id = i.vacancy_id left join staff_member s on s.id = m.specialist_id`;

async function withSlots<Row extends MeetingRow>({ db }: Session, rows: Row[]): Promise<Row[]> {
  const proposed = rows.filter(({ state }) => state === "proposed").map(({ id }) => id);
  const slots = proposed.length === 0 ? [] : ((await db.query(
    `select id, meeting_id as "meetingId", starts_at as "startsAt" from meeting_slot where meeting_id = any ($1::uuid[]) order by starts_at`,
    [proposed],
  )) as SlotRow[]);
  return rows.map((row) => ({ ...row, slots: slots.filter(({ meetingId }) => meetingId === row.id) }));
}

/** The interview of an introduction that is proposed, booked or held last; for its employer. */
export async function readInterview(session: Session, introductionId: string): Promise<(MeetingRow & { details: string }) | null> {
  const rows = (await session.db.query(
    `select ${COLUMNS}, m.details from meeting m where m.introduction_id = $1 and m.kind = 'interview' and m.state in ('proposed', 'confirmed', 'held', 'no_show')
     order by m.changed_at desc limit 1`,
    [introductionId],
  )) as (MeetingRow & { details: string })[];
  return (await withSlots(session, rows))[0] ?? null;
}

/** The viewer's own meetings: those to come or to choose first, then the past, the last first. `only`: one of them, whatever its state. */
export async function readMyMeetings(session: Session, only: string | null = null): Promise<FullMeetingRow[]> {
  const rows = (await session.db.query(
    `select ${FULL} ${AROUND} where case when $2::uuid is null then m.state <> 'rescheduled' else m.id = $2 end
     order by (m.state in ('proposed', 'confirmed') and coalesce(m.starts_at, $1) >= $1) desc,
       case when m.state in ('proposed', 'confirmed') and coalesce(m.starts_at, $1) >= $1 then extract(epoch from coalesce(m.starts_at, $1)) else -extract(epoch from coalesce(m.starts_at, m.changed_at)) end, m.id
     limit 100`,
    [session.now, only],
  )) as FullMeetingRow[];
  const passed = new Map(
    ((await session.db.query(`select meeting_id as id, details from access.passed_details($1::uuid[])`, [rows.map(({ id }) => id)])) as { id: string; details: string }[]).map(({ id, details }) => [id, details]),
  );
  return withSlots(session, rows.map((row) => ({ ...row, details: passed.get(row.id) ?? "" })));
}

/** Meetings as their service sees them: one person's, or one introduction's. */
export async function readMeetings(session: Session, of: { clientId: string } | { introductionId: string }): Promise<FullMeetingRow[]> {
  const [column, id] = "clientId" in of ? ["m.client_id", of.clientId] : ["m.introduction_id", of.introductionId];
  if (!isUuid(id)) return [];
  const rows = (await session.db.query(`select ${FULL}, m.details ${AROUND} where ${column} = $1 order by coalesce(m.starts_at, m.created_at) desc, m.created_at, m.id limit 100`, [id])) as FullMeetingRow[];
  return withSlots(session, rows);
}

export async function readMeeting(session: Session, id: string): Promise<FullMeetingRow | null> {
  if (!isUuid(id)) return null;
  const rows = (await session.db.query(`select ${FULL}, m.details ${AROUND} where m.id = $1`, [id])) as FullMeetingRow[];
  return (await withSlots(session, rows))[0] ?? null;
}

/** The caseload's meetings that are booked: those that have been and wait to be recorded, then those to come; at most 100. */
export async function readBookedMeetings(session: Session): Promise<FullMeetingRow[]> {
  const rows = (await session.db.query(`select ${FULL}, m.details ${AROUND} where m.state = 'confirmed' order by m.starts_at, m.created_at, m.id limit 100`)) as FullMeetingRow[];
  return withSlots(session, rows);
}

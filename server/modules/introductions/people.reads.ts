import { MOST_AT_ONCE } from "../../access/disclosure";
import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { CursorValues } from "../../graphql/connection";
import type { ContractKind } from "../../kernel/dimensions";
import { isUuid } from "../../kernel/ids";
import { readSharedOf } from "../consent";
import { INTERVIEW, STANDING, type StandingRow } from "./standing";
import { ENDED, type IntroductionState } from "./states";

/** The member of staff an employer rings about a person. */
export interface Contact {
  readonly displayName: string;
  readonly jobTitle: string;
  readonly phone: string;
}

/** An introduction as its employer may know it. No column here is a client's. */
export interface PersonRow extends StandingRow {
  readonly id: string;
  readonly handle: string;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly vacancyPlace: string;
  readonly introducedAt: Date;
  readonly sortKey: string;
  /** 0: the employer's turn; 1: somebody else's; 2: over. */
  readonly turn: number;
  readonly stillShared: boolean;
  readonly contact: Contact | null;
}

const ENDED_STATES = ENDED.map((state) => `'${state}'`).join(", ");
const TURN = `case
  when i.state in (${ENDED_STATES}, 'started') then 2
  when i.state in ('introduced', 'acknowledged', 'interviewed') or (i.state = 'interview_offered' and m.state is distinct from 'proposed')
    or (i.state = 'booked' and (m.starts_at is null or m.starts_at < $1)) then 0
  else 1 end`;

const PEOPLE = `select i.id, i.handle, i.vacancy_id as "vacancyId", v.title as "vacancyTitle", v.place_text as "vacancyPlace", i.introduced_at as "introducedAt", ${cursorTime("i.introduced_at")} as "sortKey", ${STANDING}, ${TURN} as turn
  from introduction i join vacancy v on v.id = i.vacancy_id ${INTERVIEW}`;

/** People introduced to the viewer's employer: whose answer is due first, then the newest. */
export async function readPeople(session: Session, vacancyId: string | null, limit: number, after: CursorValues | null): Promise<PersonRow[]> {
  const rows = (await session.db.query(
    `select * from (${PEOPLE}) p
     where ($2::uuid is null or p."vacancyId" = $2) and ($3::int is null or p.turn > $3 or (p.turn = $3 and (p."introducedAt", p.id) < ($4::timestamptz, $5::uuid)))
     order by p.turn, p."introducedAt" desc, p.id desc limit $6`,
    [session.now, vacancyId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, Math.min(limit, MOST_AT_ONCE + 1)],
  )) as PersonRow[];
  return withContacts(session, rows);
}

/** @returns null for what is not there and for what is another's: the two are never told apart. */
export async function readPerson(session: Session, id: string): Promise<PersonRow | null> {
  if (!isUuid(id)) return null;
  const rows = (await session.db.query(`select * from (${PEOPLE}) p where p.id = $2`, [session.now, id])) as PersonRow[];
  return (await withContacts(session, rows))[0] ?? null;
}

async function withContacts({ db }: Session, rows: PersonRow[]): Promise<PersonRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const shared = new Set(((await db.query("select access.still_shared($1::uuid[]) as id", [ids])) as { id: string }[]).map(({ id }) => id));
  const contacts = (await db.query(
    `select introduction_id as id, display_name as "displayName", job_title as "jobTitle", phone from access.introduction_contacts($1::uuid[])`,
    [ids],
  )) as (Contact & { id: string })[];
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return rows.map((row) => ({ ...row, stillShared: shared.has(row.id), contact: byId.get(row.id) ?? null }));
}

/** Where a list goes on after a row. */
export const personKey = ({ turn, sortKey, id }: PersonRow): CursorValues => [turn, sortKey, id];

/** Names by handle, for those who share theirs; at most 25 people. Each is a disclosure, and recorded. */
export async function readNames(session: Session, handles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const shared = await readSharedOf(session, handles, ["name"]);
  return new Map([...shared].map(([handle, lines]) => [handle, lines[0]?.wording ?? ""]));
}

export interface StepRow {
  readonly state: IntroductionState;
  readonly by: string;
  readonly at: Date;
}

/** What has happened with an introduction since the employer knows of it, oldest first. */
export async function readPersonSteps({ db }: Session, id: string): Promise<StepRow[]> {
  return (await db.query(`select to_state as state, by_audience as by, at from introduction_event where introduction_id = $1 order by at, id`, [id])) as StepRow[];
}

export interface OfferRow {
  readonly hoursAWeek: number;
  readonly payPenceAnHour: number | null;
  readonly contract: ContractKind;
  readonly startsOn: string;
}

/** The terms offered, or null. */
export async function readOffer({ db }: Session, introductionId: string): Promise<OfferRow | null> {
  const [row] = (await db.query(
    `select hours_a_week::float as "hoursAWeek", pay_pence_an_hour as "payPenceAnHour", contract, starts_on::text as "startsOn" from job_offer where introduction_id = $1`,
    [introductionId],
  )) as OfferRow[];
  return row ?? null;
}

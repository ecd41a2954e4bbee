import type { Session } from "../../database/session";

/** What there is about a client in one kind of record. */
export interface HeldKind {
  readonly label: string;
  readonly count: number;
}

/** Somebody looked: an employer at shared lines, or a member of staff at the record. */
export interface Look {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly who: string;
  readonly kind: "employer" | "care_team" | "staff";
  /** The lines read, by their plain labels; empty for staff. */
  readonly lines: string[];
}

export interface RecordRequest {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly kind: "copy" | "correct" | "erase" | "complain";
  readonly details: string;
  readonly createdAt: Date;
  readonly dueOn: string;
  readonly answer: string | null;
  readonly answeredName: string | null;
  readonly answeredAt: Date | null;
}

/** Tables that hold no fact about the person, or only the program's own order. */
const LEFT_OUT = ["idempotency_key", "thread_read", "preference_mark", "head"];
/** Tables of the service's that hold the client's own words. */
const ALSO = ["thread", "message", "notification"];

const LABELS: Record<string, string> = {
  client: "Who you are and how to reach you",
  client_event: "Steps in your support",
  vocational_profile: "Your work profile",
  better_off_calculation: "Better-off calculations",
  consent: "What you were asked to share",
  consent_item: "Your answers, line by line",
  consent_event: "Each time you said yes, no or stop",
  consent_reminder: "When we reminded you that sharing ends",
  statement: "Lines about you",
  receipt: "Receipts",
  "ledger.entry": "What was shared and read",
  recipient_notice: "What we told employers afterwards",
  match: "Roles looked at for you",
  match_event: "Your answers about roles",
  introduction: "Introductions to employers",
  introduction_event: "Steps of those introductions",
  job_offer: "Job offers",
  placement: "Your jobs",
  placement_event: "Steps of those jobs",
  placement_change: "Changes of hours or pay",
  in_work_check: "Check-ins while in work",
  adjustment: "Changes at work",
  adjustment_event: "Steps of those changes",
  retention_case: "Help to keep your job",
  retention_case_event: "Steps of that help",
  staying_well: "Your staying-well notes",
  meeting: "Meetings",
  meeting_slot: "Times offered for meetings",
  meeting_event: "What happened with meetings",
  referral: "How you came to us",
  referral_event: "Steps of your referral",
  preference: "What you want from work",
  preference_occupation: "Kinds of work you want or don't",
  preference_setting: "What a workplace should be like",
  preference_employer: "Employers you don't want",
  preference_adjustment: "Changes that would help you",
  preference_mark: "When you looked through what you want",
  client_preference: "What you want from work",
  notice_version: "The wording you were shown",
  "ledger.head": "The end of that list",
  message: "Messages",
  thread: "Conversations",
  notification: "What the portal told you",
  record_request: "Questions about your record",
  record_view: "Who of our staff opened your record",
};

export const labelOf = (table: string): string => LABELS[table] ?? `Other: ${table.replace(/^ledger\./, "").replaceAll("_", " ")}`;

interface Source {
  readonly name: string;
  readonly columns: string;
}

/**
 * Every table with rows about clients that a client may read, and the columns of it that they may. Asked of the
 * database, so that a new table is in everybody's record from the day it is made.
 */
const readSources = async ({ db }: Session): Promise<Source[]> =>
  (await db.query(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
       string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'ledger') and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
       and (obj_description(c.oid, 'pg_class') ~ '^class: (self|shared)' or c.relname = any ($1)) and c.relname <> all ($2)
     group by n.nspname, c.relname order by 1`,
    [ALSO, LEFT_OUT],
  )) as Source[];

/** How much there is of each kind; what there is none of is left out. */
export async function readHeld(session: Session): Promise<HeldKind[]> {
  const held: HeldKind[] = [];
  for (const { name } of await readSources(session)) {
    const [row] = (await session.db.query(`select count(*)::int as n from ${name}`)) as [{ n: number }];
    if (row.n > 0) held.push({ label: labelOf(name), count: row.n });
  }
  return held.toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
}

/** The whole record as the client's own rows give it, by plain label. */
export async function readWholeRecord(session: Session): Promise<Record<string, unknown[]>> {
  const record: Record<string, unknown[]> = {};
  for (const { name, columns } of await readSources(session)) {
    const rows = (await session.db.query(`select to_jsonb(found) as row from (select ${columns} from ${name}) found limit 10000`)) as { row: unknown }[];
    if (rows.length > 0) record[labelOf(name)] = rows.map(({ row }) => row);
  }
  return record;
}

/** Who has looked, newest first: employers by the ledger, staff by the day they opened the record. */
export const readLooks = async ({ db }: Session): Promise<Look[]> =>
  (await db.query(
    `select on_day::text as "on", who, kind, lines from (
       select (e.at at time zone 'Europe/London')::date as on_day, coalesce(m.name, 'Your care team') as who,
         case when e.employer_id is null then 'care_team' else 'employer' end as kind,
         array_agg(distinct coalesce(i.label, read.item)) as lines
       from ledger.entry e cross join lateral unnest(e.items) as read(item) left join share_item i on i.code = read.item left join employer m on m.id = e.employer_id
       where e.kind = 'disclosed' group by 1, 2, 3
       union all select viewed_on, staff_name, 'staff', '{}' from record_view) looks
     order by on_day desc, kind, who limit 300`,
  )) as Look[];

const REQUEST = `select r.id, r.client_id as "clientId", c.display_name as "clientName", r.kind, r.details, r.created_at as "createdAt", r.due_on::text as "dueOn",
  r.answer, r.answered_name as "answeredName", r.answered_at as "answeredAt" from record_request r join client c on c.id = r.client_id`;

/** The viewer's requests (a client's own, a caseload's for staff): unanswered first, then newest. */
export const readRequests = async ({ db }: Session): Promise<RecordRequest[]> =>
  (await db.query(`${REQUEST} order by r.answer is not null, case when r.answer is null then r.due_on end, r.created_at desc, r.id limit 200`)) as RecordRequest[];

export async function readRequest({ db }: Session, id: string): Promise<RecordRequest | null> {
  const [row] = (await db.query(`${REQUEST} where r.id = $1`, [id])) as RecordRequest[];
  return row ?? null;
}

import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { ClientEventKind, ByKind, ClientState } from "./clientEnums";

export type CaseloadSort = "name" | "day" | "state" | "last_contact";

export interface CaseloadAsked {
  readonly states: readonly ClientState[];
  /** Only those the viewer is the specialist of. */
  readonly mine: boolean;
  readonly teamId: string | null;
  readonly words: string;
  readonly sort: CaseloadSort;
  readonly descending: boolean;
  readonly limit: number;
  readonly after: readonly (string | number | null)[] | null;
}

/** One line of the caseload. Dates are `YYYY-MM-DD`. */
export interface CaseloadRow {
  readonly id: string;
  readonly displayName: string;
  readonly state: ClientState;
  readonly helpWith: string;
  readonly engagedOn: string;
  readonly approach: string;
  readonly riskAssessmentOn: string | null;
  readonly specialistName: string | null;
  readonly teamName: string | null;
  readonly firstEmployerContactOn: string | null;
  readonly lastContactOn: string | null;
  readonly unconfirmed: number;
  readonly sortKey: string;
  /** Of equals, who was known first comes first. */
  readonly knownSince: string;
}

const sortKeys: Record<CaseloadSort, string> = {
  name: "lower(c.display_name)",
  day: "c.engaged_on::text",
  state: "case c.state when 'engaged' then '1' when 'vocational_profile' then '2' when 'job_search' then '3' when 'in_work' then '4' when 'stepped_down' then '5' else '6' end",
  last_contact: "coalesce(last.contact::text, '')",
};

/** The last time staff spoke of or with them: a note, or an employer spoken to for them. */
const lastContact = `
  left join lateral (
    select greatest(
      (select max((e.at at time zone 'Europe/London')::date) from client_event e where e.client_id = c.id and e.kind in ('note', 'profile', 'better_off')),
      (select max((l.at at time zone 'Europe/London')::date) from contact_log l where l.client_id = c.id)) as contact,
      (select min((l.at at time zone 'Europe/London')::date) from contact_log l where l.client_id = c.id) as first_employer
  ) last on true`;

/** The viewer's caseload, filtered and sorted, one page of it. Which clients it holds is the database's to say. */
export async function readCaseload({ db, viewer }: Session, asked: CaseloadAsked): Promise<CaseloadRow[]> {
  const key = sortKeys[asked.sort];
  const beyond = asked.descending ? "<" : ">";
  const way = asked.descending ? "desc" : "asc";
  return (await db.query(
    `select c.id, c.display_name as "displayName", c.state, c.help_with as "helpWith", c.engaged_on::text as "engagedOn", c.approach, c.risk_assessment_on::text as "riskAssessmentOn",
       s.display_name as "specialistName", t.name as "teamName", last.first_employer::text as "firstEmployerContactOn", last.contact::text as "lastContactOn",
       (select count(*)::int from preference_mark m where m.client_id = c.id and m.confirmed_at is null) as unconfirmed, ${key} as "sortKey", ${cursorTime("c.created_at")} as "knownSince"
     from client c left join staff_member s on s.id = c.specialist_id left join team t on t.id = c.team_id ${lastContact}
     where (cardinality($1::text[]) = 0 or c.state = any ($1)) and (not $2 or c.specialist_id = $3) and ($4::uuid is null or c.team_id = $4)
       and ($5 = '' or c.display_name ilike '%' || $5 || '%')
       and ($6::text is null or (${key}, c.created_at, c.id) ${beyond} ($6, $7::timestamptz, $8::uuid))
     order by "sortKey" ${way}, c.created_at ${way}, c.id ${way} limit $9`,
    [asked.states, asked.mine, viewer.staffId, asked.teamId, asked.words.replaceAll(/[%_\\]/g, "\\$&"), asked.after?.[0] ?? null, asked.after?.[1] ?? null, asked.after?.[2] ?? null, asked.limit],
  )) as CaseloadRow[];
}

/** How many clients of the caseload are in each state. */
export async function readCaseloadFigures({ db, viewer }: Session, mine: boolean): Promise<{ state: ClientState; count: number }[]> {
  return (await db.query("select state, count(*)::int as count from client where (not $1 or specialist_id = $2) group by state order by state", [mine, viewer.staffId])) as { state: ClientState; count: number }[];
}

export interface ClientEventRow {
  readonly id: string;
  readonly kind: ClientEventKind;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string;
  readonly byKind: ByKind;
  readonly staffName: string | null;
  readonly at: Date;
}

/** What has happened, newest first. Notes come back to staff only. */
export async function readClientEvents({ db }: Session, clientId: string, limit: number): Promise<ClientEventRow[]> {
  return (await db.query(
    `select e.id, e.kind, e.from_state as "fromState", e.to_state as "toState", e.reason, e.by_kind as "byKind", s.display_name as "staffName", e.at
     from client_event e left join staff_member s on s.id = e.staff_id where e.client_id = $1 order by e.at desc, e.id limit $2`,
    [clientId, Math.min(Math.max(limit, 1), 200)],
  )) as ClientEventRow[];
}

export interface ProfileRow {
  readonly version: number;
  readonly sections: Readonly<Record<string, string>>;
  readonly byKind: ByKind;
  readonly staffName: string | null;
  readonly writtenAt: Date;
}

/** Versions of the vocational profile, the newest first. */
export async function readProfiles({ db }: Session, clientId: string, limit: number): Promise<ProfileRow[]> {
  return (await db.query(
    `select p.version, p.sections, p.by_kind as "byKind", s.display_name as "staffName", p.written_at as "writtenAt"
     from vocational_profile p left join staff_member s on s.id = p.staff_id where p.client_id = $1 order by p.version desc limit $2`,
    [clientId, Math.min(Math.max(limit, 1), 100)],
  )) as ProfileRow[];
}

export interface BetterOffRow {
  readonly id: string;
  readonly doneOn: string;
  readonly hours: number;
  readonly payPenceAnHour: number;
  readonly betterOffPenceAWeek: number;
  readonly note: string;
  readonly staffName: string | null;
}

/** Better-off calculations, the newest first. */
export async function readBetterOff({ db }: Session, clientId: string): Promise<BetterOffRow[]> {
  return (await db.query(
    `select b.id, b.done_on::text as "doneOn", b.hours::float8 as hours, b.pay_pence_an_hour as "payPenceAnHour", b.better_off_pence_a_week as "betterOffPenceAWeek", b.note, s.display_name as "staffName"
     from better_off_calculation b left join staff_member s on s.id = b.staff_id where b.client_id = $1 order by b.done_on desc, b.created_at desc limit 20`,
    [clientId],
  )) as BetterOffRow[];
}

/** The day an employer was first spoken to for a client, `YYYY-MM-DD`, or null. */
export async function readFirstEmployerContact({ db }: Session, clientId: string): Promise<string | null> {
  const [row] = (await db.query(`select min((l.at at time zone 'Europe/London')::date)::text as first from contact_log l where l.client_id = $1`, [clientId])) as [{ first: string | null }];
  return row.first;
}

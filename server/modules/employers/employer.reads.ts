import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import type { CursorValues } from "../../graphql/connection";
import { isUuid } from "../../kernel/ids";
import type { ContactMode } from "./contact.enums";
import type { DisabilityConfident, EmployerSize, EmployerState, Relationship, Sector } from "./employer.enums";

/** An employer as staff read it, with what its pages show beside it. */
export interface EmployerRow {
  readonly id: string;
  readonly name: string;
  readonly state: EmployerState;
  readonly relationship: Relationship;
  readonly sector: Sector | null;
  readonly size: EmployerSize | null;
  readonly website: string;
  readonly about: string;
  readonly disabilityConfident: DisabilityConfident;
  readonly disabilityConfidentUntil: string | null;
  readonly trusted: boolean;
  readonly createdAt: Date;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly leadId: string | null;
  readonly leadName: string | null;
  readonly lastContactAt: Date | null;
  readonly lastContactMode: ContactMode | null;
  readonly rolesOpen: number;
  readonly rolesAll: number;
  readonly sortKey: string;
}

export interface EmployerFilter {
  readonly search?: string | null;
  readonly stage?: Relationship | null;
  readonly state?: EmployerState | null;
  readonly sector?: Sector | null;
  readonly leadId?: string | null;
}

export type EmployerOrder = "name" | "quietest" | "latest";

/** Each order as a text that compares the right way; "latest" counts down from a far moment. Of equals, the longest known first. */
const sortKey: Record<EmployerOrder, string> = {
  name: "lower(e.name)",
  quietest: `${cursorTime("coalesce(last.at, 'epoch')")} || ' ' || ${cursorTime("e.created_at")}`,
  latest: `lpad((32503680000 - extract(epoch from coalesce(last.at, 'epoch'))::bigint)::text, 12, '0') || ' ' || ${cursorTime("e.created_at")}`,
};

const rows = (order: EmployerOrder): string => `
  select e.id, e.name, e.state, e.relationship, e.sector, e.size, e.website, e.about, e.disability_confident as "disabilityConfident",
    e.disability_confident_until::text as "disabilityConfidentUntil", e.trusted, e.created_at as "createdAt", e.parent_id as "parentId", parent.name as "parentName",
    lead.id as "leadId", lead.display_name as "leadName", last.at as "lastContactAt", last.mode as "lastContactMode",
    roles.open as "rolesOpen", roles.all as "rolesAll", ${sortKey[order]} as "sortKey"
  from employer e
  left join employer parent on parent.id = e.parent_id
  left join staff_member lead on lead.id = e.lead_staff_id
  left join lateral (select l.at, l.mode from contact_log l where l.employer_id = e.id order by l.at desc limit 1) last on true
  cross join lateral (select count(*)::int as all, (count(*) filter (where v.status = 'open'))::int as open from vacancy v where v.employer_id = e.id) roles`;

/** One page of the service's employers. `%` and `_` in a search are letters like others. */
export async function listEmployers({ db }: Session, filter: EmployerFilter, order: EmployerOrder, limit: number, after: CursorValues | null): Promise<EmployerRow[]> {
  if (filter.leadId && !isUuid(filter.leadId)) return [];
  return (await db.query(
    `select * from (${rows(order)}
       where ($1::text is null or e.name ilike '%' || $1 || '%') and ($2::text is null or e.relationship = $2) and ($3::text is null or e.state = $3)
         and ($4::text is null or e.sector = $4) and ($5::uuid is null or e.lead_staff_id = $5)) page
     where $6::text is null or ("sortKey" collate "und-x-icu", id) > ($6, $7::uuid)
     order by "sortKey" collate "und-x-icu", id limit $8`,
    [
      filter.search?.trim().replaceAll(/[\\%_]/g, "\\$&") || null, filter.stage ?? null, filter.state ?? null, filter.sector ?? null, filter.leadId ?? null,
      after?.[0] ?? null, after?.[1] ?? null, limit,
    ],
  )) as EmployerRow[];
}

/** One of the service's employers; null when it is not there, or not the service's. */
export async function readEmployer({ db }: Session, id: string): Promise<EmployerRow | null> {
  if (!isUuid(id)) return null;
  return ((await db.query(`${rows("name")} where e.id = $1`, [id])) as EmployerRow[])[0] ?? null;
}

/** The employers whom the viewer contacted last, latest first. */
export async function recentEmployers({ db, viewer }: Session, first: number): Promise<EmployerRow[]> {
  return (await db.query(
    `select r.* from (select l.employer_id, max(l.at) as mine from contact_log l where l.staff_id = $1 group by 1) mine
     join lateral (${rows("name")} where e.id = mine.employer_id and e.state <> 'closed') r on true
     order by mine.mine desc limit $2`,
    [viewer.staffId, first],
  )) as EmployerRow[];
}

/** An employer as its own people read it. */
export type OwnEmployerRow = Pick<EmployerRow, "id" | "name" | "state" | "sector" | "size" | "website" | "about" | "disabilityConfident" | "disabilityConfidentUntil" | "trusted">;

export async function readOwnEmployer({ db, viewer }: Session): Promise<OwnEmployerRow | null> {
  const [found] = (await db.query(
    `select id, name, state, sector, size, website, about, disability_confident as "disabilityConfident",
       disability_confident_until::text as "disabilityConfidentUntil", trusted
     from employer where id = $1`,
    [viewer.employerId],
  )) as OwnEmployerRow[];
  return found ?? null;
}

/** The specialist whom an employer can reach. */
export interface LeadRow {
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
}

export async function readOwnLead({ db }: Session): Promise<LeadRow | null> {
  const [found] = (await db.query(`select name, job_title as "jobTitle", phone, email from access.employer_lead()`)) as LeadRow[];
  return found ?? null;
}

export interface EventRow {
  readonly id: string;
  readonly kind: "state" | "relationship" | "lead" | "trust";
  readonly was: string | null;
  readonly became: string | null;
  readonly reason: string;
  readonly at: Date;
  readonly by: string | null;
}

/** What happened to an employer's account and to the relationship, newest first. A lead is given by name. */
export async function readEvents({ db }: Session, employerId: string): Promise<EventRow[]> {
  return (await db.query(
    `select v.id, v.kind, coalesce(was.display_name, v.was) as was, coalesce(became.display_name, v.became) as became, v.reason, v.at, access.employer_actor(v.actor) as by
     from employer_event v
     left join staff_member was on v.kind = 'lead' and was.id::text = v.was
     left join staff_member became on v.kind = 'lead' and became.id::text = v.became
     where v.employer_id = $1 order by v.at desc, v.id limit 100`,
    [employerId],
  )) as EventRow[];
}

export const readOffers = async ({ db }: Session, employerId: string): Promise<string[]> =>
  ((await db.query("select adjustment from employer_offer where employer_id = $1 order by adjustment", [employerId])) as { adjustment: string }[]).map(({ adjustment }) => adjustment);

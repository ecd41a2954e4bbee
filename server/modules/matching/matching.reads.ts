import type { Session } from "../../database/session";
import type { PayPeriod } from "../../kernel/dimensions";
import type { Role, Spot, Wishes } from "./weigh";

/** An open vacancy as it is weighed, and what a page says of it. */
export interface OpenRole extends Role {
  readonly employerName: string;
  readonly placeText: string;
  readonly payLeastPence: number | null;
  readonly payMostPence: number | null;
  readonly payPeriod: PayPeriod | null;
  readonly closesOn: string | null;
  readonly publishedAt: Date | null;
}

/** The wishes of one client, and what a page needs of that client. */
export interface ClientWishes extends Wishes {
  readonly displayName: string;
  readonly approach: "none" | "anonymous" | "named";
  readonly state: string;
}

type Row = Record<string, unknown>;
const number = (value: unknown): number | null => (value === null ? null : Number(value));
const spot = (row: Row, prefix = ""): Spot | null => {
  const [latitude, longitude, exactness] = [row[`${prefix}latitude`], row[`${prefix}longitude`], row[`${prefix}exactness`]];
  if (latitude === null || longitude === null || exactness === null || exactness === "unknown") return null;
  return { latitude: Number(latitude), longitude: Number(longitude), exactness: exactness as Spot["exactness"] };
};

/** What a vacancy says, in one row: settings and offers gathered beside it. */
const OPEN_ROLES = `
  select v.id, v.employer_id, e.parent_id, e.name as employer_name, v.title, v.occupation_code, v.place_text, v.latitude, v.longitude, v.place_exactness as exactness,
    v.workplace, v.hours_least, v.hours_most, v.week_grid, v.week_fixed, v.pay_pence_an_hour_least, v.pay_least_pence, v.pay_most_pence, v.pay_period, v.contract,
    v.starts_on::text, v.closes_on::text, v.published_at,
    coalesce((select jsonb_object_agg(s.feature, s.says) from vacancy_setting s where s.vacancy_id = v.id), '{}') as setting,
    coalesce((select jsonb_agg(a.code order by a.code) from vacancy_adjustment a where a.vacancy_id = v.id), '[]') as adjustments
  from vacancy v join employer e on e.id = v.employer_id
  where v.status = 'open' and v.kind = 'paid_role' and (v.closes_on is null or v.closes_on >= $1)
  order by v.published_at, v.id`;

/** Every paid role that is open on a day, as far as the viewer may see. */
export async function readOpenRoles({ db }: Session, today: string): Promise<OpenRole[]> {
  return ((await db.query(OPEN_ROLES, [today])) as Row[]).map(toRole);
}

/** One role, open or not, or null. */
export async function readRole({ db }: Session, id: string): Promise<OpenRole | null> {
  const [row] = (await db.query(OPEN_ROLES.replace(/where v\.status.*$/s, "where v.id = $1"), [id])) as Row[];
  return row ? toRole(row) : null;
}

const toRole = (row: Row): OpenRole => ({
  id: row.id as string,
  employerId: row.employer_id as string,
  employerParentId: row.parent_id as string | null,
  employerName: row.employer_name as string,
  title: row.title as string,
  occupationCode: row.occupation_code as string | null,
  place: spot(row),
  placeText: row.place_text as string,
  workplace: row.workplace as Role["workplace"],
  hoursLeast: number(row.hours_least),
  hoursMost: number(row.hours_most),
  week: number(row.week_grid),
  weekFixed: row.week_fixed as boolean | null,
  payPenceAnHour: number(row.pay_pence_an_hour_least),
  payLeastPence: number(row.pay_least_pence),
  payMostPence: number(row.pay_most_pence),
  payPeriod: row.pay_period as PayPeriod | null,
  contract: row.contract as string | null,
  startsOn: row.starts_on as string | null,
  closesOn: row.closes_on as string | null,
  publishedAt: row.published_at as Date | null,
  setting: row.setting as Role["setting"],
  adjustments: row.adjustments as string[],
});

const WISHES = `
  select c.id, c.display_name, c.approach, c.state, p.home_latitude, p.home_longitude, p.home_exactness, p.furthest_km, p.workplaces, p.hours_least, p.hours_most,
    p.week_grid, p.pay_least_pence_an_hour, p.contracts, p.earliest_start::text, p.keywords,
    coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'says', o.says)) from preference_occupation o where o.client_id = c.id), '[]') as occupations,
    coalesce((select jsonb_object_agg(s.feature, s.says) from preference_setting s where s.client_id = c.id), '{}') as setting,
    coalesce((select jsonb_agg(a.code) from preference_adjustment a where a.client_id = c.id), '[]') as adjustments,
    coalesce((select jsonb_agg(x.employer_id) from preference_employer x where x.client_id = c.id), '[]') as avoided
  from client c left join preference p on p.client_id = c.id`;

/** What one client said, or null when the viewer may not see that client. */
export async function readWishes({ db }: Session, clientId: string): Promise<ClientWishes | null> {
  const [row] = (await db.query(`${WISHES} where c.id = $1`, [clientId])) as Row[];
  return row ? toWishes(row) : null;
}

/** What everyone in the viewer's caseload said who is looking for work. */
export async function readSeekers({ db }: Session): Promise<ClientWishes[]> {
  const rows = (await db.query(`${WISHES} where c.state in ('engaged', 'vocational_profile', 'job_search') and p.client_id is not null order by c.display_name, c.created_at, c.id`)) as Row[];
  return rows.map(toWishes);
}

const toWishes = (row: Row): ClientWishes => ({
  clientId: row.id as string,
  displayName: row.display_name as string,
  approach: row.approach as ClientWishes["approach"],
  state: row.state as string,
  occupations: row.occupations as Wishes["occupations"],
  keywords: (row.keywords as string[] | null) ?? [],
  home: row.home_latitude == null ? null : spot(row, "home_"),
  furthestKm: number(row.furthest_km),
  workplaces: (row.workplaces as Wishes["workplaces"] | null) ?? [],
  hoursLeast: number(row.hours_least),
  hoursMost: number(row.hours_most),
  week: number(row.week_grid),
  payLeastPenceAnHour: number(row.pay_least_pence_an_hour),
  contracts: (row.contracts as string[] | null) ?? [],
  earliestStart: row.earliest_start as string | null,
  setting: row.setting as Wishes["setting"],
  adjustments: row.adjustments as string[],
  avoidedEmployers: row.avoided as string[],
});

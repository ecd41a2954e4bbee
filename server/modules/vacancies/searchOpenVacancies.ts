import { cursorTime } from "../../database/keyset";
import type { Session } from "../../database/session";
import { type ContractKind, PARTS, type SettingFeature, type VacancyKind, type WeekGrid, type Workplace, gridBit } from "../../kernel/dimensions";
import { type Exactness, type Place, locate } from "../places";
import { FROM_VACANCIES, OPEN_COLUMNS, type VacancyRow } from "./vacancy.rows";

export interface OpenVacancySearch {
  /** A job, a skill or an employer. */
  readonly words?: string | null;
  /** A town or a postcode. */
  readonly near?: string | null;
  readonly withinKm?: number | null;
  readonly hoursLeast?: number | null;
  readonly hoursMost?: number | null;
  readonly payAtLeastPence?: number | null;
  readonly contracts?: readonly ContractKind[] | null;
  readonly kinds?: readonly VacancyKind[] | null;
  readonly workplaces?: readonly Workplace[] | null;
  readonly weekdays?: boolean | null;
  readonly weekends?: boolean | null;
  readonly parts?: readonly (typeof PARTS)[number][] | null;
  /** Only roles where the person chooses their times. */
  readonly chooseTimes?: boolean | null;
  readonly has?: readonly SettingFeature[] | null;
  readonly hasNot?: readonly SettingFeature[] | null;
  readonly nearestFirst?: boolean | null;
}

/** What the place searched near was understood as. */
export interface SearchedNear {
  readonly text: string;
  readonly exactness: Exactness;
  readonly name: string | null;
  readonly candidates: readonly Place[];
}

export type FoundVacancy = VacancyRow & { readonly distanceKm: number | null; readonly sortKey: string };

export interface FoundVacancies {
  readonly rows: FoundVacancy[];
  readonly total: number;
  /** Of these, how many are there although nobody knows where they are. */
  readonly placeUnknown: number;
  readonly near: SearchedNear | null;
  readonly nearestFirst: boolean;
}

const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

/** The times somebody ticked, as a grid; null when nothing was ticked. Days alone mean any time of them, and times alone any day. */
export function searchedGrid({ weekdays, weekends, parts }: OpenVacancySearch): WeekGrid | null {
  const chosen = parts ?? [];
  if (!weekdays && !weekends && chosen.length === 0) return null;
  const days = [...(weekdays || !weekends ? WEEKDAYS : []), ...(weekends || !weekdays ? WEEKEND : [])];
  const times = chosen.length > 0 ? chosen.map((part) => PARTS.indexOf(part)) : [0, 1, 2, 3];
  return days.flatMap((day) => times.map((part) => gridBit(day, part))).reduce((sum, bit) => sum + bit, 0);
}

const KM_A_DEGREE = 111.2;

/**
 * Open vacancies that fit, a page at a time.
 *
 * What a vacancy does not say never drops it: an unknown place, hours, times, pay or contract stays in the list and is
 * marked there. Only a feature that is wanted must have been said. Work from home is near everywhere.
 *
 * @param limit - rows at most.
 * @param after - the sort key and id of the last row seen.
 */
export async function searchOpenVacancies(session: Session, search: OpenVacancySearch, limit: number, after: readonly (string | number | null)[] | null): Promise<FoundVacancies> {
  const text = search.near?.trim() || null;
  const at = text ? await locate(session, text) : null;
  const point = at && at.exactness !== "unknown" ? at : null;
  const nearestFirst = Boolean(search.nearestFirst && point);
  const { where, values } = conditions(search, point);
  const distance = point ? "distance_km(v.latitude, v.longitude, $2::float8, $3::float8)" : "null::float8";
  const order = nearestFirst ? { key: `coalesce(${distance}, 1e6)`, type: "float8", text: "found.key::text", way: "asc", sign: ">" } : { key: "v.published_at", type: "timestamptz", text: cursorTime("found.key"), way: "desc", sign: "<" };
  // The page's ids first: what hangs on a vacancy is looked up for the rows shown, not for all that are sorted.
  const rows = (await session.db.query(
    `with found as (
       select v.id, ${distance} as km, ${order.key} as key ${FROM_VACANCIES} where ${where}
         and ($14::text is null or (${order.key}, v.id) ${order.sign} ($14::${order.type}, $15::uuid))
       order by ${order.key} ${order.way}, v.id ${order.way} limit $16)
     select ${OPEN_COLUMNS}, found.km as "distanceKm", ${order.text} as "sortKey"
     from found join vacancy v on v.id = found.id join employer e on e.id = v.employer_id order by found.key ${order.way}, v.id ${order.way}`,
    [...values, after?.[0] ?? null, after?.[1] ?? null, limit],
  )) as FoundVacancy[];
  const [counted] = (await session.db.query(
    `select count(*)::int as total, (count(*) filter (where v.latitude is null and v.workplace is distinct from 'remote'))::int as "placeUnknown" ${FROM_VACANCIES} where ${where}`,
    values,
  )) as [{ total: number; placeUnknown: number }];
  const near = text && at ? { text, exactness: at.exactness, name: at.name, candidates: at.exactness === "unknown" ? at.candidates : [] } : null;
  return { rows, ...counted, near, nearestFirst };
}

/** The conditions of a search, with a parameter each; every one is there always, so that PostgreSQL plans one statement. */
function conditions(search: OpenVacancySearch, point: { latitude: number; longitude: number } | null): { where: string; values: unknown[] } {
  const list = <T>(of: readonly T[] | null | undefined): readonly T[] | null => (of && of.length > 0 ? of : null);
  const km = point ? (search.withinKm ?? null) : null;
  const values = [
    search.words?.trim() || null, point?.latitude ?? null, point?.longitude ?? null, km,
    search.hoursLeast ?? null, search.hoursMost ?? null, search.payAtLeastPence ?? null,
    list(search.contracts), list(search.kinds), list(search.workplaces), searchedGrid(search), list(search.has), list(search.hasNot),
  ];
  const where = [
    "v.status = 'open'",
    search.words?.trim()
      ? `(v.words @@ websearch_to_tsquery('english', $1) or to_tsvector('english', e.name) @@ websearch_to_tsquery('english', $1)
          or v.occupation_code in (select w.code from occupation_word w where w.words @@ websearch_to_tsquery('english', $1)))`
      : "$1::text is null",
    km === null
      ? "($2::float8 is null or $3::float8 is null or $4::float8 is null)"
      : `(v.workplace = 'remote' or v.latitude is null or (v.latitude between $2::float8 - $4::float8 / ${KM_A_DEGREE} and $2::float8 + $4::float8 / ${KM_A_DEGREE} and distance_km(v.latitude, v.longitude, $2::float8, $3::float8) <= $4::float8))`,
    "($5::float8 is null or v.hours_most is null or v.hours_most >= $5)",
    "($6::float8 is null or v.hours_least is null or v.hours_least <= $6)",
    "($7::int is null or v.pay_pence_an_hour_least is null or v.pay_pence_an_hour_least >= $7)",
    "($8::text[] is null or v.contract is null or v.contract = any ($8))",
    "($9::text[] is null or v.kind = any ($9))",
    "($10::text[] is null or v.workplace is null or v.workplace = any ($10))",
    "($11::int is null or v.week_grid is null or case when v.week_fixed is false then v.week_grid & $11 <> 0 else v.week_grid & ~$11 = 0 end)",
    search.chooseTimes ? "v.week_fixed is false" : "true",
    "($12::text[] is null or (select count(*) from vacancy_setting s where s.vacancy_id = v.id and s.says = 'has' and s.feature = any ($12)) = cardinality($12))",
    "($13::text[] is null or not exists (select from vacancy_setting s where s.vacancy_id = v.id and s.says = 'has' and s.feature = any ($13)))",
  ].join(" and ");
  return { where, values };
}

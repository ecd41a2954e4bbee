import type { Session } from "../../database/session";
import type { ContractKind, SettingFeature, Workplace } from "../../kernel/dimensions";
import type { TravelBy, Wish } from "./preferenceEnums";

/** Who said a part of the preferences, and whether the client stands by it. */
export interface Mark {
  /** A part, or `setting:` and a feature. */
  readonly dimension: string;
  /** The member of staff who entered it; null when the client did. */
  readonly staffName: string | null;
  readonly enteredAt: Date;
  readonly confirmedAt: Date | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface WishedOccupation {
  readonly code: string;
  readonly title: string;
  readonly says: "want" | "avoid";
}

/** The work a client is looking for. Null and empty: not said. */
export interface Preferences {
  readonly home: string | null;
  /** How exactly the home is known, in the words of the places module; null where it is not on the map. */
  readonly homeExactness: string | null;
  readonly furthestKm: number | null;
  readonly travelBy: readonly TravelBy[];
  readonly workplaces: readonly Workplace[];
  readonly hoursLeast: number | null;
  readonly hoursMost: number | null;
  /** 28 bits, Monday morning first. */
  readonly week: number | null;
  readonly weekVaries: boolean;
  readonly payLeastPenceAnHour: number | null;
  readonly contracts: readonly ContractKind[];
  readonly earliestStart: string | null;
  readonly keywords: readonly string[];
  readonly keywordsAvoid: readonly string[];
  readonly occupations: readonly WishedOccupation[];
  readonly setting: readonly { readonly feature: SettingFeature; readonly says: Exclude<Wish, "neutral"> }[];
  readonly employers: readonly Named[];
  readonly adjustments: readonly string[];
  readonly marks: readonly Mark[];
}

/**
 * What a client wants from work, with who said it. Nobody else's rows come back: a client who may not be seen is one
 * who has said nothing.
 */
export async function readPreferences({ db }: Session, clientId: string): Promise<Preferences> {
  const [row] = (await db.query(
    `select p.home_place_text as home, p.home_exactness as "homeExactness", p.furthest_km::float8 as "furthestKm", coalesce(p.travel_by, '{}') as "travelBy", coalesce(p.workplaces, '{}') as workplaces,
       p.hours_least::float8 as "hoursLeast", p.hours_most::float8 as "hoursMost", p.week_grid as week, coalesce(p.week_varies, false) as "weekVaries", p.pay_least_pence_an_hour as "payLeastPenceAnHour",
       coalesce(p.contracts, '{}') as contracts, p.earliest_start::text as "earliestStart", coalesce(p.keywords, '{}') as keywords, coalesce(p.keywords_avoid, '{}') as "keywordsAvoid",
       coalesce((select jsonb_agg(jsonb_build_object('code', w.code, 'says', w.says, 'title', coalesce(o.title, w.code)) order by o.title, w.code)
         from preference_occupation w left join occupation o on o.code = w.code where w.client_id = $1), '[]') as occupations,
       coalesce((select jsonb_agg(jsonb_build_object('feature', s.feature, 'says', s.says) order by s.feature) from preference_setting s where s.client_id = $1), '[]') as setting,
       coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by lower(e.name), e.id)
         from preference_employer x join employer e on e.id = x.employer_id where x.client_id = $1), '[]') as employers,
       coalesce((select jsonb_agg(a.code order by a.code) from preference_adjustment a where a.client_id = $1), '[]') as adjustments
     from (select 1) one left join preference p on p.client_id = $1`,
    [clientId],
  )) as [Omit<Preferences, "marks">];
  const marks = (await db.query(
    `select m.dimension, s.display_name as "staffName", m.entered_at as "enteredAt", m.confirmed_at as "confirmedAt"
     from preference_mark m left join staff_member s on s.id = m.entered_by_staff where m.client_id = $1 order by m.dimension`,
    [clientId],
  )) as Mark[];
  return { ...row, marks };
}

/** Employers of the service by a part of their name, for a client who would not work for them. */
export async function readEmployerChoices({ db }: Session, matching: string, first: number): Promise<Named[]> {
  const words = matching.trim().slice(0, 100);
  if (words.length < 2) return [];
  return (await db.query(`select id, name from employer where name ilike '%' || $1 || '%' order by position(lower($1) in lower(name)), lower(name), id limit $2`, [words.replaceAll(/[%_\\]/g, "\\$&"), Math.min(Math.max(first, 1), 20)])) as Named[];
}

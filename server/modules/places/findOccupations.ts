import type { Session } from "../../database/session";

/** A minor (three digits) or unit (four digits) group of SOC 2020, Office for National Statistics. */
export interface Occupation {
  code: string;
  title: string;
  level: "minor" | "unit";
  /** A unit group's minor group. */
  parent: string | null;
}

const wordsOf = (typed: string): string[] =>
  [...new Set(typed.slice(0, 200).toLowerCase().replace(/['’]/g, "").match(/[a-z0-9]+/g) ?? [])].slice(0, 8);

/**
 * Occupations by everyday words: "carer", "till", "warehouse"; the likeliest first.
 *
 * A group is found by its title, the job titles the ONS gives it, and words people use. What
 * matters most is how many of the typed words a phrase has; then whether it is nothing but them;
 * a group that says them often comes before one that says them once. A code finds itself.
 *
 * @param first - how many at most; 1 to 50.
 */
export async function findOccupations({ db }: Session, typed: string, first = 10): Promise<Occupation[]> {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  return (await db.query(
    `with term as (select to_tsquery('english', w || ':*') as query, to_tsquery('english', w) as whole, w from unnest($1::text[]) w),
     typed as (select array_agg(query) filter (where numnode(query) > 0) as queries, count(*) filter (where numnode(query) > 0) as asked from term),
     phrase as (
       select o.code, o.phrase, o.kind, lower(o.phrase) = $2 as same, length(o.words) as size,
         (select sum(case when o.words @@ whole then 1.0 else 0.7 end) from term where numnode(query) > 0 and o.words @@ query) as hits
       from occupation_word o, typed where typed.asked > 0
     ),
     scored as (
       select code, max(hits / asked * 10 + case when same then 4 else 0 end + hits / greatest(size, 1) * 3
                + case kind when 'everyday' then 1.5 when 'job title' then 0.5 else 0 end) + least(count(*), 5) * 0.3 as score
       from phrase, typed where hits > 0 group by code
     )
     select o.code, o.title, o.level, o.parent from occupation o left join scored s on s.code = o.code
     where s.score is not null or o.code = $2
     order by o.code <> $2, s.score - case o.level when 'minor' then 1 else 0 end desc, o.code
     limit $3`,
    [words, typed.trim().toLowerCase(), Math.min(Math.max(first, 1), 50)],
  )) as Occupation[];
}

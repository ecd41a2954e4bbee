import type { Session } from "../../../database/session";

/** Stands for whoever an advert did not name, until somebody finds out. */
export const employerNotNamed = "Employer not named";

const key = (name: string): string => name.toLowerCase().replace(/\s+/g, " ").trim();

/**
 * The service's employers by name, capitals and spaces aside. One it does not have yet is entered as a prospect.
 *
 * @returns their ids by the names as given.
 */
export async function employersNamed({ db, viewer }: Session, providerId: string, names: string[]): Promise<Map<string, string>> {
  const wanted = [...new Map(names.map((name) => [key(name), name.replace(/\s+/g, " ").trim().slice(0, 200)])).values()];
  const find = async (): Promise<Map<string, string>> => {
    const rows = (await db.query(
      `select distinct on (lower(regexp_replace(name, '\\s+', ' ', 'g'))) id, name from employer
       where provider_id = $1 and state <> 'closed' and lower(regexp_replace(name, '\\s+', ' ', 'g')) = any($2)
       order by lower(regexp_replace(name, '\\s+', ' ', 'g')), state = 'active' desc, created_at`,
      [providerId, wanted.map(key)],
    )) as { id: string; name: string }[];
    return new Map(rows.map(({ id, name }) => [key(name), id]));
  };
  let known = await find();
  const missing = wanted.filter((name) => !known.has(key(name)));
  if (missing.length > 0) {
    const made = (await db.query("insert into employer (provider_id, name, state, relationship) select $1, name, 'pending', 'prospect' from unnest($2::text[]) name returning id", [providerId, missing])) as { id: string }[];
    await db.query("insert into employer_event (employer_id, kind, became, reason, actor) select id, 'relationship', 'prospect', 'Named in imported adverts', $2 from unnest($1::uuid[]) id", [
      made.map(({ id }) => id),
      viewer.membershipId,
    ]);
    known = await find();
  }
  return new Map(names.map((name) => [name, known.get(key(name))!]));
}

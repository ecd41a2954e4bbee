import type { Session } from "../../database/session";
import { type Problem, invalid } from "../../kernel/result";
import { locate } from "../places";
import type { Part } from "./preferenceEnums";
import type { Said } from "./savePreferences";

type Writer<P extends Part> = (session: Session, clientId: string, said: NonNullable<Said[P]>) => Promise<Problem | null>;

const set = async ({ db }: Session, clientId: string, columns: Record<string, unknown>): Promise<null> => {
  const names = Object.keys(columns);
  await db.query(`update preference set ${names.map((name, index) => `${name} = $${index + 2}`).join(", ")} where client_id = $1`, [clientId, ...Object.values(columns)]);
  return null;
};

const unique = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim().toLowerCase()).filter(Boolean))];

/** How each part is kept; the check was made before. A writer's problem undoes everything. */
export const writers: { [P in Part]: Writer<P> } = {
  async occupation(session, clientId, { want, avoid, keywords, keywordsAvoid }) {
    const asked = [...new Set([...want, ...avoid])];
    const known = (await session.db.query("select code from occupation where code = any ($1)", [asked])) as { code: string }[];
    if (known.length < asked.length) return invalid(want.some((code) => !known.some((each) => each.code === code)) ? "occupation.want" : "occupation.avoid", "Choose a kind of work from the list, or write it in your own words.");
    await session.db.query("delete from preference_occupation where client_id = $1", [clientId]);
    await session.db.query(
      `insert into preference_occupation (client_id, code, says) select $1::uuid, c, 'want' from unnest($2::text[]) c union select $1::uuid, c, 'avoid' from unnest($3::text[]) c`,
      [clientId, [...new Set(want)], [...new Set(avoid)]],
    );
    return set(session, clientId, { keywords: unique(keywords), keywords_avoid: unique(keywordsAvoid) });
  },
  async place(session, clientId, { home, furthestKm, travelBy, workplaces }) {
    const text = home.trim();
    const found = text ? await locate(session, text) : null;
    const columns = { home_place_text: text || null, furthest_km: furthestKm, travel_by: [...travelBy], workplaces: [...workplaces] };
    // A place that is not on the map is kept as it was said: it only can't be measured from.
    return set(session, clientId, { ...columns, home_latitude: found?.latitude ?? null, home_longitude: found?.longitude ?? null, home_exactness: found && found.exactness !== "unknown" ? found.exactness : null });
  },
  hours: (session, clientId, { least, most }) => set(session, clientId, { hours_least: least, hours_most: most }),
  when: (session, clientId, { week, varies }) => set(session, clientId, { week_grid: week, week_varies: varies }),
  pay: (session, clientId, { leastPenceAnHour }) => set(session, clientId, { pay_least_pence_an_hour: leastPenceAnHour }),
  contract: (session, clientId, { kinds }) => set(session, clientId, { contracts: [...kinds] }),
  start: (session, clientId, { earliest }) => set(session, clientId, { earliest_start: earliest }),
  async employers({ db }, clientId, { avoid }) {
    const asked = [...new Set(avoid)];
    const known = (await db.query("select id from employer where id = any ($1)", [asked])) as { id: string }[];
    if (known.length < asked.length) return invalid("employers.avoid", "Choose an employer from the list.");
    await db.query("delete from preference_employer where client_id = $1", [clientId]);
    await db.query("insert into preference_employer (client_id, employer_id) select $1::uuid, e from unnest($2::uuid[]) e", [clientId, asked]);
    return null;
  },
  async adjustments({ db }, clientId, { codes }) {
    await db.query("delete from preference_adjustment where client_id = $1", [clientId]);
    await db.query("insert into preference_adjustment (client_id, code) select $1::uuid, a from unnest($2::text[]) a", [clientId, [...new Set(codes)]]);
    return null;
  },
};

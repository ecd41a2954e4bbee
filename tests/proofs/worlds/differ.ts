import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Random } from "../random";
import type { Marker, World } from "../world";
import { uuidFrom } from "../world/fill";
import type { Part } from "./roles";

/** Leaves of the world: a row of these is missed by nothing else. */
const MAY_GO = ["client_event", "contact_log", "message", "record_request", "referral_event", "vacancy_question", "vacancy_event", "introduction_event", "adjustment_event", "employer_contact", "in_work_check", "better_off_calculation", "invitation", "vacancy_import_row"];
/** Rows that may stand there twice: a copy is somebody else's, or one more of the same. */
const MAY_DOUBLE = ["client", "client_event", "contact_log", "employer", "employer_contact", "message", "thread", "referral", "referral_event", "staff_member", "statement", "vacancy", "retention_request", "adjustment", "introduction", "placement", "meeting", "consent_event", "vacancy_import", "better_off_calculation"];

/** Other states, numbers and days for rows that the actor may not know of. */
const OTHER: Readonly<Record<string, string>> = {
  client: "state = case state when 'job_search' then 'in_work' else state end, approach = 'none', engaged_on = engaged_on - 40, risk_assessment_on = null",
  employer: "relationship = 'dormant', trusted = not trusted, lead_staff_id = null, size = 'large'",
  vacancy: "hours_least = 4, hours_most = 30, pay_least_pence = 2000, pay_most_pence = 2100, pay_pence_an_hour_least = 2000, updated_at = updated_at - interval '3 days', created_at = created_at - interval '3 days'",
  introduction: "state = case state when 'introduced' then 'booked' when 'booked' then 'introduced' when 'offered' then 'started' else state end, changed_at = changed_at - interval '9 days'",
  placement: "hours_a_week = 30, pay_pence_an_hour = 1900, starts_on = starts_on - 11",
  meeting: "starts_at = starts_at + interval '1 day', minutes = 45",
  adjustment: "state = case state when 'suggested' then 'not_raised' when 'in_place' then 'declined' else state end, cost_pence = 12345",
  contact_log: "at = at - interval '9 days', mode = 'email', next_action_on = next_action_on + 5",
  message: "written_at = written_at - interval '2 days'",
  retention_request: "urgency = 'days', rung_at = null",
  preference: "furthest_km = 3, hours_least = 1, hours_most = 5, week_grid = 1, pay_least_pence_an_hour = 2500",
  referral: "received_at = received_at - interval '8 days'",
  record_request: "created_at = created_at - interval '8 days'",
};

export interface Differences { readonly texts: number; readonly removed: number; readonly added: number; readonly changed: number; readonly ids: readonly string[] }

/**
 * Changes, in one of the two worlds, everything that the part's actor may not know: words (of the same length and of
 * another), how many rows there are, and what state they are in.
 */
export async function differ(owner: DataSource, world: World, part: Part, random: Random): Promise<Differences> {
  const run = owner.createQueryRunner();
  await run.connect();
  await run.startTransaction();
  try {
    await run.query("set local session_replication_role = replica"); // the world is changed behind the triggers' backs
    const hidden = world.markers.filter((marker) => !part.mayKnow(marker));
    await run.query("create temp table other (old text primary key, word text) on commit drop");
    await run.query("insert into other select * from unnest($1::text[], $2::text[]) on conflict do nothing", [hidden.map(({ word }) => word), hidden.map(({ word }) => otherWord(word))]);
    for (const [table, columns] of columnsOf(hidden)) await run.query(textChange(world, table, columns));
    const rows = hiddenRows(world, part);
    const made: string[] = [];
    let [removed, added, changed] = [0, 0, 0];
    for (const [table, ids] of rows) {
      if (OTHER[table]) changed += await count(run.query(`with done as (update ${table} set ${OTHER[table]} where id = any ($1::uuid[]) returning 1) select count(*)::int as n from done`, [ids]));
      const chosen = ids.filter((id) => parity(id) === 1);
      if (MAY_GO.includes(table)) removed += await count(run.query(`with done as (delete from ${table} where id = any ($1::uuid[]) returning 1) select count(*)::int as n from done`, [chosen]));
      if (MAY_DOUBLE.includes(table)) {
        const from = ids.filter((id) => parity(id) === 0);
        const columns = world.catalogue.get(table)!.columns.map(({ name }) => name).join(", ");
        const fresh = from.map(() => uuidFrom(random));
        made.push(...fresh);
        added += await count(run.query(
          `with done as (insert into ${table} (${columns}) select ${columns.replace(/^id\b|(?<=, )id\b/, "n.fresh")} from ${table} t join unnest($1::uuid[], $2::uuid[]) as n (old, fresh) on t.id = n.old on conflict do nothing returning 1) select count(*)::int as n from done`,
          [from, fresh],
        ));
      }
    }
    await run.commitTransaction();
    return { texts: hidden.length, removed, added, changed, ids: made };
  } catch (error) {
    if (run.isTransactionActive) await run.rollbackTransaction();
    throw error;
  } finally {
    await run.release();
  }
}

const count = async (rows: Promise<unknown>): Promise<number> => ((await rows) as [{ n: number }])[0].n;
const parity = (id: string): number => createHash("sha1").update(id).digest()[0]! % 2;

/** Half of the words keep their length; the others are longer. */
const otherWord = (word: string): string => `yx${createHash("sha1").update(word).digest("hex").slice(0, parity(word) === 0 ? 8 : 13)}`;

function columnsOf(markers: readonly Marker[]): Map<string, Set<string>> {
  const columns = new Map<string, Set<string>>();
  for (const { table, column } of markers) columns.set(table, (columns.get(table) ?? new Set()).add(column));
  return columns;
}

/** One statement a table: each marked cell, with its word exchanged where that is hidden. */
function textChange(world: World, table: string, columns: ReadonlySet<string>): string {
  const types = new Map(world.catalogue.get(table)!.columns.map(({ name, type }) => [name, type]));
  const cell = (column: string): string => {
    const word = `(select ${column.endsWith("postcode") ? "left(o.word, 10)" : "o.word"} from other o where o.old = substring(t.${column}::text from 'zq[a-z2-7]{8}'))`;
    return `${column} = case when ${word} is null then t.${column} else regexp_replace(t.${column}::text, 'zq[a-z2-7]{8}', ${word}, 'g')::${types.get(column)} end`;
  };
  return `update ${table} t set ${[...columns].map(cell).join(", ")}`;
}

/** Ids of rows that the actor may not even know to be there. */
function hiddenRows(world: World, part: Part): Map<string, string[]> {
  const seen = new Set<string>();
  const rows = new Map<string, Set<string>>();
  for (const marker of world.markers) {
    const key = `${marker.table} ${marker.rowId}`;
    if (part.mayCount(marker) || part.mayKnow(marker)) seen.add(key);
  }
  for (const marker of world.markers) {
    if (seen.has(`${marker.table} ${marker.rowId}`) || !/^[0-9a-f-]{36}$/.test(marker.rowId)) continue;
    rows.set(marker.table, (rows.get(marker.table) ?? new Set()).add(marker.rowId));
  }
  return new Map([...rows].filter(([table]) => world.catalogue.get(table)?.columns.some(({ name }) => name === "id")).map(([table, ids]) => [table, [...ids]]));
}

/** Every id, instant and the like that stands in the database: what both worlds held before anything was asked. */
export async function seededIn(owner: DataSource): Promise<Set<string>> {
  const tables = (await owner.query("select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'ledger') and obj_description(c.oid) like 'class: %'")) as { name: string }[];
  const seeded = new Set<string>();
  for (const { name } of tables) {
    const [{ text }] = (await owner.query(`select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as text from ${name} t`)) as [{ text: string }];
    for (const [id] of text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g)) seeded.add(id);
  }
  return seeded;
}

import type { EntityManager } from "typeorm";
import { addClients } from "./clients";
import { addAppointments, addContacts, addFirstContacts, addMatches, addReferrals } from "./contacts";
import { type Town, addEmployers } from "./employers";
import { Handles, addIntroductions } from "./introductions";
import { TOWNS } from "./names";
import { addService } from "./people";
import { addSafeguarding } from "./safeguarding";
import { addConsent, addStatements } from "./sharing";
import { addVacancies } from "./vacancies";
import { addAdjustments, addPlacements, addRetention } from "./working";
import { type Row, World, groupBy } from "./world";

export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from "./accounts";

const SEED = 20_261_121;
/** Rows in one statement: large enough to be quick, small enough for memory. */
const BATCH = 500;

/**
 * Fills a demonstration world: one provider with four teams and eight staff, 60 employers, 600 vacancies, 160 clients in
 * every state, sharing of every kind with its ledger, and a year of contacts. Everybody and everything in it is invented.
 *
 * The same seed makes the same world; its dates stand around `now`.
 *
 * @param db - in a transaction of the owner's, so that a world is there whole or not at all.
 * @param passwordHash - of `DEMO_PASSWORD`.
 */
export async function fillDemonstration(db: EntityManager, passwordHash: string, now: Date): Promise<Record<string, number>> {
  const world = new World(SEED, now);
  const [provider] = (await db.query("select id from provider order by created_at, id limit 1")) as [{ id: string }];
  const [wage] = (await db.query("select max(pence_an_hour)::int as pence from minimum_wage where from_on <= $1 and (to_on is null or to_on >= $1)", [world.today])) as [{ pence: number }];
  makeWorld(world, provider.id, await readTowns(db), wage.pence, passwordHash);
  await save(db, world);
  await addSafeguarding(db);
  return Object.fromEntries([...world.rows].map(([table, rows]) => [table, rows.length]));
}

function makeWorld(world: World, providerId: string, towns: readonly Town[], leastPence: number, passwordHash: string): void {
  const service = addService(world, providerId, passwordHash);
  const employers = addEmployers(world, service, towns, passwordHash);
  const vacancies = addVacancies(world, employers, service, leastPence);
  const clients = addClients(world, service, towns, employers, passwordHash);
  const handles = new Handles(world);
  const introductions = addIntroductions(world, { service, clients, employers, vacancies, handles });
  const placements = addPlacements(world, service, introductions);
  addAdjustments(world, service, placements);
  addRetention(world, service, employers, clients, handles);
  for (const client of clients.filter(({ state }) => state === "in_work").slice(0, 14)) {
    addConsent(world, service, { client, employer: null, purpose: "care_team", vacancyId: null, fate: world.pick(["given", "given", "declined", "offered"]), statements: [workProgress(world, client, service)], askedDay: world.whole(4, 40), readers: [] });
  }
  addContacts(world, service, employers, clients);
  addFirstContacts(world, employers, clients);
  addMatches(world, service, clients, vacancies);
  addReferrals(world, service, clients);
  addAppointments(world, clients);
  for (const client of clients.filter((each) => each.state === "job_search" && !each.statements).slice(0, 20)) addStatements(world, client, service);
}

const workProgress = (world: World, client: Parameters<typeof addStatements>[1], service: Parameters<typeof addStatements>[2]): Row =>
  world.add("statement", { id: world.id(), client_id: client.id, item: "work_progress", ordinal: 1, version: 1, wording: "The job is going well. I do three days a week.", approved_at: world.at(-41), created_by: service.memberships.get(client.specialist.id) });

/** The towns' points, each the nearest of its name to Nottingham. */
async function readTowns(db: EntityManager): Promise<Town[]> {
  return (await db.query(
    `select distinct on (name) id, name, latitude, longitude from place where name = any ($1) order by name, (latitude - 52.95) ^ 2 + (longitude + 1.15) ^ 2`,
    [TOWNS],
  )) as Town[];
}

/** What others point to comes first. `ledger` and `notice_later` are not stored as they are. */
const ORDER = [
  "team", "staff_member", "account", "employer", "employer_event", "site", "employer_offer", "employer_contact", "client", "membership", "client_event", "vocational_profile", "better_off_calculation",
  "preference", "preference_occupation", "preference_setting", "preference_employer", "preference_adjustment", "preference_mark", "vacancy", "vacancy_setting", "vacancy_adjustment", "vacancy_event", "handle",
  "statement", "notice_version", "consent", "consent_item", "introduction", "job_offer", "placement", "in_work_check", "meeting", "meeting_slot", "retention_request", "retention_agreement", "retention_case",
  "adjustment", "staying_well", "contact_log", "match", "match_event", "referral", "referral_event",
];
const DERIVED = ["ledger", "notice_later"];

async function save(db: EntityManager, world: World): Promise<void> {
  const unplaced = [...world.rows.keys()].filter((table) => !ORDER.includes(table) && !DERIVED.includes(table));
  if (unplaced.length > 0) throw new Error(`no place in the order: ${unplaced.join(", ")}`);
  for (const table of ORDER) {
    const rows = world.rows.get(table) ?? [];
    for (let from = 0; from < rows.length; from += BATCH) await insert(db, table, rows.slice(from, from + BATCH));
  }
  await dateTheSteps(db);
  await chainTheLedger(db, world.rows.get("ledger") ?? []);
  for (const row of world.rows.get("notice_later") ?? []) {
    await db.query(
      "insert into recipient_notice (client_id, employer_id, handle, consent_id, kind, created_at) select $1, $2, h.id, $3, $4, $5 from handle h where h.client_id = $1 and h.employer_id = $2",
      [row.client_id, row.employer_id, row.consent_id, row.kind, row.created_at],
    );
  }
}

/** One statement for rows of the same columns; PostgreSQL reads each by the table's own types. */
async function insert(db: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const [known] = [(await db.query("select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped", [table])) as { attname: string }[]];
  const kept = columns.filter((column) => known.some(({ attname }) => attname === column));
  const groups = groupBy(rows, (row) => kept.filter((column) => row[column] !== undefined).join(", "));
  for (const [names, group] of groups) await db.query(`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(group)]);
}

/** The triggers dated each first step now; it belongs to when the thing came to its state. */
async function dateTheSteps(db: EntityManager): Promise<void> {
  for (const table of ["introduction", "placement", "meeting", "retention_request", "retention_case", "adjustment"]) {
    const when = table === "retention_request" || table === "adjustment" ? "created_at" : table === "retention_case" ? "opened_on::timestamptz" : "changed_at";
    await db.query(`update ${table}_event e set at = t.${when} from ${table} t where t.id = e.${table}_id`);
  }
}

/** Each client's entries in order of time, hashed as `ledger.append` does. */
async function chainTheLedger(db: EntityManager, entries: readonly Row[]): Promise<void> {
  const byClient = groupBy([...entries].sort((a, b) => (a.at as Date).getTime() - (b.at as Date).getTime()), ({ client_id }) => String(client_id));
  await db.query(`
    create function pg_temp.keep(subject uuid, given jsonb) returns void language plpgsql set timezone = 'UTC' as $$
    declare each jsonb; place bigint := 0; last bytea := sha256(''); made bytea; moment timestamptz; codes text[]; statements uuid[];
    begin
      for each in select * from jsonb_array_elements(given) loop
        place := place + 1;
        moment := (each->>'at')::timestamptz;
        codes := array(select jsonb_array_elements_text(each->'items'));
        statements := array(select jsonb_array_elements_text(each->'statement_ids'))::uuid[];
        made := sha256(last || convert_to(jsonb_build_array(subject, place, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), each->>'kind', (each->>'consent_id')::uuid, each->>'recipient',
          (each->>'employer_id')::uuid, each->>'purpose', codes, statements, (each->>'actor')::uuid)::text, 'UTF8'));
        insert into ledger.entry values (subject, place, moment, each->>'kind', (each->>'consent_id')::uuid, each->>'recipient', (each->>'employer_id')::uuid, each->>'purpose', codes, statements, (each->>'actor')::uuid, last, made);
        if (each->>'event')::boolean then
          insert into consent_event (client_id, seq, consent_id, kind, items, actor, at) values (subject, place, (each->>'consent_id')::uuid, each->>'kind', codes, (each->>'actor')::uuid, moment);
        end if;
        last := made;
      end loop;
      insert into ledger.head (client_id, seq, hash) values (subject, place, last) on conflict (client_id) do update set seq = excluded.seq, hash = excluded.hash;
    end $$`);
  for (const [client, own] of byClient) await db.query("select pg_temp.keep($1, $2)", [client, JSON.stringify(own)]);
  await db.query("drop function pg_temp.keep");
  await db.query(`
    select access.write_receipt(c, e.seq, e.kind, 'self', e.statement_ids) from ledger.entry e join consent c on c.id = e.consent_id
    where e.kind in ('given', 'declined', 'narrowed', 'renewed', 'withdrawn', 'expired', 'superseded', 'entered_in_error') and (e.kind = 'declined' or e.statement_ids <> '{}') order by e.client_id, e.seq`);
  await db.query("update receipt r set created_at = e.at from ledger.entry e where e.client_id = r.client_id and e.seq = r.seq");
}

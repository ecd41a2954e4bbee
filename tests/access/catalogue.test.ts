import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import { givenIn } from "../support/factories";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const names = async (sql: string): Promise<string[]> => ((await database.owner.query(sql)) as { name: string }[]).map(({ name }) => name);

const OUR_TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'access', 'ledger') and c.relname not in ('migrations', 'typeorm_metadata')`;
const PERSONAS = "'persona_public', 'persona_employer', 'persona_specialist', 'persona_client', 'persona_worker'";

it("finds tables to look at", async () => {
  expect((await names(`select c.relname as name ${OUR_TABLES}`)).length).toBeGreaterThan(20);
});

it("has row security enabled and forced on every table", async () => {
  expect(await names(`select c.relname as name ${OUR_TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual([]);
});

it("classes every table", async () => {
  expect(await names(`select c.relname as name ${OUR_TABLES} and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^class: (public|tenant|self|shared)'`)).toEqual([]);
});

it("gives employers no privilege on any table that is a client's", async () => {
  const found = await names(`select c.relname as name ${OUR_TABLES} and obj_description(c.oid, 'pg_class') ~ '^class: self'
    and (has_table_privilege('persona_employer', c.oid, 'select, insert, update, delete') or has_any_column_privilege('persona_employer', c.oid, 'select, insert, update'))`);
  expect(found).toEqual([]);
});

it("never lets employers read a column that names a client", async () => {
  const found = await names(`select c.relname || '.' || a.attname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'v', 'm') and n.nspname in ('public', 'access', 'ledger') and a.attname ~ 'client' and has_column_privilege('persona_employer', c.oid, a.attnum, 'select')`);
  expect(found).toEqual([]);
});

it("has no login that owns a table, bypasses row security or inherits a persona", async () => {
  expect(await names(`select rolname as name from pg_roles where rolname like 'alongside_app%' and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb)`)).toEqual([]);
  expect(await names(`select rolname as name from pg_roles where rolname in (${PERSONAS}, 'alongside_definer') and (rolcanlogin or rolsuper or rolbypassrls)`)).toEqual([]);
  expect(await names(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('alongside_app', 'alongside_definer', ${PERSONAS}) and c.relkind in ('r', 'p')`)).toEqual([]);
});

it("pins every definer function and opens none to PUBLIC", async () => {
  const definers = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`;
  expect((await names(`select p.proname as name ${definers}`)).length).toBeGreaterThan(10);
  expect(await names(`select p.proname as name ${definers} and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%pg_temp')`)).toEqual([]);
  expect(await names(`select p.proname as name ${definers} and has_function_privilege('public', p.oid, 'execute')`)).toEqual([]);
  expect(await names(`select p.proname as name ${definers} and pg_get_userbyid(p.proowner) <> 'alongside_definer'`)).toEqual([]);
});

it("has no view that looks with its owner's eyes", async () => {
  expect(await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ('public', 'access', 'ledger') and not coalesce(c.reloptions::text like '%security_invoker=%', false)`)).toEqual([]);
  expect(await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and n.nspname in ('public', 'access', 'ledger')`)).toEqual([]);
});

it("shows nobody a row of anybody's without a session", async () => {
  const given = givenIn(database.owner);
  await given.member();
  await given.staff();
  await given.person();
  const hidden = (await database.owner.query(`select n.nspname || '.' || c.relname as name ${OUR_TABLES} and obj_description(c.oid, 'pg_class') ~ '^class: (self|shared|tenant)'`)) as { name: string }[];
  const filled: string[] = [];
  for (const { name } of hidden) if (((await database.owner.query(`select 1 from ${name} limit 1`)) as unknown[]).length > 0) filled.push(name);
  expect(filled).toEqual(expect.arrayContaining(["public.account", "public.session", "public.membership", "public.employer", "public.client", "public.staff_member"]));

  const seen: string[] = [];
  for (const persona of ["persona_public", "persona_employer", "persona_specialist", "persona_client", "persona_worker"]) {
    for (const name of filled) if ((await rowsSeen(persona, name)) > 0 && !(persona === "persona_public" && name === "public.employer")) seen.push(`${persona} sees ${name}`);
  }
  expect(seen).toEqual([]);
});

/** Rows that a persona reads without a session; a refusal counts as none. */
async function rowsSeen(persona: string, table: string): Promise<number> {
  const runner = database.app.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`set local role ${persona}`);
    return ((await runner.query(`select 1 from ${table} limit 1`)) as unknown[]).length;
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    return 0;
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it("lets the app role do nothing of its own", async () => {
  await expect(database.app.query("select from account")).rejects.toMatchObject({ code: "42501" });
  await expect(database.app.query("select access.current_account()")).rejects.toMatchObject({ code: "42501" });
});

it("goes back, migration by migration, to nothing, and forward again", async () => {
  const count = async (): Promise<number> => ((await database.owner.query("select count(*)::int as n from migrations")) as [{ n: number }])[0].n;
  const all = await count();
  for (let left = all; left > 0; left -= 1) await database.owner.undoLastMigration();
  expect(await count()).toBe(0);
  expect(await names(`select c.relname as name ${OUR_TABLES}`)).toEqual([]);
  await database.owner.runMigrations();
  expect(await count()).toBe(all);
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import { DEFINERS, TABLES, gates } from "../proofs/catalogue/gates";
import { givenIn } from "../support/factories";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const names = async (sql: string): Promise<string[]> => ((await database.owner.query(sql)) as { name: string }[]).map(({ name }) => name);

it("finds tables and functions to look at", async () => {
  expect((await names(`select c.relname as name ${TABLES}`)).length).toBeGreaterThan(60);
  expect((await names(`select p.proname as name ${DEFINERS}`)).length).toBeGreaterThan(100);
});

it.each(gates)("never: $what", async ({ offenders }) => {
  expect(await names(offenders)).toEqual([]);
});

it("shows nobody a row of anybody's without a session", async () => {
  const given = givenIn(database.owner);
  await given.member();
  await given.staff();
  await given.person();
  const hidden = (await database.owner.query(`select n.nspname || '.' || c.relname as name ${TABLES} and obj_description(c.oid, 'pg_class') ~ '^class: (self|shared|tenant)'`)) as { name: string }[];
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
  expect(await names(`select c.relname as name ${TABLES}`)).toEqual([]);
  await database.owner.runMigrations();
  expect(await count()).toBe(all);
});

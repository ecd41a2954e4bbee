import type { DataSource, QueryRunner } from "typeorm";
import type { Finding } from "../proof";
import type { Actor, World } from "../world";
import { type Check, PERSONAS, finding } from "./check";
import { TABLES } from "./gates";

/** What visitors may read of tables that are not public: an active employer by name, and what is said in open vacancies. */
const VISITORS_READ = ["public.employer", "public.employer_offer", "public.vacancy", "public.vacancy_adjustment", "public.vacancy_setting"];
const NOBODYS_SECRET = Buffer.alloc(32, 7).toString("base64url");

const names = async (source: DataSource, sql: string, values: unknown[] = []): Promise<string[]> => ((await source.query(sql, values)) as { name: string }[]).map(({ name }) => name);
/** Tables that a persona may read something of; of the others PostgreSQL itself refuses all. */
const readableBy = (owner: DataSource, persona: string): Promise<string[]> =>
  names(owner, `select n.nspname || '.' || c.relname as name ${TABLES} and has_schema_privilege($1, n.oid, 'usage') and has_any_column_privilege($1, c.oid, 'select') order by 1`, [persona]);

const rolledBack = async <T>(source: DataSource, work: (run: QueryRunner) => Promise<T>): Promise<T> => {
  const run = source.createQueryRunner();
  await run.startTransaction();
  try {
    return await work(run);
  } finally {
    await run.rollbackTransaction();
    await run.release();
  }
};

const become = (run: QueryRunner, persona: string, secret: string): Promise<unknown> => run.query("select set_config('role', $1, true), set_config('app.session', $2, true)", [persona, secret]);

const nobody: Check = {
  about: "without a session no persona sees a row that is anybody's",
  leaks: [24],
  async run({ database: { owner, app } }) {
    const private_ = await names(owner, `select n.nspname || '.' || c.relname as name ${TABLES} and obj_description(c.oid, 'pg_class') ~ '^class: (self|shared|tenant)'`);
    const filled = await names(owner, private_.map((table) => `select '${table}' as name where exists (select from ${table})`).join(" union all "));
    const findings: Finding[] = filled.length > 40 ? [] : [finding("the world fills too few tables to prove anything", { filled: filled.length })];
    const workers = await names(owner, "select schemaname || '.' || tablename as name from pg_policies where 'persona_worker' = any (roles)");
    for (const persona of PERSONAS) {
      const excused = persona === "persona_public" ? VISITORS_READ : persona === "persona_worker" ? workers : [];
      const looked = (await readableBy(owner, persona)).filter((table) => filled.includes(table) && !excused.includes(table));
      if (looked.length === 0) continue;
      for (const secret of ["", NOBODYS_SECRET]) {
        const seen = await rolledBack(app, async (run) => {
          await become(run, persona, secret);
          return (await run.query(looked.map((table) => `select '${table}' as name where exists (select from ${table})`).join(" union all "))) as { name: string }[];
        });
        findings.push(...seen.map(({ name }) => finding("a persona without a session sees rows", { persona, table: name, secret: secret ? "one that nobody has" : "none" })));
      }
    }
    for (const act of ["select from account", "select access.current_account()", "select * from access.disclose_many('{}', '{}', '{}')"]) {
      const bare = await app.query(act).then(() => "answered", (error: { code?: string }) => error.code);
      if (bare !== "42501") findings.push(finding("the program's login can do something without becoming anybody", { act, bare }));
    }
    return { findings, figures: { "filled tables": filled.length } };
  },
};

interface Turn extends Pick<Actor, "name" | "cookie"> {
  readonly persona: string;
}

const PERSONA: Record<Actor["audience"], string> = { public: "persona_public", employers: "persona_employer", specialists: "persona_specialist", clients: "persona_client" };
/** The first and the last of each audience, twice round. */
const turns = ({ actors }: World): Turn[] => {
  const some = (["specialists", "clients", "employers", "public"] as const).flatMap((audience) => {
    const of = actors.filter((actor) => actor.audience === audience);
    return [...new Set([of[0]!, of.at(-1)!])];
  });
  return [...some, ...some].map(({ name, cookie, audience }) => ({ name, cookie, persona: PERSONA[audience] }));
};

const planned: Check = {
  about: "one prepared statement, run by turns as everybody, shows each what a fresh one shows",
  leaks: [35],
  async run({ database: { owner, app }, world }) {
    const findings: Finding[] = [];
    const tables = (await readableBy(owner, "persona_specialist")).filter((table) => table.startsWith("public.")); // the login itself may not so much as name the ledger's
    const may = new Map(await Promise.all(Object.values(PERSONA).map(async (persona) => [persona, new Set(await readableBy(owner, persona))] as const)));
    const run = app.createQueryRunner();
    let compared = 0;
    try {
      await run.connect();
      for (const [index, table] of tables.entries()) await run.query(`prepare turn_${index} as select count(*)::int as n from ${table}`);
      for (const actor of turns(world)) {
        const own = [...tables.entries()].filter(([, table]) => may.get(actor.persona)!.has(table));
        const fresh = await rolledBack(app, async (other) => {
          await become(other, actor.persona, actor.cookie);
          return (await other.query(`select ${own.map(([index, table]) => `(select count(*)::int from ${table}) as n${index}`).join(", ")}`)) as [Record<string, number>];
        });
        await run.startTransaction();
        await become(run, actor.persona, actor.cookie);
        for (const [index, table] of own) {
          const [kept] = (await run.query(`execute turn_${index}`)) as [{ n: number }];
          compared += 1;
          if (kept.n !== fresh[0][`n${index}`]) findings.push(finding("a kept plan shows another viewer's rows", { table, as: actor.name, fresh: fresh[0][`n${index}`], kept: kept.n }));
        }
        const closed = tables.findIndex((table) => !may.get(actor.persona)!.has(table));
        const refused = closed < 0 ? "42501" : await run.query(`execute turn_${closed}`).then(() => "answered", (error: { code?: string }) => error.code);
        if (refused !== "42501") findings.push(finding("a kept plan opens a table that is closed", { table: tables[closed], as: actor.name, refused }));
        await run.rollbackTransaction();
      }
      for (const index of tables.keys()) await run.query(`deallocate turn_${index}`);
    } finally {
      await run.release();
    }
    return { findings, figures: { "role switches over kept plans": compared } };
  },
};

export const personaChecks: readonly Check[] = [nobody, planned];

import fs from "node:fs";
import type { DataSource } from "typeorm";
import { type Check, finding } from "./check";
import { DEFINERS, QUIET, TABLES, gates } from "./gates";

const names = async (source: DataSource, sql: string): Promise<string[]> => ((await source.query(sql)) as { name: string }[]).map(({ name }) => name);
const count = async (source: DataSource, from: string): Promise<number> => ((await source.query(`select count(*)::int as n ${from}`)) as [{ n: number }])[0].n;

const everyGate: Check = {
  about: "PostgreSQL's own catalogue: every table gated, every function closed, no login that owns or passes by",
  leaks: [4, 13, 35],
  async run({ database: { owner } }) {
    const found = await Promise.all(gates.map(async ({ what, offenders }) => (await names(owner, offenders)).map((name) => finding(what, { name }))));
    const [tables, functions] = [await count(owner, TABLES), await count(owner, DEFINERS)];
    const few = tables > 20 && functions > 10 ? [] : [finding("there is hardly anything to look at", { tables, functions })];
    return { findings: [...few, ...found.flat()], figures: { gates: gates.length, tables, policies: await count(owner, "from pg_policies"), "definer functions": functions } };
  },
};

/** Our own server's settings; another's are its keeper's. */
const quietLog: Check = {
  about: "PostgreSQL's log keeps no statement, no value, no row and nothing that was typed",
  leaks: [38],
  async run({ cluster, database: { owner } }) {
    const rows = (await owner.query("select name, setting from pg_settings where name = any ($1)", [Object.keys(QUIET)])) as { name: string; setting: string }[];
    const loud = rows.filter(({ name, setting }) => setting !== QUIET[name]).map((row) => finding("PostgreSQL may write people into its log", row));
    const secret = "zq-log-canary";
    await owner.query("select $1::text, 1 / $2::int", [secret, 0]).catch(() => undefined);
    await owner.query(`select '${secret}'::int`).catch(() => undefined);
    await owner.query("do $$ begin raise log 'zq-log-is-here'; end $$");
    const lines = fs.readFileSync(cluster.log, "utf8").split("\n");
    const written = lines.some((line) => line.includes("zq-log-is-here")) ? [] : [finding("PostgreSQL's log is not where it is looked for", { log: cluster.log })];
    const said = lines.filter((line) => line.includes(secret));
    return { findings: [...loud, ...written, ...said.map((line) => finding("a statement's value stands in PostgreSQL's log", { line }))], figures: { "log settings": rows.length } };
  },
};

export const databaseChecks: readonly Check[] = [everyGate, quietLog];

import { afterAll, beforeAll, expect, it } from "vitest";
import { columnsOf, copiedColumns, erasedColumns, inventory } from "../../server/modules/records/inventory";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const WHERE = "say what it is to a person in server/modules/records/inventory (entry.ts explains the lists)";

/** `table.column` for each column of each table of ours. */
const columnsThere = async (): Promise<string[]> =>
  ((await database.owner.query(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'access', 'ledger') and c.relname not in ('migrations', 'typeorm_metadata')`)) as { name: string }[]).map(({ name }) => name);
const listed = Object.entries(inventory).flatMap(([table, entry]) => columnsOf(entry).map((column) => `${table}.${column}`));

it("lists every column of the database", async () => {
  const there = await columnsThere();
  expect(there.length).toBeGreaterThan(500);
  expect(there.filter((name) => !listed.includes(name)).map((name) => `${name} is on no list: ${WHERE}`)).toEqual([]);
});

it("lists no column that is gone, and none twice", async () => {
  const there = await columnsThere();
  expect(listed.filter((name) => !there.includes(name))).toEqual([]);
  expect(listed.filter((name, index) => listed.indexOf(name) !== index)).toEqual([]);
});

it("has each table with a client's rows on the access list, or says why not, and on the erasure list", async () => {
  const sources = ((await database.owner.query("select source from access.record_sources()")) as { source: string }[]).map(({ source }) => source);
  const kept = ((await database.owner.query("select unnest(access.kept_at_erasure()) as name")) as { name: string }[]).map(({ name }) => name);
  expect(sources).toEqual(expect.arrayContaining(["client", "ledger.entry", "message", "outgoing_mail"]));
  for (const source of sources) {
    const entry = inventory[source]!;
    expect([source, entry.erasure === "elsewhere"], WHERE).toEqual([source, false]);
    expect([source, entry.erasure], "access.kept_at_erasure() and the inventory must agree").toEqual([source, kept.includes(source) ? expect.stringMatching(/emptied|kept/) : "deleted"]);
    expect([source, Boolean(entry.label) !== Boolean(entry.notCopied)], "a label for the copy, or the reason why it is not in it").toEqual([source, true]);
    expect([source, entry.label ? Object.keys(copiedColumns(entry)).length > 0 : Object.keys(copiedColumns(entry)).length === 0]).toEqual([source, true]);
    if (entry.erasure !== "deleted") expect([source, (entry.why ?? "").length > 20], "the reason why its rows stay").toEqual([source, true]);
  }
  expect(kept.filter((name) => !sources.includes(name))).toEqual([]);
});

it("has each personal column of a client on both lists: what a copy gives, and what an erasure does", () => {
  for (const [table, entry] of Object.entries(inventory)) {
    if (entry.erasure === "elsewhere") {
      expect([table, Object.keys(copiedColumns(entry)), entry.why ? "why" : "no reason"]).toEqual([table, [], "why"]);
      continue;
    }
    const copied = Object.keys(copiedColumns(entry));
    const erased = erasedColumns(entry);
    for (const column of Object.keys(entry.told ?? {})) {
      expect(copied, table).toContain(column);
      expect(erased, table).toContain(column);
    }
  }
});

it("gives every kind and every field a label of its own, in plain words", () => {
  const labels = Object.values(inventory).flatMap(({ label }) => label ?? []);
  expect(new Set(labels).size).toBe(labels.length);
  for (const [table, entry] of Object.entries(inventory)) {
    const names = Object.values(copiedColumns(entry));
    expect([table, new Set(names).size]).toEqual([table, names.length]);
    expect(names.filter((name) => /_|^Other/.test(name))).toEqual([]);
  }
});

import type { DataSource } from "typeorm";
import { MARKER, type Table } from "../world";

export type Row = Readonly<Record<string, unknown>>;
/** A place where a word stands, or once stood. */
export interface Cell {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** Raw rows, read as the owner and past every gate: all that the model of consent knows of the world. */
export interface Snapshot {
  rows(table: string): ReadonlyMap<string, Row>;
  row(table: string, key: unknown): Row | undefined;
  /** Rows of a table by one of its columns. */
  where(table: string, column: string, value: unknown): readonly Row[];
  cells(word: string): readonly Cell[];
  /** The last known row of a cell, though it be gone. */
  rowOf(cell: Cell): Row | undefined;
  /** Reads what changed since the last time. */
  refresh(): Promise<void>;
  /** Words known: those that stand somewhere, or did. */
  readonly known: number;
}

/** Large, and without a word of anybody: not read. */
const LEFT_OUT = new Set(["idempotency_key", "sign_in_attempt", "attempt_salt", "ledger.head", "outgoing_mail", "vacancy_import_piece", "place", "postcode_area", "outcode", "occupation", "occupation_word", "minimum_wage", "bank_holiday", "share_item"]);

/** Rows that changed are known by `xmin`; that some were deleted, by their number. */
export async function snapshotOf(owner: DataSource, catalogue: ReadonlyMap<string, Table>): Promise<Snapshot> {
  const tables = [...catalogue.values()].filter(({ name }) => !LEFT_OUT.has(name));
  const rows = new Map(tables.map(({ name }) => [name, new Map<string, Row>()]));
  const last = new Map(tables.map(({ name }) => [name, new Map<string, Row>()]));
  const words = new Map<string, Cell[]>();
  let indexes = new Map<string, Map<unknown, Row[]>>();
  let since = "0";

  const take = (table: Table, changed: readonly Row[]): void => {
    for (const row of changed) {
      const key = table.key.map((column) => String(row[column])).join(" ");
      rows.get(table.name)!.set(key, row);
      last.get(table.name)!.set(key, row);
      for (const { name, type } of table.columns) {
        const value = row[name];
        if (value === null || !/text|json|char/.test(type)) continue;
        for (const [word] of (typeof value === "string" ? value : JSON.stringify(value)).matchAll(MARKER)) note(word, { table: table.name, key, column: name });
      }
    }
  };
  const note = (word: string, cell: Cell): void => {
    const cells = words.get(word) ?? [];
    if (cells.length === 0) words.set(word, cells);
    if (!cells.some(({ table, key, column }) => table === cell.table && key === cell.key && column === cell.column)) cells.push(cell);
  };
  const refresh = async (): Promise<void> => {
    const read = tables.map(({ name }) => `select '${name}' as name, count(*)::int as number, coalesce(json_agg(to_jsonb(t)) filter (where t.xmin::text::bigint >= ${since}), '[]') as changed from ${name} t`);
    const [{ next }] = (await owner.query("select pg_snapshot_xmin(pg_current_snapshot())::text as next")) as [{ next: string }];
    const answers = (await owner.query(read.join(" union all "))) as { name: string; number: number; changed: Row[] }[];
    since = next;
    for (const { name, number, changed } of answers) {
      const table = catalogue.get(name)!;
      take(table, changed);
      if (rows.get(name)!.size === number) continue;
      rows.get(name)!.clear();
      take(table, (await owner.query(`select to_jsonb(t) as row from ${name} t`) as { row: Row }[]).map(({ row }) => row));
    }
    indexes = new Map();
  };
  await refresh();
  return {
    rows: (table) => rows.get(table) ?? new Map(),
    row: (table, key) => rows.get(table)?.get(String(key)),
    where(table, column, value) {
      const index = indexes.get(`${table}.${column}`) ?? grouped(rows.get(table)?.values() ?? [], column);
      indexes.set(`${table}.${column}`, index);
      return index.get(value) ?? [];
    },
    cells: (word) => words.get(word) ?? [],
    rowOf: ({ table, key }) => rows.get(table)?.get(key) ?? last.get(table)?.get(key),
    refresh,
    get known() {
      return words.size;
    },
  };
}

function grouped(rows: Iterable<Row>, column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

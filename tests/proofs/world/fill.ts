import type { QueryRunner } from "typeorm";
import type { Random } from "../random";
import { type Column, type Table, holdsWords } from "./catalogue";
import { type Marker, markerFrom, shaped } from "./marker";

export type Row = Readonly<Record<string, unknown>>;
/** Whom a row is about. */
export type About = Pick<Marker, "clientId" | "employerId" | "providerId">;

export interface Filler {
  readonly markers: Marker[];
  /** Ids of the rows made, by table. */
  readonly ids: Map<string, string[]>;
  /** Puts a row in; every column that can hold words and is not given gets a marker of its own. Gives the row's id, or its key. */
  put(table: string, row: Row, about?: About): Promise<string>;
  /** Rows for a table that the world does not know by name: its references, codes and dates are filled in by kind. */
  putUnknown(table: Table, about: Row): Promise<string>;
}

/** Ids come from the seed too: two worlds of one seed are the same. */
export const uuidFrom = (random: Random): string => {
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};

export function fillerOf(run: QueryRunner, catalogue: ReadonlyMap<string, Table>, random: Random): Filler {
  const markers: Marker[] = [];
  const ids = new Map<string, string[]>();
  const put = async (name: string, given: Row, about: About = {}): Promise<string> => {
    const table = catalogue.get(name);
    if (!table) throw new Error(`the world's table ${name} is not in the catalogue`);
    const row: Record<string, unknown> = { ...given };
    if (table.columns.some(({ name: column, type }) => column === "id" && type === "uuid")) row.id ??= uuidFrom(random);
    const words: [string, string][] = [];
    for (const column of table.columns) {
      if (column.name in row || !holdsWords(table, column)) continue;
      const word = markerFrom(random);
      row[column.name] = shaped(name, column.name, column.type, word);
      words.push([column.name, word]);
    }
    const columns = Object.keys(row);
    await run.query(`insert into ${name} (${columns.join(", ")}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(row));
    const rowId = table.key.map((column) => String(row[column])).join(" ");
    for (const [column, word] of words) markers.push({ word, table: name, column, rowId, ...ownersOf(row), ...about, ...(name === "statement" ? { statementId: rowId } : {}) });
    ids.set(name, [...(ids.get(name) ?? []), rowId]);
    return rowId;
  };
  const putUnknown: Filler["putUnknown"] = (table, about) => {
    const row = Object.fromEntries(table.columns.filter((column) => column.needed && column.name !== "id" && !holdsWords(table, column)).map((column) => [column.name, anything(column, about, ids, random)]));
    const owners = Object.fromEntries(table.columns.filter(({ name }) => name in about).map(({ name }) => [name, about[name]]));
    return put(table.name, { ...row, ...owners }, {});
  };
  return { markers, ids, put, putUnknown };
}

/** Whom a row is about, as its own columns say. */
const ownersOf = (row: Row): About => ({
  ...(typeof row.client_id === "string" ? { clientId: row.client_id } : {}),
  ...(typeof row.employer_id === "string" ? { employerId: row.employer_id } : {}),
  ...(typeof row.provider_id === "string" ? { providerId: row.provider_id } : {}),
});

/** A value that a column takes, by its kind. */
function anything(column: Column, about: Row, ids: ReadonlyMap<string, string[]>, random: Random): unknown {
  if (column.name in about) return about[column.name];
  if (column.references) return ids.get(column.references)?.at(-1) ?? null;
  if (column.codes) return column.firstCode;
  if (column.type.startsWith("timestamp")) return new Date();
  if (column.type === "date") return new Date().toISOString().slice(0, 10);
  if (column.type === "uuid") return uuidFrom(random);
  if (column.type === "bytea") return Buffer.from(random.word(32));
  if (column.type === "boolean") return true;
  if (column.type.endsWith("[]")) return [];
  if (/json/.test(column.type)) return "{}";
  return /int|numeric|double/.test(column.type) ? 1 : random.word(12);
}

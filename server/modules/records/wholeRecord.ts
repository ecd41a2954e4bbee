import type { Session } from "../../database/session";
import { copiedColumns, inventory } from "./inventory";

/** The most entries of one kind in a copy: beyond it the copy says that there is more. */
export const MOST_ENTRIES = 10_000;

/** One kind of what is held about a person, by plain labels. */
export interface HeldKind {
  readonly label: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  /** There is more than the copy holds. */
  readonly more: boolean;
}

interface Row {
  readonly source: string;
  readonly found: Readonly<Record<string, unknown>>;
}

/** What stands behind ids and codes, in words. */
interface Words {
  readonly names: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, string>;
}

const mapOf = (rows: readonly { id: string; name: string }[]): ReadonlyMap<string, string> => new Map(rows.map(({ id, name }) => [id, name]));

async function readWords({ db }: Session, clientId: string): Promise<Words> {
  const names = (await db.query("select id, name from access.names_in_record($1)", [clientId])) as { id: string; name: string }[];
  const lines = (await db.query("select code as id, label as name from share_item")) as { id: string; name: string }[];
  return { names: mapOf(names), lines: mapOf(lines) };
}

/** A row under its labels; what is empty is left out. */
function inWords(source: string, found: Row["found"], { names, lines }: Words): Record<string, unknown> {
  const entry = inventory[source]!;
  const said: Record<string, unknown> = {};
  for (const [column, label] of Object.entries(copiedColumns(entry))) {
    const value = found[column];
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    if (entry.named && column in entry.named) said[label] = names.get(value as string) ?? "Someone who is no longer here";
    else if (column === "item" || column === "items") said[label] = Array.isArray(value) ? value.map((code) => lines.get(code as string) ?? code) : lines.get(value as string) ?? value;
    else said[label] = value;
  }
  return said;
}

/**
 * Everything held about a person, by kind: what the inventory says they are given a copy of, the names of whoever acted
 * beside it, and nothing of any other person. Empty when the viewer is neither the person nor a manager of theirs.
 */
export async function readWholeRecord(session: Session, clientId: string): Promise<HeldKind[]> {
  const rows = (await session.db.query("select source, found from access.record_of($1, $2)", [clientId, MOST_ENTRIES])) as Row[];
  const words = await readWords(session, clientId);
  const bySource = new Map<string, Row[]>();
  for (const row of rows) {
    const kind = bySource.get(row.source);
    if (kind) kind.push(row);
    else bySource.set(row.source, [row]);
  }
  return [...bySource]
    .flatMap(([source, found]) => {
      const label = inventory[source]?.label;
      const entries = found.slice(0, MOST_ENTRIES).map((row) => inWords(source, row.found, words)).filter((entry) => Object.keys(entry).length > 0);
      return label && entries.length > 0 ? [{ label, entries, more: found.length > MOST_ENTRIES }] : [];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
}

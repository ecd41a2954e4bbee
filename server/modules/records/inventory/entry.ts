/**
 * What one table of the database is to people. Every column stands in exactly one of the lists below; a test reads the
 * database's own catalogue and names a column that stands in none (`tests/access/inventory.test.ts`).
 *
 * Columns in a list are written as one string, separated by spaces; those that a person gets a copy of have a label.
 */
export interface TableEntry {
  /** What an erasure does with a client's rows. `elsewhere`: the table holds nothing of a client's. */
  readonly erasure: "deleted" | "emptied" | "kept" | "elsewhere";
  /** Why rows are kept, and how long; or, for tables that hold nothing of a client's, whose they are and how long they stay. */
  readonly why?: string;
  /** What this kind is called in a person's copy; none: it is not in the copy, for the reason given in `notCopied`. */
  readonly label?: string;
  readonly notCopied?: string;
  /** In the copy under this label; deleted or emptied at an erasure. */
  readonly told?: Readonly<Record<string, string>>;
  /** In the copy under this label; kept at an erasure, for the table's reason. */
  readonly evidence?: Readonly<Record<string, string>>;
  /** Ids of whoever acted, of an employer, a role or a team: in the copy by name; the id stays as long as its row. */
  readonly named?: Readonly<Record<string, string>>;
  /** Ids and the program's own order, which say nothing to the person: not copied, stay as long as their row. */
  readonly joins?: string;
  /** Personal and a client's, but neither to be read by nobody nor needed: never copied, emptied or deleted. */
  readonly secret?: string;
  /** Personal, of somebody else: never in a client's copy. */
  readonly others?: Readonly<Partial<Record<"member" | "staff" | "visitor", string>>>;
  /** Not about a person at all. */
  readonly ours?: string;
}

export type Inventory = Readonly<Record<string, TableEntry>>;

const words = (list: string | undefined): string[] => (list ? list.split(/\s+/).filter(Boolean) : []);

/** Every column that an entry names, once for each time it is named. */
export const columnsOf = (entry: TableEntry): string[] => [
  ...Object.keys(entry.told ?? {}), ...Object.keys(entry.evidence ?? {}), ...Object.keys(entry.named ?? {}),
  ...words(entry.joins), ...words(entry.secret), ...Object.values(entry.others ?? {}).flatMap(words), ...words(entry.ours),
];

/** What a person is given of a row, by column: its label. */
export const copiedColumns = (entry: TableEntry): Readonly<Record<string, string>> => ({ ...entry.told, ...entry.evidence, ...entry.named });

/** Columns that hold nothing of the person's once they are erased. */
export const erasedColumns = (entry: TableEntry): string[] =>
  entry.erasure === "deleted" ? columnsOf(entry) : entry.erasure === "emptied" ? [...Object.keys(entry.told ?? {}), ...words(entry.secret)] : [];

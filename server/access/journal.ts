import fs from "node:fs";
import path from "node:path";

/** A withdrawal or an erasure, by ids alone, as the journal keeps it. */
export interface JournalEntry {
  readonly kind: "withdrawn" | "erased";
  readonly clientId: string;
  readonly consentId: string;
  /** Null: every line of the consent. */
  readonly statementId: string | null;
  /** Its place in the client's ledger. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
}

const FILE = "withdrawals.jsonl";
let file: string | null = null;

/** Says where the journal is kept; called once, where the program is put together. */
export function keepJournalIn(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  file = path.join(folder, FILE);
}

/** The journal's file, for whoever replays it into a restored database. @throws Error when nobody said where it is. */
export function journalFile(): string {
  if (file === null) throw new Error("the journal has no place");
  return file;
}

/**
 * Writes entries to the journal outside the database, and returns once they are on the disk.
 *
 * Called before the withdrawal is committed and so before it is acknowledged: a crash between the two leaves an entry
 * that stops sharing again, which harms nobody; the other way round a restored database could share again.
 *
 * @throws Error when they could not be kept: the withdrawal must then not be acknowledged.
 */
export async function writeJournal(entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const handle = await fs.promises.open(journalFile(), "a", 0o600);
  try {
    await handle.appendFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

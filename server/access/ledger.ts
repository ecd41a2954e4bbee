import { createHash } from "node:crypto";
import type { Session } from "../database/session";

/** One entry of a client's ledger, as stored. */
export interface LedgerEntry {
  readonly seq: number;
  /** UTC to the microsecond: `2026-11-21T21:00:00.123456`. */
  readonly at: string;
  readonly kind: string;
  readonly consentId: string | null;
  readonly recipient: string | null;
  readonly employerId: string | null;
  readonly purpose: string | null;
  readonly items: readonly string[];
  readonly statementIds: readonly string[];
  readonly actor: string | null;
  /** Hex. */
  readonly hash: string;
}

export interface LedgerHead {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

/** Whether a chain is whole, and where it first is not. */
export type Verdict = { readonly whole: true; readonly entries: number } | { readonly whole: false; readonly brokenAt: number; readonly why: "missing" | "changed" | "cut short" };

/** What the first entry of a chain follows, in hex. */
export const START = createHash("sha256").update("").digest("hex");

/**
 * Follows a client's chain from its beginning with code of its own, not the database's that wrote it: finds an edit, a
 * deletion, a reordering, and an end cut off.
 *
 * @param entries - in order of `seq`.
 */
export function verifyChain(clientId: string, entries: readonly LedgerEntry[], head: LedgerHead): Verdict {
  let previous = START;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return { whole: false, brokenAt: index + 1, why: "missing" };
    previous = hashAfter(previous, clientId, entry);
    if (previous !== entry.hash) return { whole: false, brokenAt: entry.seq, why: "changed" };
  }
  if (head.seq !== entries.length || head.hash !== previous) return { whole: false, brokenAt: entries.length + 1, why: "cut short" };
  return { whole: true, entries: entries.length };
}

/** The hash that an entry must have after the one before it, both in hex. */
export const hashAfter = (previous: string, clientId: string, entry: LedgerEntry): string =>
  createHash("sha256").update(Buffer.from(previous, "hex")).update(canonical(clientId, entry)).digest("hex");

/** PostgreSQL's text of a jsonb array: a space after each comma. */
function canonical(clientId: string, entry: LedgerEntry): string {
  const words = [clientId, entry.seq, entry.at, entry.kind, entry.consentId, entry.recipient, entry.employerId, entry.purpose, entry.items, entry.statementIds, entry.actor];
  const text = (value: unknown): string => (Array.isArray(value) ? `[${value.map(text).join(", ")}]` : JSON.stringify(value));
  return text(words);
}

/** The columns of an entry, as `LedgerEntry` has them. */
export const ENTRY = `seq::int, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, kind, consent_id as "consentId", recipient,
  employer_id as "employerId", purpose, items, statement_ids::text[] as "statementIds", actor, encode(hash, 'hex') as hash`;

/** A row of the two side by side; where there is no entry, the entry's columns are null. */
interface ChainRow extends LedgerEntry {
  readonly headSeq: number | null;
  readonly headHash: string | null;
}

/**
 * A client's chain and its head as they were at one moment.
 *
 * One statement reads both: between two, somebody's reading may add an entry, and the chain would look cut short.
 */
export async function readChain(query: (text: string, values: unknown[]) => Promise<unknown>, clientId: string): Promise<{ entries: LedgerEntry[]; head: LedgerHead }> {
  const rows = (await query(
    `select e.*, h.seq::int as "headSeq", encode(h.hash, 'hex') as "headHash"
     from (values ($1::uuid)) as asked (id) left join ledger.head h on h.client_id = asked.id
       left join (select ${ENTRY} from ledger.entry where client_id = $1) e on true order by e.seq`,
    [clientId],
  )) as ChainRow[];
  const { headSeq, headHash } = rows[0]!;
  return { entries: rows.filter(({ seq }) => seq !== null), head: { seq: headSeq ?? 0, hash: headHash ?? START } };
}

/** Verifies the ledger of a client whom the viewer may read: its own, or one of the caseload. */
export async function verifyLedger({ db }: Session, clientId: string): Promise<Verdict> {
  const { entries, head } = await readChain((text, values) => db.query(text, values), clientId);
  return verifyChain(clientId, entries, head);
}

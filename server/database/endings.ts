import type { EventEmitter } from "node:events";
import type { DataSource, QueryRunner } from "typeorm";

/** An act of this transaction's that ended sharing, by ids alone. */
export interface Ending {
  readonly id: string;
  readonly kind: "ended" | "shortened" | "superseded" | "stepped_back" | "erased" | "evidence_deleted" | "root";
  readonly clientId: string | null;
  readonly consentId: string | null;
  readonly statementIds: readonly string[] | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The ledger's word for it, its place there and the entry's hash in hex. */
  readonly cause: string | null;
  readonly seq: number | null;
  readonly ledgerHash: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** Where each ending stands in the journal outside the database, in the order they were given. */
export interface Journalled {
  readonly writer: string;
  readonly places: readonly number[];
  /** Hex. */
  readonly hashes: readonly string[];
  /** Called once it is known what became of the transaction; not at all when the connection broke at the COMMIT. */
  settle(outcome: "done" | "undone"): void;
}

/** Keeps endings outside the database: returns once they are on the disk. @throws Error when they could not be kept. */
export type Keeper = (endings: readonly Ending[]) => Promise<Journalled>;

const keepers = new WeakMap<DataSource, Keeper>();

/** Says who keeps the endings of a source's transactions; without one, a transaction that ends sharing cannot commit. */
export const keepEndings = (source: DataSource, keeper: Keeper): void => void keepers.set(source, keeper);

/** PostgreSQL says so, beside the answers, when a transaction ends sharing: nobody else has to ask. */
const SHARING_ENDED = "AL002";
const listening = new WeakSet<object>();
const heard = new WeakSet<object>();

/** Listens, from the beginning of a transaction, for what it ends. One that is not heard cannot commit. */
export function hearEndings(connection: unknown): void {
  const client = connection as EventEmitter;
  heard.delete(client);
  if (listening.has(client)) return;
  listening.add(client);
  client.on("notice", ({ code }: { code?: string }) => void (code === SHARING_ENDED && heard.add(client)));
}

/** Whether the connection's transaction has ended sharing. */
export const hasEnded = (connection: unknown): boolean => heard.delete(connection as object);

/**
 * Commits a transaction that ended sharing. What it ended is in the journal, on the disk, before it is committed: a
 * crash between the two leaves an entry that stops sharing again, which harms nobody; the other way round a restored
 * database could share again.
 */
export async function commitEndings(runner: QueryRunner): Promise<void> {
  const endings = (await runner.query(ENDINGS)) as Ending[];
  if (endings.length === 0) return runner.commitTransaction();
  const keeper = keepers.get(runner.connection);
  if (!keeper) throw new Error("the journal has no place");
  const kept = await keeper(endings);
  try {
    await runner.query("select access.journalled($1::bigint[], $2, $3::int[], $4::text[])", [endings.map(({ id }) => id), kept.writer, kept.places, kept.hashes]);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive && (await runner.rollbackTransaction().then(() => true, () => false))) kept.settle("undone");
    throw error;
  }
  kept.settle("done");
}

const ENDINGS = `select id::text, kind, client_id as "clientId", consent_id as "consentId", statement_ids::text[] as "statementIds", detail, cause,
  seq::int, ledger_hash as "ledgerHash", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from access.endings()`;

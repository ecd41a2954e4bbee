import fs from "node:fs";
import type { DataSource, QueryRunner } from "typeorm";
import { inOwnersSnapshot } from "../database/snapshot";
import type { Journal } from "./journal";
import { type JournalFault, readJournal } from "./journalFile";
import { ENTRY, type LedgerEntry, START, hashAfter } from "./ledger";
import { RootReader, type Roots } from "./roots";
import type { PublicKey } from "./signing";

/** What is wrong with a chain: in the database by itself, or held against what was signed or journalled outside. */
export interface LedgerFault {
  readonly clientId: string;
  /** The first place that is not right, from 1. */
  readonly seq: number;
  readonly why: "missing" | "changed" | "head" | "cut short" | "gone" | "made anew";
}

export interface LedgerVerdict {
  readonly chains: number;
  readonly entries: number;
  readonly roots: Roots;
  readonly journalFound: boolean;
  readonly faults: readonly LedgerFault[];
  readonly journalFaults: readonly JournalFault[];
}

/** Ends of chains that something outside the database has seen. */
type Witnessed = Map<string, Map<number, string>>;

/**
 * Follows every chain, and holds it against the signed roots and the acts in the journal outside the database: finds an
 * edit, a deletion, a reordering and a truncation, also where all hashes and the head were made anew to match.
 *
 * Reads one state of the database, page by page, so that a large ledger needs little memory, and others can write on.
 *
 * @param owner - with the owner's rights.
 */
export async function verifyLedgers(owner: DataSource, journal: Journal, keys: readonly PublicKey[], progress: (entries: number) => void): Promise<LedgerVerdict> {
  const journalFaults: JournalFault[] = [];
  const { roots, witnessed } = await readWitnesses(journal, keys, (fault) => journalFaults.push(fault));
  return inOwnersSnapshot(owner, async (runner) => ({ ...(await follow(runner, witnessed, progress)), roots, journalFound: fs.existsSync(journal.file), journalFaults }));
}

/** Acts count when they are known to have been committed; those from before a restore were lost with it. */
async function readWitnesses(journal: Journal, keys: readonly PublicKey[], onFault: (fault: JournalFault) => void): Promise<{ roots: Roots; witnessed: Witnessed }> {
  const reader = new RootReader(journal.id, keys);
  const waiting = new Map<string, { clientId: string; seq: number; hash: string }>();
  const witnessed: Witnessed = new Map();
  for await (const line of readJournal(journal.file, journal.id, onFault)) {
    if (reader.take(line)) {
      waiting.clear();
      witnessed.clear();
    } else if (line.kind === "done") {
      for (const place of line.of) {
        const act = waiting.get(`${line.writer} ${place}`);
        waiting.delete(`${line.writer} ${place}`);
        if (act) witness(witnessed, act.clientId, act.seq, act.hash);
      }
    } else if ("clientId" in line && line.clientId && line.seq !== null && line.ledgerHash) {
      waiting.set(`${line.writer} ${line.place}`, { clientId: line.clientId, seq: line.seq, hash: line.ledgerHash });
    }
  }
  const { roots } = reader;
  for (const [clientId, { seq, hash }] of roots.heads) witness(witnessed, clientId, seq, hash);
  for (const clientId of roots.deleted) witnessed.delete(clientId); // its time was over; what stands there of it is followed all the same
  return { roots, witnessed };
}

function witness(witnessed: Witnessed, clientId: string, seq: number, hash: string): void {
  const places = witnessed.get(clientId) ?? new Map<number, string>();
  witnessed.set(clientId, places.set(seq, hash));
}

type Row = LedgerEntry & { readonly clientId: string; readonly prev: string };
const AT_ONCE = 2000;
const FIRST = "00000000-0000-0000-0000-000000000000";

async function follow(runner: QueryRunner, witnessed: Witnessed, progress: (entries: number) => void): Promise<Pick<LedgerVerdict, "chains" | "entries" | "faults">> {
  const heads = new Map(((await runner.query(`select client_id as "clientId", seq::int, encode(hash, 'hex') as hash from ledger.head`)) as { clientId: string; seq: number; hash: string }[]).map((head) => [head.clientId, head]));
  const faults: LedgerFault[] = [];
  const seen = new Set<string>();
  let [entries, chains] = [0, 0];
  let chain: Chain | null = null;
  const finish = (): void => {
    if (chain) faults.push(...chain.end(heads.get(chain.clientId), witnessed.get(chain.clientId)));
  };
  for (let after: [string, number] = [FIRST, 0]; ; ) {
    const page = (await runner.query(`select client_id as "clientId", encode(prev, 'hex') as prev, ${ENTRY} from ledger.entry where (client_id, ledger.entry.seq) > ($1, $2) order by client_id, ledger.entry.seq limit $3`, [...after, AT_ONCE])) as Row[];
    for (const row of page) {
      if (chain?.clientId !== row.clientId) {
        finish();
        chain = new Chain(row.clientId);
        chains += 1;
        seen.add(row.clientId);
      }
      chain.add(row, witnessed.get(row.clientId));
    }
    entries += page.length;
    progress(entries);
    if (page.length < AT_ONCE) break;
    after = [page.at(-1)!.clientId, page.at(-1)!.seq];
  }
  finish();
  for (const { clientId, seq } of heads.values()) if (seq > 0 && !seen.has(clientId)) faults.push({ clientId, seq: 1, why: "gone" });
  for (const clientId of witnessed.keys()) if (!seen.has(clientId) && !(heads.get(clientId)?.seq ?? 0)) faults.push({ clientId, seq: 1, why: "gone" });
  return { chains, entries, faults };
}

/** One client's chain, entry by entry; only its first fault is told. */
class Chain {
  private previous = START;
  private place = 0;
  private fault: LedgerFault | null = null;

  constructor(readonly clientId: string) {}

  add(row: Row, witnessed: ReadonlyMap<number, string> | undefined): void {
    const seq = this.place + 1;
    if (row.seq !== seq) this.found(seq, "missing");
    const hash = hashAfter(this.previous, this.clientId, row);
    if (hash !== row.hash || row.prev !== this.previous) this.found(row.seq, "changed");
    const outside = witnessed?.get(row.seq);
    if (outside !== undefined && outside !== row.hash) this.found(row.seq, "made anew");
    this.place = row.seq;
    this.previous = row.hash;
  }

  end(head: { seq: number; hash: string } | undefined, witnessed: ReadonlyMap<number, string> | undefined): LedgerFault[] {
    const furthest = Math.max(0, ...(witnessed?.keys() ?? []));
    if (furthest > this.place) this.found(this.place + 1, "cut short");
    if (head?.seq !== this.place || head.hash !== this.previous) this.found(this.place + 1, (head?.seq ?? 0) > this.place ? "cut short" : "head");
    return this.fault ? [this.fault] : [];
  }

  private found(seq: number, why: LedgerFault["why"]): void {
    this.fault ??= { clientId: this.clientId, seq, why };
  }
}

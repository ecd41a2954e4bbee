import { createHash } from "node:crypto";
import type { Session } from "../database/session";
import { journalOf } from "./journal";
import { type JournalFault, type Line, readJournal } from "./journalFile";
import { type PublicKey, isSignedBy, signature } from "./signing";

/** The end of one client's chain: place and hash in hex; place 0: it had none. */
export type Head = readonly [clientId: string, seq: number, hash: string];

/** What a root says and signs: every head that is not as the roots before said, and a hash over all heads as they are. */
interface RootBody {
  readonly at: string;
  readonly heads: number;
  readonly changed: readonly Head[];
  /** SHA-256 of "client seq hash" of every head, a line each, in the clients' order. */
  readonly tree: string;
  /** The signature of the root before; null for the first. */
  readonly previous: string | null;
  /** After a restore: chains may have gone back, and what was said before no longer holds. */
  readonly afterRestore: boolean;
}
/** As a line of the journal has it: the body as the text that was signed. */
type SignedRoot = { readonly body: string; readonly keyId: string; readonly signature: string };

/** What the roots of a journal say together. */
export interface Roots {
  readonly count: number;
  readonly lastAt: string | null;
  readonly lastSignature: string | null;
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly hash: string; readonly at: string }>;
  /** Chains that were deleted when the evidence of an erasure had had its time, as the journal says. */
  readonly deleted: ReadonlySet<string>;
  /** When the database was restored, by the roots that say so. */
  readonly restores: readonly string[];
  /** Roots that are not signed by a key of the service's, or do not follow from those before. */
  readonly faults: readonly { readonly at: string; readonly why: "unsigned" | "out of order" | "tree" }[];
}

const textOf = (journal: string, body: string): string => `alongside ledger root\n${journal}\n${body}`;

export function treeOf(heads: Iterable<Head>): string {
  const hash = createHash("sha256");
  for (const [clientId, seq, end] of heads) hash.update(`${clientId} ${seq} ${end}\n`);
  return hash.digest("hex");
}

/** Puts a journal's roots together as its lines come by. @param keys - null: signatures are not checked. */
export class RootReader {
  private count = 0;
  private last: { at: string; signature: string } | null = null;
  private readonly heads = new Map<string, { seq: number; hash: string; at: string }>();
  private readonly deleted = new Map<string, readonly string[]>();
  private readonly restores: string[] = [];
  private readonly faults: { at: string; why: "unsigned" | "out of order" | "tree" }[] = [];

  constructor(
    private readonly journal: string,
    private readonly keys: readonly PublicKey[] | null,
  ) {}

  /** @returns true when the line is a root after a restore. */
  take(line: Line): boolean {
    this.takeDeletion(line);
    if (line.kind !== "root" || !("detail" in line)) return false;
    const { body: text, keyId, signature: signed } = line.detail as unknown as SignedRoot;
    const key = this.keys?.find((each) => each.keyId === keyId);
    const fault = (why: "unsigned" | "out of order" | "tree"): void => void this.faults.push({ at: line.at, why });
    if (this.keys && !(key && isSignedBy(key.publicKey, textOf(this.journal, text), signed))) {
      fault("unsigned");
      return false;
    }
    const body = JSON.parse(text) as RootBody;
    if (body.previous !== (this.last?.signature ?? null)) fault("out of order");
    for (const [clientId, seq, hash] of body.changed) {
      if (seq === 0) this.heads.delete(clientId);
      else this.heads.set(clientId, { seq, hash, at: body.at });
    }
    if (this.keys && (this.heads.size !== body.heads || treeOf(inOrder(this.heads)) !== body.tree)) fault("tree");
    this.count += 1;
    this.last = { at: line.at, signature: signed };
    if (body.afterRestore) this.restores.push(body.at);
    return body.afterRestore;
  }

  /** Counts unless it was rolled back: the mark that it was committed may be lost in a crash. */
  private takeDeletion(line: Line): void {
    if (line.kind === "evidence_deleted") this.deleted.set(`${line.writer} ${line.place}`, line.detail.chains as readonly string[]);
    if (line.kind === "undone") for (const place of line.of) this.deleted.delete(`${line.writer} ${place}`);
  }

  get roots(): Roots {
    return { deleted: new Set([...this.deleted.values()].flat()), count: this.count, lastAt: this.last?.at ?? null, lastSignature: this.last?.signature ?? null, heads: this.heads, restores: this.restores, faults: this.faults };
  }
}

const inOrder = (heads: Roots["heads"]): Head[] => [...heads].map(([clientId, { seq, hash }]): Head => [clientId, seq, hash]).toSorted(([a], [b]) => (a < b ? -1 : 1));

export async function readRoots(file: string, journal: string, keys: readonly PublicKey[] | null, onFault: (fault: JournalFault) => void = () => undefined): Promise<Roots> {
  const reader = new RootReader(journal, keys);
  for await (const line of readJournal(file, journal, onFault)) reader.take(line);
  return reader.roots;
}

const AT_ONCE = 5000;
const FIRST = "00000000-0000-0000-0000-000000000000";

async function readHeads({ db }: Session): Promise<Head[]> {
  const heads: Head[] = [];
  for (let after = FIRST, more = true; more; ) {
    const page = (await db.query(`select client_id as "clientId", seq::int, hash from access.heads($1, $2)`, [after, AT_ONCE])) as { clientId: string; seq: number; hash: string }[];
    heads.push(...page.map(({ clientId, seq, hash }): Head => [clientId, seq, hash]));
    more = page.length === AT_ONCE;
    after = page.at(-1)?.clientId ?? after;
  }
  return heads;
}

/** A chain is shorter than a root said, and nobody restored the database: `npm run verify -- ledger` tells more. */
export class LedgerWentBack extends Error {}

/**
 * Writes a signed root of all chains to the journal outside the database, so that nobody who can change the database can
 * change what was written before it unseen. Nothing is written when nothing has changed.
 *
 * @returns how many chains had changed.
 * @throws LedgerWentBack when a chain did and `afterRestore` does not say why: a root must not cover that.
 */
export async function writeRoot(session: Session, { afterRestore = false } = {}): Promise<number> {
  const journal = journalOf(session.db.connection);
  if (!journal) throw new Error("the journal has no place");
  const before = await readRoots(journal.file, journal.id, null);
  const heads = await readHeads(session);
  const seqs = new Map(heads.map(([clientId, seq]) => [clientId, seq]));
  const changed = heads.filter(([clientId, seq, hash]) => before.heads.get(clientId)?.seq !== seq || before.heads.get(clientId)?.hash !== hash);
  if (!afterRestore && changed.length === 0) return 0;
  if (!afterRestore && [...before.heads].some(([clientId, { seq }]) => (seqs.get(clientId) ?? 0) < seq && !(before.deleted.has(clientId) && !seqs.has(clientId)))) throw new LedgerWentBack("a chain of the ledger went back");
  const gone = [...before.heads.keys()].filter((clientId) => !seqs.has(clientId)).map((clientId): Head => [clientId, 0, ""]);
  const body: RootBody = { at: new Date().toISOString(), heads: heads.length, changed: [...changed, ...gone], tree: treeOf(heads), previous: before.lastSignature, afterRestore };
  const text = JSON.stringify(body);
  await session.db.query("select access.note_root($1::jsonb)", [JSON.stringify({ body: text, ...signature(textOf(journal.id, text)) } satisfies SignedRoot)]);
  return changed.length;
}

/** The hourly sweep. */
export const sweepRoots = async (session: Session): Promise<void> => void (await writeRoot(session));

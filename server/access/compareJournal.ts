import type { DataSource } from "typeorm";
import { type Session, inOwnersSession } from "../database/session";
import { type JournalFault, type Line, readJournal } from "./journalFile";
import type { Journal } from "./journal";

/** An act in the journal: what ended sharing, or a root. */
export type Act = Extract<Line, { clientId: string | null }>;

/** What the journal and the database have of each other. */
export interface Comparison {
  /** Acts in the journal. */
  readonly acts: number;
  readonly lastAt: string | null;
  /** Acts that the database does not have, in order. */
  readonly missing: readonly Act[];
  /** How many of these are known to have been committed: a crash loses none, so the database is an older one. */
  readonly lost: number;
  /** Acts that the database has and the journal has not, or not like that. */
  readonly unknown: number;
  readonly faults: readonly JournalFault[];
}

const AT_ONCE = 1000;
const keyOf = (writer: string, place: number): string => `${writer} ${place}`;
const isAct = (line: Line): line is Act => "clientId" in line;

/** Holds the journal against its database, both ways. @param owner - with the owner's rights. */
export async function compareJournal(owner: DataSource, { file, id }: Journal): Promise<Comparison> {
  const faults: JournalFault[] = [];
  const told = { done: new Set<string>(), undone: new Set<string>() };
  let missing: Act[] = [];
  let [acts, matched, changed] = [0, 0, 0];
  let lastAt: string | null = null;
  let batch: Act[] = [];
  const look = async (): Promise<void> => {
    const found = await placesOf(owner, batch);
    for (const act of batch) {
      const hash = found.get(keyOf(act.writer, act.place));
      if (hash === undefined) missing.push(act);
      else if (hash === act.hash) matched += 1;
      else changed += 1;
    }
    batch = [];
  };
  for await (const line of readJournal(file, id, (fault) => faults.push(fault))) {
    if (line.kind === "done" || line.kind === "undone") for (const place of line.of) told[line.kind].add(keyOf(line.writer, place));
    if (!isAct(line)) continue;
    acts += 1;
    lastAt = line.at;
    if (batch.push(line) === AT_ONCE) await look();
  }
  await look();
  // Another program may have committed one between the reading of it and of what became of it.
  const meanwhile = await placesOf(owner, missing);
  matched += meanwhile.size;
  missing = missing.filter(({ writer, place }) => !meanwhile.has(keyOf(writer, place)) && !told.undone.has(keyOf(writer, place)));
  const known = await inOwnersSession(owner, async ({ db }) => Number(((await db.query("select count(*) as n from ledger.ending where hash is not null")) as [{ n: string }])[0].n));
  const lost = missing.filter(({ writer, place }) => told.done.has(keyOf(writer, place))).length;
  return { acts, lastAt, missing, lost, unknown: Math.max(known - matched, changed), faults };
}

/** The hash that the database has for each of these, in hex. */
async function placesOf(owner: DataSource, acts: readonly Act[]): Promise<Map<string, string>> {
  if (acts.length === 0) return new Map();
  const rows = await inOwnersSession(
    owner,
    async ({ db }) =>
      (await db.query("select e.writer, e.place, encode(e.hash, 'hex') as hash from unnest($1::text[], $2::int[]) a (writer, place) join ledger.ending e using (writer, place)", [
        acts.map(({ writer }) => writer),
        acts.map(({ place }) => place),
      ])) as { writer: string; place: number; hash: string }[],
  );
  return new Map(rows.map(({ writer, place, hash }) => [keyOf(writer, place), hash]));
}

/** Does an act again, in a transaction of its own. @returns whether there was still something to stop. */
export const doAgain = (owner: DataSource, act: Act): Promise<boolean> =>
  inOwnersSession(owner, async ({ db }: Session) => {
    const [row] = (await db.query("select access.replay_ending($1, $2, $3, $4::uuid[], $5::jsonb, $6, $7, $8, $9, $10) as outcome", [
      act.kind, act.clientId, act.consentId, act.statementIds, JSON.stringify(act.detail), act.cause, act.at, act.writer, act.place, act.hash,
    ])) as [{ outcome: string }];
    return row.outcome === "stopped";
  });

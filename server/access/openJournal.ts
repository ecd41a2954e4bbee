import { randomUUID } from "node:crypto";
import fs from "node:fs";
import type { DataSource } from "typeorm";
import { type Session, inOwnersSession } from "../database/session";
import { compareJournal, doAgain } from "./compareJournal";
import { Journal, journalOf, keepJournal } from "./journal";
import { journalsIn } from "./journalFile";

/** Why nothing is shared just now: the operator has to look. */
export type Closed = "behind" | "journal_gone" | "journal_changed" | "no_identity";

export const CLOSED_IN_WORDS: Readonly<Record<Closed, string>> = {
  behind: "The journal has withdrawals that this database does not have: it is an older one. Nothing is shared until: npm run journal -- replay",
  journal_gone: "This database's journal of withdrawals is not where it was. Nothing is shared until it is back and: npm run journal -- replay",
  journal_changed: "The journal of withdrawals has been changed, or a part of it is gone. Nothing is shared until: npm run journal -- replay",
  no_identity: "There is a journal of withdrawals here, but this database knows of none. Nothing is shared until: npm run journal -- replay",
};

export interface Opened {
  readonly journal: Journal;
  readonly closed: Closed | null;
  /** Acts that a crash had cut off before their commit, done again now. */
  readonly doneAgain: number;
}

/**
 * Finds the journal that a database belongs to, or begins one at the first start, and holds the two against each other.
 * Called before anybody is served.
 *
 * A crash leaves acts in the journal that were never committed: they are done again at once. When acts are missing that
 * are known to have been committed, the database is an older one: nothing is shared until the journal has been replayed.
 *
 * @param owner - with the owner's rights.
 */
export async function openJournal(owner: DataSource, folder: string): Promise<Opened> {
  const journal = await identify(owner, folder);
  keepJournal(owner, journal);
  if (!fs.existsSync(journal.file)) await close(owner, "journal_gone");
  const { missing, lost, unknown, faults } = await compareJournal(owner, journal);
  if (faults.length > 0 || unknown > 0) await close(owner, "journal_changed");
  if (lost > 0) await close(owner, "behind");
  const closed = await closedBecause(owner);
  if (closed) return { journal, closed, doneAgain: 0 };
  for (const act of missing) await doAgain(owner, act);
  await journalTheRest(owner);
  return { journal, closed: null, doneAgain: missing.length };
}

/** At the first start there is neither an identity nor a journal. A database without consents has nothing to bring back. */
async function identify(owner: DataSource, folder: string): Promise<Journal> {
  const { id, shares } = await inOwnersSession(owner, async ({ db }) => {
    const [row] = (await db.query("select (select id from access.journal) as id, exists (select from consent) as shares")) as [{ id: string | null; shares: boolean }];
    return row;
  });
  if (id) return new Journal(folder, id);
  const others = shares ? journalsIn(folder) : [];
  const journal = new Journal(folder, others.length === 1 ? others[0]! : randomUUID());
  if (others.length === 0) await journal.begin();
  await inOwnersSession(owner, ({ db }) =>
    db.query("insert into access.journal (id, closed_at, closed_because) select $1, case when $2::text is not null then clock_timestamp() end, $2", [journal.id, others.length > 0 ? "no_identity" : null]),
  );
  return journal;
}

/** The first reason stays. */
export const close = (owner: DataSource, because: Closed): Promise<unknown> =>
  inOwnersSession(owner, ({ db }) => db.query("update access.journal set closed_at = clock_timestamp(), closed_because = $1 where closed_at is null", [because]));

export const closedBecause = (owner: DataSource): Promise<Closed | null> =>
  inOwnersSession(owner, async ({ db }) => ((await db.query("select closed_because as because from access.journal")) as { because: Closed | null }[])[0]?.because ?? null);

/** The sweep that sees a database put back under a running portal, and closes sharing. */
export async function sweepJournal({ db }: Session): Promise<void> {
  const last = journalOf(db.connection)?.lastCommitted;
  if (!last) return;
  const [row] = (await db.query("select access.close_unless_known($1, $2) as well", [last.writer, last.place])) as [{ well: boolean }];
  if (!row.well) console.warn(CLOSED_IN_WORDS.behind);
}

/** What the operator ended by hand has no place in the journal yet: it gets one. @returns how many. */
export async function journalTheRest(owner: DataSource): Promise<number> {
  for (let written = 0; ; ) {
    const [row] = await inOwnersSession(owner, async ({ db }) => (await db.query("select access.take_up_endings(500) as taken")) as [{ taken: number }]);
    if (row.taken === 0) return written;
    written += row.taken;
  }
}

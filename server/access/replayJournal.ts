import fs from "node:fs";
import type { DataSource } from "typeorm";
import { inOwnersSession } from "../database/session";
import { type Comparison, compareJournal, doAgain } from "./compareJournal";
import type { Journal } from "./journal";
import { type Line, readJournal, writersOf } from "./journalFile";
import { journalTheRest } from "./openJournal";
import { writeRoot } from "./roots";
import { canSign } from "./signing";

export interface Replayed {
  /** Acts of the journal that the database did not have. */
  readonly missing: number;
  /** Those of them that still stopped something. */
  readonly stopped: number;
  /** Acts that only the database had, written to the journal now. */
  readonly written: number;
}

/** The journal can't be relied on: the operator brings a better one, or takes it as it is. */
export class JournalDamaged extends Error {
  constructor(readonly comparison: Comparison) {
    super("the journal is not whole");
  }
}

/**
 * Does again, in order, every act in the journal that the database does not have, and lets sharing begin again. Twice is
 * once: what was done has its place in the database. A signed root says that the ledger's chains may have gone back.
 *
 * @param takeAsItIs - for a journal that is gone or damaged: what can be read of it counts, and a new file is begun with all that the database knows.
 * @throws JournalDamaged when it is not whole and not to be taken as it is. Nothing is opened then.
 */
export async function replayJournal(owner: DataSource, journal: Journal, { takeAsItIs, progress }: { takeAsItIs: boolean; progress: (done: number, of: number) => void }): Promise<Replayed> {
  const before = await compareJournal(owner, journal);
  const damaged = before.faults.length > 0 || before.unknown > 0 || !fs.existsSync(journal.file);
  if (damaged && !takeAsItIs) throw new JournalDamaged(before);
  let stopped = 0;
  for (const [index, act] of before.missing.entries()) {
    if (await doAgain(owner, act)) stopped += 1;
    progress(index + 1, before.missing.length);
  }
  if (damaged) await beginAnew(owner, journal);
  const written = await journalTheRest(owner);
  if (before.missing.length > 0 && canSign()) await inOwnersSession(owner, (session) => writeRoot(session, { afterRestore: true }));
  await inOwnersSession(owner, ({ db }) => db.query("update access.journal set closed_at = null, closed_because = null"));
  return { missing: before.missing.length, stopped, written };
}

/** The damaged file is set aside; everything that the database knows is written to a new one. */
async function beginAnew(owner: DataSource, journal: Journal): Promise<void> {
  if (fs.existsSync(journal.file)) fs.renameSync(journal.file, `${journal.file}.damaged-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`);
  await inOwnersSession(owner, ({ db }) => db.query("update ledger.ending set writer = null, place = null, hash = null where hash is not null"));
  await journal.begin();
}

/**
 * Adds the lines of a journal found elsewhere to the one in its place: those of each writer that it does not have.
 *
 * @returns how many lines were added. @throws Error when the file is of another journal.
 */
export async function addJournal(journal: Journal, file: string): Promise<number> {
  const [here, there] = [await writersOf(journal.file, journal.id), await writersOf(file, journal.id)];
  const wanted = new Set([...there].filter(([writer, lines]) => lines > (here.get(writer) ?? 0)).map(([writer]) => writer));
  const texts: string[] = [];
  for await (const line of readJournal(file, journal.id, () => undefined)) {
    if (wanted.has(line.writer) && line.place >= (here.get(line.writer) ?? 0)) texts.push(textOf(line));
  }
  if (texts.length > 0) {
    fs.mkdirSync(journal.folder, { recursive: true, mode: 0o700 });
    const handle = await fs.promises.open(journal.file, "a", 0o600);
    await handle.appendFile(`\n${texts.join("")}`);
    await handle.sync();
    await handle.close();
  }
  return texts.length;
}

const textOf = ({ hash, ...said }: Line): string => `${hash} ${JSON.stringify(said)}\n`;

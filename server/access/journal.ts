import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { DataSource } from "typeorm";
import { type Ending, type Journalled, keepEndings } from "../database/endings";
import { type Said, journalPath, writeLine } from "./journalFile";

/** How long what became of an entry may wait to be written down, when no other entry takes it along. */
const LATER_MS = 200;

interface Waiting {
  readonly endings: readonly Ending[];
  readonly kept: (places: Journalled) => void;
  readonly failed: (error: unknown) => void;
}

/** One run's way of writing: its own name, its own chain. */
interface Pen {
  readonly handle: fs.promises.FileHandle;
  readonly inode: number;
  readonly writer: string;
  place: number;
  hash: string;
  /** Written before the first line: ends a line that a crash cut off. */
  lead: string;
}

/**
 * The journal of withdrawals and erasures, in a file outside the database.
 *
 * Entries of transactions that commit at the same time share one flush. After any failure to write, a new pen begins a
 * new chain, for nobody knows how much of the last lines came to the disk.
 */
export class Journal {
  private readonly waiting: Waiting[] = [];
  private settled: { pen: Pen; place: number; outcome: "done" | "undone" }[] = [];
  private pen: Pen | null = null;
  private turn: Promise<void> | null = null;
  private later: NodeJS.Timeout | undefined;
  private known: { readonly writer: string; readonly place: number } | null = null;

  /** @param id - the journal's identity, which its database has too. */
  constructor(
    readonly folder: string,
    readonly id: string,
  ) {}

  /** The last entry of this run that is known to have been committed. */
  get lastCommitted(): { readonly writer: string; readonly place: number } | null {
    return this.known;
  }

  get file(): string {
    return journalPath(this.folder, this.id);
  }

  /** Writes endings, and returns once they are on the disk. @throws Error when they could not be kept. */
  keep(endings: readonly Ending[]): Promise<Journalled> {
    return new Promise((kept, failed) => {
      this.waiting.push({ endings, kept, failed });
      this.turn ??= this.write().finally(() => (this.turn = null));
    });
  }

  /** Makes the file, for a journal that begins. */
  async begin(): Promise<void> {
    await this.keep([]);
  }

  /** Writes down what became of the last entries. */
  async close(): Promise<void> {
    clearTimeout(this.later);
    await this.turn;
    await this.append([]).catch(() => undefined);
    await this.drop();
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        const places = await this.append(batch.map(({ endings }) => endings));
        batch.forEach(({ kept }, index) => kept(places[index]!));
      } catch (error) {
        await this.drop();
        for (const { failed } of batch) failed(error);
      }
    }
  }

  /** Nothing to wait for when only outcomes are written: they are told again by the database. */
  private async append(batch: readonly (readonly Ending[])[]): Promise<Journalled[]> {
    const pen = await this.openPen(batch.length > 0);
    if (!pen) return [];
    const lines: string[] = [];
    const add = (said: Said): { place: number; hash: string } => {
      const { text, hash } = writeLine(pen.hash, pen.writer, pen.place, said);
      lines.push(text);
      pen.hash = hash;
      pen.place += 1;
      return { place: pen.place - 1, hash };
    };
    if (pen.place === 0) add({ kind: "opened", journal: this.id, at: new Date().toISOString() });
    for (const outcome of ["done", "undone"] as const) {
      const of = this.settled.filter((each) => each.outcome === outcome && each.pen === pen).map(({ place }) => place);
      if (of.length > 0) add({ kind: outcome, of });
    }
    this.settled = [];
    const places = batch.map((endings) => this.placesOf(pen, endings.map(({ id: _id, ...said }) => add(said))));
    if (lines.length > 0) await pen.handle.appendFile(pen.lead + lines.join(""));
    pen.lead = "";
    if (batch.length > 0) await pen.handle.datasync();
    return places;
  }

  private placesOf(pen: Pen, lines: readonly { place: number; hash: string }[]): Journalled {
    return {
      writer: pen.writer,
      places: lines.map(({ place }) => place),
      hashes: lines.map(({ hash }) => hash),
      settle: (outcome) => {
        const last = lines.at(-1);
        if (outcome === "done" && last) this.known = { writer: pen.writer, place: last.place };
        this.settled.push(...lines.map(({ place }) => ({ pen, place, outcome })));
        clearTimeout(this.later);
        this.later = setTimeout(() => (this.turn ??= this.append([]).then(() => undefined, () => this.drop()).finally(() => (this.turn = null)).then(() => this.goOn())), LATER_MS);
        this.later.unref();
      },
    };
  }

  /** Entries that came while outcomes were written. */
  private goOn(): void {
    if (this.waiting.length > 0) this.turn ??= this.write().finally(() => (this.turn = null));
  }

  /** Somebody may have moved the file away under us: what is written must be found where it is looked for. */
  private async openPen(make: boolean): Promise<Pen | null> {
    const here = await fs.promises.stat(this.file).catch(() => null);
    if (this.pen && this.pen.inode === here?.ino) return this.pen;
    await this.drop();
    if (!make) return null;
    await fs.promises.mkdir(this.folder, { recursive: true, mode: 0o700 });
    const handle = await fs.promises.open(this.file, "a+", 0o600);
    const { ino, size } = await handle.stat();
    if (size === 0) await flushFolder(this.folder);
    const last = size === 0 ? "\n" : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString();
    this.pen = { handle, inode: ino, writer: randomBytes(6).toString("hex"), place: 0, hash: this.id, lead: last === "\n" ? "" : "\n" };
    return this.pen;
  }

  private async drop(): Promise<void> {
    const { pen } = this;
    this.pen = null;
    await pen?.handle.close().catch(() => undefined);
  }
}

/** Without it the file's name, though not its content, could be gone after a crash. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await fs.promises.open(path.resolve(folder), "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const journals = new WeakMap<DataSource, Journal>();

/** Every transaction of this source that ends sharing is written to `journal` before it is committed. */
export function keepJournal(source: DataSource, journal: Journal): void {
  journals.set(source, journal);
  keepEndings(source, (endings) => journal.keep(endings));
}

/** The journal that a source's endings are kept in. */
export const journalOf = (source: DataSource): Journal | undefined => journals.get(source);

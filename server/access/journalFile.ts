import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import type { Ending } from "../database/endings";

/** What one line of the journal says. `done` and `undone` tell what became of earlier lines of the same writer. */
export type Said =
  | { readonly kind: "opened"; readonly journal: string; readonly at: string }
  | { readonly kind: "done" | "undone"; readonly of: readonly number[] }
  | ({ readonly kind: Ending["kind"] } & Omit<Ending, "id" | "kind">);

/** A line with its place: `writer` is one run of the program, which chains its own lines and numbers them from 0. */
export type Line = Said & { readonly writer: string; readonly place: number; readonly hash: string };

/** What is wrong with a journal, and in which line of the file, from 1. */
export interface JournalFault {
  readonly line: number;
  readonly why: "changed" | "missing" | "another journal";
}

export const journalPath = (folder: string, id: string): string => path.join(folder, `${id}.journal`);

/** The ids of the journals in a folder. */
export const journalsIn = (folder: string): string[] =>
  (fs.existsSync(folder) ? fs.readdirSync(folder) : []).filter((name) => /^[0-9a-f-]{36}\.journal$/.test(name)).map((name) => name.slice(0, 36));

/** Each line's hash covers the one before it of the same writer; the first covers the journal's id. */
export const hashOf = (previous: string, text: string): string => createHash("sha256").update(`${previous}\n${text}`).digest("hex");

/** `hash {"writer":…,"place":…,…}` */
export function writeLine(previous: string, writer: string, place: number, said: Said): { text: string; hash: string } {
  const json = JSON.stringify({ writer, place, ...said });
  const hash = hashOf(previous, json);
  return { text: `${hash} ${json}\n`, hash };
}

/**
 * Reads a journal from its beginning, line by line, and checks each writer's chain.
 *
 * A line cut off by a crash does not parse and is passed over: if it was an entry that counted, either the writer's next
 * line or the database misses it.
 *
 * @param onFault - told of each fault; reading goes on.
 */
export async function* readJournal(file: string, id: string, onFault: (fault: JournalFault) => void): AsyncGenerator<Line> {
  if (!fs.existsSync(file)) return;
  const writers = new Map<string, { place: number; hash: string }>();
  let number = 0;
  for await (const text of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = parse(text);
    if (!line) continue;
    const before = writers.get(line.writer) ?? { place: -1, hash: id };
    if (line.kind === "opened" && line.journal !== id) onFault({ line: number, why: "another journal" });
    else if (line.place !== before.place + 1) onFault({ line: number, why: "missing" });
    else if (hashOf(before.hash, text.slice(HASH + 1)) !== line.hash) onFault({ line: number, why: "changed" });
    writers.set(line.writer, { place: line.place, hash: line.hash });
    yield line;
  }
}

/** How many whole lines each writer has in a file. @throws Error when the file is of another journal. */
export async function writersOf(file: string, id: string): Promise<Map<string, number>> {
  const writers = new Map<string, number>();
  const ofAnother = (fault: JournalFault): void => {
    if (fault.why === "another journal") throw new Error("the file is another database's journal");
  };
  for await (const { writer } of readJournal(file, id, ofAnother)) writers.set(writer, (writers.get(writer) ?? 0) + 1);
  return writers;
}

const HASH = 64;

function parse(text: string): Line | null {
  if (!/^[0-9a-f]{64} \{.*\}$/.test(text)) return null;
  try {
    const said = JSON.parse(text.slice(HASH + 1)) as Line;
    return typeof said.writer === "string" && Number.isInteger(said.place) && typeof said.kind === "string" ? { ...said, hash: text.slice(0, HASH) } : null;
  } catch {
    return null;
  }
}

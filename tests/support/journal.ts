import { expect } from "vitest";
import type { Journal } from "../../server/access/journal";
import { type JournalFault, type Line, readJournal } from "../../server/access/journalFile";

/** Every line of a journal that is whole. */
export async function linesOf({ file, id }: Journal): Promise<Line[]> {
  const faults: JournalFault[] = [];
  const lines: Line[] = [];
  for await (const line of readJournal(file, id, (fault) => faults.push(fault))) lines.push(line);
  expect(faults).toEqual([]);
  return lines;
}

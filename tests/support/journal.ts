import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { type Journal, keepJournal } from "../../server/access/journal";
import { type JournalFault, type Line, readJournal } from "../../server/access/journalFile";
import { type Opened, openJournal } from "../../server/access/openJournal";
import { replayJournal } from "../../server/access/replayJournal";
import type { TestDatabase } from "./database";
import { type TestPortal, testPortal } from "./portal";
import { actingAs } from "./sharing";
import { storyIn } from "./sharingStory";

/** Every line of a journal that is whole. */
export async function linesOf({ file, id }: Journal): Promise<Line[]> {
  const faults: JournalFault[] = [];
  const lines: Line[] = [];
  for await (const line of readJournal(file, id, (fault) => faults.push(fault))) lines.push(line);
  expect(faults).toEqual([]);
  return lines;
}

/** Of the file that began with `journals`. */
export let portal: TestPortal;
const opened = new Set<Journal>();

/** Before the tests of a file: a portal of its own; after them, whatever journals they opened are closed. */
export function journals(): void {
  beforeAll(async () => {
    portal = await testPortal();
  });
  afterAll(async () => {
    for (const journal of opened) await journal.close();
    await portal.close();
  });
}

/** As a start of the program does. */
export async function start(database: TestDatabase, folder: string): Promise<Opened> {
  const found = await openJournal(database.owner, folder);
  opened.add(found.journal);
  keepJournal(database.app, found.journal);
  return found;
}

export const isOpen = async (database: TestDatabase): Promise<boolean> => ((await database.owner.query("select access.disclosures_open() as open")) as [{ open: boolean }])[0].open;
export const newFolder = (): string => path.join(inject("folder"), `journal-${randomUUID()}`);
export const replay = (database: TestDatabase, journal: Journal, takeAsItIs = false) => replayJournal(database.owner, journal, { takeAsItIs, progress: () => undefined });
export const settled = async (journal: Journal): Promise<void> => expect.poll(async () => (await linesOf(journal)).at(-1)?.kind).toBe("done");

/** A client who shares two lines, and a portal that was started once. */
export async function shared() {
  const folder = newFolder();
  const { journal } = await start(portal.database, folder);
  const story = await storyIn(portal);
  const [name, travel] = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus.")];
  const id = await story.share([name, travel]);
  return { folder, journal, story, name, travel, id };
}
export const readsIn = (database: TestDatabase, story: Awaited<ReturnType<typeof storyIn>>) =>
  actingAs(database, story.member, ({ db }) => db.query("select wording from access.disclose_many($1::uuid[], array['introduce'], null)", [[story.handle]])) as Promise<{ wording: string }[]>;

/** Each test begins as a database that was never served. */
export const forget = () => portal.database.owner.query("truncate access.journal, ledger.ending");

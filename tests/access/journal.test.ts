import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { compareJournal } from "../../server/access/compareJournal";
import { Journal, keepJournal } from "../../server/access/journal";
import { type Opened, journalTheRest, openJournal, sweepJournal } from "../../server/access/openJournal";
import { JournalDamaged, addJournal, replayJournal } from "../../server/access/replayJournal";
import { makeApp } from "../../server/app/http";
import { COOKIE } from "../../server/app/portal";
import { inOwnersSession, inWorkerSession } from "../../server/database/session";
import { readConfig } from "../../server/kernel/config";
import { type TestDatabase, backupOf } from "../support/database";
import { linesOf } from "../support/journal";
import { type Actor, type TestPortal, testPortal } from "../support/portal";
import { actingAs } from "../support/sharing";
import { storyIn } from "../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(async () => {
  for (const journal of opened) await journal.close();
  await portal.close();
});
const opened = new Set<Journal>();

/** As a start of the program does. */
async function start(database: TestDatabase, folder: string): Promise<Opened> {
  const found = await openJournal(database.owner, folder);
  opened.add(found.journal);
  keepJournal(database.app, found.journal);
  return found;
}
const isOpen = async (database: TestDatabase): Promise<boolean> => ((await database.owner.query("select access.disclosures_open() as open")) as [{ open: boolean }])[0].open;
const newFolder = (): string => path.join(inject("folder"), `journal-${randomUUID()}`);
const replay = (database: TestDatabase, journal: Journal, takeAsItIs = false) => replayJournal(database.owner, journal, { takeAsItIs, progress: () => undefined });
const settled = async (journal: Journal): Promise<void> => expect.poll(async () => (await linesOf(journal)).at(-1)?.kind).toBe("done");

/** A client who shares two lines, and a portal that was started once. */
async function shared() {
  const folder = newFolder();
  const { journal } = await start(portal.database, folder);
  const story = await storyIn(portal);
  const [name, travel] = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus.")];
  const id = await story.share([name, travel]);
  return { folder, journal, story, name, travel, id };
}
const readsIn = (database: TestDatabase, story: Awaited<ReturnType<typeof storyIn>>) =>
  actingAs(database, story.member, ({ db }) => db.query("select wording from access.disclose_many($1::uuid[], array['introduce'], null)", [[story.handle]])) as Promise<{ wording: string }[]>;

/** Each test begins as a database that was never served. */
const forget = () => portal.database.owner.query("truncate access.journal, ledger.ending");

describe("a start", () => {
  it("begins a journal, is open, and finds the same journal the next time", async () => {
    await forget();
    const folder = newFolder();
    const first = await start(portal.database, folder);
    expect([first.closed, await isOpen(portal.database), fs.existsSync(first.journal.file)]).toEqual([null, true, true]);
    expect((await start(portal.database, folder)).journal.id).toBe(first.journal.id);
  });

  it("does again at once what a crash cut off before its commit", async () => {
    await forget();
    const { folder, journal, story, name, id } = await shared();
    await journal.keep([{ id: "0", kind: "ended", clientId: story.client.id, consentId: id, statementIds: [name], detail: {}, cause: "narrowed", seq: 9, ledgerHash: null, at: new Date().toISOString() }]);
    fs.appendFileSync(journal.file, '0123456789 {"writer":"torn'); // and in the middle of the next line
    expect(await story.reads()).toHaveLength(2);
    expect(await start(portal.database, folder)).toMatchObject({ closed: null, doneAgain: 1 });
    expect((await story.reads()).map(({ item }) => item)).toEqual(["travel"]);
    expect(await start(portal.database, folder)).toMatchObject({ closed: null, doneAgain: 0 });
  });

  it("leaves alone what was rolled back", async () => {
    await forget();
    const { folder, journal, story, name, id } = await shared();
    const kept = await journal.keep([{ id: "0", kind: "ended", clientId: story.client.id, consentId: id, statementIds: [name], detail: {}, cause: "narrowed", seq: 9, ledgerHash: null, at: new Date().toISOString() }]);
    kept.settle("undone");
    await journal.close();
    expect(await start(portal.database, folder)).toMatchObject({ closed: null, doneAgain: 0 });
    expect(await story.reads()).toHaveLength(2);
  });

  it("is closed when the journal is gone, edited or cut, until it is back", async () => {
    await forget();
    const { folder, journal, story } = await shared();
    await story.stop();
    await journal.close();
    const whole = fs.readFileSync(journal.file, "utf8");
    const faulty: [string, (lines: string[]) => string[]][] = [
      ["edited", (lines) => lines.map((line) => line.replace(story.client.id, randomUUID()))],
      ["a line taken out", (lines) => lines.filter((line) => !line.includes('"ended"'))],
      ["cut short", (lines) => lines.slice(0, lines.findIndex((line) => line.includes('"ended"')))],
    ];
    for (const [what, spoil] of faulty) {
      fs.writeFileSync(journal.file, `${spoil(whole.trim().split("\n")).join("\n")}\n`);
      expect([what, (await start(portal.database, folder)).closed]).toEqual([what, "journal_changed"]);
      await expect(replay(portal.database, journal)).rejects.toThrow(JournalDamaged);
      expect(await isOpen(portal.database)).toBe(false);
      fs.writeFileSync(journal.file, whole);
      await replay(portal.database, journal);
      expect(await isOpen(portal.database)).toBe(true);
    }
    fs.rmSync(journal.file);
    expect((await start(portal.database, folder)).closed).toBe("journal_gone");
    await replay(portal.database, journal, true);
    expect([await isOpen(portal.database), (await start(portal.database, folder)).closed]).toEqual([true, null]);
    expect((await linesOf(journal)).filter(({ kind }) => kind === "ended")).toHaveLength(1);
  });
});

describe("a database restored from before a withdrawal", () => {
  it("shares nothing until the journal has been replayed; then the withdrawn line stays gone and the other goes on", async () => {
    await forget();
    const { folder, journal, story, name, id } = await shared();
    const backup = await backupOf(portal.database);
    await story.stop({ sharingId: id, lineId: name });
    await settled(journal);

    expect((await readsIn(backup, story)).map(({ wording }) => wording)).toContain("Dani Whitlock"); // as it would be without the journal
    const { closed, journal: found } = await start(backup, folder);
    expect([closed, await isOpen(backup)]).toEqual(["behind", false]);
    expect((await start(backup, folder)).closed).toBe("behind"); // a further start does not open it

    // Nothing leaves by any door of the portal; it says so, the same for everybody, and is otherwise there.
    const app = await makeApp({ config: readConfig({ DATA_DIR: newFolder() }), source: backup.app });
    const ask = async (actor: Actor, query: string) =>
      (await app.inject({ method: "POST", url: `/graphql/${actor.audience}`, headers: { "content-type": "application/json", cookie: `${COOKIE}=${actor.cookie}` }, payload: { query } })).json<{ data: object }>();
    const person = () => ask(story.member, `{ sharingIsOpen person(id: "${story.introduction.id}") { name stillShared lines { wording } } }`);
    expect(await person()).toEqual({ data: { sharingIsOpen: false, person: { name: null, stillShared: false, lines: [] } } });
    expect(await ask(story.member, "{ people(first: 25) { nodes { name } } }")).toEqual({ data: { people: { nodes: [{ name: null }] } } });
    expect((await app.inject("/health/ready")).json()).toEqual({ ready: true, sharing: "closed" });
    expect(await ask(story.staff, "{ sharingIsOpen }")).toEqual({ data: { sharingIsOpen: false } });

    // Whoever wants to stop is not held up meanwhile.
    await expect(actingAs(backup, story.client, ({ db }) => db.query("select * from access.withdraw($1, null, null, null, 'care_team')", [story.client.id]))).resolves.toEqual([]);

    expect(await replay(backup, found)).toMatchObject({ missing: 1, stopped: 1 });
    expect([await isOpen(backup), (await readsIn(backup, story)).map(({ wording }) => wording)]).toEqual([true, ["By bus."]]);
    expect(await person()).toEqual({ data: { sharingIsOpen: true, person: { name: null, stillShared: true, lines: [{ wording: "By bus." }] } } });
    await app.close();
    expect(await replay(backup, found)).toMatchObject({ missing: 0, stopped: 0 });
    expect((await start(backup, folder)).closed).toBeNull();
    await backup.close();
  });

  it("started with no journal, or another's, is closed; the right one can be brought", async () => {
    await forget();
    const { journal, story, id } = await shared();
    const backup = await backupOf(portal.database);
    await story.stop({ sharingId: id });
    await settled(journal);
    await journal.close();
    const elsewhere = newFolder();
    const { closed, journal: empty } = await start(backup, elsewhere);
    expect(closed).toBe("journal_gone");
    expect(await addJournal(empty, journal.file)).toBeGreaterThan(1);
    expect(await addJournal(empty, journal.file)).toBe(0);
    expect(await replay(backup, empty)).toMatchObject({ missing: 1, stopped: 1 });
    expect(await readsIn(backup, story)).toEqual([]);
    await expect(addJournal(new Journal(newFolder(), randomUUID()), journal.file)).rejects.toThrow("another");
    await backup.close();
  });

  it("from before there was a journal is closed when a journal lies there", async () => {
    await forget();
    const backup = await backupOf(portal.database);
    const { folder, journal, story } = await shared();
    await story.stop();
    await settled(journal);
    expect((await start(backup, folder)).closed).toBe("no_identity");
    await backup.close();
  });

  it("ends again what new words and a taken-back request had ended", async () => {
    await forget();
    const { folder, journal, story } = await shared();
    const backup = await backupOf(portal.database);
    await story.words("travel", "By train.", 1);
    await settled(journal);
    expect((await linesOf(journal)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["superseded", "ended"]));
    const { journal: found } = await start(backup, folder);
    expect(await replay(backup, found)).toMatchObject({ missing: 2 });
    expect((await readsIn(backup, story)).map(({ wording }) => wording)).toEqual(["Dani Whitlock"]);
    await backup.close();
  });
});

describe("an erased person", () => {
  it("does not come back with a restored database: once the journal is replayed, only the evidence is left", async () => {
    await forget();
    const { folder, journal, story } = await shared();
    const backup = await backupOf(portal.database);
    await inOwnersSession(portal.database.owner, ({ db }) => db.query("select access.erase($1, 'paper')", [story.client.id]));
    await settled(journal);
    const nameIn = async ({ owner }: TestDatabase) => (await owner.query("select display_name as name, erased_at is not null as erased from client where id = $1", [story.client.id])) as object[];
    const wordsIn = async ({ owner }: TestDatabase) => (await owner.query("select distinct wording from statement where client_id = $1", [story.client.id])) as object[];
    expect((await nameIn(backup))[0]).toMatchObject({ erased: false });

    const { closed, journal: found } = await start(backup, folder);
    expect([closed, await readsIn(backup, story)]).toEqual(["behind", []]);
    await replay(backup, found);
    expect([await nameIn(backup), await wordsIn(backup), await readsIn(backup, story)]).toEqual([[{ name: "Erased", erased: true }], [{ wording: "Erased" }], []]);
    expect((await linesOf(found)).some(({ kind }) => kind === "erased")).toBe(true);
    await backup.close();
  });
});

describe("a database put back while the portal runs", () => {
  it("is closed by the next sweep", async () => {
    await forget();
    const { journal, story, id, name } = await shared();
    const backup = await backupOf(portal.database);
    keepJournal(backup.app, journal);
    await story.stop({ sharingId: id, lineId: name });
    await inWorkerSession(portal.database.app, sweepJournal);
    expect(await isOpen(portal.database)).toBe(true);
    await inWorkerSession(backup.app, sweepJournal);
    expect(await isOpen(backup)).toBe(false);
    await backup.close();
  });
});

describe("other acts after which nothing is shared", () => {
  const restoredAfter = async (stage: string, act: (found: Awaited<ReturnType<typeof shared>>) => Promise<unknown>) => {
    await forget();
    const found = await shared();
    await portal.database.owner.query("update introduction set state = $2 where id = $1", [found.story.introduction.id, stage]).catch(() => undefined);
    const backup = await backupOf(portal.database);
    await act(found);
    await journalTheRest(portal.database.owner);
    await settled(found.journal);
    const { journal } = await start(backup, found.folder);
    const before = await isOpen(backup);
    const { missing, stopped } = await replay(backup, journal);
    const reads = await readsIn(backup, found.story);
    await backup.close();
    return { before, missing, stopped, reads };
  };

  it("an introduction that ended stays ended", async () => {
    const act = ({ story }: Awaited<ReturnType<typeof shared>>) => portal.database.owner.query("update introduction set state = 'not_progressing' where id = $1", [story.introduction.id]);
    expect(await restoredAfter("acknowledged", act)).toEqual({ before: false, missing: 1, stopped: 1, reads: [] });
  });

  it("from a stage that can't go there directly too", async () => {
    const act = async ({ story }: Awaited<ReturnType<typeof shared>>) => {
      for (const state of ["interview_offered", "booked", "interviewed", "unsuccessful"]) await portal.database.owner.query("update introduction set state = $2 where id = $1", [story.introduction.id, state]);
    };
    expect(await restoredAfter("introduced", act)).toEqual({ before: false, missing: 1, stopped: 1, reads: [] });
  });

  it("an agreement made shorter, or for fewer readers, is so again", async () => {
    const backupHas = async (backup: TestDatabase, id: string) =>
      (await backup.owner.query("select readers, valid_to < clock_timestamp() + interval '3 days' as short from consent where id = $1", [id])) as [{ readers: string[] | null; short: boolean }];
    await forget();
    const { folder, journal, story, id } = await shared();
    const backup = await backupOf(portal.database);
    await portal.database.owner.query("update consent set valid_to = clock_timestamp() + interval '2 days', readers = array[$2::uuid] where id = $1", [id, story.member.membershipId]);
    await journalTheRest(portal.database.owner);
    await settled(journal);
    const { journal: found } = await start(backup, folder);
    expect(await replay(backup, found)).toMatchObject({ missing: 1, stopped: 1 });
    expect(await backupHas(backup, id)).toEqual([{ readers: [story.member.membershipId], short: true }]);
    await backup.close();
  });

  it("what ends by the clock needs no entry: the end stands in the row", async () => {
    await forget();
    const { journal, id } = await shared();
    await portal.database.owner.query("update consent set valid_to = clock_timestamp() - interval '1 second' where id = $1", [id]);
    await portal.database.owner.query("truncate ledger.ending");
    const before = (await linesOf(journal)).length;
    await inWorkerSession(portal.database.app, ({ db }) => db.query("select access.expire_sharing()"));
    expect(await linesOf(journal)).toHaveLength(before);
  });
});

describe("no transaction that ended sharing commits without the journal", () => {
  it("whatever ends it: each statement of a persona's is refused at its commit when the program does not write it down", async () => {
    await forget();
    const { story, id } = await shared();
    const run = portal.database.app.createQueryRunner();
    await run.startTransaction();
    await run.query("select set_config('role', 'persona_client', true), set_config('app.session', $1, true)", [story.client.cookie]);
    await run.query("select * from access.withdraw($1, $2)", [story.client.id, id]);
    await expect(run.commitTransaction()).rejects.toMatchObject({ code: "AL001" });
    await run.release();
    expect(await story.reads()).toHaveLength(2);
  });

  it("many at once share a flush, and each has its place", async () => {
    await forget();
    const { journal } = await shared();
    const keep = (clientId: string) => journal.keep([{ id: "0", kind: "ended", clientId, consentId: null, statementIds: null, detail: {}, cause: null, seq: null, ledgerHash: null, at: new Date().toISOString() }]);
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const places = (await Promise.all(ids.map(keep))).flatMap((kept) => kept.places);
    expect(new Set(places).size).toBe(200);
    expect((await linesOf(journal)).flatMap((line) => ("clientId" in line && line.clientId ? [line.clientId] : []))).toEqual(expect.arrayContaining(ids));
    expect((await compareJournal(portal.database.owner, journal)).faults).toEqual([]);
  });

  it("what the operator ended by hand is written down at the next start", async () => {
    await forget();
    const { folder, journal, id } = await shared();
    await portal.database.owner.query("update consent_item set ended_at = clock_timestamp() where consent_id = $1", [id]);
    expect((await linesOf(journal)).filter(({ kind }) => kind === "ended")).toEqual([]);
    expect((await start(portal.database, folder)).closed).toBeNull();
    expect((await linesOf(journal)).filter(({ kind }) => kind === "ended")).toHaveLength(1);
  });
});

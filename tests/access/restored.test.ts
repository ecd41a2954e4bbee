import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Journal, keepJournal } from "../../server/access/journal";
import { journalTheRest, sweepJournal } from "../../server/access/openJournal";
import { addJournal } from "../../server/access/replayJournal";
import { makeApp } from "../../server/app/http";
import { COOKIE } from "../../server/app/portal";
import { inOwnersSession, inWorkerSession } from "../../server/database/session";
import { readConfig } from "../../server/kernel/config";
import { type TestDatabase, backupOf } from "../support/database";
import { forget, isOpen, journals, linesOf, newFolder, portal, readsIn, replay, settled, shared, start } from "../support/journal";
import type { Actor } from "../support/portal";
import { actingAs } from "../support/sharing";

journals();

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

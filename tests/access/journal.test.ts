import fs from "node:fs";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compareJournal } from "../../server/access/compareJournal";
import { JournalDamaged } from "../../server/access/replayJournal";
import { forget, isOpen, journals, linesOf, newFolder, portal, replay, shared, start } from "../support/journal";

journals();

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

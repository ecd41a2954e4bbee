import path from "node:path";
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Journal, keepJournal } from "../../server/access/journal";
import { type Head, LedgerWentBack, treeOf, writeRoot } from "../../server/access/roots";
import { hashAfter, ENTRY, type LedgerEntry, START } from "../../server/access/ledger";
import { keepKeysIn, publicKeys } from "../../server/access/signing";
import { type LedgerVerdict, verifyLedgers } from "../../server/access/verifyLedgers";
import { inWorkerSession } from "../../server/database/session";
import { sentences } from "../../server/verify/ledger";
import { type TestDatabase, backupOf } from "../support/database";
import { linesOf } from "../support/journal";
import { type TestPortal, testPortal } from "../support/portal";
import { storyIn } from "../support/sharingStory";

let portal: TestPortal;
let journal: Journal;
let story: Awaited<ReturnType<typeof storyIn>>;
const others: TestDatabase[] = [];
beforeAll(async () => {
  keepKeysIn(path.join(inject("folder"), `keys-${randomUUID()}`));
  portal = await testPortal();
  ({ journal } = portal.database);
  story = await storyIn(portal);
  const lines = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus.")];
  const id = await story.share(lines);
  for (let reading = 0; reading < 4; reading += 1) await story.reads();
  await story.stop({ sharingId: id, lineId: lines[0]! });
  await root(portal.database);
});
afterAll(async () => {
  for (const database of others) await database.close();
  await portal.close();
});

const root = (database: TestDatabase): Promise<number> => inWorkerSession(database.app, (session) => writeRoot(session));
const verify = (database: TestDatabase, held = journal): Promise<LedgerVerdict> => verifyLedgers(database.owner, held, publicKeys(), () => undefined);
/** The database as it is now, to be spoilt; with the same journal. */
async function copy(): Promise<TestDatabase> {
  const database = await backupOf(portal.database);
  others.push(database);
  keepJournal(database.app, journal);
  return database;
}

/** Whoever owns the database can make every hash of a chain anew. */
async function makeAnew({ owner }: TestDatabase): Promise<void> {
  const entries = (await owner.query(`select ${ENTRY} from ledger.entry where client_id = $1 order by ledger.entry.seq`, [story.client.id])) as LedgerEntry[];
  let previous = START;
  for (const entry of entries) {
    const hash = hashAfter(previous, story.client.id, entry);
    await owner.query("update ledger.entry set prev = decode($3, 'hex'), hash = decode($4, 'hex') where client_id = $1 and seq = $2", [story.client.id, entry.seq, previous, hash]);
    previous = hash;
  }
  await owner.query("update ledger.head set seq = $2, hash = decode($3, 'hex') where client_id = $1", [story.client.id, entries.length, previous]);
}

describe("npm run verify -- ledger", () => {
  it("finds nothing wrong with what was not touched, and says what it was held against", async () => {
    const verdict = await verify(portal.database);
    expect(verdict).toMatchObject({ chains: 1, faults: [], journalFaults: [], roots: { count: 1, faults: [] } });
    expect(verdict.entries).toBeGreaterThan(6);
    expect(sentences(verdict)[0]).toMatch(/^WHOLE\./);
    expect(sentences(verdict).at(-1)).toMatch(/^Held against 1 signed root,/);
  });

  const mine = "client_id = $1";
  const planted: [string, (database: TestDatabase) => Promise<unknown>, string, number][] = [
    ["an edit", ({ owner }) => owner.query(`update ledger.entry set purpose = 'retain' where ${mine} and seq = 3`, [story.client.id]), "changed", 3],
    ["an edit of the time", ({ owner }) => owner.query(`update ledger.entry set at = at - interval '1 microsecond' where ${mine} and seq = 2`, [story.client.id]), "changed", 2],
    ["an edit of the hash before", ({ owner }) => owner.query(`update ledger.entry set prev = sha256('x') where ${mine} and seq = 4`, [story.client.id]), "changed", 4],
    ["a deletion", ({ owner }) => owner.query(`delete from ledger.entry where ${mine} and seq = 4`, [story.client.id]), "missing", 4],
    ["a reordering", async ({ owner }) => {
      await owner.query(`update ledger.entry set seq = case seq when 3 then 104 else 103 end where ${mine} and seq in (3, 4)`, [story.client.id]);
      await owner.query(`update ledger.entry set seq = seq - 100 where ${mine} and seq > 100`, [story.client.id]);
    }, "changed", 3],
    ["a truncation", ({ owner }) => owner.query(`delete from ledger.entry where ${mine} and seq > 4`, [story.client.id]), "cut short", 5],
    ["a truncation, the head put back to match", async ({ owner }) => {
      await owner.query(`delete from ledger.entry where ${mine} and seq > 4`, [story.client.id]);
      await owner.query(`update ledger.head h set seq = e.seq, hash = e.hash from ledger.entry e where e.client_id = h.client_id and h.client_id = $1 and e.seq = 4`, [story.client.id]);
    }, "cut short", 5],
    ["a chain that is gone, the head left", ({ owner }) => owner.query(`delete from ledger.entry where ${mine}`, [story.client.id]), "gone", 1],
    ["a chain that is gone with its head", async ({ owner }) => {
      for (const table of ["entry", "head"]) await owner.query(`delete from ledger.${table} where ${mine}`, [story.client.id]);
    }, "gone", 1],
    ["a head that was moved", ({ owner }) => owner.query(`update ledger.head set hash = sha256('x') where ${mine}`, [story.client.id]), "head", 0],
    ["an edit, and all hashes made anew", async (database) => {
      await database.owner.query(`update ledger.entry set statement_ids = '{}' where ${mine} and kind = 'disclosed'`, [story.client.id]);
      await makeAnew(database);
    }, "made anew", 0],
    ["an entry taken out, the rest numbered and made anew", async (database) => {
      await database.owner.query(`delete from ledger.entry where ${mine} and seq = 3`, [story.client.id]);
      for (let seq = 4; seq < 20; seq += 1) await database.owner.query(`update ledger.entry set seq = seq - 1 where ${mine} and seq = $2`, [story.client.id, seq]);
      await makeAnew(database);
    }, "cut short", 0],
  ];
  for (const [what, plant, why, seq] of planted) {
    it(`finds ${what}`, async () => {
      const database = await copy();
      await plant(database);
      const { faults } = await verify(database);
      expect(faults).toEqual([{ clientId: story.client.id, seq: seq || expect.any(Number), why }]);
      expect(sentences(await verify(database))[0]).toBe("NOT WHOLE.");
    });
  }

  it("finds a withdrawal after the last root that was made unseen, for the journal has its place", async () => {
    await story.stop();
    await expect.poll(async () => (await linesOf(journal)).at(-1)?.kind).toBe("done");
    const database = await copy();
    expect((await verify(database)).faults).toEqual([]);
    await database.owner.query("delete from ledger.entry where client_id = $1 and kind = 'withdrawn'", [story.client.id]);
    await makeAnew(database);
    expect((await verify(database)).faults).toEqual([{ clientId: story.client.id, seq: expect.any(Number), why: "cut short" }]);
  });
});

describe("signed roots", () => {
  it("are written when something changed, and only then", async () => {
    expect(await root(portal.database)).toBe(1); // the withdrawal above
    expect(await root(portal.database)).toBe(0);
    expect(await verify(portal.database)).toMatchObject({ faults: [], roots: { count: 2, faults: [] } });
  });

  it("never cover a chain that went back", async () => {
    const database = await copy();
    await database.owner.query("update ledger.head set seq = seq - 1 where client_id = $1", [story.client.id]);
    await expect(root(database)).rejects.toThrow(LedgerWentBack);
  });

  it("another's signature, a root taken out, or other heads under it are found", async () => {
    const text = fs.readFileSync(journal.file, "utf8");
    const lines = text.split("\n");
    const first = lines.findIndex((line) => line.includes('"root"'));
    const spoilt = new Journal(path.join(inject("folder"), `spoilt-${randomUUID()}`), journal.id);
    fs.mkdirSync(spoilt.folder);
    const faultsOf = async (change: (line: string) => string | null) => {
      fs.writeFileSync(spoilt.file, lines.flatMap((line, index) => (index === first ? (change(line) ?? []) : line)).join("\n"));
      const { roots, journalFaults } = await verify(portal.database, spoilt);
      return [roots.faults.map(({ why }) => why), journalFaults.length > 0];
    };
    expect(await faultsOf((line) => line)).toEqual([[], false]);
    expect(await faultsOf((line) => line.replace(/("signature":")./, "$1_"))).toEqual([["unsigned", "out of order"], true]);
    expect(await faultsOf(() => null)).toEqual([["out of order"], true]);
    const other = await verifyLedgers(portal.database.owner, journal, [], () => undefined);
    expect(other.roots.faults.map(({ why }) => why)).toEqual(["unsigned", "unsigned"]);
  });

  it("hash every head in the clients' order", () => {
    const heads: Head[] = [["a", 1, "00"], ["b", 2, "11"]];
    expect(treeOf(heads)).toBe(createHash("sha256").update("a 1 00\nb 2 11\n").digest("hex"));
  });
});

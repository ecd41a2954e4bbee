import "reflect-metadata";
import path from "node:path";
import { parseArgs } from "node:util";
import { Journal } from "../access/journal";
import { publicKeysIn } from "../access/signing";
import { type LedgerFault, type LedgerVerdict, verifyLedgers } from "../access/verifyLedgers";
import { asOwner, prepareDatabase } from "../database/prepare";
import { inOwnersSession } from "../database/session";
import { ConfigError, readConfig } from "../kernel/config";
import type { Checked } from "./receipt";

const usage = `npm run verify -- ledger [--json]
  Follows every client's chain in the database of the settings, and holds it against the signed roots and the acts in
  JOURNAL_DIR, with the public keys in DATA_DIR/keys. May run beside the portal.`;

const MOST_TOLD = 50;
const SAID_EVERY_MS = 2000;

/**
 * Checks the whole ledger, and says in words what came of it.
 *
 * @returns 0: nothing was found; 1: something was changed, or cannot be held against anything outside.
 * @throws ConfigError when there is nothing to check.
 */
export async function verifyLedgerCommand(words: string[]): Promise<Checked> {
  const { values } = parse(words);
  if (values.help) return { code: 0, says: [usage] };
  const config = readConfig();
  const database = await prepareDatabase(config);
  try {
    const verdict = await asOwner(database.owner, async (owner) => {
      const [row] = await inOwnersSession(owner, async ({ db }) => (await db.query("select id from access.journal")) as { id: string }[]);
      if (!row) throw new ConfigError("this database has not been served yet: there is nothing to check");
      let said = Date.now();
      return verifyLedgers(owner, new Journal(config.journalDir, row.id), publicKeysIn(path.join(config.dataDir, "keys")), (entries) => {
        if (Date.now() - said < SAID_EVERY_MS) return;
        said = Date.now();
        console.error(`${entries} entries followed`);
      });
    });
    return { code: isWhole(verdict) ? 0 : 1, says: values.json ? [JSON.stringify(forPrograms(verdict), null, 2)] : sentences(verdict) };
  } finally {
    await database.stop();
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}\n${usage}`);
  }
}

const isWhole = ({ faults, journalFaults, roots, journalFound }: LedgerVerdict): boolean => faults.length === 0 && journalFaults.length === 0 && roots.faults.length === 0 && journalFound;

const forPrograms = (verdict: LedgerVerdict): object => {
  const { chains, entries, roots, journalFound, faults, journalFaults } = verdict;
  return { whole: isWhole(verdict), chains, entries, roots: { count: roots.count, lastAt: roots.lastAt, restores: roots.restores, deleted: roots.deleted.size, faults: roots.faults }, journalFound, faults, journalFaults };
};

const WHY: Readonly<Record<LedgerFault["why"], string>> = {
  missing: "an entry is missing here, or stands out of order",
  changed: "an entry was changed",
  head: "the head does not fit the last entry",
  "cut short": "the end was cut off",
  gone: "the whole chain is gone",
  "made anew": "the entries were made anew: they fit each other, but not what was written outside the database",
};
const ROOT_WHY = { unsigned: "is not signed with a key of this service", "out of order": "does not follow the one before it: one was taken out", tree: "does not fit the heads it names" } as const;

/** What the program prints. */
export function sentences(verdict: LedgerVerdict): string[] {
  const { chains, entries, roots, journalFound, faults, journalFaults } = verdict;
  return [
    isWhole(verdict) ? `WHOLE. ${count(entries, "entry", "entries")} in ${count(chains, "chain")}, and not one was changed, taken out, moved or cut off.` : "NOT WHOLE.",
    ...faults.slice(0, MOST_TOLD).map(({ clientId, seq, why }) => `Client ${clientId}, from entry ${seq}: ${WHY[why]}.`),
    ...(faults.length > MOST_TOLD ? [`And ${faults.length - MOST_TOLD} more chains.`] : []),
    ...roots.faults.slice(0, MOST_TOLD).map(({ at, why }) => `The root of ${at} ${ROOT_WHY[why]}.`),
    ...journalFaults.slice(0, MOST_TOLD).map(({ line, why }) => `Line ${line} of the journal: ${why === "changed" ? "it was changed" : why === "missing" ? "lines before it are missing" : "it is another database's"}.`),
    ...roots.restores.map((at) => `The database was restored, and the journal replayed, on ${at}: entries of the time between are lost, and are not counted here.`),
    ...(roots.deleted.size > 0 ? [`${count(roots.deleted.size, "chain")} of people whose records were erased ${roots.deleted.size === 1 ? "was" : "were"} deleted when the time to keep the evidence was over.`] : []),
    journalFound
      ? roots.count > 0
        ? `Held against ${count(roots.count, "signed root")}, the last of ${roots.lastAt}. Later entries are held against each other and the withdrawals in the journal.`
        : "There is no signed root yet: one is written every hour and when the portal stops."
      : "The journal outside the database is not there: nothing could be held against it.",
  ];
}

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

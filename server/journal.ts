import "reflect-metadata";
import fs from "node:fs";
import path from "node:path";
import type { DataSource } from "typeorm";
import { compareJournal } from "./access/compareJournal";
import { Journal, keepJournal } from "./access/journal";
import { CLOSED_IN_WORDS, closedBecause } from "./access/openJournal";
import { JournalDamaged, addJournal, replayJournal } from "./access/replayJournal";
import { keepKeysIn } from "./access/signing";
import { asOwner, prepareDatabase } from "./database/prepare";
import { inOwnersSession } from "./database/session";
import { readConfig } from "./kernel/config";
import { inOneLine } from "./kernel/startProblem";

/*
 * `npm run journal -- status` says how the journal of withdrawals and the database stand to each other.
 * `npm run journal -- replay [--file F] [--as-it-is]` does again what a restored database does not have, and lets
 * sharing begin again. Works beside a running portal. Exit codes: 0 all is well, 1 not, 2 a wrong command.
 */
const HELP = "Use: npm run journal -- status [--json], or npm run journal -- replay [--file FILE] [--as-it-is]";
const [command, ...flags] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  const at = flags.indexOf("--file");
  const file = at < 0 ? null : (flags[at + 1] ?? "");
  const known = flags.filter((flag, index) => ["--json", "--as-it-is", "--file"].includes(flag) || (at >= 0 && index === at + 1));
  if (!(command === "status" || command === "replay") || known.length < flags.length || file === "") return tell(HELP, 2);
  if (file && !fs.existsSync(file)) return tell(`There is no file ${file}.`, 2);
  try {
    const config = readConfig();
    keepKeysIn(path.join(config.dataDir, "keys"), config.receiptKeyFile);
    const database = await prepareDatabase(config);
    try {
      return await asOwner(database.owner, async (owner) => {
        const [row] = await inOwnersSession(owner, async ({ db }) => (await db.query("select id from access.journal")) as { id: string }[]);
        if (!row) return tell("This database has not been served yet, so it has no journal. Start the portal once.", 1);
        const journal = new Journal(config.journalDir, row.id);
        keepJournal(owner, journal);
        return command === "status" ? await status(owner, journal) : await replay(owner, journal, file).finally(() => journal.close());
      });
    } finally {
      await database.stop();
    }
  } catch (error) {
    return tell(inOneLine(error) ?? (error as Error).stack ?? String(error), 1);
  }
}

function tell(line: string, code: number): number {
  (code === 0 ? console.log : console.error)(line);
  return code;
}

async function status(owner: DataSource, journal: Journal): Promise<number> {
  const [{ acts, lastAt, missing, lost, unknown, faults }, closed] = [await compareJournal(owner, journal), await closedBecause(owner)];
  const found = fs.existsSync(journal.file);
  const well = found && !closed && lost === 0 && unknown === 0 && faults.length === 0;
  if (flags.includes("--json")) {
    console.log(JSON.stringify({ journal: journal.id, file: journal.file, found, acts, lastAt, missing: missing.length, lost, unknown, faults, sharing: closed ? "closed" : "open", closed }, null, 2));
    return well ? 0 : 1;
  }
  console.log(found ? `${journal.file}: ${count(acts, "act")}${lastAt ? `, the last at ${lastAt}` : ""}.` : `${journal.file} is not there.`);
  if (missing.length > 0) console.log(`The database does not have ${count(missing.length, "of them", "of them")}; ${lost} known to have been committed.`);
  if (unknown > 0) console.log(`The database has ${count(unknown, "act")} that the journal has not, or not like that.`);
  for (const { line, why } of faults.slice(0, 20)) console.log(`Line ${line}: ${why === "missing" ? "lines before it are missing" : why === "changed" ? "it was changed" : "it is another database's"}.`);
  console.log(closed ? `Sharing is closed. ${CLOSED_IN_WORDS[closed]}` : "Sharing is open.");
  return well ? 0 : 1;
}

async function replay(owner: DataSource, journal: Journal, file: string | null): Promise<number> {
  if (file) console.log(`${count(await addJournal(journal, file), "line")} of ${file} were not here and are now.`);
  let said = 0;
  const progress = (done: number, of: number): void => {
    if (done < of && Date.now() - said < 1000) return;
    said = Date.now();
    console.log(`${done} of ${of} done again`);
  };
  try {
    const { missing, stopped, written } = await replayJournal(owner, journal, { takeAsItIs: flags.includes("--as-it-is"), progress });
    console.log(`The journal had ${count(missing, "act")} that the database had not: ${stopped} stopped something again, ${missing - stopped} had nothing left to stop.`);
    if (written > 0) console.log(`${count(written, "act")} that only the database had ${written === 1 ? "was" : "were"} written to the journal.`);
    console.log("Sharing is open.");
    return 0;
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error;
    const { unknown, faults } = error.comparison;
    console.error(`The journal is not whole: ${count(faults.length, "line")} out of order or changed, ${count(unknown, "act")} that only the database has. Nothing was opened.`);
    console.error("Bring the journal from a back-up: npm run journal -- replay --file FILE. If there is none: npm run journal -- replay --as-it-is");
    return 1;
  }
}

function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}

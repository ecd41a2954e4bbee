import "reflect-metadata";
import { asOwner, prepareDatabase } from "./database/prepare";
import { DEMO_ACCOUNTS } from "./database/seeds/demo";
import { readConfig } from "./kernel/config";
import { inOneLine } from "./kernel/startProblem";
import { fillIfEmpty } from "./database/seeds/fillIfEmpty";

/*
 * `npm run demo` fills the demonstration world into an empty database; `npm run demo -- accounts` lists its accounts,
 * with `--json` for scripts.
 */
const [command, ...flags] = process.argv.slice(2);
if (command === "accounts") {
  const accounts = DEMO_ACCOUNTS.map(({ audience, role, email, password }) => ({ audience, role, email, password }));
  console.log(flags.includes("--json") ? JSON.stringify(accounts, null, 2) : accounts.map(({ audience, role, email, password }) => `${audience}\t${role}\t${email}\t${password}`).join("\n"));
} else if (command === undefined) {
  process.exitCode = await fill();
} else {
  console.error(`There is no "${command}". Use: npm run demo, or npm run demo -- accounts --json`);
  process.exitCode = 2;
}

async function fill(): Promise<number> {
  try {
    const database = await prepareDatabase(readConfig());
    const made = await asOwner(database.owner, fillIfEmpty);
    console.log(made ? `Filled: ${Object.entries(made).filter(([, count]) => count > 0).map(([table, count]) => `${count} ${table}`).join(", ")}.` : "There are employers here already: nothing was filled.");
    await database.stop();
    return 0;
  } catch (error) {
    console.error(inOneLine(error) ?? (error as Error).stack); // never the whole error: it holds rows
    return 1;
  }
}

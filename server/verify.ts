import { ConfigError } from "./kernel/config";
import { type Checked, verifyReceipt } from "./verify/receipt";

/*
 * `npm run verify -- receipt FILE` checks what the service handed out, for anybody; `npm run verify -- ledger` checks
 * what it keeps, for its operator. One file a command.
 * Ends with 0: it holds; 1: it does not, or nothing can be said; 2: it could not be checked at all.
 */
const commands: Readonly<Record<string, (words: string[]) => Promise<Checked> | Checked>> = {
  receipt: verifyReceipt,
  ledger: async (words) => (await import("./verify/ledger")).verifyLedgerCommand(words), // who checks a receipt needs no database
};

const [name = "", ...words] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (!command) throw new ConfigError(`use: npm run verify -- ${Object.keys(commands).join(" | ")}, and --help for more`);
  const { code, says } = await command(words);
  console.log(says.join("\n"));
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof ConfigError ? `Verify: ${error.message}` : error);
  process.exitCode = 2;
}

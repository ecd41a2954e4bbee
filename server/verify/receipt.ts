import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkReceipt, type JsonObject, type ReceiptVerdict } from "../access/signedReceipt";
import { type PublicKey, keyIdOf, publicKeysIn } from "../access/signing";
import { ConfigError, readConfig } from "../kernel/config";

const usage = `npm run verify -- receipt FILE [--keys KEYS]
  FILE     a receipt as JSON, as it was saved from the portal
  --keys   the service's public keys, saved from its /.well-known/alongside-keys.json;
           otherwise those in DATA_DIR/keys on the service's own machine`;

const LARGEST = 1024 * 1024;

/** What a check came to: the program's exit code, and what it says. */
export interface Checked {
  readonly code: 0 | 1 | 2;
  readonly says: readonly string[];
}

const codes = { valid: 0, altered: 1, unsigned: 1, "unknown key": 1, "not a receipt": 2 } as const;

/**
 * Checks a receipt without a network or a database, and says in words what came of it.
 *
 * @returns 0: valid, and signed with a key of the service; 1: altered, unsigned, or by a key that is not known; 2: not a receipt.
 * @throws ConfigError when a file cannot be read.
 */
export function verifyReceipt(words: string[]): Checked {
  const { file, keyFile } = files(words);
  if (file === null) return { code: 0, says: [usage] };
  const folder = path.join(readConfig().dataDir, "keys");
  const keys = keyFile ? publishedKeys(keyFile) : publicKeysIn(folder);
  const result = checkReceipt(readText(file), keys);
  return { code: codes[result.verdict], says: sentences(result, keyFile ?? (keys.length > 0 ? folder : null)) };
}

function files(words: string[]): { file: string | null; keyFile: string | null } {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { keys: { type: "string" }, help: { type: "boolean", short: "h" } } });
    if (values.help) return { file: null, keyFile: null };
    if (positionals.length !== 1) throw new Error("give one file");
    return { file: positionals[0]!, keyFile: values.keys ?? null };
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}\n${usage}`);
  }
}

function readText(file: string): string {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new ConfigError(`there is no file ${file}`);
  if (found.size > LARGEST) throw new ConfigError(`${file} is too large to be a receipt`);
  return fs.readFileSync(file, "utf8");
}

/** @throws ConfigError unless every entry is an Ed25519 key under its own id. */
function publishedKeys(file: string): PublicKey[] {
  const wrong = new ConfigError(`${file} is not the list that the service publishes at /.well-known/alongside-keys.json`);
  let list: unknown;
  try {
    list = (JSON.parse(readText(file)) as { keys?: unknown }).keys;
  } catch (error) {
    throw error instanceof ConfigError ? error : wrong;
  }
  if (!Array.isArray(list) || list.length === 0) throw wrong;
  return list.map((each: Partial<PublicKey> | null) => {
    if (each?.algorithm !== "Ed25519" || typeof each.publicKey !== "string" || each.keyId !== keyIdOf(each.publicKey)) throw wrong;
    return { keyId: each.keyId, algorithm: each.algorithm, publicKey: each.publicKey, isCurrent: each.isCurrent === true };
  });
}

/** @param keysFrom - the file or folder of the keys that were compared; null: there were none. */
export function sentences(result: ReceiptVerdict, keysFrom: string | null): string[] {
  switch (result.verdict) {
    case "valid":
      return ["VALID. Not one character was changed since the service signed it.", ...about(result.receipt), `Signed with the service's key ${result.keyId}, found in ${keysFrom}.`];
    case "unknown key":
      return [
        "UNKNOWN KEY. It was made by the key it names and not changed since. Whose key that is can't be told from the receipt alone.",
        ...about(result.receipt),
        `Compare this fingerprint with the service's: ${result.fingerprint}`,
        keysFrom ? `The key is not in ${keysFrom}.` : "To have it compared, save the service's /.well-known/alongside-keys.json and add --keys FILE.",
      ];
    case "altered":
      return [`ALTERED. ${result.why}`, "It proves nothing. Get it again from the portal, under “What I share”."];
    case "unsigned":
      return [`NOT SIGNED. ${result.why}`, "Get it again from the portal, under “What I share”."];
    case "not a receipt":
      return [`NOT A RECEIPT. ${result.why}`];
  }
}

const kinds: Readonly<Record<string, string>> = { given: "A yes", declined: "A no", renewed: "A yes for longer", narrowed: "Some lines stopped", withdrawn: "Sharing stopped", expired: "Sharing ended on its date", superseded: "Sharing ended by new words", entered_in_error: "Taken back by staff" };

/** Whatever the key signed may stand here: only what has the form of ours is told. */
function about({ alongside, consentReceiptID }: JsonObject): string[] {
  const { kind, withSupport, recipient, at, lines } = (alongside ?? {}) as { kind?: unknown; withSupport?: unknown; recipient?: unknown; at?: unknown; lines?: unknown };
  if (typeof kind !== "string" || typeof recipient !== "string" || typeof at !== "string" || !Array.isArray(lines)) return [`Receipt ${String(consentReceiptID)}.`];
  return [`${withSupport === true ? "Sharing ended with support" : (kinds[kind] ?? kind)}: ${lines.length} ${lines.length === 1 ? "line" : "lines"}, ${recipient}, on ${at}. Receipt ${String(consentReceiptID)}.`];
}

import { ConfigError } from "./config";

/** What PostgreSQL and the system answer, and what the operator can do about it. */
const KNOWN: readonly [RegExp, string][] = [
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ECONNRESET)$/, "the database of DATABASE_URL can't be reached"],
  [/^28/, "the database refused the account or password of DATABASE_URL"],
  [/^3D000$/, "there is no such database as DATABASE_URL names"],
  [/^42501$/, "the account of DATABASE_URL (or OWNER_DATABASE_URL) may not make the tables and roles the portal needs"],
  [/^53300$/, "the database has no connection left"],
  [/^(EACCES|EPERM|EROFS)$/, "DATA_DIR can't be written to"],
  [/^(ENOTDIR|EEXIST)$/, "DATA_DIR is not a folder"],
  [/^ENOSPC$/, "the disk is full"],
];

const codeOf = (error: unknown): string => {
  const { code, driverError, errors } = (error ?? {}) as { code?: string; driverError?: { code?: string }; errors?: { code?: string }[] };
  return driverError?.code ?? code ?? errors?.[0]?.code ?? "";
};

/** Why the program could not start, in the one line an operator needs; null when the error is a fault of our own. */
export function inOneLine(error: unknown): string | null {
  if (error instanceof ConfigError) return `Alongside can't start: ${error.message}.`;
  const code = codeOf(error);
  const known = KNOWN.find(([sign]) => sign.test(code));
  if (known) return `Alongside can't start: ${known[1]} (${code}).`;
  const message = error instanceof Error ? error.message : "";
  if (/timeout exceeded when trying to connect|Connection terminated/i.test(message)) return "Alongside can't start: the database of DATABASE_URL does not answer.";
  const ownWords = /^(PostgreSQL (would|could) not|npm brought no PostgreSQL)/.test(message);
  return ownWords ? `Alongside can't start: ${message.replaceAll("\n", " ").slice(0, 600)}` : null;
}

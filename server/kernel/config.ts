import path from "node:path";

/** Settings of the program, read once at start. */
export interface Config {
  readonly host: string;
  /** The port asked for; the next free one is taken when it is in use and nobody set it by hand. */
  readonly port: number;
  readonly portChosen: boolean;
  /** The app role's address, or null for a PostgreSQL of our own in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The owner's address, for migrations; falls back on `databaseUrl`. */
  readonly ownerDatabaseUrl: string | null;
  readonly dataDir: string;
  /** Where the journal of withdrawals and erasures is kept: best not on the database's own disk. */
  readonly journalDir: string;
  /** An Ed25519 private key in PEM that signs receipts; null: one of the program's own in `dataDir`. */
  readonly receiptKeyFile: string | null;
  readonly introspection: boolean;
  /** `listed`: only the operations that the portal's own pages send. */
  readonly operations: "any" | "listed";
  readonly mailUrl: string | null;
  readonly mailFrom: string;
  /** Where links in mail lead; null: the address the server listens on. */
  readonly publicUrl: string | null;
  readonly provider: { readonly name: string; readonly phone: string; readonly hours: string; readonly email: string };
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly secureCookies: boolean;
  /** A proxy in front names the visitor's address in X-Forwarded-For; without one, anybody could make that up. */
  readonly behindProxy: boolean;
}

/** A setting is wrong. The message is the one line the operator reads. */
export class ConfigError extends Error {}

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings.
 *
 * @throws ConfigError naming the setting and what is wrong with it.
 */
export function readConfig(env: Environment = process.env): Config {
  const production = env.NODE_ENV === "production";
  const databaseUrl = address(env, "DATABASE_URL", ["postgres:", "postgresql:"]);
  return {
    host: env.HOST?.trim() || "127.0.0.1",
    port: whole(env, "PORT", 4000, 0, 65_535),
    portChosen: Boolean(env.PORT),
    databaseUrl,
    ownerDatabaseUrl: address(env, "OWNER_DATABASE_URL", ["postgres:", "postgresql:"]) ?? databaseUrl,
    dataDir: path.resolve(env.DATA_DIR?.trim() || ".data"),
    journalDir: path.resolve(env.JOURNAL_DIR?.trim() || path.join(env.DATA_DIR?.trim() || ".data", "journal")),
    receiptKeyFile: env.RECEIPT_KEY_FILE?.trim() ? path.resolve(env.RECEIPT_KEY_FILE.trim()) : null,
    introspection: oneOf(env, "GRAPHQL_INTROSPECTION", ["on", "off"], "off") === "on",
    operations: oneOf(env, "GRAPHQL_OPERATIONS", ["any", "listed"], production ? "listed" : "any"),
    mailUrl: address(env, "MAIL_URL", ["smtp:", "smtps:"]),
    mailFrom: sender(env),
    publicUrl: address(env, "PUBLIC_URL", ["http:", "https:"]),
    provider: {
      name: text(env, "PROVIDER_NAME", "Trentside Employment Service"),
      phone: text(env, "PROVIDER_PHONE", "0115 496 0100"),
      hours: text(env, "PROVIDER_HOURS", "Monday to Friday, 9am to 5pm"),
      email: text(env, "PROVIDER_EMAIL", "hello@trentside.example"),
    },
    sessionIdleMinutes: whole(env, "SESSION_IDLE_MINUTES", 60, 1, 1440),
    sessionHours: whole(env, "SESSION_HOURS", 12, 1, 168),
    secureCookies: oneOf(env, "SECURE_COOKIES", ["on", "off"], production ? "on" : "off") === "on",
    behindProxy: oneOf(env, "BEHIND_PROXY", ["on", "off"], "off") === "on",
  };
}

function sender(env: Environment): string {
  const value = env.MAIL_FROM?.trim() || "no-reply@localhost";
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(value)) throw new ConfigError(`MAIL_FROM must be a bare address such as no-reply@example.org`);
  return value;
}

function text(env: Environment, name: string, otherwise: string): string {
  const value = env[name]?.trim() || otherwise;
  if (value.length > 200) throw new ConfigError(`${name} is longer than 200 characters`);
  return value;
}

function whole(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const value = env[name]?.trim();
  if (!value) return otherwise;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new ConfigError(`${name} must be a whole number from ${least} to ${most}, not "${value}"`);
  }
  return number;
}

function oneOf<T extends string>(env: Environment, name: string, choices: readonly T[], otherwise: T): T {
  const value = env[name]?.trim();
  if (!value) return otherwise;
  const choice = choices.find((each) => each === value);
  if (!choice) throw new ConfigError(`${name} must be ${choices.join(" or ")}, not "${value}"`);
  return choice;
}

/** An address is never repeated in the message: it may hold a password. */
function address(env: Environment, name: string, protocols: readonly string[]): string | null {
  const value = env[name]?.trim();
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !protocols.includes(url.protocol)) {
    throw new ConfigError(`${name} must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`);
  }
  return value;
}

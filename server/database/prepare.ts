import path from "node:path";
import type { DataSource } from "typeorm";
import { type Config, ConfigError } from "../kernel/config";
import { type EmbeddedPostgres, startEmbedded } from "./embedded";
import { APP_ROLE, type Target, dataSource, inEmbedded } from "./source";

const OLDEST = 150_000;

/** A migrated database, and how to reach it as the app. */
export interface PreparedDatabase {
  readonly app: Target;
  readonly owner: Target;
  /** True when nobody but the program uses this database: the demonstration world may be filled in. */
  readonly own: boolean;
  readonly warnings: readonly string[];
  stop(): Promise<void>;
}

/**
 * Finds or starts the database, and brings it to the newest migration.
 *
 * @throws Error when it cannot be reached or migrated.
 */
export async function prepareDatabase(config: Config): Promise<PreparedDatabase> {
  if (config.databaseUrl) {
    const owner: Target = { url: config.ownerDatabaseUrl! };
    await asOwner(owner, async (source) => void (await migrate(source, config.provider)));
    const shared = config.ownerDatabaseUrl === config.databaseUrl;
    const warnings = shared ? ["DATABASE_URL is the owner's: give alongside_app a password and its address here, and the owner's as OWNER_DATABASE_URL."] : [];
    return { app: { url: config.databaseUrl }, owner, own: false, warnings, stop: async () => undefined };
  }
  const server = await startEmbedded(path.join(config.dataDir, "postgres"), { say: console.warn });
  try {
    await createIfAbsent(server);
    const owner = inEmbedded(server, "alongside");
    await asOwner(owner, async (source) => {
      await migrate(source, config.provider);
      await setAppPassword(source, server.password);
    });
    return { app: inEmbedded(server, "alongside", APP_ROLE), owner, own: true, warnings: [], stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Runs `work` with the owner's rights: migrations, seeds and tests alone. */
export async function asOwner<T>(target: Target, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await dataSource(target, 2).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Brings a database to the newest migration, and makes sure that there is a provider; the settings fill its first row, and later ones are the managers' own. Two starts at once take turns. */
export async function migrate(source: DataSource, provider: Config["provider"]): Promise<void> {
  const lock = source.createQueryRunner();
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock(4155)");
    const [server] = (await lock.query("show server_version_num")) as [{ server_version_num: string }];
    if (Number(server.server_version_num) < OLDEST) throw new ConfigError("the database must be PostgreSQL 15 or later");
    await source.runMigrations();
    await source.query("insert into provider (name) select $1 where not exists (select from provider)", [provider.name]);
    await source.query(
      "insert into provider_setting (provider_id, phone, hours, email) select id, $1, $2, $3 from provider where not exists (select from provider_setting) order by created_at limit 1",
      [provider.phone, provider.hours, provider.email],
    );
  } finally {
    await lock.query("select pg_advisory_unlock(4155)").catch(() => undefined);
    await lock.release();
  }
}

/** The app role's password, on a server of our own. It is made of URL-safe letters, so it needs no escape. */
export async function setAppPassword(source: DataSource, password: string): Promise<void> {
  if (!/^[\w-]+$/.test(password)) throw new Error("a password of an unexpected form");
  await source.query(`alter role ${APP_ROLE} login password '${password}'`);
}

async function createIfAbsent(server: EmbeddedPostgres): Promise<void> {
  await asOwner(inEmbedded(server, "postgres"), async (source) => {
    const [found] = (await source.query("select from pg_database where datname = 'alongside'")) as unknown[];
    if (!found) await source.query("create database alongside");
  });
}

import { DataSource } from "typeorm";
import type { EmbeddedPostgres } from "./embedded";
import { entities } from "./entities";
import { migrations } from "./migrations";

/** The account the program serves under: it owns nothing and may only become a persona. */
export const APP_ROLE = "alongside_app";

/** Where a database is, and as whom to log in. */
export type Target = { url: string } | { host: string; port: number; user: string; password: string; database: string };

/** The address of a database in a PostgreSQL of our own, for its owner or for the app. */
export const inEmbedded = (server: EmbeddedPostgres, database: string, user = server.user): Target => ({
  host: server.host,
  port: server.port,
  user,
  password: server.password,
  database,
});

/**
 * A pool of connections. Everything but migrations and tests goes through `openSession`, never through this.
 *
 * @param poolSize - connections at most.
 */
export function dataSource(target: Target, poolSize = 12): DataSource {
  const where =
    "url" in target
      ? { url: target.url }
      : { host: target.host, port: target.port, username: target.user, password: target.password, database: target.database };
  return new DataSource({
    type: "postgres",
    ...where,
    entities,
    migrations,
    migrationsTransactionMode: "each",
    synchronize: false,
    installExtensions: false,
    poolSize,
    applicationName: "alongside",
    extra: { connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, keepAlive: true },
    poolErrorHandler: () => undefined, // a lost connection shows in the next request's answer, not as a crash
  });
}

import pg from "pg";
import type { Target } from "../database/source";
import { type Notice, announce } from "../graphql/live";

const RETRY_MS = 500;

/**
 * Listens for the database's notices on a connection of its own, and comes back when the database was away.
 *
 * @returns the function that ends it.
 */
export function hearNotices(target: Target): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | null = null;
  const connect = async (): Promise<void> => {
    if (stopped) return;
    client = new pg.Client("url" in target ? { connectionString: target.url } : target);
    client.on("error", () => undefined); // "end" follows, and starts again
    client.on("end", () => void setTimeout(() => void connect(), RETRY_MS).unref());
    client.on("notification", ({ payload }) => announce(JSON.parse(payload ?? "{}") as Notice));
    await client.connect().then(() => client?.query("listen alongside")).catch(() => client?.end().catch(() => undefined));
  };
  void connect();
  return async () => {
    stopped = true;
    await client?.end().catch(() => undefined);
  };
}

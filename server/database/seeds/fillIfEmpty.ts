import { hash } from "@node-rs/argon2";
import type { DataSource } from "typeorm";
import { DEMO_PASSWORD, fillDemonstration } from "./demo";

/**
 * Fills the demonstration world where no employer is, in one transaction: it is there whole or not at all.
 *
 * @returns how many rows of each table, or null where there was something already.
 */
export async function fillIfEmpty(source: DataSource): Promise<Record<string, number> | null> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return source.transaction(async (db) => {
    await db.query("select pg_advisory_xact_lock(4156)"); // two starts at once: the second finds it filled
    const [employer] = (await db.query("select 1 from employer limit 1")) as unknown[];
    return employer ? null : fillDemonstration(db, passwordHash, new Date());
  });
}

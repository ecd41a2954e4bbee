import type { DataSource, QueryRunner } from "typeorm";

/**
 * Runs `work` over one unchanging picture of the whole database, as the definer, for an operator who checks it. It writes
 * nothing: whatever it did is rolled back.
 *
 * @param owner - with the owner's rights.
 */
export async function inOwnersSnapshot<T>(owner: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = owner.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction("REPEATABLE READ");
    await runner.query("set local role alongside_definer");
    return await work(runner);
  } finally {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

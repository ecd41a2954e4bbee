import type { Session } from "../database/session";
import { type Result, notNow, refused } from "../kernel/result";

/**
 * Runs a command that creates or sends at most once for a key, however often it is asked.
 *
 * A second call waits for the first and gets the same thing back. A refused command keeps no trace: its
 * transaction's key goes too, so that the form can be put right and sent again with the same key.
 *
 * @param again - reads the thing that the first call made, by its id.
 */
export async function once<T extends { id: string }>(
  session: Session,
  operation: string,
  key: string,
  command: () => Promise<Result<T>>,
  again: (id: string) => Promise<T | null>,
): Promise<Result<T>> {
  if (key.length < 8 || key.length > 100) return refused({ kind: "Invalid", path: "idempotencyKey", message: "The key must have 8 to 100 characters." });
  const [begun] = (await session.db.query("select * from access.begin_once($1, $2)", [operation, key])) as [{ fresh: boolean; earlier: string | null }];
  if (!begun.fresh) {
    const value = begun.earlier ? await again(begun.earlier) : null;
    return value ? { ok: true, value } : refused(notNow("This was already sent. Open the page again to see what came of it."));
  }
  const result = await command();
  await session.db.query("select access.finish_once($1, $2, $3)", [operation, key, result.ok ? result.value.id : null]);
  return result;
}

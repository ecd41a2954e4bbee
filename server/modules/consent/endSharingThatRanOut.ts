import type { Session } from "../../database/session";
import { signReceiptsLeft } from "./signReceipts";

const AT_ONCE = 25;

/**
 * Ends what has run out by the database's clock, and requests that were not answered in time: the recipient gets the
 * same stub as for a withdrawal. Nothing depends on its being run in time, for reading asks the clock itself.
 *
 * @returns true when there is more to end.
 */
export async function endSharingThatRanOut(session: Session): Promise<boolean> {
  const [row] = (await session.db.query("select access.expire_sharing($1) as ended", [AT_ONCE])) as [{ ended: number }];
  if (row.ended > 0) await signReceiptsLeft(session);
  return row.ended === AT_ONCE;
}

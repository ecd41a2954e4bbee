import type { Session } from "../../database/session";
import { type Result, done, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import { signReceipts } from "./signReceipts";

/**
 * "This is not what I said": what staff wrote down as a yes ends at once, and those who answer for it are told.
 *
 * It can only end sharing. Something written down as stopped stays stopped: it is asked for again, if the client wants it.
 *
 * @param place - of what was written down, in the client's ledger.
 */
export async function undoRecorded(session: Session, place: string): Promise<Result<{ id: string }>> {
  if (!/^\d{1,15}$/.test(place)) return refused(problemOf("not_found"));
  const [row] = (await session.db.query(`select outcome, consent_id as id from access.undo_recorded($1)`, [place])) as [{ outcome: string; id: string }];
  if (row.outcome !== "undone") return refused(problemOf(row.outcome));
  await signReceipts(session, [row.id]);
  return done({ id: row.id });
}

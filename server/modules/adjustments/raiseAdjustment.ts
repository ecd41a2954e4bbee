import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import { signReceipts } from "../consent";
import { type Problem, type Result, done, notFound, notNow, refused } from "../../kernel/result";
import { type AdjustmentRow, readAdjustment } from "./adjustment.reads";

/** How long what is asked for stays shared, unless the person stops it; and how long the employer has for an answer. */
export const SHARED_FOR_DAYS = 183;
const ANSWER_WITHIN_DAYS = 10;

/** The wording agreed to, kept with the answer: what the page says above the button. */
const NOTICE =
  "You say yes to sharing these exact words with this one employer, so that they can answer. They are shared for 6 months. You can stop sharing at any time. Nothing about your health is sent.";

const PROBLEMS: Record<string, Problem> = {
  not_found: notFound("This is no longer there. Go back to your plan."),
  superseded: notNow("The words have changed since. Open your plan again and read the new ones."),
  employer: notNow("This employer can’t be asked just now. Your specialist knows why. Nothing was shared."),
};

/** The client's yes: the words are approved, shared with the employer for this purpose, and the answer falls due. */
export async function raiseAdjustment(session: Session, id: string): Promise<Result<AdjustmentRow>> {
  const today = calendarDate(session.now);
  const [row] = (await session.db.query("select outcome, receipt_id from access.raise_adjustment($1, $2, $3, $4)", [id, addDays(today, SHARED_FOR_DAYS), addDays(today, ANSWER_WITHIN_DAYS), NOTICE])) as [{ outcome: string; receipt_id: string | null }];
  if (row.receipt_id) await signReceipts(session, [row.receipt_id]);
  if (row.outcome === "raised" || row.outcome === "too_early") return done((await readAdjustment(session, id))!); // too early: kept as `client_agrees`
  return refused(PROBLEMS[row.outcome] ?? notNow("This could not be raised. Nothing was shared. Talk to your specialist."));
}

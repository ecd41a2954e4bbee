import type { Session } from "../../database/session";
import { addDays, calendarDate, isDate } from "../../kernel/calendar";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { stopSharing } from "../consent";
import { Adjustment } from "./adjustment.entity";
import type { State } from "./adjustment.enums";
import { type AdjustmentAction, adjustmentPolicy } from "./adjustment.policy";
import { type AdjustmentRow, readAdjustment } from "./adjustment.reads";

/** A first look at what was agreed, where nobody named a day: six weeks. */
const FIRST_REVIEW_DAYS = 42;

/** Locks an adjustment, lets the policy decide, and changes it. A stale tab's step is refused in words. */
async function move(session: Session, id: string, action: AdjustmentAction, change: (adjustment: Adjustment) => Partial<Adjustment>): Promise<Result<AdjustmentRow>> {
  const { db, viewer } = session;
  const adjustment = await db.findOne(Adjustment, { where: { id }, lock: { mode: "pessimistic_write" } });
  if (!adjustment) return refused(notFound("This is no longer there. Go back to the plan."));
  if (!adjustmentPolicy[action](viewer, adjustment)) return refused(notNow("This has changed since you opened the page. Open it again to see how it stands."));
  await db.update(Adjustment, { id }, change(adjustment));
  return done((await readAdjustment(session, id))!);
}

/** The client does not want it raised. The employer knows nothing of it. */
export const keepBack = (session: Session, id: string): Promise<Result<AdjustmentRow>> => move(session, id, "keepBack", () => ({ state: "not_raised" }));

/** The client takes back what was raised and not yet agreed; its words are no longer shared. */
export async function takeBack(session: Session, id: string): Promise<Result<AdjustmentRow>> {
  const adjustment = await session.db.findOneBy(Adjustment, { id });
  const result = await move(session, id, "takeBack", () => ({ state: "not_raised" }));
  if (!result.ok || !adjustment?.consentId) return result;
  const { clientId, consentId } = adjustment;
  const stopped = await stopSharing(session, { clientId, consentId, statementId: null, employerId: null, recipient: null, channel: "self", witness: null });
  return stopped.ok ? result : stopped;
}

/** The client's answer to what the employer offered: it becomes part of the plan, or the first wish is asked again. */
export const answerAlternative = (session: Session, id: string, accepts: boolean): Promise<Result<AdjustmentRow>> =>
  move(session, id, "answerAlternative", ({ alternative, reviewOn }) =>
    accepts ? { state: "agreed", employerWording: alternative, reviewOn: reviewOn ?? addDays(calendarDate(session.now), FIRST_REVIEW_DAYS) } : { state: "proposed" });

/** The specialist answers what the employer asked. About the work, never about health. */
export async function answerQuestion(session: Session, id: string, answer: string): Promise<Result<AdjustmentRow>> {
  if (!answer.trim()) return refused(invalid("answer", "Write an answer for the employer."));
  if (answer.length > 500) return refused(invalid("answer", "Use 500 characters or fewer."));
  return move(session, id, "answerQuestion", () => ({ state: "proposed", questionAnswer: answer.trim() }));
}

export const askAgain = (session: Session, id: string): Promise<Result<AdjustmentRow>> =>
  move(session, id, "askAgain", () => ({ state: "proposed", reason: null }));

/** It is being done, from a day on. */
export const putInPlace = (session: Session, id: string, startsOn: string): Promise<Result<AdjustmentRow>> =>
  isDate(startsOn) ? move(session, id, "putInPlace", () => ({ state: "in_place", startsOn })) : Promise.resolve(refused(invalid("startsOn", "Enter the day it started.")));

/** What a review found. One that must change goes back to the employer; one that works is looked at again. */
export async function reviewAdjustment(session: Session, id: string, found: Extract<State, "working" | "modify" | "no_longer_needed">, reviewOn: string | null): Promise<Result<AdjustmentRow>> {
  if (found === "working" && (!reviewOn || !isDate(reviewOn) || reviewOn <= calendarDate(session.now))) return refused(invalid("reviewOn", "Choose a day to look at it again, after today."));
  if (found === "working") {
    const still = await session.db.findOneBy(Adjustment, { id });
    if (still?.state === "working") return move(session, id, "review", () => ({ reviewOn }));
  }
  return move(session, id, "review", () => (found === "working" ? { state: found, reviewOn } : { state: found }));
}

export const endAdjustment = (session: Session, id: string): Promise<Result<AdjustmentRow>> => move(session, id, "end", () => ({ state: "no_longer_needed" }));

import type { Session } from "../../database/session";
import { addDays, calendarDate, isDate } from "../../kernel/calendar";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { Payer } from "./adjustment.enums";
import { type RaisedAdjustment, readRaisedAdjustments } from "./adjustment.reads";

export type EmployerAnswer = "agree" | "try" | "offer_something_else" | "cannot" | "ask" | "in_place";

export interface AnswerAdjustment {
  readonly id: string;
  readonly answer: EmployerAnswer;
  readonly wording: string | null;
  readonly alternative: string | null;
  readonly reason: string | null;
  readonly question: string | null;
  readonly note: string | null;
  readonly ownerName: string | null;
  readonly startsOn: string | null;
  readonly trialUntil: string | null;
  readonly reviewOn: string | null;
  readonly lookAgainOn: string | null;
  readonly costPence: number | null;
  readonly whoPays: Payer | null;
}

const BECOMES: Record<EmployerAnswer, string> = { agree: "agreed", try: "on_trial", offer_something_else: "alternative_offered", cannot: "declined", ask: "clarification", in_place: "in_place" };
const NO_LONGER = notFound("This is no longer shared, or no longer open. Nothing was sent.");

/**
 * The employer's answer to an adjustment: agree, try until a day, offer something else, cannot (with a reason, as the
 * Equality Act's duty asks, and a day to look again), or a question first.
 */
export async function answerAdjustment(session: Session, input: AnswerAdjustment): Promise<Result<RaisedAdjustment>> {
  const today = calendarDate(session.now);
  const problems = check(input, today);
  if (problems.length > 0) return refused(...problems);
  const [current] = await readRaisedAdjustments(session, input.id);
  if (!current) return refused(NO_LONGER);
  const wording = input.wording?.trim() || current.employerWording || current.wording;
  if (["agree", "try"].includes(input.answer) && !wording) return refused(invalid("wording", "Write what you agree to, in your own words: what was asked is no longer shared."));

  const change = {
    employer_wording: ["agree", "try"].includes(input.answer) ? wording : null,
    alternative: input.answer === "offer_something_else" ? input.alternative!.trim() : null,
    reason: input.answer === "cannot" ? input.reason!.trim() : null,
    question: input.answer === "ask" ? input.question!.trim() : null,
    employer_note: input.note?.trim() || null,
    owner_name: input.ownerName?.trim() || null,
    starts_on: input.startsOn ?? (input.answer === "in_place" ? today : null),
    trial_until: input.answer === "try" ? input.trialUntil : null,
    review_on: input.reviewOn ?? (input.answer === "agree" ? addDays(today, 42) : input.answer === "try" ? input.trialUntil : null),
    look_again_on: input.answer === "cannot" ? input.lookAgainOn : null,
    cost_pence: input.costPence,
    who_pays: input.whoPays,
  };
  const [row] = (await session.db.query("select access.answer_adjustment($1, $2, $3) as outcome", [input.id, BECOMES[input.answer], JSON.stringify(change)])) as [{ outcome: string }];
  if (row.outcome === "not_found") return refused(NO_LONGER);
  if (row.outcome !== "done") return refused(notNow("This was answered in the meantime. Open it again to see how it stands."));
  const [after] = await readRaisedAdjustments(session, input.id);
  return after ? done(after) : refused(NO_LONGER);
}

function check(input: AnswerAdjustment, today: string): Problem[] {
  const problems: Problem[] = [];
  const need = (path: string, value: string | null, message: string): void => void (value?.trim() || problems.push(invalid(path, message)));
  const future = (path: string, value: string | null, message: string): void => void ((value && isDate(value) && value > today) || problems.push(invalid(path, message)));
  if (input.answer === "try") future("trialUntil", input.trialUntil, "Choose a day after today to try it until.");
  if (input.answer === "offer_something_else") need("alternative", input.alternative, "Say what you can offer, and from when.");
  if (input.answer === "ask") need("question", input.question, "Write your question. Ask about the work, not about health.");
  if (input.answer === "cannot") {
    need("reason", input.reason, "Say what stands in the way. The person will see it.");
    future("lookAgainOn", input.lookAgainOn, "Choose a day after today to look at it again.");
  }
  if (input.reviewOn) future("reviewOn", input.reviewOn, "Choose a review day after today.");
  for (const [path, text] of [["wording", input.wording], ["alternative", input.alternative], ["reason", input.reason], ["question", input.question], ["note", input.note]] as const) {
    if ((text?.length ?? 0) > 500) problems.push(invalid(path, "Use 500 characters or fewer."));
  }
  if (input.costPence !== null && input.costPence < 0) problems.push(invalid("costPence", "Enter a cost of £0 or more."));
  return problems;
}

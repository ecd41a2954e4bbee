import { type Problem, invalid, notFound, notNow } from "../../kernel/result";

const words: Readonly<Record<string, Problem>> = {
  not_found: notFound("We can't find that. It may not be yours to see."),
  not_allowed: { kind: "NotAllowed", path: "", message: "This is not yours to do." },
  passed_on: invalid("passedOn", "Write the day it was passed on: today or before."),
  look_again: invalid("lookAgainOn", "Choose a day after today, within 90 days."),
  told: notNow("The client has been told already."),
  own: notNow("You passed this on yourself, so somebody else must look at it: name another data-protection officer for it."),
  officer: invalid("staffId", "Choose a colleague who works here and has an account."),
};

/** @throws Error for an outcome nobody worded, so that a new one is not forgotten. */
export function problemOf(outcome: string): Problem {
  const problem = words[outcome];
  if (!problem) throw new Error(`no words for the outcome ${outcome}`);
  return problem;
}

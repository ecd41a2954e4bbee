import { type Problem, invalid, notFound, notNow } from "../../kernel/result";

/** What the database's functions answer when they have changed nothing, in words to show as they are. */
const words: Readonly<Record<string, Problem>> = {
  // words to share
  no_such_item: invalid("item", "Choose what the words are about."),
  same_words: { kind: "AlreadyDone", path: "wording", message: "These are the words already there." },
  already: { kind: "AlreadyDone", path: "", message: "These words were agreed before." },
  superseded: notNow("There are newer words for this line. Open the page again to see them."),
  // asking
  employer: invalid("employerId", "Choose an employer that works with this service and is active."),
  purpose: invalid("purpose", "Choose a purpose that fits who would read it."),
  vacancy: invalid("vacancyId", "Choose a role of this employer."),
  readers: invalid("readers", "Choose people who speak for this employer now."),
  statements: invalid("statements", "Choose at least one line whose words the client has agreed. Words may have changed since: open the page again."),
  wrong_purpose: invalid("statements", "One of these lines can't be shared for this purpose."),
  too_early: invalid("statements", "It is too early to ask for one of these lines. What helps at an interview can be asked for once the person is introduced; what helps in the job, after an offer; health, once they are employed."),
  nobody_there: invalid("employerId", "Nobody at this employer could read it: they have not met the person here, and have not asked us for support. The person, or you with them, can tell the manager about us; once the employer asks and the person agrees, you can ask about lines."),
  until_past: invalid("until", "Choose a last day after today."),
  until_12_months: invalid("until", "It can last 12 months at most. Choose an earlier last day."),
  until_90_days: invalid("until", "Lines about health can be shared for 90 days at most. Choose an earlier last day."),
  answer_by: invalid("answerBy", "Choose a day for the answer from today on, and no later than the last day of sharing."),
  already_asked: notNow("The client has been asked about this and has not answered yet. Wait for the answer, or take that request back first."),
  // answering
  words: notNow("The words to read out have changed since this page was opened, or none were read. Open it again and read them; nothing was written down."),
  employer_gone: notNow("This employer has no account here at present, so it can't be made to last longer. It stops by itself on its day."),
  readers_gone: notNow("The people named to read it don't work there any more. It would have to be asked for again, with other readers."),
  witness: invalid("witness", "Say who else was there, or who heard it."),
  answered: notNow("This was answered before. Open the page again to see how it stands."),
  too_late: notNow("The day for an answer has passed, so nothing was shared. You can be asked again."),
  changed: notNow("Some words have changed since this page was opened. Open it again to read them; nothing was shared."),
  not_shared: notNow("This is not shared any more. It would have to be asked for again."),
  ask_afresh: notNow("Lines about health can't be made to last longer. They are asked for again, from the beginning."),
  not_found: notFound("We can't find that. It may have ended, or it may not be yours."),
};

/** @throws Error for an outcome nobody worded, so that a new one is not forgotten. */
export function problemOf(outcome: string): Problem {
  const problem = words[outcome];
  if (!problem) throw new Error(`no words for the outcome ${outcome}`);
  return problem;
}

import { calendarDate } from "../../../kernel/calendar";
import { addWorkingDays } from "../../places";
import { count } from "../worklist/workLine";
import type { WaitingSource } from "./waitingLine";

/** Working days that an answer to a question may take. */
const ANSWER_DAYS = 5;
const SHOWN = 2;

/** Questions about roles that nobody has answered yet, a line a role. */
export const vacancyQuestions: WaitingSource = async ({ db }) => {
  const rows = (await db.query(
    `select v.id, v.title, min(q.sent_at) as since, array_agg(q.wording order by q.asked_at, q.id) as questions
     from vacancy_question q join vacancy v on v.id = q.vacancy_id and v.status not in ('filled', 'part_filled', 'closed', 'expired', 'withdrawn')
     where q.answered_at is null and q.sent_at is not null group by v.id order by since, v.id limit 25`,
  )) as { id: string; title: string; since: Date; questions: string[] }[];
  return rows.map(({ id, title, since, questions }) => ({
    kind: "vacancy_questions",
    id,
    dueOn: addWorkingDays(calendarDate(since), ANSWER_DAYS),
    title: `${count(questions.length, "question")} about the ${inSentence(title)} role`,
    note: `${questions.slice(0, SHOWN).map((question) => `“${question}”`).join(" ")}${questions.length > SHOWN ? ` and ${questions.length - SHOWN} more.` : ""}`,
  }));
};

/** Roles that the service looked at and asks to change. */
export const changesRequested: WaitingSource = async ({ db }) => {
  const rows = (await db.query(
    `select id, title, review_reason as reason from vacancy where status = 'changes_requested' order by reviewed_at, id limit 25`,
  )) as { id: string; title: string; reason: string }[];
  return rows.map(({ id, title, reason }) => ({ kind: "changes_requested", id, dueOn: null, title: `Change the ${inSentence(title)} role`, note: reason || "We looked at it and ask for a change." }));
};

/** A title inside a sentence: its first letter small, unless it is an abbreviation. */
const inSentence = (title: string): string => (/^[A-Z][a-zà-ÿ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);

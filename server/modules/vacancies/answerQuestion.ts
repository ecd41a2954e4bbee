import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, invalid, notFound, notNow, refused } from "../../kernel/result";
import { asNow, record, vacancyFor } from "./changeVacancy";
import { checkParts } from "./parts/checkParts";
import { type VacancyParts, tidy } from "./parts/parts";
import { applyParts } from "./saveVacancy";
import type { KeptVacancyRow } from "./vacancy.rows";

export interface AnswerQuestion {
  readonly id: string;
  /** The vacancy's version as the viewer saw it. */
  readonly version: number;
  /** In words; may be empty where the parts say it. */
  readonly answer: string;
  /** What the answer makes the vacancy say; it is saved with it, or not at all. */
  readonly parts: VacancyParts;
}

/**
 * Answers what was asked about a vacancy, and makes the vacancy say so.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function answerQuestion(session: Session, { id, version, answer, parts }: AnswerQuestion): Promise<Result<KeptVacancyRow>> {
  const words = tidy(answer);
  const said = Object.values(parts).some((part) => part !== null && part !== undefined);
  if (words === "" && !said) return refused(invalid("answer", "Write an answer."));
  if (words.length > 1000) return refused(invalid("answer", "The answer must be 1,000 characters or fewer."));
  const wrong = checkParts(parts);
  if (wrong.length > 0) return refused(...wrong);

  const [question] = isUuid(id)
    ? ((await session.db.query(`select vacancy_id as "vacancyId", wording, answered_at as "answeredAt" from vacancy_question where id = $1`, [id])) as { vacancyId: string; wording: string; answeredAt: Date | null }[])
    : [];
  if (!question) return refused(notFound("We can't find this question."));
  const loaded = await vacancyFor(session, { id: question.vacancyId, version }, "answer");
  if (!loaded.ok) return loaded;
  const [answered] = (await session.db.query(
    `update vacancy_question set answered_at = clock_timestamp(), answered_by = $2, answer = $3 where id = $1 and answered_at is null returning id`,
    [id, session.viewer.membershipId, words],
  )) as [{ id: string }[], number];
  if (answered.length === 0) return refused(notNow("This question was already answered."));
  if (said) {
    const saved = await applyParts(session, loaded.value, parts);
    if (!saved.ok) return saved;
  }
  await record(session, loaded.value, { kind: "answered", reason: words === "" ? question.wording : `${question.wording} ${words}`.slice(0, 2000) });
  return asNow(session, question.vacancyId);
}

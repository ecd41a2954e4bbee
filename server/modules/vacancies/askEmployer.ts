import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { SETTING_FEATURES } from "../../kernel/dimensions";
import { type Result, invalid, notFound, notNow, refused } from "../../kernel/result";
import { NO_SUCH_VACANCY, record } from "./changeVacancy";
import { tidy } from "./parts/parts";
import { vacancyPolicy } from "./vacancy.policy";
import { QUESTION_COLUMNS, type QuestionRow, readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";
import type { QuestionDimension } from "./vacancyEnums";

export interface AskEmployer {
  readonly vacancyId: string;
  readonly dimension: QuestionDimension;
  /** Which feature, for a question about the setting. */
  readonly feature: string | null;
  /** As the employer reads it. */
  readonly wording: string;
}

/**
 * Asks a vacancy's employer about something it does not say.
 *
 * One question about a thing waits at a time: asking again counts, and says no new word.
 */
export async function askEmployer(session: Session, { vacancyId, dimension, feature, wording }: AskEmployer): Promise<Result<KeptVacancyRow>> {
  const words = tidy(wording);
  if (words === "" || words.length > 500) return refused(invalid("wording", words === "" ? "Write the question." : "The question must be 500 characters or fewer."));
  if (feature !== null && (dimension !== "setting" || !(SETTING_FEATURES as readonly string[]).includes(feature))) return refused(invalid("feature", "Choose a feature only for a question about the setting."));
  const vacancy = await readVacancy(session, vacancyId);
  if (!vacancy) return refused(NO_SUCH_VACANCY);
  if (!vacancyPolicy.ask(session.viewer, vacancy)) return refused(notNow("There is nobody to ask about a role that has ended."));
  await session.db.query(
    `insert into vacancy_question (vacancy_id, dimension, feature, wording, asked_via, asked_by) values ($1, $2, $3, $4, 'staff', $5)
     on conflict (vacancy_id, dimension, coalesce(feature, '')) where answered_at is null and dimension <> 'other'
     do update set times_asked = vacancy_question.times_asked + 1, sent_at = coalesce(vacancy_question.sent_at, clock_timestamp())`,
    [vacancyId, dimension, feature, words, session.viewer.staffId],
  );
  await record(session, vacancy, { kind: "asked", reason: words });
  return again(session, vacancyId);
}

/** Passes a visitor's question on to the employer. */
export async function passQuestionOn(session: Session, id: string): Promise<Result<KeptVacancyRow>> {
  const [question] = isUuid(id) ? ((await session.db.query(`select ${QUESTION_COLUMNS} from vacancy_question where id = $1 for update`, [id])) as QuestionRow[]) : [];
  const vacancy = question && (await readVacancy(session, question.vacancyId));
  if (!vacancy) return refused(notFound("We can't find this question."));
  if (question.sentAt !== null) return { ok: true, value: vacancy };
  await session.db.query("update vacancy_question set sent_at = clock_timestamp() where id = $1", [id]);
  await record(session, vacancy, { kind: "asked", reason: question.wording });
  return again(session, vacancy.id);
}

async function again(session: Session, id: string): Promise<Result<KeptVacancyRow>> {
  const row = await readVacancy(session, id);
  return row ? { ok: true, value: row } : refused(NO_SUCH_VACANCY);
}

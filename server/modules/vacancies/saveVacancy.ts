import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { type Problem, type Result, invalid, refused } from "../../kernel/result";
import { type AtVersion, asNow, record, store, vacancyFor } from "./changeVacancy";
import { problemsOf, type Remark } from "./checkVacancy";
import { checkParts } from "./parts/checkParts";
import type { VacancyParts } from "./parts/parts";
import { columnsOf, storeLists } from "./parts/storeParts";
import type { Vacancy, VacancyStatus } from "./vacancy.entity";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";
import { changesBetween, dimensionsChanged } from "./vacancyInWords";

export interface SaveVacancy extends AtVersion {
  readonly parts: VacancyParts;
}

/** States in which others already rely on what it says: an edit must leave it fit to be published. */
const RELIED_ON: readonly VacancyStatus[] = ["scheduled", "open", "paused"];

/**
 * Saves parts of a vacancy. A draft may be saved however incomplete; one that is published must stay fit to be.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function saveVacancy(session: Session, { parts, ...at }: SaveVacancy): Promise<Result<KeptVacancyRow>> {
  const wrong = checkParts(parts);
  if (wrong.length > 0) return refused(...wrong);
  const loaded = await vacancyFor(session, at, "edit");
  return loaded.ok ? applyParts(session, loaded.value, parts) : loaded;
}

/** Stores checked parts on a vacancy that is loaded and locked, with what they changed in its history. */
export async function applyParts(session: Session, vacancy: Vacancy, parts: VacancyParts): Promise<Result<KeptVacancyRow>> {
  const before = await readVacancy(session, vacancy.id);
  const columns = await columnsOf(session, vacancy, parts);
  if (!columns.ok) return columns;
  if (parts.job?.occupationCode && !(await isOccupation(session, parts.job.occupationCode))) return refused(invalid("job.occupationCode", "Choose an occupation from the list."));
  await store(session, vacancy, columns.value);
  await storeLists(session, vacancy.id, parts);
  const after = await asNow(session, vacancy.id);
  if (!after.ok || !before) return after;

  const unfit = RELIED_ON.includes(vacancy.status) ? problemsOf(after.value, calendarDate(session.now)) : [];
  if (unfit.length > 0) return refused(...unfit.map(asProblem));
  await settleQuestions(session, before, after.value);
  const changes = vacancy.status === "draft" ? [] : changesBetween(before, after.value);
  if (changes.length > 0) await record(session, vacancy, { kind: "edited", changes });
  return asNow(session, vacancy.id);
}

/** What was asked and is said now needs no answer any more. A question about one line of the setting waits for that line. */
async function settleQuestions({ db, viewer }: Session, before: KeptVacancyRow, after: KeptVacancyRow): Promise<void> {
  if (after.questionsWaiting === 0) return;
  const said = (row: KeptVacancyRow): Set<string> => new Set([...row.has, ...row.hasNot]);
  const features = [...said(after)].filter((feature) => !said(before).has(feature));
  await db.query(
    `update vacancy_question set answered_at = clock_timestamp(), answered_by = $2, answer = ''
     where vacancy_id = $1 and answered_at is null and dimension = any ($3) and (feature is null or feature = any ($4))`,
    [after.id, viewer.membershipId, dimensionsChanged(before, after), features],
  );
}

export const asProblem = ({ path, message }: Remark): Problem => invalid(path, message);

const isOccupation = async ({ db }: Session, code: string): Promise<boolean> =>
  ((await db.query("select 1 from occupation where code = $1", [code])) as unknown[]).length > 0;

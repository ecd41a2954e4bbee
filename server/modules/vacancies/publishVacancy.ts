import type { Session } from "../../database/session";
import { calendarDate, isDate } from "../../kernel/calendar";
import { type Result, invalid, notNow, refused } from "../../kernel/result";
import { type AtVersion, moveTo, vacancyFor } from "./changeVacancy";
import { problemsOf } from "./checkVacancy";
import { asProblem } from "./saveVacancy";
import type { Vacancy } from "./vacancy.entity";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";

export interface PublishVacancy extends AtVersion {
  /** `YYYY-MM-DD`, to open it later; null: now. */
  readonly publishOn: string | null;
}

/**
 * Opens a vacancy to everybody, now or on a day to come.
 *
 * The row is locked first, so two people publishing at once cannot both succeed.
 *
 * @throws Forbidden for a viewer who is not the service's.
 */
export async function publishVacancy(session: Session, { publishOn, ...at }: PublishVacancy): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "publish");
  if (!loaded.ok) return loaded;
  const today = calendarDate(session.now);
  if (publishOn !== null && (!isDate(publishOn) || publishOn < today)) return refused(invalid("publishOn", "Enter today or a day to come."));
  const row = await readVacancy(session, at.id);
  if (row?.employerState !== "active") return refused(notNow("This employer's account is not approved yet. Approve it first, then publish the role."));
  if (publishOn !== null && row.closesOn !== null && publishOn > row.closesOn) return refused(invalid("publishOn", "The role closes before that day. Choose an earlier one."));
  const problems = problemsOf(row, today);
  if (problems.length > 0) return refused(...problems.map(asProblem));
  return openOrSchedule(session, loaded.value, publishOn, { reviewedAt: session.now, reviewedBy: session.viewer.staffId, reviewReason: "" });
}

/** Opens it, or leaves it to the clock where a day to come was named. */
export async function openOrSchedule(session: Session, vacancy: Vacancy, publishOn: string | null, changes: Partial<Vacancy>): Promise<Result<KeptVacancyRow>> {
  const today = calendarDate(session.now);
  if (publishOn !== null && publishOn > today) return moveTo(session, vacancy, "scheduled", { ...changes, publishOn });
  return moveTo(session, vacancy, "open", { ...changes, publishOn: null, publishedAt: vacancy.publishedAt ?? session.now });
}

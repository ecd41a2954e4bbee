import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { type Result, notNow, refused } from "../../kernel/result";
import { type AtVersion, moveTo, vacancyFor } from "./changeVacancy";
import { problemsOf } from "./checkVacancy";
import { tidy } from "./parts/parts";
import { asProblem } from "./saveVacancy";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";

/**
 * Takes an open vacancy off the list for a while.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function pauseVacancy(session: Session, { reason, ...at }: AtVersion & { reason: string }): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "pause");
  return loaded.ok ? moveTo(session, loaded.value, "paused", {}, tidy(reason).slice(0, 2000)) : loaded;
}

/**
 * Puts a paused vacancy back on the list, if it is still fit to be: a closing date may have passed, a minimum risen.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function reopenVacancy(session: Session, at: AtVersion): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "reopen");
  if (!loaded.ok) return loaded;
  const [employer] = (await session.db.query("select state from employer where id = $1", [loaded.value.employerId])) as { state: string }[];
  if (employer?.state !== "active") return refused(notNow("This employer’s account is not in use, so its roles stay off the list."));
  const row = await readVacancy(session, at.id);
  const problems = row ? problemsOf(row, calendarDate(session.now)) : [];
  return problems.length > 0 ? refused(...problems.map(asProblem)) : moveTo(session, loaded.value, "open");
}

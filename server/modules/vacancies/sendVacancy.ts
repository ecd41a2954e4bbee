import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { type Result, refused } from "../../kernel/result";
import { type AtVersion, moveTo, vacancyFor } from "./changeVacancy";
import { problemsOf } from "./checkVacancy";
import { openOrSchedule } from "./publishVacancy";
import { asProblem } from "./saveVacancy";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";

/**
 * Sends a draft to the service to be read; a trusted employer's is published at once.
 *
 * Refused, with every field at fault, while something must be put right: what is missing, or pay below the legal
 * minimum on the day the role starts.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function sendVacancy(session: Session, at: AtVersion): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "send");
  if (!loaded.ok) return loaded;
  const row = await readVacancy(session, at.id);
  const problems = row ? problemsOf(row, calendarDate(session.now)) : [];
  if (problems.length > 0) return refused(...problems.map(asProblem));

  const sent = { submittedAt: session.now, reviewReason: "" };
  if (row?.trusted && row.employerState === "active") return openOrSchedule(session, loaded.value, null, sent);
  return moveTo(session, loaded.value, "submitted", sent);
}

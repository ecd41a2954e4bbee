import type { Session } from "../../database/session";
import { type Result, invalid, refused } from "../../kernel/result";
import { type AtVersion, moveTo, vacancyFor } from "./changeVacancy";
import { tidy } from "./parts/parts";
import type { Vacancy, VacancyOutcome, VacancyStatus } from "./vacancy.entity";
import type { KeptVacancyRow } from "./vacancy.rows";

export interface CloseVacancy extends AtVersion {
  readonly outcome: VacancyOutcome;
  /** How many positions were filled; null: all of them, where it was filled at all. */
  readonly filled: number | null;
  readonly note: string;
}

/**
 * Ends an open or paused vacancy with what came of it, or records the outcome of one whose closing date passed.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function closeVacancy(session: Session, { outcome, filled, note, ...at }: CloseVacancy): Promise<Result<KeptVacancyRow>> {
  const words = tidy(note);
  if (words.length > 1000) return refused(invalid("note", "The note must be 1,000 characters or fewer."));
  const loaded = await vacancyFor(session, at, "close");
  if (!loaded.ok) return loaded;
  const vacancy = loaded.value;
  const wasFilled = outcome === "filled_by_us" || outcome === "filled_elsewhere";
  const count = wasFilled ? (filled ?? vacancy.positions) : 0;
  if (!Number.isInteger(count) || count < (wasFilled ? 1 : 0) || count > vacancy.positions) {
    return refused(invalid("filled", vacancy.positions === 1 ? "This role is for 1 person." : `Enter a whole number from 1 to ${vacancy.positions}.`));
  }
  const changes = { outcome, outcomeNote: words, positionsFilled: count, closedAt: session.now };
  return moveTo(session, vacancy, endOf(vacancy, outcome, count), changes, words);
}

function endOf({ positions }: Vacancy, outcome: VacancyOutcome, filled: number): VacancyStatus {
  if (outcome === "withdrawn") return "withdrawn";
  if (filled === 0) return "closed";
  return filled < positions ? "part_filled" : "filled";
}

/**
 * Takes back a vacancy that was never open.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function withdrawVacancy(session: Session, at: AtVersion): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "withdraw");
  return loaded.ok ? moveTo(session, loaded.value, "withdrawn", { outcome: "withdrawn", closedAt: session.now }) : loaded;
}

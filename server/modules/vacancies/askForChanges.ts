import type { Session } from "../../database/session";
import { type Result, invalid, refused } from "../../kernel/result";
import { type AtVersion, moveTo, vacancyFor } from "./changeVacancy";
import { tidy } from "./parts/parts";
import type { KeptVacancyRow } from "./vacancy.rows";

export interface AskForChanges extends AtVersion {
  /** What to change and why, as the employer reads it. */
  readonly reason: string;
}

/**
 * Gives a vacancy back to its employer with what to change.
 *
 * @throws Forbidden for a viewer who is not the service's.
 */
export async function askForChanges(session: Session, { reason, ...at }: AskForChanges): Promise<Result<KeptVacancyRow>> {
  const words = tidy(reason);
  if (words === "") return refused(invalid("reason", "Say what to change, so that the employer knows what to do."));
  if (words.length > 2000) return refused(invalid("reason", "The reason must be 2,000 characters or fewer."));
  const loaded = await vacancyFor(session, at, "askForChanges");
  if (!loaded.ok) return loaded;
  return moveTo(session, loaded.value, "changes_requested", { reviewReason: words, reviewedAt: session.now, reviewedBy: session.viewer.staffId }, words);
}

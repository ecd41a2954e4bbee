import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { type Result, invalid, refused } from "../../kernel/result";
import { moveIntroduction } from "./moveIntroduction";
import type { EmployerReason, IntroductionState, PersonReason } from "./states";

export interface RecordStep {
  readonly id: string;
  readonly to: IntroductionState;
  readonly employerReason?: EmployerReason | null;
  readonly personReason?: PersonReason | null;
}

const OTHERS_ACTS: readonly IntroductionState[] = ["consent_in_place", "introduced", "interview_offered", "booked", "offered", "started", "vacancy_closed"];

/**
 * Records what an employer or the person told the service. An end needs its reason.
 *
 * @throws Forbidden for a step that has an act of its own: introducing, times, an offer, a start.
 */
export async function recordStep(session: Session, { id, to, employerReason, personReason }: RecordStep): Promise<Result<{ id: string }>> {
  if (OTHERS_ACTS.includes(to)) throw new Forbidden();
  const employerEnds = to === "not_progressing" || to === "unsuccessful";
  const personEnds = to === "declined" || to === "withdrawn";
  if (employerEnds && !employerReason) return refused(invalid("employerReason", "Choose why the employer goes no further."));
  if (personEnds && !personReason) return refused(invalid("personReason", "Choose why they step back."));
  return moveIntroduction(session, { id, to, reason: employerEnds ? employerReason : personEnds ? personReason : null });
}

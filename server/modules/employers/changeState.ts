import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { type Result, done, invalid, notNow, refused } from "../../kernel/result";
import { Employer } from "./employer.entity";
import { EmployerState } from "./employer.enums";
import { employerPolicy } from "./employer.policy";
import { announceEmployer, recordEvent } from "./employerEvents";
import { NO_EMPLOYER, lockEmployer } from "./lockEmployer";

export interface ChangeState {
  readonly id: string;
  /** Why, in a sentence; kept in the history. */
  readonly reason: string;
}

interface Act {
  readonly action: "approve" | "suspend" | "reopen" | "close";
  readonly from: readonly EmployerState[];
  readonly to: EmployerState;
  readonly needsReason?: string;
}

const { invited, pending, active, suspended, closed } = EmployerState;

/** Lets a registered employer in for good: its roles can be published from now on. */
export const approveEmployer = (session: Session, input: ChangeState) => change(session, input, { action: "approve", from: [invited, pending], to: active });

/** Shuts an employer's people out at once, until it is reopened. */
export const suspendEmployer = (session: Session, input: ChangeState) =>
  change(session, input, { action: "suspend", from: [invited, pending, active], to: suspended, needsReason: "Say why it is suspended" });

/** Lets a suspended or closed employer's people in again. */
export const reopenEmployer = (session: Session, input: ChangeState) => change(session, input, { action: "reopen", from: [suspended, closed], to: active });

/** Ends an employer's account. Its history stays. */
export const closeEmployer = (session: Session, input: ChangeState) =>
  change(session, input, { action: "close", from: [invited, pending, active, suspended], to: closed, needsReason: "Say why it is closed" });

const already: Record<EmployerState, string> = {
  invited: "This employer has been invited and nobody has signed in yet.",
  pending: "This employer waits to be approved.",
  active: "This employer is already active.",
  suspended: "This employer is suspended.",
  closed: "This employer is closed.",
};

async function change(session: Session, { id, reason }: ChangeState, act: Act): Promise<Result<Employer>> {
  const employer = await lockEmployer(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  if (!act.from.includes(employer.state)) return refused(notNow(already[employer.state]));
  authorise(employerPolicy, act.action, session.viewer, employer);

  const words = reason.trim();
  if (act.needsReason && !words) return refused(invalid("reason", act.needsReason));
  if (words.length > 500) return refused(invalid("reason", "Say why in 500 characters or fewer"));

  await recordEvent(session, id, { kind: "state", was: employer.state, became: act.to, reason: words });
  await session.db.update(Employer, id, { state: act.to });
  await announceEmployer(session, employer);
  return done({ ...employer, state: act.to });
}

import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, notFound, notNow, refused } from "../../kernel/result";
import { type EmployerReason, type IntroductionState, type PersonReason, cannotGo, mayGo, mayTake } from "./states";

export interface MoveIntroduction {
  readonly id: string;
  readonly to: IntroductionState;
  readonly reason?: EmployerReason | PersonReason | null;
}

export const NO_SUCH_INTRODUCTION = notFound("We can’t find that introduction. It may no longer be shared with you.");

/**
 * Takes one step with an introduction. The row is locked first, so of two people at once the second sees what the first did.
 *
 * The database keeps who took the step, when and why. Asking for the state it already has changes nothing.
 *
 * @throws Forbidden when the step is another audience's to take.
 */
export async function moveIntroduction(session: Session, { id, to, reason = null }: MoveIntroduction): Promise<Result<{ id: string; from: IntroductionState }>> {
  const { db, viewer } = session;
  if (!mayTake(viewer.audience, to)) throw new Forbidden();
  if (!isUuid(id)) return refused(NO_SUCH_INTRODUCTION);
  const [row] = (await db.query("select state from introduction where id = $1 for update", [id])) as { state: IntroductionState }[];
  if (!row) return refused(NO_SUCH_INTRODUCTION);
  if (row.state === to) return done({ id, from: row.state });
  if (!mayGo(row.state, to)) return refused(notNow(cannotGo(row.state)));
  if (to === "interviewed" && (await interviewIsAhead(session, id))) return refused(notNow("The interview has not been yet. Say how it went afterwards."));
  await db.query("update introduction set state = $2, reason = $3 where id = $1", [id, to, reason]);
  return done({ id, from: row.state });
}

async function interviewIsAhead({ db, now }: Session, id: string): Promise<boolean> {
  const rows = (await db.query("select from meeting where introduction_id = $1 and kind = 'interview' and state = 'confirmed' and starts_at > $2", [id, now])) as unknown[];
  return rows.length > 0;
}

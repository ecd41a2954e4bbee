import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, refused } from "../../kernel/result";
import { NO_SUCH_INTRODUCTION, moveIntroduction } from "./moveIntroduction";
import type { EmployerReason, IntroductionState } from "./states";

const AFTER_INTERVIEW: readonly IntroductionState[] = ["interviewed", "offered", "accepted", "unsuccessful"];

/** The employer goes no further: "not progressing" before an interview, "unsuccessful" after it. */
export async function endIntroduction(session: Session, id: string, reason: EmployerReason): Promise<Result<{ id: string }>> {
  if (!isUuid(id)) return refused(NO_SUCH_INTRODUCTION);
  const [row] = (await session.db.query("select state from introduction where id = $1 for update", [id])) as { state: IntroductionState }[];
  if (!row) return refused(NO_SUCH_INTRODUCTION);
  return moveIntroduction(session, { id, to: AFTER_INTERVIEW.includes(row.state) ? "unsuccessful" : "not_progressing", reason });
}

import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import { reasoned } from "./recordSafeguarding";
import { safeguardingPolicy } from "./safeguarding.policy";

async function follow({ db }: Session, id: string, call: string, words: unknown[]): Promise<Result<{ id: string }>> {
  if (!isUuid(id)) return refused(problemOf("not_found"));
  const [row] = (await db.query(`select ${call} as outcome`, words)) as [{ outcome: string }];
  return row.outcome === "done" ? done({ id }) : refused(problemOf(row.outcome));
}

/** Tells the client now: it shows in their ledger, their copy and among who has seen what. */
export async function tellOfSafeguarding(session: Session, id: string): Promise<Result<{ id: string }>> {
  authorise(safeguardingPolicy, "record", session.viewer, {});
  return follow(session, id, "access.tell_of_safeguarding($1)", [id]);
}

/** Telling is unsafe still: another day, with the reason. */
export async function lookAgain(session: Session, { id, on, reason }: { id: string; on: string; reason: string }): Promise<Result<{ id: string }>> {
  authorise(safeguardingPolicy, "record", session.viewer, {});
  const wrong = [isDate(on) ? null : invalid("on", "Choose the day to look again."), reasoned("reason", reason, 2000)].filter((problem) => problem !== null);
  if (wrong.length > 0) return refused(...wrong);
  return follow(session, id, "access.look_again($1, $2::date, $3)", [id, on, reason.trim()]);
}

/** The officer has looked at it. For the officer alone, and never of an act of their own. */
export const acknowledgeSafeguarding = (session: Session, id: string): Promise<Result<{ id: string }>> => follow(session, id, "access.acknowledge_safeguarding($1)", [id]);

/** Names the member of staff who looks at every such disclosure. */
export async function nameOfficer(session: Session, staffId: string): Promise<Result<{ id: string }>> {
  authorise(safeguardingPolicy, "nameOfficer", session.viewer, {});
  if (!isUuid(staffId)) return refused(problemOf("officer"));
  const [row] = (await session.db.query("select access.name_officer($1) as outcome", [staffId])) as [{ outcome: string }];
  return row.outcome === "named" ? done({ id: staffId }) : refused(problemOf(row.outcome));
}

const AT_ONCE = 25;

/**
 * Asks to look again a week before the day, and tells the client on it.
 *
 * @returns true when there is more to do.
 */
export async function safeguardingDays({ db }: Session): Promise<boolean> {
  const [row] = (await db.query("select access.safeguarding_days($1) as n", [AT_ONCE])) as [{ n: number }];
  return row.n >= AT_ONCE;
}

import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { type Result, done, refused } from "../../kernel/result";
import { lockOwn } from "./editEmployer";
import { employerPolicy, type EmployerSubject } from "./employer.policy";
import { announceEmployer } from "./employerEvents";
import { NO_EMPLOYER } from "./lockEmployer";

/** Says which adjustments an employer already offers to everybody. What is not in the list is offered no longer. */
export async function setOffers(session: Session, { id, adjustments }: { id: string; adjustments: readonly string[] }): Promise<Result<EmployerSubject>> {
  const employer = await lockOwn(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "edit", session.viewer, employer);
  await session.db.query("delete from employer_offer where employer_id = $1 and not adjustment = any ($2::text[])", [id, adjustments]);
  await session.db.query("insert into employer_offer (employer_id, adjustment) select $1, unnest($2::text[]) on conflict do nothing", [id, adjustments]);
  await announceEmployer(session, employer);
  return done(employer);
}

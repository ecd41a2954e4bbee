import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { employerPolicy, type EmployerSubject } from "./employer.policy";
import { type EmployerDetails, checkDetails } from "./employerDetails";
import { announceEmployer } from "./employerEvents";
import { NO_EMPLOYER } from "./lockEmployer";

export interface EditEmployer extends EmployerDetails {
  readonly id: string;
}

interface Locked extends EmployerSubject {
  readonly providerId: string;
}

/** Locks the viewer's own employer or, for staff, one of the service's; only columns that both may read. */
export async function lockOwn({ db }: Session, id: string): Promise<Locked | null> {
  if (!isUuid(id)) return null;
  const [found] = (await db.query(`select id, state, provider_id as "providerId" from employer where id = $1 for update`, [id])) as Locked[];
  return found ?? null;
}

/** Changes what is said of an employer: by its owner, or by staff for it. */
export async function editEmployer(session: Session, input: EditEmployer): Promise<Result<EmployerSubject>> {
  const employer = await lockOwn(session, input.id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "edit", session.viewer, employer);
  const details = checkDetails(input);
  if (!details.ok) return details;

  const { name, sector, size, website, about, disabilityConfident, disabilityConfidentUntil } = details.value;
  await session.db.query(
    `update employer set name = $2, sector = $3, size = $4, website = $5, about = $6, disability_confident = $7, disability_confident_until = $8 where id = $1`,
    [input.id, name, sector, size, website, about, disabilityConfident, disabilityConfidentUntil],
  );
  await announceEmployer(session, employer);
  return done(employer);
}

/** Says which organisation an employer is part of, or none. Staff only; a chain that ends in itself is refused. */
export async function setParent(session: Session, { id, parentId }: { id: string; parentId: string | null }): Promise<Result<EmployerSubject>> {
  const employer = await lockOwn(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "changeRelationship", session.viewer, employer);
  if (parentId && !isUuid(parentId)) return refused(invalid("parentId", "Choose an employer from the list"));
  if (parentId) {
    const above = (await session.db.query(
      `with recursive above as (
         select id, parent_id, 1 as height from employer where id = $1
         union all select e.id, e.parent_id, height + 1 from above a join employer e on e.id = a.parent_id where height < 20)
       select id from above`,
      [parentId],
    )) as { id: string }[];
    if (above.length === 0) return refused(invalid("parentId", "Choose an employer from the list"));
    if (above.some((one) => one.id === id)) return refused(invalid("parentId", "An employer cannot be part of itself"));
  }
  await session.db.query("update employer set parent_id = $2 where id = $1", [id, parentId]);
  return done(employer);
}

import { once } from "../../access/once";
import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { Employer } from "./employer.entity";
import { EmployerState, Relationship } from "./employer.enums";
import { type EmployerDetails, checkDetails } from "./employerDetails";
import { recordEvent } from "./employerEvents";

export interface CreateEmployer extends EmployerDetails {
  readonly idempotencyKey: string;
  /** True once the person has seen that an employer of this name is there already. */
  readonly anotherOfThisName?: boolean;
}

/**
 * Adds an employer that staff have found: a prospect, whose lead is whoever adds it.
 *
 * Staff vouch for it, so its account is active from the start and roles can be posted for it.
 */
export const createEmployer = (session: Session, input: CreateEmployer): Promise<Result<Employer>> =>
  once(session, "createEmployer", input.idempotencyKey, () => create(session, input), (id) => session.db.findOneBy(Employer, { id }));

async function create(session: Session, input: CreateEmployer): Promise<Result<Employer>> {
  const { db, viewer } = session;
  if (viewer.audience !== "specialists" || !viewer.providerId) throw new Forbidden();
  const details = checkDetails(input);
  if (!details.ok) return details;
  const [same] = (await db.query("select name from employer where lower(name) = lower($1) limit 1", [details.value.name])) as { name: string }[];
  if (same && !input.anotherOfThisName) return refused(invalid("name", `${same.name} is already here. Look for it in the list, or say that this is another one of the same name`));

  const made = await db.save(Employer, {
    ...details.value,
    providerId: viewer.providerId,
    parentId: null,
    state: EmployerState.active,
    relationship: Relationship.prospect,
    leadStaffId: viewer.staffId,
    trusted: false,
  });
  await recordEvent(session, made.id, { kind: "state", was: null, became: made.state, reason: "Added by the service" });
  await recordEvent(session, made.id, { kind: "relationship", was: null, became: made.relationship });
  return done(made as Employer);
}

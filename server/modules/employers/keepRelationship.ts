import { authorise } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { Employer } from "./employer.entity";
import type { Relationship } from "./employer.enums";
import { employerPolicy } from "./employer.policy";
import { announceEmployer, recordEvent } from "./employerEvents";
import { NO_EMPLOYER, lockEmployer } from "./lockEmployer";

const tooLong = (reason: string) => reason.trim().length > 500;
const LONG = invalid("reason", "Say why in 500 characters or fewer");

/** Says how well the service and an employer know each other now. Any stage may follow any other: people move both ways. */
export async function changeRelationship(session: Session, { id, stage, reason }: { id: string; stage: Relationship; reason: string }): Promise<Result<Employer>> {
  const employer = await lockEmployer(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "changeRelationship", session.viewer, employer);
  if (tooLong(reason)) return refused(LONG);
  if (employer.relationship === stage) return done(employer);
  await recordEvent(session, id, { kind: "relationship", was: employer.relationship, became: stage, reason: reason.trim() });
  await session.db.update(Employer, id, { relationship: stage });
  return done({ ...employer, relationship: stage });
}

/** Names the specialist whom the employer can reach, or nobody. */
export async function setEmployerLead(session: Session, { id, leadId }: { id: string; leadId: string | null }): Promise<Result<Employer>> {
  const employer = await lockEmployer(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "setLead", session.viewer, employer);
  if (leadId) {
    const found = isUuid(leadId) ? ((await session.db.query("select 1 from staff_member where id = $1 and state = 'active'", [leadId])) as unknown[]) : [];
    if (found.length === 0) return refused(invalid("leadId", "Choose somebody who works here"));
  }
  if (employer.leadStaffId === leadId) return done(employer);
  await recordEvent(session, id, { kind: "lead", was: employer.leadStaffId, became: leadId });
  await session.db.update(Employer, id, { leadStaffId: leadId });
  await announceEmployer(session, employer);
  return done({ ...employer, leadStaffId: leadId });
}

/** Lets an employer's roles be published without review, or ends that. */
export async function trustEmployer(session: Session, { id, trusted, reason }: { id: string; trusted: boolean; reason: string }): Promise<Result<Employer>> {
  const employer = await lockEmployer(session, id);
  if (!employer) return refused(NO_EMPLOYER);
  authorise(employerPolicy, "trust", session.viewer, employer);
  if (tooLong(reason)) return refused(LONG);
  if (employer.trusted === trusted) return done(employer);
  await recordEvent(session, id, { kind: "trust", was: String(employer.trusted), became: String(trusted), reason: reason.trim() });
  await session.db.update(Employer, id, { trusted });
  await announceEmployer(session, employer);
  return done({ ...employer, trusted });
}

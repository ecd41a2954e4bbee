import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import type { EmployerRole } from "../../kernel/viewer";
import { type Result, done, notFound, refused } from "../../kernel/result";

/** Somebody who speaks for an employer. `id` is the membership's. */
export interface MemberRow {
  readonly id: string;
  readonly name: string;
  /** Null to those who may not know it: an employer's people who are not owners. */
  readonly email: string | null;
  readonly role: EmployerRole;
  readonly state: "active" | "suspended";
  readonly joinedAt: Date;
  readonly lastSeenAt: Date | null;
  readonly isMe: boolean;
  /** When they asked for their account to be erased; null: they have not, or it is not the viewer's to know. */
  readonly erasureAskedAt: Date | null;
}

export async function readMembers({ db }: Session, employerId: string): Promise<MemberRow[]> {
  return (await db.query(
    `select m.id, name, email, role, state, joined_at as "joinedAt", last_seen_at as "lastSeenAt", is_me as "isMe", r.asked_at as "erasureAskedAt"
     from access.employer_members($1) with ordinality m left join access.member_erasures($1) r on r.id = m.id order by m.ordinality`,
    [employerId],
  )) as MemberRow[];
}

const NOBODY = notFound("We can't find that person among your organisation's members. Nobody can change their own role, or remove themselves.");

function mustOwn({ viewer }: Session): void {
  if (viewer.role !== "owner") throw new Forbidden();
}

/** Gives a colleague another role; they sign in again to it. */
export async function changeMemberRole(session: Session, { membershipId, role }: { membershipId: string; role: EmployerRole }): Promise<Result<true>> {
  mustOwn(session);
  if (!isUuid(membershipId)) return refused(NOBODY);
  const [row] = (await session.db.query("select access.change_member_role($1, $2) as done", [membershipId, role])) as [{ done: boolean }];
  return row.done ? done(true) : refused(NOBODY);
}

/** Ends a colleague's membership: they are signed out at once. Inviting them again makes a new one. */
export async function removeMember(session: Session, membershipId: string): Promise<Result<true>> {
  mustOwn(session);
  if (!isUuid(membershipId)) return refused(NOBODY);
  const [row] = (await session.db.query("select access.set_membership_state($1, 'ended') as done", [membershipId])) as [{ done: boolean }];
  return row.done ? done(true) : refused(NOBODY);
}

/**
 * Erases a colleague's account, or that of somebody who speaks for an employer of the service: signed out, name and address
 * gone. What they read stays in the ledger under an id. Again is no more.
 */
export async function eraseMember({ db }: Session, membershipId: string): Promise<Result<true>> {
  if (!isUuid(membershipId)) return refused(NOBODY);
  const [row] = (await db.query("select access.erase_member($1) as done", [membershipId])) as [{ done: boolean }];
  return row.done ? done(true) : refused(NOBODY);
}

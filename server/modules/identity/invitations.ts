import type { Session } from "../../database/session";
import { type Result, done, notFound, refused } from "../../kernel/result";
import type { Audience, Role } from "../../kernel/viewer";
import { emailProblem, plainEmail, problems } from "./formChecks";

/** An invitation as those who may send it see it. */
export interface Invitation {
  readonly id: string;
  readonly audience: Audience;
  readonly role: Role;
  readonly email: string;
  readonly state: "open" | "accepted" | "withdrawn";
  readonly createdAt: Date;
}

export interface Invite {
  readonly audience: Exclude<Audience, "public">;
  readonly role: Role;
  readonly email: string;
  /** The employer, the member of staff or the client that the invited person will act for or as. */
  readonly targetId: string;
}

const COLUMNS = `id, audience, role, email, state, created_at as "createdAt"`;

/**
 * Invites somebody by mail, which says only that there is a link. An earlier open invitation of the same address to
 * the same thing is replaced. The database decides who may invite whom.
 */
export async function invite(session: Session, { audience, role, email, targetId }: Invite): Promise<Result<Invitation>> {
  const wrong = problems(emailProblem(email));
  if (wrong.length > 0) return refused(...wrong);
  const [row] = (await session.db.query("select access.invite($1, $2, $3, $4) as id", [audience, role, plainEmail(email), targetId])) as [{ id: string | null }];
  const made = row.id ? await readInvitation(session, row.id) : null;
  return made ? done(made) : refused(notFound("You can't invite anyone to this, or it is no longer there."));
}

export async function readInvitation({ db }: Session, id: string): Promise<Invitation | null> {
  const [row] = (await db.query(`select ${COLUMNS} from invitation where id = $1`, [id])) as Invitation[];
  return row ?? null;
}

/** Open invitations the viewer may see, newest first. */
export const readOpenInvitations = async ({ db }: Session, audience: Invite["audience"]): Promise<Invitation[]> =>
  (await db.query(`select ${COLUMNS} from invitation where state = 'open' and audience = $1 order by created_at desc, id limit 100`, [audience])) as Invitation[];

/** Takes an invitation back: its link stops working at once. */
export async function withdrawInvitation(session: Session, id: string): Promise<Result<Invitation>> {
  const [row] = (await session.db.query("select access.withdraw_invitation($1) as done", [id])) as [{ done: boolean }];
  const left = row.done ? await readInvitation(session, id) : null;
  return left ? done(left) : refused(notFound("That invitation is no longer open."));
}

/** Suspends, restores or ends what somebody may act as. Their sessions for it close at once. */
export async function setMembershipState({ db }: Session, membershipId: string, state: "active" | "suspended" | "ended"): Promise<Result<true>> {
  const [row] = (await db.query("select access.set_membership_state($1, $2) as done", [membershipId, state])) as [{ done: boolean }];
  return row.done ? done(true) : refused(notFound("You can't change this person's access."));
}

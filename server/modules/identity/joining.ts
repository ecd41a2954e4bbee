import type { Session } from "../../database/session";
import { secretHash } from "../../kernel/ids";
import { type Result, done, notNow, refused } from "../../kernel/result";
import { nameProblem, problems } from "./formChecks";
import { hashPassword, passwordProblem } from "./passwords";
import { LINK_GONE } from "./resetPassword";

/** What whoever holds an invitation's link may know of it. */
export interface OfferedInvitation {
  readonly audience: string;
  readonly role: string;
  readonly email: string;
  readonly organisation: string;
  readonly hasAccount: boolean;
}

/** The invitation behind a link, or null when the link is used, out of time or unknown. */
export async function readOfferedInvitation({ db }: Session, secret: string): Promise<OfferedInvitation | null> {
  const [row] = (await db.query(`select audience, role, email, organisation, has_account as "hasAccount" from access.invitation($1)`, [secretHash(secret)])) as OfferedInvitation[];
  return row ?? null;
}

/** Takes up an invitation with a new account. @returns the address to sign in with. */
export async function acceptInvitation(session: Session, { secret, displayName, password }: { secret: string; displayName: string; password: string }): Promise<Result<string>> {
  const wrong = problems(nameProblem(displayName, "displayName", "Enter your name."), passwordProblem(password));
  if (wrong.length > 0) return refused(...wrong);
  const offered = await readOfferedInvitation(session, secret);
  if (!offered) return refused(LINK_GONE);
  if (offered.hasAccount) return refused(notNow("There is an account with this address already. Sign in to it to accept."));
  const [row] = (await session.db.query("select access.join_with_new_account($1, $2, $3) as joined", [secretHash(secret), displayName.trim(), await hashPassword(password)])) as [{ joined: boolean }];
  return row.joined ? done(offered.email) : refused(LINK_GONE);
}

/** Takes up an invitation with the account that is signed in, which must have the address it was sent to. @returns the membership's id. */
export async function joinAsMe(session: Session, secret: string): Promise<Result<string>> {
  const offered = await readOfferedInvitation(session, secret);
  if (!offered) return refused(LINK_GONE);
  const [row] = (await session.db.query("select access.join_as_me($1) as membership", [secretHash(secret)])) as [{ membership: string | null }];
  return row.membership ? done(row.membership) : refused(notNow("This invitation was sent to another address. Sign in with the account of that address."));
}

import type { Session } from "../../database/session";

/** One thing an account may act as. */
export interface MembershipSummary {
  readonly membershipId: string;
  readonly audience: string;
  readonly role: string;
  /** The employer's or the service's name. */
  readonly organisation: string;
}

/** What the session's account may act as, oldest first. */
export async function readMemberships({ db }: Session): Promise<MembershipSummary[]> {
  return (await db.query(`select id as "membershipId", audience, role, organisation from access.memberships()`)) as MembershipSummary[];
}

import type { Session } from "../../database/session";
import type { Audience, Role, Viewer } from "../../kernel/viewer";

interface Row {
  session_id: string;
  account_id: string;
  display_name: string;
  membership_id: string | null;
  audience: Audience | null;
  role: Role | null;
  employer_id: string | null;
  provider_id: string | null;
  staff_id: string | null;
  client_id: string | null;
}

/** Who a session's secret belongs to. */
export interface SignedIn {
  readonly viewer: Viewer;
  readonly displayName: string;
  readonly sessionId: string;
}

/**
 * Looks up the session that this transaction carries, and marks it as used.
 *
 * @param touch - false to look without counting as use: an open page must not keep a session alive by itself.
 * @returns null without a valid session: none, ended, idle too long, or of a suspended account.
 */
export async function readViewer({ db, viewer: { sessionSecret } }: Session, touch = true): Promise<SignedIn | null> {
  if (!sessionSecret) return null;
  const [row] = (await db.query(`select v.*${touch ? ", access.touch_session()" : ""} from access.viewer() v`)) as Row[];
  if (!row) return null;
  return {
    displayName: row.display_name,
    sessionId: row.session_id,
    viewer: {
      audience: row.audience ?? "public",
      sessionSecret,
      accountId: row.account_id,
      membershipId: row.membership_id,
      role: row.role,
      employerId: row.employer_id,
      providerId: row.provider_id,
      staffId: row.staff_id,
      clientId: row.client_id,
    },
  };
}

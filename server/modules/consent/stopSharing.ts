import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import type { Channel, Recipient } from "./sharing.enums";
import { signReceipts } from "./signReceipts";

/** Whatever is named narrows what stops; nothing named stops everything. */
export interface StopSharing {
  readonly clientId: string;
  readonly consentId: string | null;
  readonly statementId: string | null;
  readonly employerId: string | null;
  readonly recipient: Recipient | null;
  readonly channel: Channel;
  readonly witness: string | null;
}

export interface Stopped {
  readonly consentIds: readonly string[];
}

/**
 * Stops sharing: a line, an agreement, an employer, the care team, or everything. Stopping what is stopped is no error.
 *
 * As every transaction that ends sharing, this one is in the journal outside the database before it is committed.
 */
export async function stopSharing(session: Session, what: StopSharing): Promise<Result<Stopped>> {
  const named = [what.consentId, what.statementId, what.employerId].filter((id): id is string => id !== null);
  if (!isUuid(what.clientId) || !named.every(isUuid)) return refused(problemOf("not_found"));
  const rows = (await session.db.query(`select consent_id as "consentId" from access.withdraw($1, $2, $3, $4, $5, $6, $7)`, [
    what.clientId, what.consentId, what.statementId, what.employerId, what.recipient, what.channel, what.witness,
  ])) as { consentId: string }[];
  await signReceipts(session, rows.map(({ consentId }) => consentId));
  return done({ consentIds: rows.map(({ consentId }) => consentId) });
}

/** As `stopSharing`, for several lines of one agreement in one act: each has its own entry. A null stands for all. */
export async function stopEach(session: Session, what: StopSharing, lines: readonly (string | null)[]): Promise<Result<Stopped>> {
  const consentIds: string[] = [];
  for (const statementId of lines) {
    const result = await stopSharing(session, { ...what, statementId });
    if (!result.ok) return result;
    consentIds.push(...result.value.consentIds);
  }
  return done({ consentIds });
}

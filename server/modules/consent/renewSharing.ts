import type { Session } from "../../database/session";
import { isDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { problemOf } from "./outcomes";
import type { Channel } from "./sharing.enums";
import { signReceipts } from "./signReceipts";

export interface RenewSharing {
  readonly consentId: string;
  /** The new last day: `YYYY-MM-DD`, 12 months from today at most. */
  readonly until: string;
  readonly channel: Channel;
  readonly witness: string | null;
  /** SHA-256 of the words read out, in hex; null for the client's own hand. */
  readonly heard: string | null;
}

/** Makes an agreement last longer, the same lines in the same words. Lines about health are asked afresh instead. */
export async function renewSharing(session: Session, { consentId, until, channel, witness, heard }: RenewSharing): Promise<Result<{ id: string }>> {
  if (!isUuid(consentId)) return refused(problemOf("not_found"));
  if (!isDate(until)) return refused(problemOf("until_past"));
  const [row] = (await session.db.query("select outcome from access.renew($1, $2::date, $3, $4, $5)", [consentId, until, channel, witness, heard])) as [{ outcome: string }];
  if (row.outcome !== "renewed") return refused(problemOf(row.outcome));
  await signReceipts(session, [consentId]);
  return done({ id: consentId });
}

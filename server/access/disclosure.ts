import { prepared } from "../database/prepared";
import type { Session } from "../database/session";

/** One sentence a client approved for sharing, as this recipient may read it now. */
export interface SharedStatement {
  /** The employer's own id of the person. */
  readonly handle: string;
  readonly statementId: string;
  readonly item: string;
  /** What the employer's page calls the item. */
  readonly label: string;
  /** Character for character what the client approved. */
  readonly wording: string;
  readonly sharedUntil: Date;
}

/** What a consent is for; also the only ground on which anything is disclosed. */
export const EMPLOYER_PURPOSES = ["introduce", "interview_adjustments", "job_adjustments", "retain", "return_to_work"] as const;
export type EmployerPurpose = (typeof EMPLOYER_PURPOSES)[number];
export type Purpose = EmployerPurpose | "care_team";

/** The most people one reading may be about: the database refuses more. */
export const MOST_AT_ONCE = 25;

const DISCLOSE = prepared("disclose", "select * from access.disclose_many($1::uuid[], $2::text[], $3::text[])");

/**
 * Reads what may be shared with the viewer's employer now, and records the reading. The choke point's one caller.
 *
 * Needs a session that can write, for a disclosure is an act. Every "no" is the same empty answer. People are locked in
 * one order within a call, so ask about all of them in one call rather than one after another.
 *
 * @param items - codes of `share_item`; null: whatever is shared for the purpose.
 */
export async function disclose({ db, mustLast }: Session, handles: readonly string[], purpose: Purpose | readonly Purpose[], items: readonly string[] | null): Promise<SharedStatement[]> {
  const purposes = typeof purpose === "string" ? [purpose] : purpose;
  const rows = (await db.query(DISCLOSE, [handles, purposes, items])) as Record<string, unknown>[];
  if (rows.length > 0) mustLast();
  return rows.map((row) => ({
    handle: row.handle as string,
    statementId: row.statement_id as string,
    item: row.item as string,
    label: row.label as string,
    wording: row.wording as string,
    sharedUntil: row.shared_until as Date,
  }));
}

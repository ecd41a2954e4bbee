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

export type Purpose = "introduce" | "interview_adjustments" | "job_adjustments" | "retain" | "return_to_work" | "care_team";

/** The most people one reading may be about: the database refuses more. */
export const MOST_AT_ONCE = 25;

/**
 * Reads what may be shared with the viewer's employer now, and records the reading. The choke point's one caller.
 *
 * Needs a session that can write, for a disclosure is an act. Every "no" is the same empty answer.
 */
export async function disclose({ db }: Session, handles: readonly string[], purpose: Purpose, items: readonly string[]): Promise<SharedStatement[]> {
  const rows = (await db.query("select * from access.disclose_many($1::uuid[], $2, $3::text[])", [handles, purpose, items])) as Record<string, unknown>[];
  return rows.map((row) => ({
    handle: row.handle as string,
    statementId: row.statement_id as string,
    item: row.item as string,
    label: row.label as string,
    wording: row.wording as string,
    sharedUntil: row.shared_until as Date,
  }));
}

import type { Session } from "../../database/session";

/** Somebody looked, on a day: an employer or the care team at shared lines, or staff at the record. */
export interface Look {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** The employer, the care team, or the member of staff. */
  readonly who: string;
  /** Who it was there; for the care team, the member of staff who passed the lines on. */
  readonly person: string;
  readonly kind: "employer" | "care_team" | "staff" | "copy";
  /** The lines read, by their plain labels; empty for staff. */
  readonly lines: string[];
  /** Null for staff. */
  readonly purpose: string | null;
  readonly consentId: string | null;
  /** The receipt of the yes under which it was read, while there is one. */
  readonly receiptId: string | null;
  readonly times: number;
}

/** Lines that were read before they stopped being shared. */
export interface NotRecalled {
  readonly id: string;
  readonly employerName: string;
  readonly lines: string[];
  readonly askedAt: Date;
  readonly toldAt: Date | null;
  readonly answeredAt: Date | null;
  readonly answer: "erased" | "kept_for_law" | null;
}

const MOST = 1000;

/** Who has looked, newest first: at most 1,000 days, readers and agreements. */
export const readLooks = async ({ db }: Session, clientId: string | null): Promise<Look[]> =>
  (await db.query(
    `select on_day::text as "on", kind, who, person, lines, purpose, consent_id as "consentId", receipt_id as "receiptId", times from access.looks_at($1, $2)`,
    [clientId, MOST],
  )) as Look[];

/** What employers were asked to delete, and what they answered, newest first. */
export const readNotRecalled = async ({ db }: Session, clientId: string | null): Promise<NotRecalled[]> =>
  (await db.query(
    `select notice_id as id, employer_name as "employerName", lines, asked_at as "askedAt", told_at as "toldAt", answered_at as "answeredAt", answer from access.cannot_be_recalled($1)`,
    [clientId],
  )) as NotRecalled[];

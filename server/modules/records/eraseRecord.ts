import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";

export interface EraseRecord {
  readonly clientId: string;
  /** How the person asked: in the portal themself, or to staff. */
  readonly askedVia: "self" | "in_person" | "phone" | "paper";
}

/** That a record was erased, when and by whom: all that staff can read of it. */
export interface Erased {
  /** What was the client's id. */
  readonly id: string;
  readonly erasedAt: Date;
  readonly staffName: string;
  readonly askedVia: string;
  /** `YYYY-MM-DD`: the last day on which the evidence is kept. */
  readonly keptUntil: string;
}

const ERASED = `select client_id as id, erased_at as "erasedAt", staff_name as "staffName", asked_via as "askedVia", kept_until::text as "keptUntil" from erasure`;

/** What the viewer, a service manager, may know of erasures; newest first. */
export const readErasures = async ({ db }: Session): Promise<Erased[]> => (await db.query(`${ERASED} order by erased_at desc, client_id limit 200`)) as Erased[];

export async function readErased({ db }: Session, clientId: string): Promise<Erased | null> {
  if (!isUuid(clientId)) return null;
  const [row] = (await db.query(`${ERASED} where client_id = $1`, [clientId])) as Erased[];
  return row ?? null;
}

const REFUSALS: Record<string, Problem> = {
  not_allowed: { kind: "NotAllowed", path: "", message: "Only a service manager erases a record." },
  not_found: notFound("There is no such record."),
  not_asked: invalid("askedVia", "They have not asked in the portal. Choose how they asked you."),
  other_request_open: notNow("Another request of theirs waits for an answer. Answer it first: it would be deleted with the record. Nothing was erased."),
};

/**
 * Erases a person's record for good, in one transaction: sharing ends, and whoever read lines is asked to erase them.
 *
 * As every transaction that ends sharing, this one is in the journal outside the database before it is committed: its
 * replay erases a restored database again.
 * Erasing what is erased is no error and changes nothing.
 */
export async function eraseRecord(session: Session, { clientId, askedVia }: EraseRecord): Promise<Result<Erased>> {
  if (!isUuid(clientId)) return refused(REFUSALS.not_found!);
  const rows = (await session.db.query(`select kind from access.carry_out_erasure($1, $2)`, [clientId, askedVia])) as { kind: string }[];
  const refusal = REFUSALS[rows[0]?.kind ?? "not_found"];
  if (refusal) return refused(refusal);
  return done((await readErased(session, clientId))!);
}

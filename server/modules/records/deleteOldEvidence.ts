import type { Session } from "../../database/session";

const AT_ONCE = 25;

/** Of how many erasures the evidence was deleted on one day, for its time was over: all that is left to say of them. */
export interface EvidenceDeleted {
  /** `YYYY-MM-DD`. */
  readonly deletedOn: string;
  readonly erasures: number;
}

/**
 * Deletes the evidence of erasures that was to be kept until a day before today.
 *
 * @returns true when there is more to delete.
 */
export async function deleteOldEvidence({ db }: Session): Promise<boolean> {
  const [row] = (await db.query("select access.delete_old_evidence($1) as deleted", [AT_ONCE])) as [{ deleted: number }];
  return row.deleted === AT_ONCE;
}

/** For service managers; newest first. */
export const readEvidenceDeleted = async ({ db }: Session): Promise<EvidenceDeleted[]> =>
  (await db.query(`select deleted_on::text as "deletedOn", erasures from evidence_deleted order by deleted_on desc limit 200`)) as EvidenceDeleted[];

import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { PreviewLine } from "./preview";

/**
 * The lines a client shares with the care team, for staff to pass on now. The care team has no account: passing them on
 * is the disclosure, and the ledger says who did. Every "no" is the same empty answer.
 */
export async function readForCareTeam({ db }: Session, clientId: string): Promise<PreviewLine[]> {
  if (!isUuid(clientId)) return [];
  const rows = (await db.query("select statement_id as id, item, label, wording from access.disclose_to_care_team($1)", [clientId])) as object[];
  return rows.map((row) => Object.assign(new PreviewLine(), row));
}

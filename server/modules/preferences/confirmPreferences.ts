import type { Session } from "../../database/session";
import { type Result, done } from "../../kernel/result";
import { recordClientEvent } from "../clients";
import { type Preferences, readPreferences } from "./preferences.reads";

/**
 * The client stands by what staff entered. Only the client can: for anybody else the database changes nothing.
 *
 * @param dimensions - which; empty: all that wait. What was confirmed already stays so.
 */
export async function confirmPreferences(session: Session, clientId: string, dimensions: readonly string[]): Promise<Result<Preferences>> {
  const [changed] = (await session.db.query(
    `update preference_mark set confirmed_at = clock_timestamp() where client_id = $1 and confirmed_at is null and (cardinality($2::text[]) = 0 or dimension = any ($2)) returning dimension`,
    [clientId, dimensions],
  )) as [{ dimension: string }[], number];
  if (changed.length > 0) await recordClientEvent(session, clientId, { kind: "preferences", to: "confirmed", reason: changed.map(({ dimension }) => dimension).join(", ") });
  return done(await readPreferences(session, clientId));
}

import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { inventory } from "./inventory";
import { readRequests } from "./recordRequests.reads";

/** What an erasure would do to one person's record, before it is done. */
export interface ErasurePlan {
  readonly clientId: string;
  readonly clientName: string;
  /** When they asked in the portal; null: not there. */
  readonly askedAt: Date | null;
  /** Other requests of theirs that must be answered first. */
  readonly otherRequests: number;
  /** Employers who would be told that something is no longer shared, and asked to erase it. */
  readonly employersToTell: string[];
  readonly goes: string[];
  readonly kept: { readonly why: string; readonly labels: string[] }[];
}

/** Kinds by their plain labels: what is deleted, or loses all its words. */
const goes = (): string[] =>
  Object.values(inventory).flatMap(({ label, erasure, told }) => (label && (erasure === "deleted" || (erasure === "emptied" && Object.keys(told ?? {}).length > 0)) ? [label] : [])).toSorted((a, b) => a.localeCompare(b, "en-GB"));

/** What stays, by the reason for it. */
function kept(): ErasurePlan["kept"] {
  const stays = Object.values(inventory).filter(({ label, erasure, evidence }) => label && erasure !== "deleted" && erasure !== "elsewhere" && Object.keys(evidence ?? {}).length > 0);
  const reasons = [...new Set(stays.map(({ why }) => why ?? ""))];
  return reasons.map((why) => ({ why, labels: stays.filter((entry) => entry.why === why).map(({ label }) => label!) }));
}

/** The plan for a client of the viewer's caseload; null for anybody else. */
export async function planErasure(session: Session, clientId: string): Promise<ErasurePlan | null> {
  const [client] = isUuid(clientId) ? ((await session.db.query("select id, display_name as name from client where id = $1", [clientId])) as { id: string; name: string }[]) : [];
  if (!client) return null;
  const open = (await readRequests(session)).filter((request) => request.clientId === clientId && request.answer === null);
  const employers = (await session.db.query(
    `select distinct e.name from consent c join employer e on e.id = c.employer_id join consent_item i on i.consent_id = c.id
     where c.client_id = $1 and c.ended_at is null and i.ended_at is null and i.seen_at is not null order by 1`,
    [clientId],
  )) as { name: string }[];
  return {
    clientId, clientName: client.name, goes: goes(), kept: kept(), employersToTell: employers.map(({ name }) => name),
    askedAt: open.find(({ kind }) => kind === "erase")?.createdAt ?? null,
    otherRequests: open.filter(({ kind }) => kind !== "erase").length,
  };
}

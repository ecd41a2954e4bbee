import type { Session } from "../../database/session";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { type MatchState, type NotSuitableReason, Match } from "./match.entity";
import { type MatchedRole, matchedRole } from "./rolesForClient";

export interface RecordMatch {
  readonly clientId: string;
  readonly vacancyId: string;
  readonly state: MatchState;
  readonly reason: NotSuitableReason | null;
}

/** States that only the client, and states that only staff, may put a match into. */
const CLIENTS_OWN: readonly MatchState[] = ["wants_it", "talk_about_it", "not_for_me", "suggested"];
const STAFFS_OWN: readonly MatchState[] = ["discussed", "wants_it", "not_for_me", "dismissed", "suggested"];

/**
 * Says what a client, or the specialist with them, makes of a role. `suggested` takes the answer back.
 *
 * What staff set aside can be brought back by the client; what the client said no to is not reopened by staff.
 */
export async function recordMatch(session: Session, { clientId, vacancyId, state, reason }: RecordMatch): Promise<Result<MatchedRole>> {
  const { db, viewer, now } = session;
  const byClient = viewer.audience === "clients";
  if (!(byClient ? CLIENTS_OWN : STAFFS_OWN).includes(state)) return refused(invalid("answer", "Choose one of the answers."));
  if (state === "dismissed" && !reason) return refused(invalid("reason", "Choose why it is not suitable."));
  const found = await matchedRole(session, clientId, vacancyId);
  if (!found) return refused(notFound("This role is no longer there. Go back to the list for others."));

  const earlier = await db.findOne(Match, { where: { clientId, vacancyId }, lock: { mode: "pessimistic_write" } });
  if (!byClient && earlier?.byKind === "client" && earlier.state === "not_for_me" && state !== "not_for_me") {
    return refused(notNow("The person said this role is not for them. Only they can change that."));
  }
  const kept = { state, reason: state === "not_for_me" || state === "dismissed" ? reason : null, byKind: byClient ? "client" : "staff", changedAt: now } as const;
  if (earlier && earlier.state === state && earlier.reason === kept.reason && earlier.byKind === kept.byKind) return done(found);

  const match = earlier ?? db.create(Match, { clientId, vacancyId });
  const from = earlier?.state ?? null;
  await db.save(Object.assign(match, kept));
  await db.query("insert into match_event (match_id, from_state, to_state, reason, actor) values ($1, $2, $3, $4, $5)", [match.id, from, state, kept.reason, viewer.membershipId]);
  return done({ ...found, match });
}

import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { Match } from "./match.entity";
import { type ClientWishes, type OpenRole, readOpenRoles, readRole, readSeekers, readWishes } from "./matching.reads";
import { type Fit, closeness, weigh } from "./weigh";
import { type WhatIf, whatIfs } from "./whatIf";

/** One role held against one client's wishes, and what was made of it so far. */
export interface MatchedRole {
  readonly role: OpenRole;
  readonly wishes: ClientWishes;
  readonly fit: Fit;
  readonly match: Match | null;
}

export interface RolesForClient {
  readonly wishes: ClientWishes;
  /** The closest to what the client said first. */
  readonly matches: readonly MatchedRole[];
  /** Roles that a "never" leaves out, and those of an employer the client avoids. */
  readonly leftOut: { readonly never: number; readonly employer: number };
  readonly whatIfs: readonly WhatIf[];
}

/** Open roles for one client, with reasons; null when the viewer may not see that client. */
export async function rolesForClient(session: Session, clientId: string): Promise<RolesForClient | null> {
  const wishes = await readWishes(session, clientId);
  if (!wishes) return null;
  const roles = await readOpenRoles(session, calendarDate(session.now));
  const answered = new Map((await session.db.findBy(Match, { clientId })).map((match) => [match.vacancyId, match]));
  const weighed = roles.map((role) => ({ role, wishes, fit: weigh(wishes, role), match: answered.get(role.id) ?? null }));
  return {
    wishes,
    matches: weighed.filter(({ fit, match }) => fit.leftOut === null || match !== null).sort(closestFirst),
    leftOut: { never: weighed.filter(({ fit }) => fit.leftOut === "never").length, employer: weighed.filter(({ fit }) => fit.leftOut === "employer").length },
    whatIfs: whatIfs(wishes, roles),
  };
}

/** Of equals, the longest open first: as they were read. */
const closestFirst = (a: MatchedRole, b: MatchedRole): number =>
  closeness(b.fit) - closeness(a.fit) || (a.role.closesOn ?? "9999").localeCompare(b.role.closesOn ?? "9999");

/** One role held against one client's wishes, whatever its state; null when the viewer may not see both. */
export async function matchedRole(session: Session, clientId: string, vacancyId: string): Promise<MatchedRole | null> {
  const [wishes, role] = [await readWishes(session, clientId), await readRole(session, vacancyId)];
  if (!wishes || !role) return null;
  return { role, wishes, fit: weigh(wishes, role), match: await session.db.findOneBy(Match, { clientId, vacancyId }) };
}

/** Whom to talk to about a vacancy: the people of the caseload who look for work, those it fits best first. */
export async function peopleForVacancy(session: Session, vacancyId: string): Promise<{ role: OpenRole; people: MatchedRole[]; leftOut: number } | null> {
  const role = await readRole(session, vacancyId);
  if (!role) return null;
  const answered = new Map((await session.db.findBy(Match, { vacancyId })).map((match) => [match.clientId, match]));
  const weighed = (await readSeekers(session)).map((wishes) => ({ role, wishes, fit: weigh(wishes, role), match: answered.get(wishes.clientId) ?? null }));
  const people = weighed.filter(({ fit }) => fit.leftOut === null).sort((a, b) => closeness(b.fit) - closeness(a.fit) || a.wishes.displayName.localeCompare(b.wishes.displayName));
  return { role, people, leftOut: weighed.length - people.length };
}

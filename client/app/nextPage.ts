import { landing, type Session } from "../lib/session";

/** Where a page's address begins, by audience. */
const prefixes = [
  { prefix: "/employer", audience: "employers" },
  { prefix: "/staff", audience: "specialists" },
  { prefix: "/me", audience: "clients" },
] as const;

/** Which audience's page an address is; undefined for a public one. */
export const audienceOf = (path: string) =>
  prefixes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}?`))?.audience;

/** An address of this portal, or null. `//host` and `/\host` would leave it. */
export const ownPath = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/**
 * Where a person goes after signing in or choosing a membership: where they were going, if that is theirs;
 * else their own landing page; else the page where they choose.
 */
export function afterSignIn(session: Session, next: string | null): string {
  const wanted = ownPath(next);
  if (wanted && /^\/(account|register)$/.test(wanted)) return wanted; // any account's own
  if (!session.acting) return wanted ? `/choose?${new URLSearchParams({ next: wanted })}` : "/choose";
  const audience = wanted ? audienceOf(wanted) : undefined;
  if (wanted && audience === session.acting.audience) return wanted;
  if (wanted && audience && session.memberships.some((membership) => membership.audience === audience)) return `/choose?${new URLSearchParams({ next: wanted })}`;
  return landing[session.acting.audience];
}

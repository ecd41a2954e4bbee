import { createHash } from "node:crypto";
import type { Actor } from "../world";
import type { Row, Snapshot } from "./snapshot";

/** Who an actor is now, by the rows of its session, account and membership; only `accountId` where it acts as nobody. */
export interface Viewer {
  readonly audience: "public" | "employers" | "specialists" | "clients";
  readonly accountId: string | null;
  readonly membershipId: string | null;
  readonly role: string;
  readonly employerId: string | null;
  readonly staffId: string | null;
  readonly clientId: string | null;
  readonly providerId: string | null;
  readonly teamId: string | null;
}

const nobody: Viewer = { audience: "public", accountId: null, membershipId: null, role: "", employerId: null, staffId: null, clientId: null, providerId: null, teamId: null };
const MAY_ENTER = ["pending", "active"];

export function viewerOf(world: Snapshot, actor: Pick<Actor, "cookie">, now: number): Viewer {
  if (!actor.cookie) return nobody;
  const session = world.where("session", "secret_hash", createHash("sha256").update(actor.cookie).digest("hex"))[0];
  if (!session || session.revoked_at !== null || Date.parse(String(session.expires_at)) <= now) return nobody;
  const account = world.row("account", session.account_id);
  if (account?.state !== "active") return nobody;
  const known = { ...nobody, accountId: String(account.id) };
  const membership = world.row("membership", session.membership_id);
  if (!membership || membership.state !== "active" || membership.account_id !== account.id) return known;
  if (membership.employer_id && !MAY_ENTER.includes(String(world.row("employer", membership.employer_id)?.state))) return known;
  return { ...known, ...actingAs(world, membership) };
}

const id = (value: unknown): string | null => (typeof value === "string" ? value : null);

const actingAs = (world: Snapshot, membership: Row): Omit<Viewer, "accountId"> => ({
  audience: membership.audience as Viewer["audience"], membershipId: String(membership.id), role: String(membership.role), employerId: id(membership.employer_id),
  staffId: id(membership.staff_id), clientId: id(membership.client_id), providerId: id(membership.provider_id),
  teamId: id(world.row("staff_member", membership.staff_id)?.team_id),
});

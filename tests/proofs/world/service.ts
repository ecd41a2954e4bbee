import { createHash } from "node:crypto";
import type { Audience } from "../../../server/kernel/viewer";
import type { Random } from "../random";
import type { Filler, Row } from "./fill";

/** The roles that the proofs act as. */
export type Role = "anonymous" | "client" | "line_manager" | "owner" | "recruiter" | "employment_specialist" | "team_leader" | "service_manager" | "administrator";

/** Somebody who acts through the portal's door. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  readonly audience: Audience;
  /** The session's secret; empty for an anonymous visitor. */
  readonly cookie: string;
  readonly accountId: string | null;
  readonly membershipId: string | null;
  readonly providerId: string | null;
  readonly employerId: string | null;
  readonly staffId: string | null;
  readonly clientId: string | null;
}

/** What the builders share. */
export interface Making extends Filler {
  readonly random: Random;
  readonly actors: Actor[];
}

export const at = (days: number): Date => new Date(Date.now() + days * 86_400_000);
export const day = (days: number): string => at(days).toISOString().slice(0, 10);

const nobody = { accountId: null, membershipId: null, providerId: null, employerId: null, staffId: null, clientId: null };
export const anonymous: Actor = { name: "anonymous", role: "anonymous", audience: "public", cookie: "", ...nobody };

/** An account with a session that acts as one membership, and is one of the world's actors. */
export async function enter(world: Making, name: string, audience: Exclude<Audience, "public">, role: Role, of: Partial<Omit<Actor, "role">>, row: Row = {}): Promise<Actor> {
  const { put, random } = world;
  const account_id = await put("account", {}, of as object);
  const membership_id = await put("membership", {
    account_id, audience, role, employer_id: of.employerId ?? null, provider_id: of.providerId ?? null, staff_id: of.staffId ?? null, client_id: of.clientId ?? null, ...row,
  });
  const cookie = `${random.word(32)}${random.word(11)}`;
  await put("session", { secret_hash: createHash("sha256").update(cookie).digest("hex"), account_id, membership_id, idle_minutes: 600, expires_at: at(1) }, of as object);
  const actor = { ...nobody, ...of, name, role, audience, cookie, accountId: account_id, membershipId: membership_id };
  world.actors.push(actor);
  return actor;
}

export interface Team { readonly id: string; readonly staff: readonly Actor[] }
export interface Service { readonly id: string; readonly teams: readonly Team[]; readonly manager: Actor; readonly administrator: Actor; readonly all: readonly Actor[] }

const staff = async (world: Making, name: string, role: Role, providerId: string, teamId: string | null): Promise<Actor> => {
  const staffId = await world.put("staff_member", { provider_id: providerId, team_id: teamId });
  return enter(world, name, "specialists", role, { providerId, staffId });
};

/** A provider with its teams, and staff of every role. */
export async function buildService(world: Making, id: string, letter: string): Promise<Service> {
  const teams: Team[] = [];
  for (const kind of ["employment", "retention", "both"]) {
    const team = await world.put("team", { provider_id: id, kind });
    const name = `${letter}${teams.length + 1}`;
    teams.push({ id: team, staff: [await staff(world, `specialist ${name}a`, "employment_specialist", id, team), await staff(world, `specialist ${name}b`, "employment_specialist", id, team)] });
  }
  const leader = await staff(world, `team leader ${letter}1`, "team_leader", id, teams[0]!.id);
  const manager = await staff(world, `service manager ${letter}`, "service_manager", id, teams[0]!.id);
  const administrator = await staff(world, `administrator ${letter}`, "administrator", id, null);
  const all = [...teams.flatMap((team) => team.staff), leader, manager, administrator];
  await world.put("invitation", { audience: "specialists", role: "employment_specialist", provider_id: id, staff_id: all[0]!.staffId });
  return { id, teams, manager, administrator, all };
}

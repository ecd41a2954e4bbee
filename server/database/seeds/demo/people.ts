import { DEMO_ACCOUNTS, type DemoAccount } from "./accounts";
import { FAMILY, GIVEN } from "./names";
import type { Row, World } from "./world";

export interface Staff extends Row {
  readonly id: string;
  readonly team_id: string | null;
  readonly display_name: string;
}

/** The service: four teams and eight staff, each with an account. */
export interface Service {
  readonly providerId: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly staff: readonly Staff[];
  /** The memberships of staff, by staff id: who did what. */
  readonly memberships: ReadonlyMap<string, string>;
}

const TEAMS = [
  { name: "Nottingham City", kind: "employment" },
  { name: "Broxtowe and Erewash", kind: "employment" },
  { name: "Newark and Sherwood", kind: "both" },
  { name: "Job retention", kind: "retention" },
];

/** Name, job title, team (index; null: the whole service), role. */
const STAFF: readonly [name: string, title: string, team: number | null, role: string][] = [
  ["Amara Osei", "Employment specialist", 1, "employment_specialist"],
  ["Ruth Adeyemi", "Team leader", 1, "team_leader"],
  ["Tess Garside", "Employment specialist", 0, "employment_specialist"],
  ["Imran Chaudhry", "Employment specialist", 0, "employment_specialist"],
  ["Carys Newbold", "Employment specialist", 2, "employment_specialist"],
  ["Owen Parr", "Retention specialist", 3, "employment_specialist"],
  ["Hugh Fenwick", "Service manager", null, "service_manager"],
  ["Nia Pryce", "Administrator", null, "administrator"],
];

export function addService(world: World, providerId: string, passwordHash: string): Service {
  const teams = TEAMS.map((team) => world.add("team", { id: world.id(), provider_id: providerId, ...team }));
  const memberships = new Map<string, string>();
  const staff = STAFF.map(([name, title, team, role], index) => {
    const email = DEMO_ACCOUNTS.find((account) => account.name === name)?.email ?? `${name.split(" ")[0]!.toLowerCase()}@trentside.example`;
    const member = world.add("staff_member", {
      id: world.id(), provider_id: providerId, team_id: team === null ? null : teams[team]!.id, display_name: name, job_title: title, phone: `0115 496 01${40 + index}`, email,
    });
    const account = addAccount(world, { name, email, passwordHash });
    memberships.set(member.id, world.add("membership", { id: world.id(), account_id: account, audience: "specialists", role, provider_id: providerId, staff_id: member.id }).id);
    return member;
  });
  return { providerId, teams, staff, memberships };
}

export const addAccount = (world: World, { name, email, passwordHash }: { name: string; email: string; passwordHash: string | null }): string =>
  world.add("account", { id: world.id(), email, display_name: name, password_hash: passwordHash }).id;

/** A demonstration account by name, or nothing. */
export const demoAccount = (name: string): DemoAccount | undefined => DEMO_ACCOUNTS.find((account) => account.name === name);

/** So many different invented names, none of them a member of staff or a named account. */
export function inventNames(world: World, count: number): string[] {
  const taken = new Set([...STAFF.map(([name]) => name), ...DEMO_ACCOUNTS.map(({ name }) => name)]);
  const names: string[] = [];
  while (names.length < count) {
    const name = `${world.pick(GIVEN)} ${world.pick(FAMILY)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    names.push(name);
  }
  return names;
}

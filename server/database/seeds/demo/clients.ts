import { ADJUSTMENT_CODES, SETTING_FEATURES, gridBit } from "../../../kernel/dimensions";
import { demoAccount, addAccount, inventNames, type Service, type Staff } from "./people";
import type { DemoEmployer, Town } from "./employers";
import { ROLES } from "./names";
import type { Row, World } from "./world";

export interface DemoClient extends Row {
  readonly id: string;
  readonly display_name: string;
  readonly state: string;
  readonly help_with: string;
  readonly approach: string;
  readonly specialist: Staff;
  readonly town: Town;
  /** Days since engagement. */
  readonly days: number;
  /** The client's own membership, for those who have an account. */
  readonly membershipId: string | null;
}

const STATES: readonly [state: string, count: number][] = [["engaged", 20], ["vocational_profile", 20], ["job_search", 52], ["in_work", 44], ["stepped_down", 12], ["closed", 12]];
const CLOSED = ["work_is_going_well", "does_not_want_support_now", "moved_away", "lost_touch", "other"];
const WITH_ACCOUNT = 0.6;

/** One hundred and sixty people in every state. The first three have accounts that the README names. */
export function addClients(world: World, service: Service, towns: readonly Town[], employers: readonly DemoEmployer[], passwordHash: string): DemoClient[] {
  const named: [name: string, state: string][] = [["Leon Baptiste", "job_search"], ["Dani Whitlock", "job_search"], ["Jo Whitcombe", "in_work"]];
  const states = STATES.flatMap(([state, count]) => Array.from({ length: count - named.filter(([, of]) => of === state).length }, () => state));
  const names = inventNames(world, states.length);
  const people = [...named, ...states.map((state, index): [string, string] => [names[index]!, state])];
  return people.map(([name, state], index) => addClient(world, { name, state, index, service, towns, employers, passwordHash }));
}

interface Making {
  readonly name: string;
  readonly state: string;
  readonly index: number;
  readonly service: Service;
  readonly towns: readonly Town[];
  readonly employers: readonly DemoEmployer[];
  readonly passwordHash: string;
}

function addClient(world: World, { name, state, index, service, towns, employers, passwordHash }: Making): DemoClient {
  const named = index < 3;
  const specialist = named ? service.staff[0]! : world.pick(service.staff.slice(0, 6));
  const keeps = specialist.display_name === "Owen Parr" || (state === "in_work" && world.chance(0.2) && !named);
  const days = { engaged: world.whole(1, 25), vocational_profile: world.whole(10, 45), job_search: world.whole(15, 160), in_work: world.whole(80, 330), stepped_down: world.whole(200, 360), closed: world.whole(120, 360) }[state]!;
  const town = named ? towns.find(({ name: place }) => place === "Long Eaton")! : world.pick(towns);
  const row = world.add("client", {
    id: world.id(), provider_id: service.providerId, team_id: specialist.team_id, specialist_id: specialist.id, display_name: name, help_with: keeps ? "keep_work" : "find_work", state,
    approach: named ? "named" : world.pick(["engaged", "vocational_profile"].includes(state) ? ["none", "anonymous", "named"] : ["anonymous", "named", "named"]), phone: `07700 900${String(100 + index).padStart(3, "0")}`, email: `person${index}@people.example`, preferred_contact: world.pick(["phone", "text", "email"]),
    clinical_team: world.pick(["Broxtowe community team", "City South community team", "Talking therapies, Newark", ""]), risk_assessment_on: state === "engaged" && world.chance(0.4) ? null : world.day(-days),
    closed_reason: state === "closed" ? world.pick(CLOSED) : null, engaged_on: world.day(-days), created_at: world.at(-days),
  });
  addStates(world, row, state, days, service);
  const account = demoAccount(name);
  const membershipId = account || world.chance(WITH_ACCOUNT)
    ? world.add("membership", { id: world.id(), account_id: addAccount(world, { name, email: account?.email ?? `person${index}@people.example`, passwordHash }), audience: "clients", role: "client", provider_id: service.providerId, client_id: row.id }).id
    : null;
  const client = { ...row, specialist, town, days, membershipId } as unknown as DemoClient;
  if (state !== "engaged" || world.chance(0.5)) addWishes(world, client, service, employers);
  if (state !== "engaged") addProfile(world, client, service);
  return client;
}

const ORDER = ["engaged", "vocational_profile", "job_search", "in_work", "stepped_down"];

function addStates(world: World, client: Row, state: string, days: number, service: Service): void {
  const path = state === "closed" ? [...ORDER.slice(0, world.whole(1, 5)), "closed"] : ORDER.slice(0, ORDER.indexOf(state) + 1);
  // The database keeps the first event, engaged, by itself.
  path.slice(1).forEach((became, index) => world.add("client_event", {
    id: world.id(), client_id: client.id, kind: "state", from_state: path[index] ?? null, to_state: became, by_kind: "staff", staff_id: client.specialist_id,
    actor: service.memberships.get(String(client.specialist_id)), at: world.at(-Math.max(0, Math.round(days * (1 - (index + 1) / path.length)))),
  }));
}

const WEEK = (days: readonly number[], parts: readonly number[]): number => days.reduce((all, day) => parts.reduce((sum, part) => sum | gridBit(day, part), all), 0);
const TIMES = [WEEK([0, 1, 2, 3, 4], [0, 1]), WEEK([0, 1, 2, 3], [0, 1]), WEEK([0, 1, 2, 3, 4], [1, 2]), WEEK([0, 2, 4], [0, 1]), WEEK([0, 1, 2, 3, 4, 5, 6], [0, 1, 2]), WEEK([5, 6], [0, 1, 2])];

/** What each said they want; staff entered some of it, and part of that is not confirmed yet. */
function addWishes(world: World, { id, town, specialist, display_name, days }: DemoClient, service: Service, employers: readonly DemoEmployer[]): void {
  const named = ["Leon Baptiste", "Dani Whitlock"].includes(display_name);
  const wanted = named ? [ROLES[0]!, ROLES[1]!, ROLES[10]!] : world.some(ROLES, world.whole(1, 4));
  const least = named ? 16 : world.pick([4, 8, 12, 16, 16, 20, 30]);
  world.add("preference", {
    client_id: id, home_place_text: town.name, home_latitude: town.latitude, home_longitude: town.longitude, home_exactness: "place", furthest_km: named ? 13 : world.pick([5, 8, 8, 10, 13, 16, 24]),
    travel_by: world.some(["walk", "cycle", "bus", "tram", "train", "car"], world.whole(1, 3)), workplaces: world.chance(0.3) ? ["on_site", "hybrid", "remote"] : ["on_site"],
    hours_least: least, hours_most: least + world.pick([4, 8, 10]), week_grid: named ? TIMES[0] : world.pick(TIMES), pay_least_pence_an_hour: world.chance(0.5) ? world.pick([1271, 1280, 1300, 1350]) : null,
    contracts: world.chance(0.5) ? ["permanent", "fixed_term"] : [], keywords: named ? ["plant", "garden"] : [], changed_at: world.at(-world.whole(1, Math.max(1, days))),
  });
  for (const code of new Set(wanted.map(({ soc }) => soc.slice(0, world.pick([3, 4]))))) world.add("preference_occupation", { client_id: id, code, says: "want" });
  const said: readonly (readonly [feature: string, says: string])[] = named ? [["outdoors", "want"], ["in_a_team", "want"], ["noise", "avoid"], ["phone_work", "avoid"], ["alcohol", "never"]] : [];
  for (const [feature, says] of said) world.add("preference_setting", { client_id: id, feature, says });
  for (const feature of named ? [] : world.some(SETTING_FEATURES, world.whole(2, 6))) world.add("preference_setting", { client_id: id, feature, says: world.pick(["want", "want", "avoid", "avoid", "never"]) });
  for (const code of world.some(ADJUSTMENT_CODES, world.whole(0, 2))) world.add("preference_adjustment", { client_id: id, code });
  if (world.chance(0.15)) world.add("preference_employer", { client_id: id, employer_id: world.pick(employers.slice(4, 50)).id });
  const dimensions = ["occupation", "place", "hours", "when", "pay", "contract"];
  for (const dimension of dimensions) {
    const byStaff = world.chance(0.4);
    const at = world.at(-world.whole(1, Math.max(1, days)));
    world.add("preference_mark", { client_id: id, dimension, entered_by: byStaff ? service.memberships.get(specialist.id) : null, entered_by_staff: byStaff ? specialist.id : null, entered_at: at, confirmed_at: byStaff && world.chance(0.4) ? null : at });
  }
}

const BEFORE = ["Worked two years in a plant nursery.", "Ran the tills in a corner shop.", "Cared for a grandparent for six years.", "Drove a van for a parcel firm.", "Kept the books for a club.", "Cooked for a school kitchen."];
const GOOD_AT = ["Careful with details, and calm with people.", "Good with plants and tools.", "Quick with numbers.", "Patient, and always on time.", "Learns by doing, and remembers well."];

function addProfile(world: World, { id, specialist, days }: DemoClient, service: Service): void {
  const versions = world.pick([1, 1, 2]);
  for (let version = 1; version <= versions; version += 1) {
    world.add("vocational_profile", {
      client_id: id, version, by_kind: "staff", staff_id: specialist.id, actor: service.memberships.get(specialist.id), written_at: world.at(-Math.round((days * (versions - version + 1)) / (versions + 1))),
      sections: { work_history: world.pick(BEFORE), skills: world.pick(GOOD_AT), strengths: world.pick(GOOD_AT), what_matters: world.pick(["A steady week.", "Being outdoors.", "A kind team.", "Work near home."]), what_helps: world.pick(["One thing at a time.", "Knowing the plan for the day.", "A short walk at noon."]) },
    });
  }
}

import { type Actor, type Making, type Service, at, day, enter } from "./service";
import type { Row } from "./fill";

export interface Person {
  readonly id: string;
  readonly providerId: string;
  readonly teamId: string;
  readonly specialist: Actor;
  /** Null: this client has no account. */
  readonly actor: Actor | null;
}

/** A client with everything that the service keeps about a person, apart from what is shared. */
export async function buildPerson(world: Making, service: Service, place: number, row: Row = {}): Promise<Person> {
  const { put } = world;
  const team = service.teams[place % service.teams.length]!;
  const specialist = team.staff[place % 2]!;
  const id = await put("client", { provider_id: service.id, team_id: team.id, specialist_id: specialist.staffId, state: "job_search", approach: "named", risk_assessment_on: day(-20), ...row });
  const about = { clientId: id, providerId: service.id };
  const actor = row.state === "closed" ? null : await enter(world, `client ${place} of ${service.manager.name}`, "clients", "client", { clientId: id, providerId: service.id });
  for (const kind of ["details", "note", "team"]) await put("client_event", { client_id: id, kind, by_kind: "staff", staff_id: specialist.staffId, actor: specialist.membershipId }, about);
  await put("vocational_profile", { client_id: id, version: 1, by_kind: "staff", staff_id: specialist.staffId, actor: specialist.membershipId }, about);
  await put("better_off_calculation", { client_id: id, done_on: day(-9), hours: 16, pay_pence_an_hour: 1320, better_off_pence_a_week: 6000, staff_id: specialist.staffId }, about);
  await put("staying_well", { client_id: id }, about);
  await buildPreference(world, id, specialist);
  await put("record_request", { client_id: id, kind: "correct", answered_by: specialist.staffId, answered_at: at(-1) }, about);
  await put("record_request", { client_id: id, kind: "copy", answer: null, answered_name: null }, about);
  await put("record_view", { client_id: id, staff_id: specialist.staffId, viewed_on: day(-1) }, about);
  await buildReferral(world, service, id, team.id, specialist);
  if (actor) await put("notification", { membership_id: actor.membershipId, kind: "sharing_asked" }, about);
  await buildThread(world, { kind: "general", provider_id: service.id, client_id: id, staff_id: specialist.staffId }, specialist, about);
  return { id, providerId: service.id, teamId: team.id, specialist, actor };
}

async function buildPreference({ put }: Making, client_id: string, specialist: Actor): Promise<void> {
  await put("preference", { client_id, home_latitude: 52.9, home_longitude: -1.2, furthest_km: 12, hours_least: 8, hours_most: 24, week_grid: 255, pay_least_pence_an_hour: 1250 });
  await put("preference_occupation", { client_id, code: "5114", says: "want" });
  await put("preference_setting", { client_id, feature: "noise", says: "avoid" });
  await put("preference_adjustment", { client_id, code: "later_start" });
  await put("preference_mark", { client_id, dimension: "pay", entered_by: specialist.membershipId, entered_by_staff: specialist.staffId });
}

async function buildReferral({ put, random }: Making, service: Service, client: string | null, team: string | null, staff: Actor): Promise<void> {
  const id = await put("referral", {
    provider_id: service.id, team_id: team, reference: `${random.word(4)}-${random.word(4)}`.toUpperCase(), source: client ? "professional" : "self", state: client ? "accepted" : "received",
    referrer_kind: client ? "nurse" : null, client_id: client, decided_at: client ? at(-10) : null,
  }, { providerId: service.id });
  await put("referral_event", { referral_id: id, kind: "note", staff_id: staff.staffId, actor: staff.membershipId }, { providerId: service.id, ...(client ? { clientId: client } : {}) });
}

/** Referrals that wait: one that no team has taken, one of a team. */
export async function buildQueue(world: Making, service: Service): Promise<void> {
  await buildReferral(world, service, null, null, service.teams[0]!.staff[0]!);
  await buildReferral(world, service, null, service.teams[1]!.id, service.teams[1]!.staff[0]!);
}

/** A thread with one message of each side. */
export async function buildThread({ put }: Making, row: Row, staff: Actor, about: Row): Promise<string> {
  const thread_id = await put("thread", row, about);
  await put("message", { thread_id, author_side: "staff", author_membership: staff.membershipId }, about);
  await put("message", { thread_id, author_side: row.client_id ? "client" : "employer" }, about);
  return thread_id;
}

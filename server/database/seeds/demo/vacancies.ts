import { ADJUSTMENT_CODES, gridBit } from "../../../kernel/dimensions";
import type { DemoEmployer, Site } from "./employers";
import { ROLES, type RoleKind } from "./names";
import type { Service } from "./people";
import type { Row, World } from "./world";

export interface DemoVacancy extends Row {
  readonly id: string;
  readonly employer_id: string;
  readonly title: string;
  readonly status: string;
  readonly hours_least: number | null;
  readonly pay_least_pence: number | null;
}

const VACANCIES = 600;
/** How many of each hundred stand in each state. */
const STATES: readonly [status: string, share: number][] = [
  ["open", 62], ["closed", 9], ["filled", 10], ["expired", 6], ["submitted", 3], ["draft", 3], ["changes_requested", 1], ["scheduled", 1], ["paused", 2], ["part_filled", 1], ["withdrawn", 2],
];
const OVER = ["closed", "filled", "part_filled", "withdrawn"];
const UNSEEN = ["draft", "submitted", "changes_requested", "scheduled"];
const WEEKDAYS = [0, 1, 2, 3, 4];
const WEEKS: readonly (readonly [days: readonly number[], parts: readonly number[]])[] = [
  [WEEKDAYS, [0, 1]], [WEEKDAYS, [0]], [WEEKDAYS, [1]], [[0, 1, 2, 3], [0, 1]], [[5, 6], [0, 1]], [[2, 3, 4, 5], [0, 1]], [WEEKDAYS, [2]], [[0, 2, 4], [0]], [[0, 1, 2, 3, 4, 5, 6], [0, 1, 2]], [[4, 5, 6], [2, 3]],
];

/** Six hundred vacancies in every state, in the dimensions that preferences use; some leave things unsaid, as real ones do. */
export function addVacancies(world: World, employers: readonly DemoEmployer[], service: Service, leastPence: number): DemoVacancy[] {
  const posting = employers.filter(({ state }) => state === "active");
  const states = STATES.flatMap(([status, share]) => Array.from({ length: (VACANCIES / 100) * share }, () => status));
  return states.map((status, index) => {
    const employer = index < 4 ? employers[index % 2]! : world.pick(posting);
    const kinds = ROLES.filter(({ sectors }) => sectors.includes(employer.sector));
    const role = index < 2 ? ROLES[0]! : world.pick(kinds.length > 0 ? kinds : ROLES);
    return addVacancy(world, { status, employer, role, service, leastPence, plain: index < 4 });
  });
}

interface Making {
  readonly status: string;
  readonly employer: DemoEmployer;
  readonly role: RoleKind;
  readonly service: Service;
  readonly leastPence: number;
  /** True for the first few, which leave nothing unsaid. */
  readonly plain: boolean;
}

function addVacancy(world: World, { status, employer, role, service, leastPence, plain }: Making): DemoVacancy {
  const site = world.pick(employer.sites) as Site;
  const publishedDay = UNSEEN.includes(status) ? null : -world.whole(OVER.includes(status) || status === "expired" ? 40 : 1, status === "open" || status === "paused" ? 30 : 300);
  const closesOn = status === "expired" ? world.day(publishedDay! + 30) : world.day((publishedDay ?? 0) + world.whole(32, 70));
  const said = (share: number): boolean => plain || world.chance(share);
  const hours = said(0.93) ? world.pick([8, 12, 15, 16, 16, 18, 20, 20, 24, 25, 30, 35, 37.5]) : null;
  const kind = world.chance(0.04) && !plain ? "work_placement" : "paid_role";
  const pay = kind === "paid_role" ? Math.max(leastPence, Math.round((leastPence + role.over + world.whole(-8, 30)) / 5) * 5) : null;
  const [days, parts] = world.pick(WEEKS);
  const grid = said(0.8) ? days.reduce((all, day) => parts.reduce((sum, part) => sum | gridBit(day, part), all), 0) : null;
  const createdAt = world.at((publishedDay ?? -2) - world.whole(1, 6));
  const row = world.add("vacancy", {
    id: world.id(), employer_id: employer.id, site_id: site.id, status, title: role.title, kind, positions: world.pick([1, 1, 1, 2, 3]),
    summary: role.about, duties: "You learn on the job, with someone beside you in the first weeks. We keep the same days each week, and say early when something changes.", occupation_code: role.soc,
    place_text: site.town.name, latitude: site.town.latitude, longitude: site.town.longitude, place_exactness: "place",
    workplace: role.has.includes("screens") && world.chance(0.25) ? world.pick(["hybrid", "remote"]) : "on_site",
    hours_least: hours, hours_most: hours === null ? null : hours + world.pick([0, 0, 0, 4, 8]), week_grid: grid, week_fixed: grid === null ? null : world.pick([true, true, false, null]),
    pay_least_pence: pay, pay_most_pence: pay === null ? null : pay + world.pick([0, 0, 0, 40, 100]), pay_period: pay === null ? null : "hour", pay_pence_an_hour_least: pay,
    contract: world.pick(["permanent", "permanent", "permanent", "fixed_term", "temporary", "casual", "zero_hours"]),
    starts_on: world.chance(0.4) ? world.day(world.whole(10, 60)) : null, closes_on: status === "draft" ? null : closesOn, publish_on: status === "scheduled" ? world.day(world.whole(2, 12)) : null,
    how_to_apply: "through_service", answer_within_days: world.pick([5, 7, 10, 14]), contact_name: String(employer.contacts[0]!.name), contact_phone: String(employer.contacts[0]!.phone), setting_seen: status !== "draft", offer_seen: status !== "draft",
    submitted_at: status === "draft" ? null : createdAt, reviewed_at: publishedDay === null ? null : world.at(publishedDay), reviewed_by: publishedDay === null ? null : employer.lead_staff_id,
    review_reason: status === "changes_requested" ? "Please say which days, and what the pay is an hour." : "", published_at: publishedDay === null ? null : world.at(publishedDay),
    closed_at: OVER.includes(status) ? world.at(Math.min(-1, publishedDay! + world.whole(10, 30))) : null,
    outcome: status === "filled" || status === "part_filled" ? world.pick(["filled_by_us", "filled_elsewhere"]) : status === "closed" ? "not_filled" : status === "withdrawn" ? "withdrawn" : null,
    positions_filled: status === "filled" ? 1 : null, created_at: createdAt, updated_at: createdAt,
  });
  for (const feature of role.has) if (said(0.85)) world.add("vacancy_setting", { vacancy_id: row.id, feature, says: "has" });
  for (const feature of role.hasNot) if (said(0.7)) world.add("vacancy_setting", { vacancy_id: row.id, feature, says: "has_not" });
  for (const code of world.some(ADJUSTMENT_CODES, world.whole(0, 6))) world.add("vacancy_adjustment", { vacancy_id: row.id, code });
  addEvents(world, row, employer, service);
  return row as unknown as DemoVacancy;
}

function addEvents(world: World, vacancy: Row, employer: DemoEmployer, service: Service): void {
  const event = (from: string | null, to: string, at: unknown, actor: string | null, name: string): void =>
    void world.add("vacancy_event", { id: world.id(), vacancy_id: vacancy.id, kind: "transition", from_status: from, to_status: to, actor_membership_id: actor, actor_name: name, at });
  const lead = service.staff.find(({ id }) => id === employer.lead_staff_id)!;
  const [poster] = employer.members;
  event(null, "draft", vacancy.created_at, poster!.id, poster!.name);
  if (vacancy.submitted_at) event("draft", "submitted", vacancy.submitted_at, poster!.id, poster!.name);
  if (vacancy.published_at) event("submitted", "open", vacancy.published_at, service.memberships.get(lead.id)!, lead.display_name);
  if (vacancy.closed_at) event("open", String(vacancy.status), vacancy.closed_at, poster!.id, poster!.name);
}

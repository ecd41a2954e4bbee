import { type Actor, type Making, type Service, at, day, enter } from "./service";

export interface Firm {
  readonly id: string;
  readonly providerId: string;
  readonly state: string;
  readonly members: readonly Actor[];
  readonly site: string;
  readonly vacancies: Readonly<Record<"open" | "second" | "draft" | "closed" | "submitted" | "paused", string>>;
  readonly contact: string;
}

const WHOLE = {
  contract: "permanent", workplace: "on_site", latitude: 52.93, longitude: -1.21, place_exactness: "place", hours_least: 16, hours_most: 20, week_grid: 3, week_fixed: true,
  pay_least_pence: 1320, pay_most_pence: 1400, pay_period: "hour", pay_pence_an_hour_least: 1320, how_to_apply: "through_service", setting_seen: true, offer_seen: true, occupation_code: "5114",
};

/** An employer with its people, its sites, its roles in every state and what staff keep about it. */
export async function buildFirm(world: Making, service: Service, name: string, state: string, parent: string | null = null): Promise<Firm> {
  const { put } = world;
  const lead = service.teams[0]!.staff[0]!;
  const id = await put("employer", { provider_id: service.id, state, parent_id: parent, lead_staff_id: lead.staffId, sector: "retail", size: "medium" });
  const about = { employerId: id, providerId: service.id };
  const members: Actor[] = [];
  for (const role of ["owner", "recruiter", "line_manager", "line_manager"] as const) {
    members.push(await enter(world, `${role} ${members.length} of ${name}`, "employers", role, { employerId: id }));
  }
  const site = await put("site", { employer_id: id, latitude: 52.93, longitude: -1.21 }, about);
  await put("employer_offer", { employer_id: id, adjustment: "later_start" }, about);
  const contact = await put("employer_contact", { employer_id: id }, about);
  await put("employer_event", { employer_id: id, kind: "relationship", was: "prospect", became: "met", actor: lead.membershipId }, about);
  for (const [purpose, staff] of [["job_development", lead], ["follow_up", service.teams[1]!.staff[0]!]] as const) {
    await put("contact_log", { employer_id: id, staff_id: staff.staffId, contact_id: contact, at: at(-3), mode: "phone", purpose, outcome: "got_to_know", next_action_on: day(2) }, about);
  }
  await put("invitation", { audience: "employers", role: "recruiter", employer_id: id, provider_id: service.id, invited_by: members[0]!.membershipId }, about);
  const vacancies = await buildVacancies(world, service, id, members[0]!);
  await buildImport(world, service, id, members[0]!);
  return { id, providerId: service.id, state, members, site, vacancies, contact };
}

async function buildVacancies(world: Making, service: Service, employer: string, owner: Actor): Promise<Firm["vacancies"]> {
  const { put } = world;
  const about = { employerId: employer, providerId: service.id };
  const vacancy = (status: string, published: number | null) => put("vacancy", {
    employer_id: employer, status, published_at: published === null ? null : at(published), closes_on: status === "closed" ? day(-2) : day(40), reviewed_by: service.teams[0]!.staff[0]!.staffId, ...WHOLE,
  }, about);
  const made = { open: await vacancy("open", -5), second: await vacancy("open", -4), draft: await vacancy("draft", null), closed: await vacancy("closed", -60), submitted: await vacancy("submitted", null), paused: await vacancy("paused", -20) };
  for (const id of Object.values(made)) {
    await put("vacancy_setting", { vacancy_id: id, feature: "outdoors", says: "has" }, about);
    await put("vacancy_adjustment", { vacancy_id: id, code: "later_start" }, about);
    await put("vacancy_event", { vacancy_id: id, kind: "edited", actor_membership_id: owner.membershipId }, about);
    await put("vacancy_question", { vacancy_id: id, dimension: "other", asked_via: "staff", asked_by: service.teams[0]!.staff[0]!.staffId, answered_at: at(-1), answered_by: owner.membershipId }, about);
    await put("vacancy_question", { vacancy_id: id, dimension: "pay", asked_via: "visitor", sent_at: null, answer: null }, about);
  }
  return made;
}

/** An import of the employer's own, or of the service's when there is no employer. */
export async function buildImport(world: Making, service: Service, employer: string | null, by: Actor): Promise<void> {
  const { put } = world;
  const about = { providerId: service.id, ...(employer ? { employerId: employer } : {}) };
  const id = await put("vacancy_import", {
    provider_id: service.id, employer_id: employer, started_by: by.membershipId, format: "csv", state: "done", rows_total: 2, rows_read: 2, questioned: 1, refused: 1, finished_at: at(-1), mapping: "{}",
  }, about);
  await put("vacancy_import_piece", { import_id: id, piece: 1, bytes: Buffer.from("title,pay\n") }, about);
  await put("vacancy_import_row", { import_id: id, row_number: 1, outcome: "questioned" }, about);
  await put("vacancy_import_row", { import_id: id, row_number: 2, outcome: "refused" }, about);
}

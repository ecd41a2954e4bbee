import type { Row } from "./fill";
import type { Firm } from "./firms";
import { buildThread, type Person } from "./people";
import { type Making, type Service, at, day } from "./service";
import type { Pair, Sharing } from "./sharing";

const STATES = ["prepared", "introduced", "booked", "offered", "started", "started", "withdrawn"] as const;

export interface Met { readonly handle: string; readonly introduction: string; readonly placement: string | null }

/** A client with an employer at a stage: the introduction, its meetings, the job that came of it, and what is said about it. */
export async function meet(world: Making, service: Service, pair: Pair & { firm: Firm }, state: string = STATES[pair.stage]!): Promise<Met> {
  const { put } = world;
  const { person, firm } = pair;
  const handle = await put("handle", { employer_id: firm.id, client_id: person.id });
  const about = { clientId: person.id, employerId: firm.id, providerId: person.providerId };
  const vacancy_id = pair.vacancy ?? firm.vacancies.open;
  const reason = ["withdrawn", "unsuccessful"].includes(state) ? {} : { reason: null };
  const introduction = await put("introduction", { client_id: person.id, vacancy_id, employer_id: firm.id, handle, state, specialist_id: person.specialist.staffId, introduced_at: pair.stage > 0 ? at(-12) : null, ...reason }, about);
  await put("match", { client_id: person.id, vacancy_id, state: "wants_it", by_kind: "client" }, about);
  if (pair.stage >= 2) await meetings(world, { introduction_id: introduction }, "interview", about, firm);
  if (pair.stage >= 3) await put("job_offer", { introduction_id: introduction, hours_a_week: 16, pay_pence_an_hour: 1320, contract: "permanent", starts_on: day(9) }, about);
  const placement = pair.stage >= 4 ? await work(world, pair, introduction, vacancy_id) : null;
  if (pair.stage > 0) {
    await buildThread(world, { kind: "introduction", subject_id: introduction, provider_id: service.id, employer_id: firm.id, employer_membership_id: firm.members[0]!.membershipId, staff_id: person.specialist.staffId }, person.specialist, about);
    await buildThread(world, { kind: "introduction", subject_id: introduction, provider_id: service.id, client_id: person.id, staff_id: person.specialist.staffId }, person.specialist, about);
  }
  await put("contact_log", {
    employer_id: firm.id, staff_id: person.specialist.staffId, contact_id: firm.contact, client_id: person.id, by_name: true, at: at(-6), mode: "phone", purpose: "job_development", outcome: "about_person", next_action_on: day(3),
  }, about);
  return { handle, introduction, placement };
}

async function meetings({ put }: Making, of: Row, kind: string, about: Row, firm: Firm): Promise<void> {
  for (const passed of [true, false]) {
    const meeting_id = await put("meeting", {
      client_id: about.clientId, employer_id: firm.id, ...of, kind, state: passed ? "held" : "confirmed", starts_at: at(passed ? -4 : 4), site_id: passed ? firm.site : null, details_passed_at: passed ? at(-5) : null, ...(passed ? { place: "" } : {}),
    }, about);
    await put("meeting_slot", { meeting_id, starts_at: at(passed ? -4 : 4), chosen_at: at(-6) }, about);
  }
}

async function work(world: Making, { person, firm, stage }: Pair & { firm: Firm }, introduction_id: string, vacancy_id: string): Promise<string> {
  const { put } = world;
  const about = { clientId: person.id, employerId: firm.id, providerId: person.providerId };
  const ended = stage === 5;
  const id = await put("placement", {
    client_id: person.id, employer_id: firm.id, vacancy_id, introduction_id, state: ended ? "ended" : "in_work_support", ended_on: ended ? day(-3) : null, starts_on: day(-30), hours_a_week: 16, pay_pence_an_hour: 1320,
    first_week_hours_paid: 16, specialist_id: person.specialist.staffId, ...(ended ? {} : { reason: null }),
  }, about);
  await put("placement_change", { placement_id: id, changes_on: day(-5), hours_a_week: 18, pay_pence_an_hour: 1350 }, about);
  await put("in_work_check", { placement_id: id, kind: "week_13", due_on: day(-2), done_on: day(-2), how: "phone", with_whom: "client", outcome: "going_well" }, about);
  await put("in_work_check", { placement_id: id, kind: "week_26", due_on: day(60) }, about);
  await meetings(world, { placement_id: id, introduction_id: null, employer_id: null }, "visit", about, firm);
  await buildThread(world, { kind: "placement", subject_id: id, provider_id: person.providerId, employer_id: firm.id, employer_membership_id: firm.members[2]!.membershipId, staff_id: person.specialist.staffId }, person.specialist, about);
  return id;
}

/** Adjustments from a suggestion to what is in place: an employer knows of those that were raised. */
export async function adjust(world: Making, sharing: Sharing, { person, firm }: Pair & { firm: Firm }, of: Row): Promise<void> {
  const purpose = of.retention_case ? "retain" : "job_adjustments";
  for (const state of ["suggested", "not_raised", "proposed", "clarification", "agreed", "in_place", "alternative_offered", "declined"]) {
    const raised = !["suggested", "not_raised"].includes(state);
    await world.put("adjustment", {
      client_id: person.id, employer_id: firm.id, purpose, category: "hours", code: "later_start", statement_id: await sharing.statement(person, "job_adjustment"), state, raised_at: raised ? at(-7) : null,
      answer_by: day(4), starts_on: day(1), review_on: day(30), look_again_on: day(40), created_by: person.specialist.membershipId, ...of,
    }, { clientId: person.id, employerId: firm.id, providerId: person.providerId });
  }
}

/** An employer's requests in every state. */
export async function askForHelp(world: Making, firm: Firm): Promise<void> {
  for (const [state, reason] of [["submitted", null], ["awaiting_agreement", null], ["agreed", null], ["closed", "person_said_no"], ["closed", "no_answer"]] as const) {
    const id = await request(world, firm, state, reason);
    if (state === "agreed") await world.put("retention_agreement", { request_id: id }, { employerId: firm.id, providerId: firm.providerId });
  }
}

const request = (world: Making, firm: Firm, state: string, reason: string | null): Promise<string> =>
  world.put("retention_request", {
    employer_id: firm.id, asked_by: firm.members[2]!.membershipId, urgency: "harder", happening: ["tasks_hard"], they_know: true, ring_by: at(1), state, reason, rung_at: at(-1),
  }, { employerId: firm.id, providerId: firm.providerId });

/** What a service manager passed on without consent: one that the person was told of, one that is sealed still. */
export async function safeguard({ put }: Making, service: Service, person: Person): Promise<void> {
  await put("data_protection_officer", { provider_id: service.id, staff_id: service.administrator.staffId });
  const about = { clientId: person.id, providerId: service.id };
  for (const told of [true, false]) {
    const disclosure_id = await put("safeguarding_disclosure", {
      client_id: person.id, provider_id: service.id, made_by: service.manager.membershipId, staff_id: service.manager.staffId, organisation_kind: "police", ground: "prevent_serious_harm", passed_on: day(-2), ...(told ? { told_at: at(-1), unsafe_reason: null } : { look_again_on: day(20) }),
    });
    await put("safeguarding_step", { disclosure_id, kind: "recorded", actor: service.manager.membershipId }, about);
    if (told) await put("told_disclosure", { disclosure_id, client_id: person.id, organisation_kind: "police", ground: "prevent_serious_harm", passed_on: day(-2) }, about);
  }
}

/** A case to keep a job: with `asked`, the employer knows of it, for it asked; else the person came by themselves. */
export async function keepJob(world: Making, person: Person, firm: Firm, asked: boolean): Promise<string> {
  const { put } = world;
  const about = { clientId: person.id, employerId: firm.id, providerId: person.providerId };
  const request_id = asked ? await request(world, firm, "accepted", null) : null;
  if (request_id) await put("retention_agreement", { request_id }, about);
  await put("handle", { employer_id: firm.id, client_id: person.id });
  return put("retention_case", { client_id: person.id, employer_id: firm.id, request_id, source: asked ? "employer" : "self", urgency: "harder", state: "active", plan_agreed_at: at(-1), specialist_id: person.specialist.staffId }, about);
}

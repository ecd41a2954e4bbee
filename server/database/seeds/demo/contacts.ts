import type { DemoClient } from "./clients";
import type { DemoEmployer } from "./employers";
import { inventNames, type Service } from "./people";
import type { DemoVacancy } from "./vacancies";
import type { Row, World } from "./world";

const A_YEAR = 365;

/** A year of contacts with employers: about four a specialist and week, most of them face to face. */
export function addContacts(world: World, service: Service, employers: readonly DemoEmployer[], clients: readonly DemoClient[]): void {
  const active = employers.filter(({ state }) => state === "active");
  for (const specialist of service.staff.slice(0, 6)) {
    const mine = active.filter(({ lead_staff_id }) => lead_staff_id === specialist.id);
    const people = clients.filter((client) => client.specialist.id === specialist.id && client.approach !== "none" && client.state !== "closed");
    for (let day = A_YEAR; day >= 0; day -= world.pick([1, 1, 2, 2, 3])) {
      const employer = mine.length > 0 && world.chance(0.7) ? world.pick(mine) : world.pick(active);
      const known = people.filter(({ days }) => days > day);
      const client = known.length > 0 && world.chance(0.45) ? world.pick(known) : null;
      const next = world.chance(0.3);
      world.add("contact_log", {
        id: world.id(), employer_id: employer.id, staff_id: specialist.id, contact_id: employer.contacts[world.whole(0, 1)]!.id, client_id: client?.id ?? null, by_name: client ? client.approach === "named" : null, at: world.at(-day),
        mode: world.pick(["face_to_face", "face_to_face", "face_to_face", "phone", "email", "video"]), purpose: world.pick(["job_development", "job_development", "follow_up", "in_work_support", "adjustments"]),
        outcome: world.pick(["got_to_know", "role_coming", "about_person", "about_support", "not_now", "no_answer"]), next_action: next ? world.pick(["Ring about the spring rota", "Send the leaflet on adjustments", "Visit the site", "Ask about a work trial"]) : "",
        next_action_on: next ? world.day(-day + world.whole(5, 14)) : null, next_done_at: next && day > 12 ? world.at(-Math.max(0, day - 10)) : null,
      });
    }
  }
}

/** A first employer contact for most who look for work, within 30 days of engagement. */
export function addFirstContacts(world: World, employers: readonly DemoEmployer[], clients: readonly DemoClient[]): void {
  for (const client of clients.filter(({ state, approach, days }) => state !== "engaged" && approach !== "none" && days > 20)) {
    if (world.chance(0.06)) continue;
    const employer = world.pick(employers.slice(0, 50));
    world.add("contact_log", {
      id: world.id(), employer_id: employer.id, staff_id: client.specialist.id, contact_id: employer.contacts[0]!.id, client_id: client.id, by_name: client.approach === "named", at: world.at(-client.days + world.whole(4, Math.min(28, client.days - 1))),
      mode: "face_to_face", purpose: "job_development", outcome: "about_person", next_action: "",
    });
  }
}

/** What clients and staff made of roles so far. */
export function addMatches(world: World, service: Service, clients: readonly DemoClient[], vacancies: readonly DemoVacancy[]): void {
  const open = vacancies.filter(({ status }) => status === "open");
  for (const client of clients.filter(({ state }) => state === "job_search")) {
    for (const vacancy of world.some(open, world.whole(1, 5))) {
      const byClient = client.membershipId !== null && world.chance(0.6);
      const state = byClient ? world.pick(["wants_it", "talk_about_it", "not_for_me"]) : world.pick(["discussed", "dismissed", "wants_it"]);
      const row = world.add("match", { id: world.id(), client_id: client.id, vacancy_id: vacancy.id, state, reason: ["not_for_me", "dismissed"].includes(state) ? world.pick(["days", "journey", "setting", "work"]) : null, by_kind: byClient ? "client" : "staff", changed_at: world.at(-world.whole(0, 12)) });
      world.add("match_event", { id: world.id(), match_id: row.id, to_state: state, reason: row.reason, actor: byClient ? client.membershipId : service.memberships.get(client.specialist.id), at: row.changed_at });
    }
  }
}

/** Referrals in every state, from people themselves and from professionals. */
export function addReferrals(world: World, service: Service, clients: readonly DemoClient[]): void {
  const states = ["received", "received", "received", "received", "awaiting_risk_assessment", "awaiting_risk_assessment", "awaiting_risk_assessment", "informal_discussion", "informal_discussion", "informal_discussion", "not_taken_up", "declined", ...Array(24).fill("accepted")] as string[];
  const names = inventNames(world, states.length);
  states.forEach((state, index) => {
    const self = world.chance(0.4);
    const client = state === "accepted" ? clients[3 + index]! : null;
    const waiting = state === "awaiting_risk_assessment";
    const upToDate = !waiting && state !== "received" && world.chance(0.8);
    const received = client ? world.at(-client.days - 8) : world.at(-world.whole(0, 14));
    const row: Row = world.add("referral", {
      id: world.id(), provider_id: service.providerId, team_id: client ? client.team_id : world.pick(service.teams).id, reference: reference(world), source: self ? "self" : "professional", state, help_with: client?.help_with ?? world.pick(["find_work", "find_work", "keep_work"]),
      person_name: client?.display_name ?? names[index]!, person_phone: `07700 9007${String(index).padStart(2, "0")}`, what_would_help: world.pick(["Part-time work near home.", "To get back to work in small steps.", "Help to tell my manager what I need."]),
      referrer_kind: self ? null : world.pick(["nurse", "gp", "occupational_therapist", "social_prescriber", "consultant"]), referrer_name: self ? "" : world.pick(["Dr Helen Quill", "Martin Sowerby", "Asha Mistry"]), referrer_team: self ? "" : "Broxtowe community team",
      risk_assessment: waiting ? "asked_for" : upToDate ? "up_to_date" : "not_asked", risk_assessment_on: upToDate ? world.day(-world.whole(5, 40)) : null, risk_assessment_asked_on: waiting ? world.day(-world.whole(1, 8)) : null,
      informal_discussion_on: ["informal_discussion", "accepted", "not_taken_up"].includes(state) ? world.day(-world.whole(0, 10)) : null, declined_reason: state === "declined" ? "outside_our_area" : null, client_id: client?.id ?? null,
      received_at: received, decided_at: ["accepted", "declined", "not_taken_up"].includes(state) ? world.at(-1) : null,
    });
    world.add("referral_event", { id: world.id(), referral_id: row.id, to_state: "received", at: received });
  });
}

const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const reference = (world: World): string => Array.from({ length: 9 }, (_, index) => (index === 4 ? "-" : LETTERS[world.whole(0, LETTERS.length - 1)])).join("");

/** Next appointments of the people who have an account, so that Home has something at its top. */
export function addAppointments(world: World, clients: readonly DemoClient[]): void {
  for (const client of clients.filter(({ membershipId, state }) => membershipId && state !== "closed")) {
    world.add("meeting", {
      id: world.id(), client_id: client.id, specialist_id: client.specialist.id, kind: "appointment", state: "confirmed", starts_at: world.at(world.whole(1, 12)), minutes: 45, how: world.pick(["in_person", "phone"]),
      place: world.pick(["Beeston Library", "Trentside office, Nottingham", "Newark Library"]), created_at: world.at(-3), changed_at: world.at(-3),
    });
  }
}

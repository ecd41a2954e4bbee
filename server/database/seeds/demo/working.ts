import type { DemoClient } from "./clients";
import type { DemoEmployer } from "./employers";
import type { DemoIntroduction, Handles } from "./introductions";
import type { Service } from "./people";
import { addConsent, statement } from "./sharing";
import type { Row, World } from "./world";

const WEEKLY = [7, 14, 21, 28];
const SUSTAINED: readonly [kind: string, day: number][] = [["week_13", 91], ["week_26", 182], ["week_52", 364]];

/** Jobs that began: terms, a better-off calculation before each start, and the checks, done or due. */
export function addPlacements(world: World, service: Service, introductions: readonly DemoIntroduction[]): Row[] {
  return introductions.filter(({ state }) => state === "started").map(({ id, client, employer, vacancy, day }) => {
    const staff = service.memberships.get(client.specialist.id);
    const hours = vacancy.hours_least ?? 16;
    const pay = vacancy.pay_least_pence ?? 1290;
    const startDay = Math.max(6, day - 10);
    const sum = world.add("better_off_calculation", { id: world.id(), client_id: client.id, done_on: world.day(-startDay - 3), hours, pay_pence_an_hour: pay, better_off_pence_a_week: world.whole(30, 160) * 100, recorded_by: staff, staff_id: client.specialist.id, created_at: world.at(-startDay - 3) });
    const placement = world.add("placement", {
      id: world.id(), client_id: client.id, employer_id: employer.id, vacancy_id: vacancy.id, introduction_id: id, state: client.state === "stepped_down" ? "stepped_down" : "in_work_support", job_title: vacancy.title,
      starts_on: world.day(-startDay), hours_a_week: hours, pay_pence_an_hour: pay, first_week_hours_paid: hours, better_off_id: sum.id, specialist_id: client.specialist.id, recorded_by: staff, changed_at: world.at(-startDay), created_at: world.at(-startDay - 2),
    });
    const due: (readonly [string, number])[] = [["day_3", 3], ...WEEKLY.map((at) => ["weekly", at] as const), ...Array.from({ length: 10 }, (_, month) => ["monthly", 28 + 30 * (month + 1)] as const), ...SUSTAINED];
    for (const [kind, after] of due) {
      const past = after < startDay;
      if (after > startDay + 45) continue;
      const done = past && !(after > startDay - 6 && world.chance(0.4));
      world.add("in_work_check", {
        id: world.id(), placement_id: placement.id, kind, due_on: world.day(after - startDay), done_on: done ? world.day(Math.min(0, after - startDay + world.whole(0, 2))) : null,
        how: done ? world.pick(["phone", "in_person", "message"]) : null, with_whom: done ? world.pick(["client", "both", "employer"]) : null, outcome: done ? world.pick(["going_well", "going_well", "going_well", "needs_support"]) : null, recorded_by: done ? staff : null,
      });
    }
    return { ...placement, client, employer };
  });
}

const ASKED: readonly [category: string, code: string, barrier: string, wording: string, effect: string][] = [
  ["hours", "later_start", "Early starts leave me worn out by noon.", "Start at 9:30am, not 8am.", "I arrive rested and on time."],
  ["communication", "written_instructions", "I lose track when people tell me many things at once.", "The day’s jobs on one written list.", "I can work through it in my own time."],
  ["environment", "quiet_space", "The staff room is loud at break times.", "Breaks in a quiet room.", "Ten quiet minutes and I can go on."],
  ["policies", "paid_time_off", "Appointments fall in working hours.", "Paid time off for appointments on Thursdays.", "I keep the appointments that keep me well."],
  ["travel", "taxi", "The first bus comes too late in winter.", "A taxi on dark winter mornings.", "I get there on time."],
];
const STATES = ["in_place", "working", "on_trial", "alternative_offered", "declined", "proposed", "agreed", "clarification"];

/** Adjustments at work in every state; Jo Whitcombe’s at Hartwell cover the ones a visitor should see. */
export function addAdjustments(world: World, service: Service, placements: readonly Row[]): void {
  placements.slice(0, 24).forEach((placement, index) => {
    const client = placement.client as DemoClient;
    const employer = placement.employer as DemoEmployer;
    const jo = client.display_name === "Jo Whitcombe";
    const count = jo ? 5 : world.whole(1, 2);
    ASKED.slice(0, count).forEach(([category, code, barrier, wording, effect], which) => {
      const state = jo ? ["in_place", "in_place", "on_trial", "alternative_offered", "declined"][which]! : STATES[(index + which) % STATES.length]!;
      addAdjustment(world, service, { client, employer, placement, state, category, code, barrier, wording, effect, ordinal: which + 1 });
    });
    if (jo) world.add("staying_well", { client_id: client.id, first_signs: "I stop eating lunch. I check things three times.", what_helps: "A short walk. Earphones. Doing one thing at a time.", who_i_call: "My sister first, then Amara." });
  });
}

interface Asking {
  client: DemoClient; employer: DemoEmployer; placement: Row; state: string; category: string; code: string; barrier: string; wording: string; effect: string; ordinal: number;
}

function addAdjustment(world: World, service: Service, { client, employer, placement, state, category, code, barrier, wording, effect, ordinal }: Asking): void {
  const raisedDay = world.whole(12, 40);
  const asked = statement(world, client, "job_adjustment", wording, service, world.at(-raisedDay), ordinal);
  const [reader] = employer.members;
  const consent = addConsent(world, service, { client, employer, purpose: "job_adjustments", vacancyId: null, fate: "given", statements: [asked], askedDay: raisedDay, readers: reader ? [reader.id] : [] });
  const agreed = ["in_place", "working", "agreed"].includes(state);
  world.add("adjustment", {
    id: world.id(), client_id: client.id, employer_id: employer.id, placement_id: placement.id, purpose: "job_adjustments", category, code, barrier, expected_effect: effect, statement_id: asked.id, consent_id: consent.id, state,
    reason: state === "declined" ? "We are a small firm and can’t pay for this each day." : null, raised_at: world.at(-raisedDay), answer_by: world.day(10 - raisedDay < 2 ? world.whole(1, 6) : 10 - raisedDay),
    employer_wording: agreed || state === "on_trial" ? wording : null, alternative: state === "alternative_offered" ? "Swap the Thursday for any other day that week, with the same pay." : null,
    employer_note: state === "alternative_offered" ? "Thursday deliveries need two people, but other days are easy to move." : null, question: state === "clarification" ? "Every day, or on some days?" : null,
    owner_name: agreed || state === "on_trial" ? employer.members[employer.members.length - 1]!.name : null, who_pays: agreed || state === "on_trial" ? "no_cost" : null, starts_on: agreed || state === "on_trial" ? world.day(-raisedDay + 8) : null,
    trial_until: state === "on_trial" ? world.day(world.whole(3, 20)) : null, review_on: agreed ? world.day(world.whole(-3, 40)) : state === "on_trial" ? world.day(21) : null, look_again_on: state === "declined" ? world.day(45) : null,
    created_by: service.memberships.get(client.specialist.id), created_at: world.at(-raisedDay - 1),
  });
}

/** Requests from employers in every state, and cases: some of them self-referrals that no employer sees. */
export function addRetention(world: World, service: Service, employers: readonly DemoEmployer[], clients: readonly DemoClient[], handles: Handles): void {
  const keeping = clients.filter(({ help_with, state }) => help_with === "keep_work" && state === "in_work");
  const states = ["submitted", "submitted", "screened", "awaiting_agreement", "agreed", "accepted", "accepted", "accepted", "closed", "closed"];
  states.forEach((state, index) => {
    const employer = index === 0 ? employers[0]! : employers[2 + index * 3]!;
    const asker = employer.members[employer.members.length - 1]!;
    const day = state === "submitted" ? index : world.whole(6, 60);
    const request = world.add("retention_request", {
      id: world.id(), employer_id: employer.id, asked_by: asker.id, asker_name: asker.name, urgency: world.pick(["days", "harder", "can_wait"]), happening: world.some(["off_work", "coming_back", "tasks_hard", "others_hard", "formal_meeting"], 2),
      about_work: "Works at the tills and in the yard, 30 hours a week. The rota changed in the autumn.", they_know: world.chance(0.5), phone: "01632 960119", ring_by: world.at(state === "submitted" ? 1 - index : -day + 2), state,
      reason: state === "closed" ? world.pick(["advice_given", "person_said_no"]) : null, advice: state === "closed" ? "Agree a fixed time each week to look at the rota together, and write down what you decide." : "",
      staff_id: state === "submitted" ? null : service.staff[5]!.id, rung_at: state === "submitted" ? null : world.at(-day + 1), created_at: world.at(-day),
    });
    if (state === "agreed") world.add("retention_agreement", { request_id: request.id, name: "Bev Hallam", phone: "07700 900801", best_time: "After 4pm" });
    const client = state === "accepted" ? keeping.shift() : undefined;
    if (!client) return;
    handles.of(employer.id, client.id);
    addCase(world, client, { employer_id: employer.id, request_id: request.id, source: "employer" });
  });
  for (const client of keeping) addCase(world, client, { employer_name: "A warehouse in Long Eaton", source: world.pick(["self", "self", "professional"]) });
}

function addCase(world: World, client: DemoClient, of: Row): void {
  const state = world.pick(["accepted", "assessment", "plan_agreed", "active", "active", "monitoring"]);
  const planned = ["plan_agreed", "active", "monitoring"].includes(state);
  world.add("retention_case", {
    id: world.id(), client_id: client.id, urgency: world.pick(["days", "harder", "can_wait"]), state, gets_in_the_way: state === "accepted" ? "" : "The day has become too full, and the noise by the loading bay.",
    plan: planned ? "Shorter shifts for four weeks. A quiet place for breaks. A talk with the manager each Friday." : "", plan_agreed_at: planned ? world.at(-world.whole(3, 30)) : null, review_on: planned ? world.day(world.whole(-2, 28)) : null,
    specialist_id: client.specialist.id, opened_on: world.day(-Math.min(client.days, 90)), ...of,
  });
}

import type { DemoClient } from "./clients";
import type { DemoEmployer } from "./employers";
import type { Service } from "./people";
import { type Ask, addConsent, addStatements } from "./sharing";
import type { DemoVacancy } from "./vacancies";
import type { Row, World } from "./world";

export interface DemoIntroduction extends Row {
  readonly id: string;
  readonly state: string;
  readonly client: DemoClient;
  readonly employer: DemoEmployer;
  readonly vacancy: DemoVacancy;
  readonly day: number;
}

const STATES = [
  ...Array(6).fill("prepared"), ...Array(5).fill("consent_in_place"), ...Array(5).fill("introduced"), ...Array(4).fill("acknowledged"), ...Array(5).fill("interview_offered"), ...Array(4).fill("booked"),
  ...Array(3).fill("interviewed"), ...Array(4).fill("offered"), ...Array(2).fill("accepted"), ...Array(3).fill("withdrawn"), ...Array(4).fill("not_progressing"), ...Array(5).fill("unsuccessful"),
  ...Array(2).fill("declined"), ...Array(3).fill("vacancy_closed"),
] as string[];
const UNSEEN = ["prepared", "consent_in_place"];
const EXITS = ["withdrawn", "not_progressing", "unsuccessful", "declined", "vacancy_closed"];
const REASONS: Record<string, string> = { not_progressing: "role_changed", unsuccessful: "someone_else_chosen", declined: "hours", withdrawn: "not_now", vacancy_closed: "closed" };

/** What is known of the handles: one for each client and employer that have met. */
export class Handles {
  private readonly made = new Map<string, string>();
  constructor(private readonly world: World) {}
  of(employerId: string, clientId: string): string {
    const key = `${employerId} ${clientId}`;
    if (!this.made.has(key)) this.made.set(key, this.world.add("handle", { id: this.world.id(), employer_id: employerId, client_id: clientId }).id);
    return this.made.get(key)!;
  }
}

interface Making {
  readonly service: Service;
  readonly clients: readonly DemoClient[];
  readonly employers: readonly DemoEmployer[];
  readonly vacancies: readonly DemoVacancy[];
  readonly handles: Handles;
}

/** People put forward, in every state; and those in work, whose introduction led to a start. Consents of every kind with them. */
export function addIntroductions(world: World, making: Making): DemoIntroduction[] {
  const { clients, employers, vacancies } = making;
  const open = vacancies.filter(({ status }) => status === "open");
  const seekers = clients.filter(({ state, approach }) => state === "job_search" && approach !== "none");
  const working = clients.filter(({ state, help_with }) => ["in_work", "stepped_down"].includes(state) && help_with === "find_work");
  const employerOf = (vacancy: DemoVacancy): DemoEmployer => employers.find(({ id }) => id === vacancy.employer_id)!;

  const made = STATES.map((state, index) => {
    const client = index === 0 ? seekers.find(({ display_name }) => display_name === "Dani Whitlock")! : world.pick(seekers.slice(2));
    const vacancy = index === 0 ? open.find(({ employer_id }) => employer_id === employers[1]!.id)! : world.pick(open.slice(4));
    return { client, vacancy, state, fate: index === 0 ? "offered" : fateOf(state, index) } as const;
  });
  const leon = { client: seekers.find(({ display_name }) => display_name === "Leon Baptiste")!, vacancy: open.find(({ employer_id }) => employer_id === employers[0]!.id)!, state: "acknowledged", fate: "given" } as const;
  const started = working.map((client) => {
    const own = client.display_name === "Jo Whitcombe" ? vacancies.find(({ employer_id, status }) => employer_id === employers[0]!.id && status !== "draft")! : world.pick(vacancies.filter(({ status }) => ["filled", "closed", "part_filled", "open"].includes(status)));
    return { client, vacancy: own, state: "started", fate: world.pick<Ask["fate"]>(["given", "given", "renewed", "expired", "withdrawn"]) };
  });
  const seen = new Set<string>();
  return [leon, ...made, ...started]
    .filter(({ client, vacancy }) => !seen.has(`${client.id} ${vacancy.id}`) && seen.add(`${client.id} ${vacancy.id}`))
    .map((each) => addIntroduction(world, making, { ...each, employer: employerOf(each.vacancy) }));
}

/** Taken in turn and not at random, so that every kind is there. */
function fateOf(state: string, index: number): Ask["fate"] {
  const inTurn = (...fates: Ask["fate"][]): Ask["fate"] => fates[index % fates.length]!;
  if (state === "prepared") return inTurn("offered", "draft", "declined");
  if (state === "withdrawn") return "withdrawn";
  return EXITS.includes(state) ? inTurn("expired", "withdrawn", "superseded", "entered_in_error") : inTurn("given", "given", "narrowed", "renewed");
}

function addIntroduction(world: World, { service, handles }: Making, { client, employer, vacancy, state, fate }: { client: DemoClient; employer: DemoEmployer; vacancy: DemoVacancy; state: string; fate: Ask["fate"] }): DemoIntroduction {
  const day = state === "started" ? Math.min(client.days - 10, world.whole(60, 300)) : world.whole(2, Math.max(3, Math.min(client.days, 30)));
  const handle = handles.of(employer.id, client.id);
  const introduced = UNSEEN.includes(state) ? null : world.at(-Math.max(1, day - 1));
  const row = world.add("introduction", {
    id: world.id(), client_id: client.id, vacancy_id: vacancy.id, employer_id: employer.id, handle, state, reason: EXITS.includes(state) ? REASONS[state] : null, specialist_id: client.specialist.id,
    introduced_at: introduced, changed_at: world.at(-Math.max(0, day - 3)), created_at: world.at(-day),
  });
  const statements = client.statements as Row[] | undefined ?? Object.assign(client, { statements: addStatements(world, client, service) }).statements;
  const readers = introduced && !["offered", "draft", "declined"].includes(fate) ? employer.members.slice(0, world.whole(1, 2)).map(({ id }) => id) : [];
  addConsent(world, service, { client, employer, purpose: "introduce", vacancyId: vacancy.id, fate, statements, askedDay: day, readers });
  const introduction = { ...row, client, employer, vacancy, day } as unknown as DemoIntroduction;
  if (["interview_offered", "booked", "interviewed", "offered", "accepted", "unsuccessful"].includes(state)) addInterview(world, introduction);
  if (["offered", "accepted"].includes(state)) {
    world.add("job_offer", { introduction_id: row.id, hours_a_week: vacancy.hours_least ?? 20, pay_pence_an_hour: vacancy.pay_least_pence ?? 1280, contract: "permanent", starts_on: world.day(world.whole(7, 28)), made_at: world.at(-1) });
  }
  return introduction;
}

function addInterview(world: World, { id, state, client, employer }: DemoIntroduction): void {
  const held = ["interviewed", "offered", "accepted", "unsuccessful"].includes(state);
  const startsAt = state === "interview_offered" ? null : world.at(held ? -world.whole(2, 6) : world.whole(2, 9));
  const meeting = world.add("meeting", {
    id: world.id(), client_id: client.id, employer_id: employer.id, introduction_id: id, specialist_id: client.specialist.id, kind: "interview", state: held ? "held" : startsAt ? "confirmed" : "proposed",
    starts_at: startsAt, minutes: 45, how: "in_person", place: employer.sites[0]!.town.name, changed_at: world.at(-1), created_at: world.at(-3),
  });
  const slots = startsAt ? [startsAt] : [world.at(3), world.at(4), world.at(6)];
  for (const slot of new Set(slots.map((at) => at.getTime()))) world.add("meeting_slot", { id: world.id(), meeting_id: meeting.id, starts_at: new Date(slot), chosen_at: startsAt ? world.at(-1) : null });
}

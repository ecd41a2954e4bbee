import type { Row, Snapshot } from "./snapshot";

/*
 * Consent, written anew from the tables of the design: what may leave, for what, from when and how long. Nothing here
 * is the product's code.
 */

/** 0 vacancy, 1 introduced, 2 interview, 3 offered, 4 employed, 5 ended. */
type Stage = 0 | 1 | 2 | 3 | 4 | 5;
interface Item {
  readonly from: Stage;
  readonly purposes: readonly string[];
  /** Asked twice, and for 90 days at most. */
  readonly health?: true;
}

const toIntroduce: Item = { from: 1, purposes: ["introduce"] };
const ITEMS: Readonly<Record<string, Item>> = {
  association: toIntroduce, name: toIntroduce, contact_via_specialist: toIntroduce, skills_summary: toIntroduce, availability: toIntroduce, travel: toIntroduce,
  interview_adjustment: { from: 2, purposes: ["interview_adjustments"] },
  job_adjustment: { from: 3, purposes: ["job_adjustments", "retain"] },
  effect_on_work: { from: 3, purposes: ["job_adjustments", "retain", "return_to_work"], health: true },
  work_progress: { from: 0, purposes: ["care_team"] },
  condition: { from: 4, purposes: ["retain", "return_to_work"], health: true },
  crisis_plan: { from: 4, purposes: ["retain", "return_to_work"], health: true },
};
const DAY = 86_400_000;
const HEALTH_DAYS = 90;
const YEAR_DAYS = 366;

const INTRODUCTION_STAGES: Readonly<Record<string, Stage>> = { introduced: 1, acknowledged: 1, interview_offered: 2, booked: 2, interviewed: 2, offered: 3, accepted: 3, started: 4 };

/** An introduction that was made and is not over. */
export const goesOn = ({ state }: Row): boolean => String(state) in INTRODUCTION_STAGES;

/** How far a client is with an employer: what goes on counts before what is over. */
export function stageOf(world: Snapshot, client: string, employer: string): Stage {
  const stages: Stage[] = [];
  for (const introduction of world.where("introduction", "client_id", client)) {
    if (introduction.employer_id !== employer) continue;
    const placed = world.where("placement", "introduction_id", introduction.id).length > 0;
    if (!(introduction.state === "started" && placed)) stages.push(INTRODUCTION_STAGES[String(introduction.state)] ?? 0);
  }
  for (const placement of world.where("placement", "client_id", client)) {
    if (placement.employer_id === employer) stages.push(placement.state === "accepted" ? 3 : placement.state === "ended" ? 5 : 4);
  }
  for (const job of world.where("retention_case", "client_id", client)) {
    if (job.employer_id === employer) stages.push(job.state === "closed" ? 5 : 4);
  }
  const going = stages.filter((stage) => stage > 0 && stage < 5);
  return (going.length > 0 ? Math.max(...going) : Math.max(0, ...stages)) as Stage;
}

export interface Reader {
  readonly employerId: string;
  readonly membershipId: string;
}

/** The consents under which a reader may have a statement now, with its line; none: it must not leave. */
export function groundsFor(world: Snapshot, statement: Row, reader: Reader, now: number): Row[] {
  if (world.row("employer", reader.employerId)?.state !== "active") return [];
  if (statement.approved_at === null || statement.superseded_at !== null) return [];
  const item = ITEMS[String(statement.item)];
  const stage = stageOf(world, String(statement.client_id), reader.employerId);
  if (!item || stage < item.from || stage === 5) return [];
  return world.where("consent_item", "statement_id", statement.id).flatMap((line) => {
    const consent = world.row("consent", line.consent_id);
    return consent && consent.client_id === statement.client_id && holds(consent, item, now) && isFor(world, consent, reader) && isYes(line, item) ? [consent] : [];
  });
}

const time = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Date.parse(String(value)));

const isYes = (line: Row, item: Item): boolean => line.answer === "yes" && line.ended_at === null && (!item.health || line.confirmed_at !== null);

const isFor = (world: Snapshot, consent: Row, { employerId, membershipId }: Reader): boolean =>
  consent.recipient === "employer" && consent.employer_id === employerId &&
  (consent.readers === null || (consent.readers as string[]).includes(membershipId)) &&
  (consent.purpose !== "introduce" || consent.vacancy_id === null ||
    world.where("introduction", "vacancy_id", consent.vacancy_id).some((each) => each.client_id === consent.client_id && each.employer_id === employerId && each.introduced_at !== null));

/** In force by the clock, for this purpose, and not longer than its kind of line may be shared. */
function holds(consent: Row, item: Item, now: number): boolean {
  const from = time(consent.renewed_at ?? consent.valid_from);
  const longest = (item.health ? HEALTH_DAYS : YEAR_DAYS) * DAY;
  return ["given", "narrowed", "renewed"].includes(String(consent.status)) && consent.ended_at === null && item.purposes.includes(String(consent.purpose)) &&
    time(consent.valid_from) <= now && now < time(consent.valid_to) && now < from + longest;
}

/** Employers read under these; everything else is the care team's. */
export const toEmployers = (consent: Row): boolean => consent.recipient === "employer";

import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, notFound, notNow, refused } from "../../kernel/result";
import { type IntroductionState, mayGo } from "./states";

export interface PrepareIntroduction {
  readonly clientId: string;
  readonly vacancyId: string;
  readonly idempotencyKey: string;
}

/** What decides whether a person may be put forward for a role. */
export interface Prospect {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientState: string;
  readonly approach: "none" | "anonymous" | "named";
  readonly specialistId: string | null;
  readonly vacancyId: string;
  readonly vacancyTitle: string;
  readonly vacancyStatus: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly employerState: string;
  /** The person said: not this employer, nor its parent. */
  readonly avoidsEmployer: boolean;
  readonly introductionId: string | null;
  readonly introductionState: IntroductionState | null;
}

/** @returns null where the viewer sees no such person or role. */
export async function readProspect({ db }: Session, clientId: string, vacancyId: string): Promise<Prospect | null> {
  if (!isUuid(clientId) || !isUuid(vacancyId)) return null;
  const [row] = (await db.query(
    `select c.id as "clientId", c.display_name as "clientName", c.state as "clientState", c.approach, c.specialist_id as "specialistId",
       v.id as "vacancyId", v.title as "vacancyTitle", v.status as "vacancyStatus", e.id as "employerId", e.name as "employerName", e.state as "employerState",
       exists (select from preference_employer p where p.client_id = c.id and p.employer_id in (e.id, e.parent_id)) as "avoidsEmployer",
       i.id as "introductionId", i.state as "introductionState"
     from client c cross join vacancy v join employer e on e.id = v.employer_id
     left join introduction i on i.client_id = c.id and i.vacancy_id = v.id
     where c.id = $1 and v.id = $2`,
    [clientId, vacancyId],
  )) as Prospect[];
  return row ?? null;
}

/** Why this person can't be put forward for this role now; null when nothing stands against it. */
export function whyNot(prospect: Prospect): Problem | null {
  const { clientName, employerName } = prospect;
  if (prospect.clientState === "closed") return notNow(`${clientName} is not being supported now. Reopen their support first.`);
  if (prospect.approach === "none") return notNow(`${clientName} has said not to approach employers. Only they can change that: talk about it first.`);
  if (prospect.avoidsEmployer) return notNow(`${clientName} has said not ${employerName}. Only they can change that.`);
  if (prospect.employerState !== "active") return notNow(`${employerName} can’t be sent introductions now: its account is not active.`);
  if (prospect.vacancyStatus !== "open") return notNow("This role is not open, so nobody can be introduced for it.");
  if (prospect.introductionState && !mayGo(prospect.introductionState, "prepared"))
    return { kind: "AlreadyDone", path: "", message: `${clientName} has already been put forward for this role.` };
  return null;
}

/** Puts a person forward for a role. The employer learns nothing of it until they are introduced. */
export async function prepareIntroduction(session: Session, input: PrepareIntroduction): Promise<Result<{ id: string }>> {
  return once(session, "prepareIntroduction", input.idempotencyKey, () => prepare(session, input), async (id) => ({ id }));
}

async function prepare(session: Session, { clientId, vacancyId }: PrepareIntroduction): Promise<Result<{ id: string }>> {
  const prospect = await readProspect(session, clientId, vacancyId);
  if (!prospect) return refused(notFound("We can’t find that person or that role. Open their page again."));
  const problem = whyNot(prospect);
  if (problem) return refused(problem);

  const { db, viewer } = session;
  // The client's ledger head before the row, in the order that a withdrawal takes them.
  const [{ until }] = (await db.query("select access.introduce_until($1, $2, $3) as until", [clientId, prospect.employerId, vacancyId])) as [{ until: Date | null }];
  const [{ id }] = (await db.query(
    `insert into introduction (client_id, vacancy_id, employer_id, handle, specialist_id)
     values ($1, $2, $3, access.handle_for($3, $1), $4)
     on conflict (client_id, vacancy_id) do update set state = 'prepared', reason = null, specialist_id = excluded.specialist_id
     returning id`,
    [clientId, vacancyId, prospect.employerId, prospect.specialistId ?? viewer.staffId],
  )) as [{ id: string }];
  if (until) await db.query("update introduction set state = 'consent_in_place' where id = $1 and state = 'prepared'", [id]);
  return done({ id });
}

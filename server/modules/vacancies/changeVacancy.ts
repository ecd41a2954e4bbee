import type { EntityManager } from "typeorm";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";
import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, notFound, notNow, refused } from "../../kernel/result";
import { Vacancy } from "./vacancy.entity";
import { type VacancyAction, mayKeep, vacancyPolicy } from "./vacancy.policy";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";
import { type Change, stateInWords } from "./vacancyInWords";

/** Which vacancy, and as of which version the viewer saw it. */
export interface AtVersion {
  readonly id: string;
  readonly version: number;
}

export const NO_SUCH_VACANCY: Problem = notFound("We can't find this role. It may have been removed.");
export const STALE: Problem = notNow("Someone changed this role after you opened it. Nothing of yours was saved. Open the page again to see it as it is now.");

/**
 * Loads a vacancy for one act: locked, so that two people acting at once take turns.
 *
 * Row security makes another employer's vacancy look like one that is not there.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export async function vacancyFor({ db, viewer }: Session, { id, version }: AtVersion, action: VacancyAction): Promise<Result<Vacancy>> {
  const vacancy = isUuid(id) ? await db.findOne(Vacancy, { where: { id }, lock: { mode: "pessimistic_write" } }) : null;
  if (!vacancy) return refused(NO_SUCH_VACANCY);
  if (!mayKeep(viewer, vacancy)) throw new Forbidden();
  if (!vacancyPolicy[action](viewer, vacancy)) return refused(notNow(`${notNowWords[action]} This role is ${stateInWords[vacancy.status]}.`));
  if (vacancy.version !== version) return refused(STALE);
  return { ok: true, value: vacancy };
}

const notNowWords: Record<VacancyAction, string> = {
  edit: "This role can't be changed any more.",
  send: "Only a draft can be sent.",
  publish: "This role can't be published now.",
  askForChanges: "Only a role that was sent can be given back.",
  ask: "There is nobody to ask about a role that has ended.",
  answer: "A role that has ended needs no answers.",
  pause: "Only an open role can be paused.",
  reopen: "Only a paused role can be opened again.",
  close: "Only an open or paused role can be closed.",
  withdraw: "This role can't be withdrawn now.",
  relist: "Only a role that has ended can be posted again.",
};

type Changes = QueryDeepPartialEntity<Vacancy>;

/** Stores changes as the next version. */
export async function store({ db, now }: Session, vacancy: Vacancy, changes: Changes): Promise<void> {
  await db.update(Vacancy, vacancy.id, { ...changes, version: vacancy.version + 1, updatedAt: now });
}

export interface Happened {
  readonly kind: "transition" | "edited" | "asked" | "answered";
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string;
  readonly changes?: readonly Change[];
}

/** Adds a line to a vacancy's history, signed with the viewer's name, and tells open pages to look again. */
export async function record({ db, viewer }: Session, vacancy: Pick<Vacancy, "id" | "employerId">, { kind, from = null, to = null, reason = "", changes = [] }: Happened): Promise<void> {
  await db.query(
    `insert into vacancy_event (vacancy_id, kind, from_status, to_status, reason, changes, actor_membership_id, actor_name)
     select $1, $2, $3, $4, $5, $6::jsonb, $7, coalesce(display_name, 'Somebody') from access.viewer()`,
    [vacancy.id, kind, from, to, reason, JSON.stringify(changes), viewer.membershipId],
  );
  await tell(db, vacancy);
}

const tell = (db: EntityManager, { id, employerId }: Pick<Vacancy, "id" | "employerId">): Promise<unknown> =>
  db.query(
    `select pg_notify('alongside', json_build_object('kind', 'vacancy', 'id', $1::text, 'employerId', $2::text, 'providerId', (select provider_id from employer where id = $2::uuid))::text)`,
    [id, employerId],
  );

/** One transition: the new state with what goes with it, and its line in the history. */
export async function moveTo(session: Session, vacancy: Vacancy, status: Vacancy["status"], changes: Changes = {}, reason = ""): Promise<Result<KeptVacancyRow>> {
  await store(session, vacancy, { ...changes, status });
  await record(session, vacancy, { kind: "transition", from: vacancy.status, to: status, reason });
  return asNow(session, vacancy.id);
}

/** The vacancy as it is after a change. */
export async function asNow(session: Session, id: string): Promise<Result<KeptVacancyRow>> {
  const row = await readVacancy(session, id);
  return row ? { ok: true, value: row } : refused(NO_SUCH_VACANCY);
}

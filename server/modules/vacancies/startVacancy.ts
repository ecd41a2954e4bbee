import { once } from "../../access/once";
import { Forbidden } from "../../access/policy";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, invalid, refused } from "../../kernel/result";
import { asNow, record } from "./changeVacancy";
import { checkParts } from "./parts/checkParts";
import type { JobPart } from "./parts/parts";
import { columnsOf } from "./parts/storeParts";
import { Vacancy } from "./vacancy.entity";
import { mayKeep } from "./vacancy.policy";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";

export interface StartVacancy {
  /** Staff say for whom; a member acts for its own employer. */
  readonly employerId: string | null;
  readonly job: JobPart;
  readonly idempotencyKey: string;
}

/**
 * Begins a draft with its first part.
 *
 * @throws Forbidden for a role that may only read.
 */
export async function startVacancy(session: Session, { employerId, job, idempotencyKey }: StartVacancy): Promise<Result<KeptVacancyRow>> {
  const wrong = checkParts({ job });
  if (wrong.length > 0) return refused(...wrong);
  return once(session, "startVacancy", idempotencyKey, () => start(session, employerId, job), (id) => readVacancy(session, id));
}

async function start(session: Session, wanted: string | null, job: JobPart): Promise<Result<KeptVacancyRow>> {
  const { db, viewer } = session;
  const employerId = viewer.employerId ?? wanted ?? "";
  const [employer] = isUuid(employerId) ? ((await db.query("select id, state from employer where id = $1", [employerId])) as { id: string; state: string }[]) : [];
  if (!employer) return refused(invalid("employerId", "Choose the employer."));
  if (employer.state === "suspended" || employer.state === "closed") return refused(invalid("employerId", "This employer's account is not in use, so it can't post roles."));
  if (!mayKeep(viewer, { employerId, status: "draft" })) throw new Forbidden();

  const [made] = (await db.query("insert into vacancy (employer_id) values ($1) returning id", [employerId])) as [{ id: string }];
  const vacancy = await db.findOneByOrFail(Vacancy, { id: made.id });
  const columns = await columnsOf(session, vacancy, { job });
  if (!columns.ok) return columns;
  await db.update(Vacancy, made.id, columns.value);
  await record(session, vacancy, { kind: "transition", to: "draft" });
  return asNow(session, made.id);
}

import type { Session } from "../../../database/session";
import { invalid, notNow, refused, type Result } from "../../../kernel/result";
import { asNow, record, store, vacancyFor } from "../changeVacancy";
import { readVacancy } from "../vacancy.reads";
import type { KeptVacancyRow } from "../vacancy.rows";
import { employersNamed } from "./employersNamed";

export interface NameEmployer {
  id: string;
  version: number;
  employerName: string;
}

/**
 * Says whose role an imported draft is, once somebody has found out; an employer not known yet becomes a prospect.
 *
 * Only drafts are moved: from then on the employer has seen the role.
 */
export async function nameEmployer(session: Session, { id, version, employerName }: NameEmployer): Promise<Result<KeptVacancyRow>> {
  const { db, viewer } = session;
  const name = employerName.replace(/\s+/g, " ").trim();
  if (name === "" || name.length > 200) return refused(invalid("employerName", name === "" ? "Write the employer’s name" : "The name must have 200 characters or fewer"));
  const loaded = await vacancyFor(session, { id, version }, "edit");
  if (!loaded.ok) return loaded;
  const vacancy = loaded.value;
  if (vacancy.status !== "draft" || vacancy.source !== "import") return refused(notNow("Only an imported draft can be given to another employer."));

  const before = (await readVacancy(session, id))!.employerName;
  const employerId = (await employersNamed(session, viewer.providerId!, [name])).get(name)!;
  if (employerId === vacancy.employerId) return refused(invalid("employerName", "The role is theirs already"));
  const [same] = (await db.query("select from vacancy where employer_id = $1 and fingerprint = (select fingerprint from vacancy where id = $2)", [employerId, id])) as unknown[];
  if (same) return refused(invalid("employerName", `${name} has a role from the same advert already`));

  await store(session, vacancy, { employerId, siteId: null });
  await db.query(
    `update vacancy_question set answered_at = clock_timestamp(), answered_by = $2, answer = $3
     where vacancy_id = $1 and asked_via = 'import' and dimension = 'other' and answered_at is null and wording like 'Who is the employer?%'`,
    [id, viewer.membershipId, name],
  );
  await record(session, { id, employerId }, { kind: "edited", changes: [{ field: "Employer", before, after: name }] });
  return asNow(session, id);
}

import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, notNow, refused } from "../../kernel/result";
import { NO_SUCH_INTRODUCTION } from "./moveIntroduction";
import { readProspect } from "./prepareIntroduction";
import { type IntroductionState, cannotGo } from "./states";

/**
 * Lets the employer see what the person agreed to share.
 *
 * The consent is asked of the database under the person's ledger head, so that a withdrawal is either before this or
 * after it, never during.
 */
export async function introduce(session: Session, id: string): Promise<Result<{ id: string }>> {
  const { db } = session;
  if (!isUuid(id)) return refused(NO_SUCH_INTRODUCTION);
  const [found] = (await db.query(
    `select client_id as "clientId", vacancy_id as "vacancyId", access.introduce_until(client_id, employer_id, vacancy_id) as until from introduction where id = $1`,
    [id],
  )) as { clientId: string; vacancyId: string; until: Date | null }[];
  if (!found) return refused(NO_SUCH_INTRODUCTION);

  const [{ state }] = (await db.query("select state from introduction where id = $1 for update", [id])) as [{ state: IntroductionState }];
  if (state === "introduced") return done({ id });
  if (state !== "prepared" && state !== "consent_in_place") return refused(notNow(cannotGo(state)));

  const prospect = await readProspect(session, found.clientId, found.vacancyId);
  if (!prospect) return refused(NO_SUCH_INTRODUCTION);
  if (prospect.approach === "none") return refused(notNow(`${prospect.clientName} has said not to approach employers. Only they can change that.`));
  if (prospect.vacancyStatus !== "open") return refused(notNow("This role is not open any more, so nobody can be introduced for it."));
  if (prospect.employerState !== "active") return refused(notNow(`${prospect.employerName} can’t be sent introductions now: its account is not active.`));
  if (!found.until) return refused(notNow(`${prospect.clientName} has not said yes to ${prospect.employerName} knowing that we support them. Ask them first.`));

  if (state === "prepared") await db.query("update introduction set state = 'consent_in_place' where id = $1", [id]);
  await db.query("update introduction set state = 'introduced' where id = $1", [id]);
  return done({ id });
}

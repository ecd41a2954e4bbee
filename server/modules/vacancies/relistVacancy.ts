import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { type Result } from "../../kernel/result";
import { type AtVersion, asNow, record, vacancyFor } from "./changeVacancy";
import { readVacancy } from "./vacancy.reads";
import type { KeptVacancyRow } from "./vacancy.rows";

const COPIED = `employer_id, site_id, title, kind, summary, duties, occupation_code, place_text, postcode, latitude, longitude, place_exactness, workplace,
  hours_least, hours_most, week_grid, week_fixed, when_note, pay_least_pence, pay_most_pence, pay_period, pay_pence_an_hour_least, pay_note, contract,
  how_to_apply, apply_link, apply_note, answer_within_days, contact_name, contact_email, contact_phone, setting_seen, offer_seen`;

/**
 * Makes a new draft of a vacancy that ended, linked to it. Dates are not copied; positions are those left unfilled.
 *
 * @throws Forbidden where the viewer's role may only read it.
 */
export const relistVacancy = (session: Session, { idempotencyKey, ...at }: AtVersion & { idempotencyKey: string }): Promise<Result<KeptVacancyRow>> =>
  once(session, "relistVacancy", idempotencyKey, () => relist(session, at), (id) => readVacancy(session, id));

async function relist(session: Session, at: AtVersion): Promise<Result<KeptVacancyRow>> {
  const loaded = await vacancyFor(session, at, "relist");
  if (!loaded.ok) return loaded;
  const { db } = session;
  const [made] = (await db.query(
    `insert into vacancy (${COPIED}, positions, relisted_from)
     select ${COPIED}, greatest(1, positions - case when status = 'part_filled' then coalesce(positions_filled, 0) else 0 end), id from vacancy where id = $1 returning id`,
    [at.id],
  )) as [{ id: string }];
  await db.query("insert into vacancy_setting (vacancy_id, feature, says) select $1, feature, says from vacancy_setting where vacancy_id = $2", [made.id, at.id]);
  await db.query("insert into vacancy_adjustment (vacancy_id, code) select $1, code from vacancy_adjustment where vacancy_id = $2", [made.id, at.id]);
  await record(session, { id: made.id, employerId: loaded.value.employerId }, { kind: "transition", to: "draft", reason: "Posted again" });
  return asNow(session, made.id);
}

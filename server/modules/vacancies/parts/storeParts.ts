import type { Session } from "../../../database/session";
import { isUuid } from "../../../kernel/ids";
import { type WeekGrid, DAYS, PARTS, gridHas } from "../../../kernel/dimensions";
import { postcodeIn } from "../../../kernel/postcodes";
import { type Result, invalid, refused } from "../../../kernel/result";
import { type Located, locate } from "../../places";
import type { Vacancy } from "../vacancy.entity";
import { type ApplyPart, type JobPart, type VacancyParts, type WhenPart, type WherePart, tidy } from "./parts";

type Columns = Partial<Vacancy>;

const job = (part: JobPart): Columns => ({
  title: tidy(part.title).replace(/\s+/g, " "),
  kind: part.kind,
  positions: part.positions,
  summary: tidy(part.summary),
  duties: tidy(part.duties),
  occupationCode: part.occupationCode || null,
  contract: part.contract ?? null,
});

interface SiteRow {
  readonly name: string;
  readonly place_text: string;
  readonly postcode: string | null;
}

/** A site's place as it is now: a vacancy keeps it even when the site goes. */
async function where(session: Session, employerId: string, part: WherePart): Promise<Result<Columns>> {
  const siteId = part.siteId || null;
  let placeText = tidy(part.placeText);
  let postcode = postcodeIn(tidy(part.postcode));
  if (siteId) {
    const [site] = isUuid(siteId) ? ((await session.db.query("select name, place_text, postcode from site where id = $1 and employer_id = $2", [siteId, employerId])) as SiteRow[]) : [];
    if (!site) return refused(invalid("where.siteId", "Choose one of your sites, or type the place."));
    placeText = site.place_text.includes(site.name) ? site.place_text : `${site.name}, ${site.place_text}`.slice(0, 300);
    postcode = site.postcode ? postcodeIn(site.postcode) : null;
  }
  const at = await placed(session, placeText, postcode);
  return { ok: true, value: { workplace: part.workplace ?? null, siteId, placeText, postcode, latitude: at.latitude, longitude: at.longitude, placeExactness: at.exactness } };
}

/** The postcode decides where it is known; then the words. */
async function placed(session: Session, placeText: string, postcode: string | null): Promise<Located> {
  const byPostcode = postcode ? await locate(session, postcode) : null;
  return byPostcode && byPostcode.exactness !== "unknown" ? byPostcode : locate(session, placeText);
}

const when = (part: WhenPart): Columns => ({
  hoursLeast: part.hoursLeast ?? null,
  hoursMost: part.hoursMost ?? null,
  weekGrid: part.weekGrid || null,
  weekFixed: part.weekFixed ?? null,
  whenNote: tidy(part.note),
  startsOn: part.startsOn || null,
});

const apply = (part: ApplyPart): Columns => ({
  howToApply: part.how ?? null,
  applyLink: part.how === "through_service" ? null : tidy(part.applyTo) || null,
  applyNote: tidy(part.note),
  answerWithinDays: part.answerWithinDays ?? null,
  closesOn: part.closesOn || null,
  contactName: tidy(part.contactName),
  contactEmail: tidy(part.contactEmail),
  contactPhone: tidy(part.contactPhone),
});

/** What the parts make of the vacancy's columns; the pay is made hourly with the hours as they will be. */
export async function columnsOf(session: Session, vacancy: Vacancy, parts: VacancyParts): Promise<Result<Columns>> {
  const placedPart = parts.where ? await where(session, vacancy.employerId, parts.where) : ({ ok: true, value: {} } as const);
  if (!placedPart.ok) return placedPart;
  const columns: Columns = {
    ...(parts.job && job(parts.job)),
    ...placedPart.value,
    ...(parts.when && when(parts.when)),
    ...(parts.pay && {
      payLeastPence: parts.pay.leastPence ?? null,
      payMostPence: parts.pay.mostPence ?? null,
      payPeriod: typeof (parts.pay.leastPence ?? parts.pay.mostPence) === "number" ? (parts.pay.period ?? null) : null,
      payNote: tidy(parts.pay.note),
    }),
    ...(parts.setting && { settingSeen: true }),
    ...(parts.offer && { offerSeen: true }),
    ...(parts.apply && apply(parts.apply)),
  };
  return { ok: true, value: { ...columns, payPenceAnHourLeast: madeHourly({ ...vacancy, ...columns }) } };
}

const WEEKS_A_YEAR = 365.25 / 7;

type Paid = Pick<Vacancy, "payLeastPence" | "payPeriod" | "hoursMost" | "hoursLeast" | "weekGrid">;

/**
 * The least a vacancy pays, in whole pence an hour, rounded down.
 *
 * A weekly, monthly or yearly amount is divided by the most hours it may stand for; a day's by those hours over the
 * days worked.
 *
 * @returns null where the hours, or the days, are not known: nothing is guessed.
 */
export function madeHourly({ payLeastPence: pence, payPeriod: period, hoursMost, hoursLeast, weekGrid }: Paid): number | null {
  if (pence === null || period === null) return null;
  if (period === "hour") return pence;
  const hours = hoursMost ?? hoursLeast;
  if (!hours) return null;
  if (period === "day") return weekGrid ? Math.floor((pence * daysIn(weekGrid)) / hours) : null;
  const weeks = { week: 1, month: WEEKS_A_YEAR / 12, year: WEEKS_A_YEAR }[period];
  return Math.floor(pence / weeks / hours);
}

const daysIn = (grid: WeekGrid): number => DAYS.filter((_day, day) => PARTS.some((_part, part) => gridHas(grid, day, part))).length;

/** Replaces what is said of the setting and what is on offer, where those parts were sent. */
export async function storeLists({ db }: Session, vacancyId: string, { setting, offer }: VacancyParts): Promise<void> {
  if (setting) {
    await db.query("delete from vacancy_setting where vacancy_id = $1", [vacancyId]);
    await db.query(
      `insert into vacancy_setting (vacancy_id, feature, says)
       select $1::uuid, f, 'has' from unnest($2::text[]) f union select $1::uuid, f, 'has_not' from unnest($3::text[]) f`,
      [vacancyId, [...new Set(setting.has)], [...new Set(setting.hasNot)]],
    );
  }
  if (offer) {
    await db.query("delete from vacancy_adjustment where vacancy_id = $1", [vacancyId]);
    await db.query("insert into vacancy_adjustment (vacancy_id, code) select $1, c from unnest($2::text[]) c", [vacancyId, [...new Set(offer.adjustments)]]);
  }
}

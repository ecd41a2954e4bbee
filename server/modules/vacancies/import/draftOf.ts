import { type Located, rateOn, wageInWords } from "../../places";
import { madeHourly } from "../parts/storeParts";
import type { ReadQuestion, ReadVacancy } from "./readVacancy";
import { fingerprint } from "./readVacancy";

/** A vacancy's columns as an import fills them in; the rest keep their defaults. */
export interface Draft {
  title: string;
  duties: string;
  place_text: string;
  postcode: string | null;
  latitude: number | null;
  longitude: number | null;
  place_exactness: string;
  workplace: string | null;
  hours_least: number | null;
  hours_most: number | null;
  pay_least_pence: number | null;
  pay_most_pence: number | null;
  pay_period: string | null;
  pay_pence_an_hour_least: number | null;
  contract: string | null;
  starts_on: string | null;
  closes_on: string | null;
  source_url: string | null;
  source_id: string | null;
  fingerprint: string;
}

const mostHours = 80;

/** The least a role pays, made hourly as for any vacancy, where the advert says enough to know it. */
const penceAnHour = ({ pay, hoursAWeekMin, hoursAWeekMax }: ReadVacancy): number | null =>
  pay && madeHourly({ payLeastPence: pay.minPence, payPeriod: pay.period, hoursLeast: hoursAWeekMin, hoursMost: hoursAWeekMax, weekGrid: null });

/**
 * The draft that an advert becomes, and what is to be asked about it besides what its reader asked.
 *
 * @param today - `YYYY-MM-DD`: the minimum wage is the one for the start, or for today.
 */
export function draftOf(read: ReadVacancy, where: Located | null, today: string): { draft: Draft; questions: ReadQuestion[] } {
  const questions: ReadQuestion[] = [];
  const tooLong = (read.hoursAWeekMax ?? read.hoursAWeekMin ?? 0) > mostHours;
  if (tooLong) questions.push({ field: "hours", message: `The advert says ${read.hoursAWeekMax ?? read.hoursAWeekMin} hours a week. How many is it?` });
  if (where?.exactness === "unknown" && read.placeText) {
    const several = where.candidates.length > 0 ? ` There are ${where.candidates.length} places of that name.` : "";
    questions.push({ field: "place", message: `Where is “${read.placeText.slice(0, 100)}”?${several} Give a town with its county, or a postcode.` });
  }
  const hourly = tooLong ? null : penceAnHour(read);
  const rate = rateOn(read.startsOn && read.startsOn > today ? read.startsOn : today, read.contract === "apprenticeship" ? "apprentice" : 21);
  if (hourly !== null && rate && hourly < rate.penceAnHour) {
    questions.push({ field: "pay", message: `It pays £${(hourly / 100).toFixed(2)} an hour, less than the legal minimum: ${wageInWords(rate)}. What does it pay?` });
  }
  return {
    questions,
    draft: {
      title: read.title,
      duties: read.text,
      place_text: read.placeText ?? "",
      postcode: read.postcode,
      latitude: where?.latitude ?? null,
      longitude: where?.longitude ?? null,
      place_exactness: where?.exactness ?? "unknown",
      workplace: read.workplace,
      hours_least: tooLong ? null : read.hoursAWeekMin,
      hours_most: tooLong ? null : read.hoursAWeekMax,
      pay_least_pence: read.pay?.minPence ?? null,
      pay_most_pence: read.pay?.maxPence ?? null,
      pay_period: read.pay?.period ?? null,
      pay_pence_an_hour_least: hourly,
      contract: read.contract,
      starts_on: read.startsOn,
      closes_on: read.closesOn,
      source_url: read.sourceUrl,
      source_id: read.sourceId,
      fingerprint: fingerprint(read),
    },
  };
}

import minimumWage from "../../database/seeds/minimumWage.json";

/** For whom a rate is: an age in years, or an apprentice under 19 or in the first year. */
export type WageFor = number | "apprentice";

/** The legal minimum that applies on a date. */
export interface WageRate {
  penceAnHour: number;
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** Last day; null while it is the latest rate known. */
  to: string | null;
  /** Both null for apprentices. */
  ageMin: number | null;
  ageMax: number | null;
}

const rates: WageRate[] = minimumWage.rows.map(([from, to, ageMin, ageMax, penceAnHour]) => ({
  from: from as string,
  to: to as string | null,
  ageMin: ageMin as number | null,
  ageMax: ageMax as number | null,
  penceAnHour: penceAnHour as number,
}));

/**
 * The UK minimum wage for a date: what nobody of that age may be paid less than.
 *
 * @param date - `YYYY-MM-DD`.
 * @returns null before October 2006 (apprentices: October 2010), where the list begins.
 * @see https://www.gov.uk/national-minimum-wage-rates
 */
export function rateOn(date: string, forWhom: WageFor = 21): WageRate | null {
  const fits = (rate: WageRate): boolean =>
    forWhom === "apprentice" ? rate.ageMin === null : rate.ageMin !== null && rate.ageMin <= forWhom && (rate.ageMax === null || forWhom <= rate.ageMax);
  return rates.find((rate) => rate.from <= date && (rate.to === null || date <= rate.to) && fits(rate)) ?? null;
}

const spokenDate = (date: string): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** "£12.71 an hour from 1 April 2026 for people aged 21 and over" */
export function wageInWords({ penceAnHour, from, ageMin, ageMax }: WageRate): string {
  const people =
    ageMin === null ? "apprentices under 19 or in their first year"
    : ageMax === null ? `people aged ${ageMin} and over`
    : ageMin === 0 ? `people under ${ageMax + 1}`
    : `people aged ${ageMin} to ${ageMax}`;
  return `£${(penceAnHour / 100).toFixed(2)} an hour from ${spokenDate(from)} for ${people}`;
}

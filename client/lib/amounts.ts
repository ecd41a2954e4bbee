/** Pounds from pence: "£12.71", "£13", "£23,400". */
export function sayMoney(pence: number): string {
  const whole = pence % 100 === 0;
  return `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })}`;
}

/** The periods a rate of pay can be for, in lower case; the API's enum is `HOUR`, `DAY` and so on. */
export type PayPeriod = "hour" | "day" | "week" | "month" | "year" | "shift";

/**
 * A rate of pay: "£12.71 an hour", "£23,400 a year", "£12.71 to £14 an hour".
 *
 * @param pence - the rate, or the least of a range.
 * @param upTo - the most of a range, in pence.
 */
export function sayPay(pence: number, period: PayPeriod = "hour", upTo?: number | null): string {
  const range = upTo && upTo !== pence ? `${sayMoney(pence)} to ${sayMoney(upTo)}` : sayMoney(pence);
  return `${range} ${period === "hour" ? "an" : "a"} ${period}`;
}

const MILES_IN_KM = 0.621371;

/** Miles from kilometres, not rounded. */
export const milesOf = (km: number): number => km * MILES_IN_KM;

/** Kilometres from miles, not rounded: what the API takes. */
export const kmOf = (miles: number): number => miles / MILES_IN_KM;

/** A distance as people say it, from kilometres: "about 4 miles", "about 1 mile", "under a mile". */
export function sayDistance(km: number): string {
  const miles = milesOf(km);
  if (miles < 0.75) return "under a mile";
  const near = Math.round(miles);
  return `about ${near.toLocaleString("en-GB")} ${near === 1 ? "mile" : "miles"}`;
}

const hour = (n: number): string => (Number.isInteger(n) ? String(n) : String(Number(n.toFixed(2))));

/**
 * Hours a week: "16 to 20 hours a week", "12 hours a week", "at least 16 hours a week".
 *
 * @returns null when neither end is known, so that the page can say "Not known yet".
 */
export function sayHours(least?: number | null, most?: number | null): string | null {
  const unit = "hours a week";
  if (least == null && most == null) return null;
  if (least == null) return `up to ${hour(most as number)} ${unit}`;
  if (most == null) return `at least ${hour(least)} ${unit}`;
  if (least === most) return least === 1 ? "1 hour a week" : `${hour(least)} ${unit}`;
  return `${hour(least)} to ${hour(most)} ${unit}`;
}

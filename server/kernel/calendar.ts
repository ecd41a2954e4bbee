const LONDON = "Europe/London";

/**
 * The calendar date at an instant, as people in the service's time zone read it.
 *
 * @returns `YYYY-MM-DD`, so dates compare correctly as strings.
 * @throws RangeError if `instant` is invalid or the zone is unknown.
 * @see https://tc39.es/ecma402/ (Intl.DateTimeFormat); en-CA is the locale that writes ISO 8601 dates.
 */
export const calendarDate = (instant: Date, timeZone = LONDON): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(instant);

/**
 * A date some days later (or earlier, when `days` is negative).
 *
 * @param date - `YYYY-MM-DD`
 * @throws RangeError if `date` is not a date.
 */
export function addDays(date: string, days: number): string {
  const noon = new Date(`${date}T12:00:00Z`); // noon, so that no change of the clocks can move the date
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`, both `YYYY-MM-DD`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);

/** True for a real date written `YYYY-MM-DD`; 30 February is not one. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

const londonClock = new Intl.DateTimeFormat("en-GB", { timeZone: LONDON, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * The instant at which clocks in Britain show a time on a date.
 *
 * @param date - `YYYY-MM-DD`
 * @param time - `HH:MM`; one that the clocks skip in spring gives the instant an hour on.
 */
export function londonInstant(date: string, time: string): Date {
  const utc = new Date(`${date}T${time}:00Z`);
  const summer = new Date(utc.getTime() - 3_600_000);
  return londonClock.format(summer) === time && calendarDate(summer) === date ? summer : utc;
}

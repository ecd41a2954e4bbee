import { dateOf, sayTime } from "../../lib/dates";

/**
 * The instant at which clocks in Britain show a time on a date, in ISO 8601.
 *
 * @param date - `YYYY-MM-DD`
 * @param time - `HH:MM`
 */
export function instantOf(date: string, time: string): string {
  const winter = new Date(`${date}T${time}:00Z`);
  const summer = new Date(winter.getTime() - 3_600_000);
  const fits = dateOf(summer) === date && sayTime(summer.toISOString()) === sayTime(time);
  return (fits ? summer : winter).toISOString();
}

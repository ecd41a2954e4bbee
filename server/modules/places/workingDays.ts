import bankHolidays from "../../database/seeds/bankHolidays.json";
import { addDays } from "../../kernel/calendar";

/** The parts of the United Kingdom that keep bank holidays of their own. */
export type Division = "england-and-wales" | "scotland" | "northern-ireland";

const held = new Set(bankHolidays.rows.map(([on, division]) => `${on} ${division}`));

/** True on a day that is neither at the weekend nor a bank holiday. Bank holidays are known from 2019 to 2028. */
export function isWorkingDay(date: string, division: Division = "england-and-wales"): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !held.has(`${date} ${division}`);
}

/**
 * The working day some working days later, or earlier when `days` is negative. The first day
 * itself is not counted: one working day after a Friday is the Monday.
 *
 * @param date - `YYYY-MM-DD`.
 * @param days - whole; 0 gives the date itself, working day or not.
 * @throws RangeError if `date` is not a date, or `days` is not whole or over 10,000.
 */
export function addWorkingDays(date: string, days: number, division: Division = "england-and-wales"): string {
  if (!Number.isInteger(days) || Math.abs(days) > 10_000) throw new RangeError(`not a number of working days: ${days}`);
  let [day, left] = [date, Math.abs(days)];
  while (left > 0) {
    day = addDays(day, Math.sign(days));
    if (isWorkingDay(day, division)) left -= 1;
  }
  return day;
}

import { calendarDate } from "../../kernel/calendar";

/**
 * A month some months later (or earlier, when `by` is negative).
 *
 * @param month - `YYYY-MM`
 */
export function addMonths(month: string, by: number): string {
  const [year, of] = month.split("-").map(Number) as [number, number];
  const months = year * 12 + (of - 1) + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** True for a real month written `YYYY-MM`, from 2000 on. */
export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

/**
 * The month a report is for: the one asked for, or the last that is over. One that has not begun is none.
 *
 * @param now - any moment; months are those of clocks in Britain.
 */
export function monthOf(asked: string | null, now: Date): string {
  const current = calendarDate(now).slice(0, 7);
  return asked !== null && isMonth(asked) && asked <= current ? asked : addMonths(current, -1);
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDay(month: string): string {
  const [year, of] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}

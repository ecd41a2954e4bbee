import type { PayPeriod } from "../../../kernel/dimensions";

/** Words that name a period. "pm" and "pa" only count straight after an amount: they are also a time of day and a job. */
const words: [PayPeriod | "shift", RegExp][] = [
  ["hour", /\b(?:per|an?|each|every)\s+(?:hour|hr)\b|\/\s?(?:hour|hr|h)\b|\bp\.?\/?\s?h(?:r|our)?\b\.?|\bhourly\b/i],
  ["shift", /\b(?:per|a|each)\s+(?:shift|night|sleep-?in|session|visit)\b/i],
  ["day", /\b(?:per|a|each)\s+day\b|\/\s?day\b|\bp\.?\/?d\b\.?|\bdaily\b/i],
  ["week", /\b(?:per|a|each)\s+(?:week|wk)\b|\/\s?(?:week|wk)\b|\bp\.?\/?w\b\.?|\bweekly\b/i],
  ["month", /\b(?:per|a|each)\s+(?:calendar\s+)?month\b|\/\s?month\b|\bpcm\b|^\s*p\.?\/?m\b\.?|\bmonthly\b/i],
  ["year", /\b(?:per|an?|each)\s+(?:annum|year|yr)\b|\/\s?(?:annum|year|yr)\b|\bp\.a\b\.?|\bp\/a\b|^\s*pa\b|\bannual(?:ly)?\b|\byearly\b/i],
];

/**
 * The first period named in a text.
 *
 * @returns `shift` for a period that has no length, null when none is named.
 */
export function periodIn(text: string): PayPeriod | "shift" | null {
  let first: { at: number; period: PayPeriod | "shift" } | null = null;
  for (const [period, pattern] of words) {
    const at = text.search(pattern);
    if (at >= 0 && (!first || at < first.at)) first = { at, period };
  }
  return first?.period ?? null;
}

/** Takes out "37.5 hours per week" and "paid monthly", whose period is not that of the amount. */
export const withoutWorkingHours = (text: string): string =>
  text
    .replace(/\d+(?:\.\d+)?\s*(?:(?:-|–|to)\s*\d+(?:\.\d+)?\s*)?(?:hours?|hrs?|days?|shifts?|nights?)\s*(?:per|an?|each|\/|p)\s*(?:week|wk|w\b|day|month|fortnight|year)/gi, " ")
    .replace(/\d+(?:\.\d+)?\s*(?:-\s*)?(?:hours?|hrs?)\s+(?:weekly|week)\b/gi, " ")
    .replace(/\bpaid\s+(?:hourly|daily|weekly|fortnightly|monthly)\b/gi, " ");

/** Least and most, in pounds, that anybody is paid for a period. Outside them a slip of the pen is likelier. */
const bounds: Record<PayPeriod, [number, number]> = {
  hour: [2, 500],
  day: [15, 5_000],
  week: [15, 15_000],
  month: [50, 60_000],
  year: [500, 1_000_000],
};

export const isPlausible = (pence: number, period: PayPeriod): boolean => {
  const [least, most] = bounds[period];
  return pence >= least * 100 && pence <= most * 100;
};

const LONDON = "Europe/London";
const DAY_MS = 86_400_000;

/** A calendar date (`YYYY-MM-DD`) as an instant in UTC, so that no zone moves it to another day. */
const noonOf = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * The calendar date at an instant, as people in Britain read it.
 *
 * @returns `YYYY-MM-DD`, so dates compare correctly as strings.
 */
export const dateOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: LONDON }).format(typeof instant === "string" ? new Date(instant) : instant);

/** Today's date in Britain, `YYYY-MM-DD`. */
export const today = (): string => dateOf(new Date());

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / DAY_MS);

const parts = (date: string, weekday: "long" | "short", month: "long" | "short"): { weekday: string; day: string; month: string; year: string } => {
  const found = new Intl.DateTimeFormat("en-GB", { weekday, day: "numeric", month, year: "numeric", timeZone: "UTC" }).formatToParts(noonOf(date));
  const of = (type: string): string => found.find((part) => part.type === type)?.value ?? "";
  return { weekday: of("weekday"), day: of("day"), month: of("month"), year: of("year") };
};

const asDate = (when: string): string => (isDate(when) ? when : dateOf(when));
const far = (date: string, now: string): boolean => Math.abs(daysBetween(now, date)) > 31;

/**
 * A date as the pages say it: "Tuesday 3 March", with the year when it is more than a month away.
 *
 * @param when - `YYYY-MM-DD`, or an instant in ISO 8601 (read in British time).
 * @param now - today, `YYYY-MM-DD`; given in tests.
 */
export function sayDate(when: string, now = today()): string {
  const date = asDate(when);
  const { weekday, day, month, year } = parts(date, "long", "long");
  return `${weekday} ${day} ${month}${far(date, now) ? ` ${year}` : ""}`;
}

/** The short date of specialists' columns: "Thu 5 March", with the year when it is more than a month away. */
export function shortDate(when: string, now = today()): string {
  const date = asDate(when);
  const { weekday, day, month, year } = parts(date, "short", "long");
  return `${weekday} ${day} ${month}${far(date, now) ? ` ${year}` : ""}`;
}

/** A date that stands on a record: "Friday 24 July 2026", always with its year. */
export function recordDate(when: string): string {
  const { weekday, day, month, year } = parts(asDate(when), "long", "long");
  return `${weekday} ${day} ${month} ${year}`;
}

/** A month and its year: "February 2026", from `2026-02` or any date in it. */
export function sayMonth(month: string): string {
  const { month: name, year } = parts(`${month.slice(0, 7)}-15`, "long", "long");
  return `${name} ${year}`;
}

/**
 * A time of day: "10:30am", "2pm", "noon", "midnight".
 *
 * @param when - `HH:MM`, or an instant in ISO 8601 (read in British time).
 */
export function sayTime(when: string): string {
  const clock = /^\d{2}:\d{2}/.test(when)
    ? when
    : new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: LONDON }).format(new Date(when));
  const hour = Number(clock.slice(0, 2));
  const minute = clock.slice(3, 5);
  if (minute === "00" && hour === 12) return "noon";
  if (minute === "00" && hour === 0) return "midnight";
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === "00" ? "" : `:${minute}`}${hour < 12 ? "am" : "pm"}`;
}

/** "Tuesday 3 March, 10:30am", from an instant. */
export const sayDateTime = (instant: string, now = today()): string => `${sayDate(instant, now)}, ${sayTime(instant)}`;

/** "Thu 5 March, 2pm", from an instant. */
export const shortDateTime = (instant: string, now = today()): string => `${shortDate(instant, now)}, ${sayTime(instant)}`;

/** A date as it stands to today: "today", "tomorrow", "yesterday", or the date. */
export function sayNear(when: string, now = today()): string {
  const away = daysBetween(now, asDate(when));
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  return sayDate(when, now);
}

const days = (n: number): string => `${n} ${n === 1 ? "day" : "days"}`;

/** When something is due, specialists' words: "2 days late", "due today", or the short date. */
export function sayDue(due: string, now = today()): string {
  const late = daysBetween(asDate(due), now);
  if (late > 0) return `${days(late)} late`;
  return late === 0 ? "due today" : shortDate(due, now);
}

/** How long something has waited: "since today", "1 day waiting", "6 days waiting". */
export function sayWaiting(since: string, now = today()): string {
  const waited = daysBetween(asDate(since), now);
  return waited < 1 ? "since today" : `${days(waited)} waiting`;
}

/** A calendar date some days later, or earlier when `days` is negative. */
export const addDays = (date: string, days: number): string => new Date(noonOf(date).getTime() + days * DAY_MS).toISOString().slice(0, 10);

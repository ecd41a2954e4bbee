import { addDays, calendarDate, londonInstant } from "../../kernel/calendar";
import { isWorkingDay, addWorkingDays } from "../places";

const DAY_NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
const MORNING = ["10:00", "11:30"];
const AFTERNOON = ["14:00"];
const DAYS_OFFERED = 4;
/** Working days between the day the times are due and the first of them: time to choose, and to get ready. */
const NOTICE = 2;
/** How far ahead to look for days that fit. */
const FURTHEST = 28;

/** Times to offer, and whether they keep to days that the person named. */
export interface SuggestedTimes {
  readonly times: Date[];
  readonly fits: boolean;
}

interface Named {
  readonly days: ReadonlySet<number>;
  readonly hours: readonly string[];
}

/**
 * Interview times that keep to what a person said, in words, of when they can work: four days, three times a day.
 *
 * Only the shared words are read; what the service knows besides is no part of it.
 *
 * @param availability - the shared line, or null.
 * @param dueOn - by when times are to be offered, `YYYY-MM-DD`.
 */
export function suggestTimes(availability: string | null, now: Date, dueOn: string | null = null): SuggestedTimes {
  const named = availability ? daysNamed(availability) : null;
  const hours = named?.hours ?? [...MORNING, ...AFTERNOON];
  const today = calendarDate(now);
  const first = addWorkingDays(dueOn && dueOn > today ? dueOn : today, NOTICE);
  const days = Array.from({ length: FURTHEST }, (_, ahead) => addDays(first, ahead))
    .filter((day) => isWorkingDay(day) && (!named || named.days.has(weekday(day))))
    .slice(0, DAYS_OFFERED);
  return { times: days.flatMap((day) => hours.map((hour) => londonInstant(day, hour))), fits: named !== null && days.length > 0 };
}

const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** The days a sentence names, or null where it names none, or says "not" and so can't be read safely. */
function daysNamed(sentence: string): Named | null {
  const text = sentence.toLowerCase();
  if (/\b(not|no|except|can't|can’t|cannot|unless|apart)\b/.test(text)) return null;
  const days = new Set<number>();
  if (/\b(weekdays?|any day|every day)\b/.test(text)) for (const day of [1, 2, 3, 4, 5]) days.add(day);
  const name = `(${DAY_NAMES.join("|")})s?`;
  for (const [, from, to] of text.matchAll(new RegExp(`${name}\\s*(?:to|until|–|-)\\s*${name}`, "g"))) {
    for (let day = DAY_NAMES.indexOf(from as never); ; day = (day + 1) % 7) {
      days.add(day);
      if (day === DAY_NAMES.indexOf(to as never)) break;
    }
  }
  for (const [, day] of text.matchAll(new RegExp(name, "g"))) days.add(DAY_NAMES.indexOf(day as never));
  if (days.size === 0) return null;
  const [morning, afternoon] = [/\bmornings?\b/.test(text), /\bafternoons?\b/.test(text)];
  return { days, hours: morning === afternoon ? [...MORNING, ...AFTERNOON] : morning ? MORNING : [...AFTERNOON, "15:30"] };
}

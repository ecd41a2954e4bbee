import { calendarDate } from "../../kernel/calendar";
import { addWorkingDays, isWorkingDay } from "../places";
import type { Urgency } from "./retention.enums";

const LAST_HOUR_TO_RING_TODAY = 15;
const hourInLondon = (instant: Date): number => Number(new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/London" }).format(instant));

/** The instant a time of day in London falls on; the clocks' change is looked up, not assumed. */
function inLondon(date: string, hour: number): Date {
  const utc = new Date(`${date}T${String(hour).padStart(2, "0")}:00:00Z`);
  return new Date(utc.getTime() - (hourInLondon(utc) - hour) * 3_600_000);
}

/**
 * By when the service rings: within days, today while there are two hours left of the working day, else by 10am on the
 * next working day; otherwise by 5pm two or five working days on.
 */
export function ringBy(now: Date, urgency: Urgency): Date {
  const today = calendarDate(now);
  if (urgency === "days" && isWorkingDay(today) && hourInLondon(now) < LAST_HOUR_TO_RING_TODAY) return inLondon(today, 17);
  if (urgency === "days") return inLondon(addWorkingDays(today, 1), 10);
  return inLondon(addWorkingDays(today, urgency === "harder" ? 2 : 5), 17);
}

import ical from "ical-generator";

/** What a calendar needs of a meeting. */
export interface Timed {
  readonly id: string;
  readonly startsAt: Date;
  readonly minutes: number;
}

/**
 * A calendar file (RFC 5545) of one meeting, in UTC.
 *
 * Calendars are read by others and stored elsewhere: it says that there is an appointment and when, and nothing more.
 */
export function calendarFile({ id, startsAt, minutes }: Timed, now: Date): string {
  const calendar = ical({ prodId: { company: "Alongside", product: "Calendar" }, timezone: null });
  calendar.createEvent({
    id,
    stamp: now,
    start: startsAt,
    end: new Date(startsAt.getTime() + minutes * 60_000),
    summary: "Appointment",
    description: "Sign in to see the details.",
  });
  return calendar.toString();
}

import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { NO_SUCH_INTRODUCTION, moveIntroduction } from "../introductions";
import type { MeetingHowCode, MeetingStateCode } from "./meeting.enums";

export interface OfferInterviewTimes {
  readonly introductionId: string;
  readonly times: readonly Date[];
  readonly minutes: number;
  readonly how: MeetingHowCode;
  readonly siteId: string | null;
  /** The employer's own words; the specialist passes them on. */
  readonly details: string;
  /** The interview whose times these replace; null for the first. */
  readonly replaces: string | null;
  readonly idempotencyKey: string;
}

const FEWEST = 2;
const MOST = 12;
const FURTHEST_DAYS = 90;
const LONGEST_DETAILS = 300;

function problemsWith({ times, minutes, details }: OfferInterviewTimes, now: Date): Problem[] {
  const problems: Problem[] = [];
  const different = new Set(times.map((time) => time.getTime()));
  if (different.size < FEWEST) problems.push(invalid("times", `Choose at least ${FEWEST} different times, so that there is a choice.`));
  else if (different.size > MOST) problems.push(invalid("times", `Choose at most ${MOST} times.`));
  else if (times.some((time) => time <= now)) problems.push(invalid("times", "One of these times has passed. Choose times that are still to come."));
  else if (times.some((time) => calendarDate(time) > addDays(calendarDate(now), FURTHEST_DAYS))) problems.push(invalid("times", "Choose times within the next 3 months."));
  if (!Number.isInteger(minutes) || minutes < 10 || minutes > 240) problems.push(invalid("minutes", "An interview takes between 10 minutes and 4 hours."));
  if (details.length > LONGEST_DETAILS) problems.push(invalid("details", `Use at most ${LONGEST_DETAILS} characters.`));
  return problems;
}

/** Offers times for an interview: at least two, all to come. The person, or their specialist, chooses. */
export async function offerInterviewTimes(session: Session, input: OfferInterviewTimes): Promise<Result<{ id: string }>> {
  return once(session, "offerInterviewTimes", input.idempotencyKey, () => offer(session, input), async (id) => ({ id }));
}

async function offer(session: Session, input: OfferInterviewTimes): Promise<Result<{ id: string }>> {
  const { db, now } = session;
  const problems = problemsWith(input, now);
  if (problems.length > 0) return refused(...problems);
  const moved = await moveIntroduction(session, { id: input.introductionId, to: "interview_offered" });
  if (!moved.ok) return moved;

  const [open] = (await db.query(`select id, state from meeting where introduction_id = $1 and kind = 'interview' and state in ('proposed', 'confirmed') for update`, [input.introductionId])) as { id: string; state: MeetingStateCode }[];
  if (open && open.id !== input.replaces) return refused(notNow(open.state === "confirmed" ? "A time has been chosen already. Open the page again." : "Times have been offered already. Open the page again."));
  if (open) await db.query("update meeting set state = 'rescheduled', reason = 'other_times' where id = $1", [open.id]);

  const site = input.siteId && isUuid(input.siteId) ? input.siteId : null;
  const [{ id }] = (await db.query(
    `insert into meeting (introduction_id, kind, minutes, how, site_id, details, replaces) values ($1, 'interview', $2, $3, $4, $5, $6) returning id`,
    [input.introductionId, input.minutes, input.how, site, input.details.trim(), open?.id ?? null],
  )) as [{ id: string }];
  await db.query(`insert into meeting_slot (meeting_id, starts_at) select $1, t from unnest($2::timestamptz[]) t group by t`, [id, input.times]);
  return done({ id });
}

export const NO_SUCH_MEETING = notFound("We can’t find that meeting. Open the page again.");

interface Found {
  readonly state: MeetingStateCode;
  readonly introductionId: string | null;
}

/** Locks a meeting, its introduction first: every act takes them in this order. */
async function lockMeeting({ db }: Session, id: string): Promise<Found | null> {
  if (!isUuid(id)) return null;
  await db.query("select from introduction where id = (select introduction_id from meeting where id = $1) for update", [id]);
  const [found] = (await db.query(`select state, introduction_id as "introductionId" from meeting where id = $1 for update`, [id])) as Found[];
  return found ?? null;
}

/** Chooses one of the times offered: it is booked, and both sides know. Choosing the same one twice changes nothing. */
export async function chooseTime(session: Session, slotId: string): Promise<Result<{ id: string }>> {
  const { db, now } = session;
  const [slot] = isUuid(slotId) ? ((await db.query(`select meeting_id as "meetingId", starts_at as "startsAt" from meeting_slot where id = $1`, [slotId])) as { meetingId: string; startsAt: Date }[]) : [];
  const meeting = slot ? await lockMeeting(session, slot.meetingId) : null;
  if (!slot || !meeting) return refused(NO_SUCH_MEETING);

  const [chosen] = (await db.query("select id from meeting_slot where meeting_id = $1 and chosen_at is not null", [slot.meetingId])) as { id: string }[];
  if (meeting.state === "confirmed" && chosen?.id === slotId) return done({ id: slot.meetingId });
  if (meeting.state === "confirmed") return refused(notNow("Another time has been chosen already. Ask for another time if it does not suit."));
  if (meeting.state !== "proposed") return refused(notNow("These times are no longer offered. Open the page again to see what comes next."));
  if (slot.startsAt <= now) return refused(notNow("That time has passed. Choose one that is still to come."));

  await db.query("update meeting_slot set chosen_at = clock_timestamp() where id = $1", [slotId]);
  await db.query("update meeting set state = 'confirmed', starts_at = $2 where id = $1", [slot.meetingId, slot.startsAt]);
  if (meeting.introductionId) {
    const moved = await moveIntroduction(session, { id: meeting.introductionId, to: "booked" });
    if (!moved.ok) return moved;
  }
  return done({ id: slot.meetingId });
}

/** None of the times suits, or the one that was booked no longer does: the employer is asked for others. */
export async function askForOtherTimes(session: Session, meetingId: string): Promise<Result<{ id: string }>> {
  const meeting = await lockMeeting(session, meetingId);
  if (!meeting) return refused(NO_SUCH_MEETING);
  if (meeting.state === "rescheduled") return done({ id: meetingId });
  if (!meeting.introductionId) return refused(notNow("Ring your specialist to find another time."));
  if (meeting.state !== "proposed" && meeting.state !== "confirmed") return refused(notNow("That meeting is over. Open the page again."));
  await session.db.query("update meeting set state = 'rescheduled', reason = 'other_times' where id = $1", [meetingId]);
  const moved = await moveIntroduction(session, { id: meeting.introductionId, to: "interview_offered" });
  return moved.ok ? done({ id: meetingId }) : refused(NO_SUCH_INTRODUCTION);
}

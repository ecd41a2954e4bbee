import { once } from "../../access/once";
import type { Session } from "../../database/session";
import { addDays, calendarDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { moveIntroduction } from "../introductions";
import { NO_SUCH_MEETING } from "./interviewTimes";
import type { MeetingHowCode, MeetingKindCode, MeetingStateCode } from "./meeting.enums";

export interface ArrangeMeeting {
  readonly clientId: string;
  readonly introductionId: string | null;
  readonly placementId: string | null;
  readonly kind: MeetingKindCode;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly how: MeetingHowCode;
  readonly place: string;
  readonly idempotencyKey: string;
}

function problemsWith({ kind, introductionId, startsAt, minutes, place }: ArrangeMeeting, now: Date): Problem[] {
  const problems: Problem[] = [];
  if (startsAt <= now) problems.push(invalid("startsAt", "Choose a time that is still to come."));
  else if (calendarDate(startsAt) > addDays(calendarDate(now), 366)) problems.push(invalid("startsAt", "Choose a time within a year."));
  if (!Number.isInteger(minutes) || minutes < 10 || minutes > 480) problems.push(invalid("minutes", "A meeting takes between 10 minutes and 8 hours."));
  if (place.length > 200) problems.push(invalid("place", "Use at most 200 characters for the place."));
  if (kind === "interview" && !introductionId) problems.push(invalid("kind", "An interview belongs to an introduction. Book it from there."));
  return problems;
}

/** Sets a meeting with or about a person. They see it at once: nobody meets about them behind their back. */
export async function arrangeMeeting(session: Session, input: ArrangeMeeting): Promise<Result<{ id: string }>> {
  return once(session, "arrangeMeeting", input.idempotencyKey, () => arrange(session, input), async (id) => ({ id }));
}

async function arrange(session: Session, input: ArrangeMeeting): Promise<Result<{ id: string }>> {
  const { db, now, viewer } = session;
  const problems = problemsWith(input, now);
  if (problems.length > 0) return refused(...problems);
  const found = isUuid(input.clientId) ? ((await db.query("select id from client where id = $1", [input.clientId])) as unknown[]) : [];
  if (found.length === 0 || !(await belongs(session, input))) return refused(notFound("We can’t find that person. Open their page again."));

  if (input.kind === "interview" && input.introductionId) {
    for (const to of ["interview_offered", "booked"] as const) {
      const moved = await moveIntroduction(session, { id: input.introductionId, to });
      if (!moved.ok) return moved;
    }
    await db.query("update meeting set state = 'rescheduled', reason = 'other_times' where introduction_id = $1 and kind = 'interview' and state in ('proposed', 'confirmed')", [input.introductionId]);
  }
  const [{ id }] = (await db.query(
    `insert into meeting (client_id, introduction_id, placement_id, specialist_id, kind, state, starts_at, minutes, how, place)
     values ($1, $2, $3, $4, $5, 'confirmed', $6, $7, $8, $9) returning id`,
    [input.clientId, input.introductionId, input.placementId, viewer.staffId, input.kind, input.startsAt, input.minutes, input.how, input.place.trim()],
  )) as [{ id: string }];
  return done({ id });
}

/** An introduction or placement named must be this person's. */
async function belongs({ db }: Session, { clientId, introductionId, placementId }: ArrangeMeeting): Promise<boolean> {
  if ((introductionId && !isUuid(introductionId)) || (placementId && !isUuid(placementId))) return false;
  const [{ ok }] = (await db.query(
    `select ($2::uuid is null or exists (select from introduction where id = $2 and client_id = $1))
        and ($3::uuid is null or exists (select from placement where id = $3 and client_id = $1)) as ok`,
    [clientId, introductionId, placementId],
  )) as [{ ok: boolean }];
  return ok;
}

export interface RecordMeeting {
  readonly id: string;
  readonly state: MeetingStateCode;
  readonly actions: string;
}

/** Records that a meeting was held, with what was agreed to do; or that it was not. */
export async function recordMeeting({ db, now }: Session, { id, state, actions }: RecordMeeting): Promise<Result<{ id: string }>> {
  if (state !== "held" && state !== "no_show" && state !== "cancelled") return refused(invalid("state", "Say whether it was held, nobody came, or it is off."));
  if (actions.length > 2000) return refused(invalid("actions", "Use at most 2,000 characters."));
  const [meeting] = isUuid(id) ? ((await db.query(`select state, starts_at as "startsAt", kind from meeting where id = $1 for update`, [id])) as { state: MeetingStateCode; startsAt: Date | null; kind: MeetingKindCode }[]) : [];
  if (!meeting) return refused(NO_SUCH_MEETING);
  if (meeting.state === state) return done({ id });
  if (meeting.state !== "confirmed" && !(meeting.state === "proposed" && state === "cancelled")) return refused(notNow("This was recorded before. Open the page again."));
  if (meeting.kind === "interview") return refused(notNow("Say how an interview went on the introduction’s page."));
  if (state !== "cancelled" && meeting.startsAt && meeting.startsAt > now) return refused(notNow("The meeting has not been yet."));
  await db.query("update meeting set state = $2, actions = $3 where id = $1", [id, state, actions.trim()]);
  return done({ id });
}

/** Lets the person read what the employer wrote about a meeting. Once passed on it stays so. */
export async function passOnDetails({ db }: Session, id: string): Promise<Result<{ id: string }>> {
  const rows = isUuid(id)
    ? ((await db.query("update meeting set details_passed_at = coalesce(details_passed_at, clock_timestamp()) where id = $1 and details <> '' returning id", [id])) as [{ id: string }[], number])[0]
    : [];
  return rows.length > 0 ? done({ id }) : refused(NO_SUCH_MEETING);
}

import { calendarFile } from "./calendarFile";
import { InterviewType, MeetingSlotType, MeetingType, StaffMeetingType } from "./meeting.types";
import type { FullMeetingRow, MeetingRow } from "./meetings.reads";

export const presentInterview = (row: MeetingRow, now: Date): InterviewType => Object.assign(new InterviewType(), times(row, now));

/** To the person: what the employer wrote only once it was passed on. */
export const presentMeeting = (row: FullMeetingRow, now: Date): MeetingType =>
  Object.assign(new MeetingType(), words(row, now), { details: row.detailsPassedAt ? row.details : "" });

export const presentStaffMeeting = (row: FullMeetingRow, now: Date): StaffMeetingType =>
  Object.assign(new StaffMeetingType(), words(row, now), {
    clientId: row.clientId,
    clientName: row.clientName,
    details: row.details,
    waitsToBePassedOn: row.details !== "" && !row.detailsPassedAt,
  });

const times = ({ id, state, startsAt, minutes, how, place, slots }: MeetingRow, now: Date): InterviewType => ({
  id,
  state,
  startsAt,
  minutes,
  how,
  place,
  slots: slots.map((slot) => Object.assign(new MeetingSlotType(), { id: slot.id, startsAt: slot.startsAt })),
  calendarFile: state === "confirmed" && startsAt ? calendarFile({ id, startsAt, minutes }, now) : null,
});

const words = (row: FullMeetingRow, now: Date): Omit<MeetingType, "details"> => ({
  ...times(row, now),
  kind: row.kind,
  introductionId: row.introductionId,
  employerName: row.employerName,
  vacancyTitle: row.vacancyTitle,
  specialistName: row.specialistName,
  actions: row.actions,
});

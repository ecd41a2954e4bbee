import type { MeetingHow, MeetingKind, MeetingState } from "../../../schema/generated/clients";
import type { TagColour } from "../../ui";

export const HOW_WORDS: Record<MeetingHow, string> = { in_person: "Face to face", phone: "By telephone", video: "By video" };

/** What a meeting is, to the person it is with or about. */
export const KIND_WORDS: Record<MeetingKind, string> = {
  interview: "Interview",
  visit: "Visit at work",
  check: "How work is going",
  review: "Looking at what was agreed",
  return_to_work: "Coming back to work",
  appointment: "Appointment",
};

export const STATE_TAG: Record<MeetingState, { words: string; colour: TagColour }> = {
  proposed: { words: "Choose a time", colour: "yellow" },
  confirmed: { words: "Booked", colour: "green" },
  held: { words: "Held", colour: "grey" },
  rescheduled: { words: "Looking for another time", colour: "blue" },
  cancelled: { words: "Off", colour: "grey" },
  no_show: { words: "Did not happen", colour: "grey" },
};

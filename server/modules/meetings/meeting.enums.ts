import { codes } from "../../graphql/codes";

export const MEETING_KINDS = ["interview", "visit", "check", "review", "return_to_work", "appointment"] as const;
export type MeetingKindCode = (typeof MEETING_KINDS)[number];
export type MeetingStateCode = "proposed" | "confirmed" | "held" | "rescheduled" | "cancelled" | "no_show";
export type MeetingHowCode = "in_person" | "phone" | "video";

export const MeetingKind = codes<MeetingKindCode>("MeetingKind", "What a meeting is for.", {
  interview: "To meet about a role.",
  visit: "At work, with the specialist.",
  check: "How the job is going.",
  review: "To look at what was agreed.",
  return_to_work: "About coming back to work.",
  appointment: "With the specialist.",
});

export const MeetingState = codes<MeetingStateCode>("MeetingState", "How a meeting stands.", {
  proposed: "Times are offered, none is chosen.",
  confirmed: "A time is set.",
  held: "It took place.",
  rescheduled: "Another time is looked for.",
  cancelled: "It is off.",
  no_show: "Not everybody came.",
});

export const MeetingHow = codes<MeetingHowCode>("MeetingHow", "How people meet.", {
  in_person: "Face to face.",
  phone: "By telephone.",
  video: "By video.",
});

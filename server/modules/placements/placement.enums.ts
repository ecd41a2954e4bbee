import { codes } from "../../graphql/codes";

export type PlacementStateCode = "accepted" | "started" | "in_work_support" | "stepped_down" | "ended";
export type CheckKindCode = "day_3" | "weekly" | "monthly" | "week_13" | "week_26" | "week_52";
export type CheckHowCode = "in_person" | "phone" | "video" | "message";
export type CheckWithCode = "client" | "employer" | "both";
export type CheckOutcomeCode = "going_well" | "needs_support" | "at_risk" | "no_longer_working" | "not_reached";
export const END_REASONS = ["another_job", "own_choice", "contract_ended", "let_go", "redundancy", "did_not_start", "other"] as const;
export type EndReasonCode = (typeof END_REASONS)[number];

export const PlacementState = codes<PlacementStateCode>("PlacementState", "How a job stands.", {
  accepted: "Agreed; the first day is still to come.",
  started: "The first day has been.",
  in_work_support: "At work, with support.",
  stepped_down: "At work; support is there when asked for.",
  ended: "Over.",
});

export const CheckKind = codes<CheckKindCode>("InWorkCheckKind", "Which check in work it is.", {
  day_3: "Within 3 days of the start.",
  weekly: "Each week of the first month.",
  monthly: "Each month after that.",
  week_13: "Whether the job has lasted 13 weeks.",
  week_26: "Whether the job has lasted 26 weeks.",
  week_52: "Whether the job has lasted a year.",
});

export const CheckHow = codes<CheckHowCode>("InWorkCheckHow", "How a check was made.", {
  in_person: "Face to face.",
  phone: "By telephone.",
  video: "By video.",
  message: "By message.",
});

export const CheckWith = codes<CheckWithCode>("InWorkCheckWith", "With whom a check was made.", {
  client: "With the person.",
  employer: "With the employer, as far as the person agreed.",
  both: "With both.",
});

export const CheckOutcome = codes<CheckOutcomeCode>("InWorkCheckOutcome", "How the job is going.", {
  going_well: "It goes well.",
  needs_support: "Something would help.",
  at_risk: "The job may not last.",
  no_longer_working: "The job has ended.",
  not_reached: "Nobody could be reached.",
});

export const EndReason = codes<EndReasonCode>("PlacementEndReason", "Why a job ended.", {
  another_job: "They went to another job.",
  own_choice: "They chose to leave.",
  contract_ended: "The contract ran out.",
  let_go: "They were let go.",
  redundancy: "The job was cut.",
  did_not_start: "The job never began.",
  other: "Another reason.",
});

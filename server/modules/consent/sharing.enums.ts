import type { Purpose } from "../../access/disclosure";
import { codes } from "../../graphql/codes";

export const ITEMS = [
  "name", "association", "contact_via_specialist", "skills_summary", "availability", "travel",
  "interview_adjustment", "job_adjustment", "effect_on_work", "work_progress", "condition", "crisis_plan",
] as const;
/** What can be shared at all. What has no code here cannot be shared. */
export type Item = (typeof ITEMS)[number];

export type ConsentStatus = "draft" | "offered" | "given" | "narrowed" | "renewed" | "superseded" | "withdrawn" | "expired" | "declined" | "entered_in_error";
export type Channel = "self" | "in_person" | "phone" | "paper";
/** What a client is asked when staff read words out. */
export type Act = "answer" | "renew" | "stop";
export type StaffChannel = Exclude<Channel, "self">;
export type NoticeKind = "no_longer_shared" | "corrected" | "please_erase";
export type NoticeAnswer = "erased" | "kept_for_law";
export type LineAnswer = "unanswered" | "yes" | "no";
export type Recipient = "employer" | "care_team";

export const ShareItem = codes<Item>("ShareItem", "A kind of line that can be shared.", {
  name: "The person's name.",
  association: "That this service supports them.",
  contact_via_specialist: "How to reach them, through the specialist.",
  skills_summary: "What they are good at.",
  availability: "When they could work.",
  travel: "How they would get there.",
  interview_adjustment: "What would help at the interview; never why.",
  job_adjustment: "What would help in the job.",
  effect_on_work: "How it affects their work, in their own words; about health.",
  work_progress: "How the job search or the job is going; for the care team.",
  condition: "A health condition; about health.",
  crisis_plan: "What to do in a bad week; about health.",
});

export const SharePurpose = codes<Purpose>("SharePurpose", "What lines are shared for. One agreement has one purpose.", {
  introduce: "To introduce the person for a role.",
  interview_adjustments: "To arrange what helps at an interview.",
  job_adjustments: "To arrange what helps in the job, after an offer.",
  retain: "To keep a job.",
  return_to_work: "To come back to work.",
  care_team: "So that the care team can plan around work.",
});

export const SharingState = codes<ConsentStatus>("SharingState", "Where an agreement to share stands.", {
  draft: "Being prepared; nobody was asked.",
  offered: "The person was asked and has not answered.",
  given: "The person said yes to at least one line.",
  narrowed: "Some lines were stopped; others are still shared.",
  renewed: "The person made it last longer.",
  superseded: "New words took the place of the old; the person was asked again.",
  withdrawn: "The person stopped it.",
  expired: "It ended on its date or with the support, or was not answered in time.",
  declined: "The person shares nothing.",
  entered_in_error: "Staff took it back.",
});

export const ShareChannel = codes<Channel>("ShareChannel", "How the person said it.", {
  self: "By their own hand, in the portal.",
  in_person: "Face to face, written down by staff.",
  phone: "On the telephone, written down by staff.",
  paper: "On paper, written down by staff.",
});

export const SharingAct = codes<Act>("SharingAct", "What a person is asked when words are read out to them.", {
  answer: "To answer a request, line by line.",
  renew: "To go on sharing the same lines.",
  stop: "To stop: nothing is asked, it is only said.",
});

export const ShareLineAnswer = codes<LineAnswer>("ShareLineAnswer", "The person's answer to one line. No answer is no.", {
  unanswered: "Not answered.",
  yes: "Share it.",
  no: "Don't share it.",
});

export const ShareRecipient = codes<Recipient>("ShareRecipient", "Who would read the lines.", {
  employer: "One employer.",
  care_team: "The person's care team.",
});

export const SharingNoticeKind = codes<NoticeKind>("SharingNoticeKind", "What the employer is told. It is the same whatever the cause.", {
  no_longer_shared: "Something is no longer shared.",
  corrected: "Something was put into other words: delete the earlier ones.",
  please_erase: "Something is no longer shared: delete any copy.",
});

export const SharingNoticeAnswer = codes<NoticeAnswer>("SharingNoticeAnswer", "What the employer did with its copies.", {
  erased: "Every copy was deleted.",
  kept_for_law: "Something is kept because a law asks for it.",
});

import { codes } from "../../graphql/codes";

export type RequestState = "submitted" | "screened" | "awaiting_agreement" | "agreed" | "accepted" | "closed";
export const RetentionRequestState = codes<RequestState>("RetentionRequestState", "How far an employer's request for help has come.", {
  submitted: "Sent; the service rings by a certain time.",
  screened: "The service has rung.",
  awaiting_agreement: "A note for the person is ready; nothing is kept by name until they agree.",
  agreed: "The person said yes through their own link; the service speaks with them.",
  accepted: "The service works with the person.",
  closed: "It is over.",
});

export type Urgency = "days" | "harder" | "can_wait";
export const RetentionUrgency = codes<Urgency>("RetentionUrgency", "How soon help is needed, by what happens to the job.", {
  days: "The job could end within days: a ring today or the next working morning.",
  harder: "It is getting harder: a ring within 2 working days.",
  can_wait: "It can wait a little: a ring within 5 working days.",
});

export type Happening = "off_work" | "coming_back" | "tasks_hard" | "others_hard" | "formal_meeting" | "asked_for_help";
export const RetentionHappening = codes<Happening>("RetentionHappening", "What is happening at work.", {
  off_work: "Off work now.",
  coming_back: "Coming back soon.",
  tasks_hard: "Some tasks or hours have become hard.",
  others_hard: "Working with others has become hard.",
  formal_meeting: "A formal meeting is planned.",
  asked_for_help: "They have asked for help.",
});

export type RequestReason = "not_going_on" | "advice_given" | "person_said_no" | "no_answer" | "employer_withdrew" | "case_ended" | "not_for_us";
export const RetentionRequestReason = codes<RequestReason>("RetentionRequestReason", "Why a request is over.", {
  not_going_on: "To the employer: the service does not go on with it, whatever the person said or did not say.",
  advice_given: "General advice was given; nobody was named.",
  person_said_no: "The person said no.",
  no_answer: "The person did not answer.",
  employer_withdrew: "The employer took it back.",
  case_ended: "The support ended.",
  not_for_us: "Another service can help better.",
});

export type CaseState = "accepted" | "assessment" | "plan_agreed" | "active" | "monitoring" | "closed";
export const RetentionCaseState = codes<CaseState>("RetentionCaseState", "How far the support to keep a job has come.", {
  accepted: "Begun.",
  assessment: "The service learns what gets in the way.",
  plan_agreed: "The person agreed the plan.",
  active: "The plan is under way.",
  monitoring: "It is going well; the service looks in.",
  closed: "It is over, with what came of it.",
});

export type Outcome = "same_job" | "new_role" | "new_employer" | "left" | "declined";
export const RetentionOutcome = codes<Outcome>("RetentionOutcome", "What came of the support.", {
  same_job: "In the same job.",
  new_role: "In a new role with the same employer.",
  new_employer: "With a new employer.",
  left: "Left work.",
  declined: "The person did not want to go on.",
});

export type CaseSource = "employer" | "self" | "professional";
export const RetentionSource = codes<CaseSource>("RetentionSource", "Who asked for the help.", {
  employer: "The employer, and the person agreed.",
  self: "The person. The employer is told nothing.",
  professional: "A professional, with the person.",
});

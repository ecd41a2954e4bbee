import type { RetentionCaseState, RetentionHappening, RetentionOutcome, RetentionRequestReason, RetentionRequestState, RetentionUrgency } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

export const URGENCY: Record<RetentionUrgency, string> = { days: "The job could end within days", harder: "It is getting harder", can_wait: "It can wait a little" };

export const HAPPENING: Record<RetentionHappening, string> = {
  off_work: "Off work now",
  coming_back: "Coming back soon",
  tasks_hard: "Some tasks or hours have become hard",
  others_hard: "Working with others has become hard",
  formal_meeting: "A formal meeting is planned",
  asked_for_help: "They have asked us for help",
};

/** To the employer, in what happens next. */
export const EMPLOYER_STATE: Record<RetentionRequestState, { word: string; colour: TagColour }> = {
  submitted: { word: "We will ring you", colour: "yellow" },
  screened: { word: "We have spoken", colour: "blue" },
  awaiting_agreement: { word: "Waiting for the person", colour: "yellow" },
  agreed: { word: "We are speaking with the person", colour: "blue" },
  accepted: { word: "Support is under way", colour: "green" },
  closed: { word: "Closed", colour: "grey" },
};

export const STAFF_STATE: Record<RetentionRequestState, { word: string; colour: TagColour }> = {
  submitted: { word: "To ring", colour: "yellow" },
  screened: { word: "Rung", colour: "blue" },
  awaiting_agreement: { word: "Waiting for the person", colour: "blue" },
  agreed: { word: "Person agreed: speak with them", colour: "yellow" },
  accepted: { word: "Accepted", colour: "green" },
  closed: { word: "Closed", colour: "grey" },
};

/** Why a request is over. To the employer a person's no and no answer are one thing. */
export const EMPLOYER_REASON: Record<RetentionRequestReason, string> = {
  not_going_on: "We are not going on with it. We can still help with the work side.",
  advice_given: "We gave general advice.",
  person_said_no: "We are not going on with it. We can still help with the work side.",
  no_answer: "We are not going on with it. We can still help with the work side.",
  employer_withdrew: "You took it back.",
  case_ended: "The support has ended.",
  not_for_us: "Another service can help better.",
};

export const STAFF_REASON: Record<RetentionRequestReason, string> = {
  not_going_on: "Not going on",
  advice_given: "Advice given",
  person_said_no: "The person said no",
  no_answer: "No answer from the person",
  employer_withdrew: "Taken back by the employer",
  case_ended: "Support ended",
  not_for_us: "For another service",
};

export const CASE_STATE: Record<RetentionCaseState, { word: string; colour: TagColour }> = {
  accepted: { word: "Begun", colour: "blue" },
  assessment: { word: "Assessment", colour: "blue" },
  plan_agreed: { word: "Plan agreed", colour: "green" },
  active: { word: "Active", colour: "green" },
  monitoring: { word: "Monitoring", colour: "blue" },
  closed: { word: "Closed", colour: "grey" },
};

export const OUTCOME: Record<RetentionOutcome, string> = { same_job: "In the same job", new_role: "In a new role, same employer", new_employer: "With a new employer", left: "Left work", declined: "Did not want to go on" };

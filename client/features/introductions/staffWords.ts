import type { IntroductionState, IntroductionStep, IntroductionTurn, NotGoingFurtherReason, SteppingBackReason } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

export const STATE_WORDS: Record<IntroductionState, string> = {
  prepared: "Prepared",
  consent_in_place: "Consent in place",
  introduced: "Introduced",
  acknowledged: "Seen by the employer",
  interview_offered: "Interview offered",
  booked: "Interview booked",
  interviewed: "Interviewed",
  offered: "Offered",
  accepted: "Accepted",
  started: "Started",
  withdrawn: "Withdrawn",
  not_progressing: "Not progressing",
  unsuccessful: "Unsuccessful",
  declined: "Offer declined",
  vacancy_closed: "Role closed",
};

export const STEP_WORDS: Record<IntroductionStep, string> = {
  ask_for_consent: "Ask what may be shared",
  introduce: "Introduce",
  offer_times: "Employer offers times",
  choose_time: "Choose a time",
  meet: "Interview",
  say_how_it_went: "Employer says how it went",
  decide: "Employer answers",
  answer_offer: "Answer the offer",
  record_start: "Record the start",
  nothing: "Nothing",
};

/** A tag by whose turn it is: yellow where it is ours or the person's to answer. */
export const TURN_COLOUR: Record<IntroductionTurn, TagColour> = { service: "yellow", person: "yellow", employer: "blue", nobody: "grey" };

export const BY_WORDS: Record<string, string> = { employers: "the employer", specialists: "the service", clients: "the person", system: "Alongside" };

export const REASON_WORDS: Record<NotGoingFurtherReason | SteppingBackReason, string> = {
  hours_do_not_fit: "the hours do not fit",
  skills_do_not_match: "other skills are needed",
  start_does_not_fit: "the start date does not fit",
  someone_else_chosen: "somebody else was chosen",
  role_changed: "the role has changed",
  did_not_attend: "they did not meet",
  hours: "the hours",
  pay: "the pay",
  travel: "getting there",
  not_the_right_job: "not the right job",
  another_job: "another job",
  not_now: "not now",
  rather_not_say: "would rather not say",
};
export const reasonWords = (code: string | null | undefined): string | null => (code && code in REASON_WORDS ? REASON_WORDS[code as keyof typeof REASON_WORDS] : null);

const EMPLOYER_CODES: readonly NotGoingFurtherReason[] = ["someone_else_chosen", "hours_do_not_fit", "skills_do_not_match", "start_does_not_fit", "role_changed", "did_not_attend"];
const PERSON_CODES: readonly SteppingBackReason[] = ["rather_not_say", "hours", "pay", "travel", "not_the_right_job", "another_job", "not_now"];
const option = (code: NotGoingFurtherReason | SteppingBackReason): { value: string; label: string } => ({ value: code, label: REASON_WORDS[code] });
export const EMPLOYER_REASONS = EMPLOYER_CODES.map(option);
export const PERSON_REASONS = PERSON_CODES.map(option);

/** A step that somebody told the service of. */
export const RECORD_WORDS: Partial<Record<IntroductionState, string>> = {
  acknowledged: "The employer has seen it",
  interviewed: "The interview took place",
  accepted: "The person took the offer",
  declined: "The person said no to the offer",
  withdrawn: "The person steps back",
  not_progressing: "The employer goes no further",
  unsuccessful: "The employer goes no further",
  prepared: "Prepare it again",
};

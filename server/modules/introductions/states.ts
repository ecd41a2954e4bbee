import type { Audience } from "../../kernel/viewer";

/** How far an introduction has come: the way forward first, then the ways out. */
export const INTRODUCTION_STATES = [
  "prepared", "consent_in_place", "introduced", "acknowledged", "interview_offered", "booked", "interviewed", "offered", "accepted", "started",
  "withdrawn", "not_progressing", "unsuccessful", "declined", "vacancy_closed",
] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** Where each state may lead. The database refuses the rest too (`access.introduction_may_go`). */
const leadsTo: Record<IntroductionState, readonly IntroductionState[]> = {
  prepared: ["consent_in_place", "withdrawn", "vacancy_closed"],
  consent_in_place: ["prepared", "introduced", "withdrawn", "vacancy_closed"],
  introduced: ["acknowledged", "interview_offered", "withdrawn", "not_progressing", "vacancy_closed"],
  acknowledged: ["interview_offered", "withdrawn", "not_progressing", "vacancy_closed"],
  interview_offered: ["interview_offered", "booked", "withdrawn", "not_progressing", "vacancy_closed"],
  booked: ["interview_offered", "interviewed", "withdrawn", "not_progressing", "vacancy_closed"],
  interviewed: ["offered", "interview_offered", "unsuccessful", "withdrawn", "vacancy_closed"],
  offered: ["accepted", "declined", "withdrawn", "unsuccessful"],
  accepted: ["started", "declined", "withdrawn", "unsuccessful"],
  started: [],
  withdrawn: ["prepared"],
  not_progressing: [],
  unsuccessful: [],
  declined: ["prepared"],
  vacancy_closed: ["prepared"],
};

export const mayGo = (from: IntroductionState, to: IntroductionState): boolean => leadsTo[from].includes(to);

export const ENDED: readonly IntroductionState[] = ["withdrawn", "not_progressing", "unsuccessful", "declined", "vacancy_closed"];
export const hasEnded = (state: IntroductionState): boolean => ENDED.includes(state);

/** Which steps are whose to take. A start is recorded with its placement. */
const takenBy: Record<Audience, readonly IntroductionState[]> = {
  public: [],
  employers: ["acknowledged", "interview_offered", "interviewed", "offered", "unsuccessful", "not_progressing"],
  clients: ["booked", "interview_offered", "accepted", "declined", "withdrawn"],
  specialists: INTRODUCTION_STATES,
};
export const mayTake = (audience: Audience, step: IntroductionState): boolean => takenBy[audience].includes(step);

/** Where an introduction stands, as the middle of a sentence: "This introduction …". */
const stands: Record<IntroductionState, string> = {
  prepared: "has been prepared, and waits for the person’s yes",
  consent_in_place: "has the person’s yes, and has not been sent yet",
  introduced: "is with the employer",
  acknowledged: "has been seen by the employer",
  interview_offered: "waits for a time to be chosen",
  booked: "has an interview booked",
  interviewed: "has had its interview, and waits for an answer",
  offered: "has an offer, which waits for the person’s answer",
  accepted: "has an offer that was accepted",
  started: "has led to a job that started",
  withdrawn: "has been withdrawn",
  not_progressing: "is not going further",
  unsuccessful: "did not lead to an offer",
  declined: "has ended: the offer was not taken",
  vacancy_closed: "has ended: the role was closed",
};
export const cannotGo = (from: IntroductionState): string => `That is not possible now. This introduction ${stands[from]}. Open the page again to see what comes next.`;

/** Why an employer goes no further. Choices only: before an offer nothing else may be asked or said (Equality Act 2010, s.60). */
export const EMPLOYER_REASONS = ["hours_do_not_fit", "skills_do_not_match", "start_does_not_fit", "someone_else_chosen", "role_changed", "did_not_attend"] as const;
/** Why a person steps back. "Rather not say" is as good as any. */
export const PERSON_REASONS = ["hours", "pay", "travel", "not_the_right_job", "another_job", "not_now", "rather_not_say"] as const;
export type EmployerReason = (typeof EMPLOYER_REASONS)[number];
export type PersonReason = (typeof PERSON_REASONS)[number];

import type { IntroductionState, SteppingBackReason } from "../../../schema/generated/clients";
import type { TagColour } from "../../ui";

/** Where an introduction stands, to the person it is about. */
export const MY_STATE: Record<IntroductionState, { words: string; colour: TagColour }> = {
  prepared: { words: "Waiting for what you share", colour: "yellow" },
  consent_in_place: { words: "Ready to go", colour: "blue" },
  introduced: { words: "With the employer", colour: "blue" },
  acknowledged: { words: "The employer has looked", colour: "blue" },
  interview_offered: { words: "Interview times", colour: "yellow" },
  booked: { words: "Interview booked", colour: "green" },
  interviewed: { words: "Waiting for their answer", colour: "blue" },
  offered: { words: "You have an offer", colour: "yellow" },
  accepted: { words: "You took the job", colour: "green" },
  started: { words: "Started", colour: "green" },
  withdrawn: { words: "You stepped back", colour: "grey" },
  not_progressing: { words: "Not going further", colour: "grey" },
  unsuccessful: { words: "Not this time", colour: "grey" },
  declined: { words: "You said no", colour: "grey" },
  vacancy_closed: { words: "The role has closed", colour: "grey" },
};

export const OVER: readonly IntroductionState[] = ["started", "withdrawn", "not_progressing", "unsuccessful", "declined", "vacancy_closed"];

/** Reasons that need not be given, and that the employer never sees. */
export const STEP_BACK: { value: SteppingBackReason; label: string }[] = [
  { value: "rather_not_say", label: "I would rather not say" },
  { value: "hours", label: "The hours" },
  { value: "pay", label: "The pay" },
  { value: "travel", label: "Getting there" },
  { value: "not_the_right_job", label: "It is not the right job" },
  { value: "another_job", label: "I found another job" },
  { value: "not_now", label: "Not now" },
];

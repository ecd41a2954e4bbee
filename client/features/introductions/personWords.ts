import type { IntroductionState, IntroductionStep, NotGoingFurtherReason } from "../../../schema/generated/employers";
import type { TagColour } from "../../ui";

/** What to call somebody: by the first name they share, or without one. */
export interface Called {
  /** "Leon Baptiste", or "Someone introduced by Amara Osei". */
  full: string;
  /** "Leon", or "the person". */
  short: string;
  /** The same at the beginning of a sentence. */
  Short: string;
}

/** @param contact - the specialist's name, for those who share no name of their own. */
export function called(name: string | null | undefined, contact: string | null | undefined): Called {
  const first = name?.split(" ")[0];
  return {
    full: name ?? (contact ? `Someone introduced by ${contact}` : "Someone introduced to you"),
    short: first ?? "the person",
    Short: first ?? "The person",
  };
}

/** What is next, as a tag: yellow while the employer's answer is due. */
export const NEXT_TAG: Record<IntroductionStep, { words: string; colour: TagColour }> = {
  ask_for_consent: { words: "Being prepared", colour: "grey" },
  introduce: { words: "Being prepared", colour: "grey" },
  offer_times: { words: "Waiting for your interview times", colour: "yellow" },
  choose_time: { words: "Choosing a time", colour: "blue" },
  meet: { words: "Interview booked", colour: "green" },
  say_how_it_went: { words: "Waiting to hear how it went", colour: "yellow" },
  decide: { words: "Waiting for your answer", colour: "yellow" },
  answer_offer: { words: "Thinking about your offer", colour: "blue" },
  record_start: { words: "Offer accepted", colour: "green" },
  nothing: { words: "Started", colour: "green" },
};

/** What a line of the list asks the employer to do; null when it is somebody else's turn. */
export const NEXT_ACT: Partial<Record<IntroductionStep, string>> = {
  offer_times: "Offer interview times",
  say_how_it_went: "Say how it went",
  decide: "Give your answer",
};

/** What happened, as the employer's history says it. */
export const HAPPENED: Partial<Record<IntroductionState, string>> = {
  introduced: "Introduced to you",
  acknowledged: "Seen by you",
  interview_offered: "Interview times offered",
  booked: "Interview booked",
  interviewed: "Interview held",
  offered: "Job offered",
  accepted: "Offer accepted",
  started: "Started",
};

export const BY: Record<string, string> = { employers: "Your organisation", specialists: "The employment service", clients: "The person", system: "Alongside" };

/** Choices only: before an offer nothing else may be asked or said. */
export const NO_FURTHER: { value: NotGoingFurtherReason; label: string }[] = [
  { value: "someone_else_chosen", label: "We chose somebody else" },
  { value: "hours_do_not_fit", label: "The hours do not fit" },
  { value: "skills_do_not_match", label: "We need other skills for this job" },
  { value: "start_does_not_fit", label: "The start date does not fit" },
  { value: "role_changed", label: "The role has changed" },
  { value: "did_not_attend", label: "We did not meet" },
];

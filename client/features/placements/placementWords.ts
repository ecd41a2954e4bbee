import type { InWorkCheckHow, InWorkCheckKind, InWorkCheckOutcome, InWorkCheckWith, PlacementEndReason, PlacementState } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

export const STATE_TAG: Record<PlacementState, { words: string; colour: TagColour }> = {
  accepted: { words: "Starts soon", colour: "yellow" },
  started: { words: "Started", colour: "green" },
  in_work_support: { words: "In-work support", colour: "green" },
  stepped_down: { words: "Stepped down", colour: "blue" },
  ended: { words: "Ended", colour: "grey" },
};
export const CHECK_WORDS: Record<InWorkCheckKind, string> = {
  day_3: "First days", weekly: "Weekly check", monthly: "Monthly check", week_13: "13 weeks", week_26: "26 weeks", week_52: "52 weeks",
};
export const OUTCOME_WORDS: Record<InWorkCheckOutcome, string> = {
  going_well: "Going well", needs_support: "Something would help", at_risk: "Job at risk", no_longer_working: "No longer working there", not_reached: "Not reached",
};
export const HOW_WORDS: Record<InWorkCheckHow, string> = { in_person: "Face to face", phone: "Phone", video: "Video", message: "Message" };
export const WITH_WORDS: Record<InWorkCheckWith, string> = { client: "The person", employer: "The employer", both: "Both" };
export const END_WORDS: Record<PlacementEndReason, string> = {
  another_job: "Another job", own_choice: "Own choice", contract_ended: "Contract ended", let_go: "Let go", redundancy: "Redundancy", did_not_start: "Never began", other: "Something else",
};

/** Words by code as a field's options. */
export const optionsOf = <Code extends string>(words: Record<Code, string>): { value: Code; label: string }[] =>
  (Object.entries(words) as [Code, string][]).map(([value, label]) => ({ value, label }));

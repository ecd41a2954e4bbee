import type { ServiceColour, StaffRole, TeamKind } from "../../../schema/generated/specialists";

export const ROLE_WORDS: Record<StaffRole, string> = {
  employment_specialist: "Employment specialist",
  team_leader: "Team leader",
  service_manager: "Service manager",
  administrator: "Administrator",
};
export const ROLE_HINTS: Record<StaffRole, string> = {
  employment_specialist: "Their team’s clients, and employers.",
  team_leader: "The same, and the team’s conversations with employers.",
  service_manager: "Every team’s clients, and these settings.",
  administrator: "The same as a service manager.",
};
export const TEAM_WORDS: Record<TeamKind, string> = { employment: "Finding work", retention: "Keeping work", both: "Finding and keeping work" };
export const COLOUR_WORDS: Record<ServiceColour, string> = { teal: "Teal", blue: "Blue", green: "Green", plum: "Plum", slate: "Slate" };

/** Choices for a list of radios or a select, from words by value. */
export const optionsOf = <Value extends string>(words: Record<Value, string>, hints?: Record<Value, string>): { value: Value; label: string; hint?: string }[] =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value], ...(hints ? { hint: hints[value] } : {}) }));

import type { DeclineReason, ReferralSource, ReferralState, ReferrerKind } from "../../../schema/generated/specialists";
import type { TagColour } from "../../ui";

export const referrerKinds: { value: ReferrerKind; label: string }[] = [
  { value: "nurse", label: "Community psychiatric nurse" },
  { value: "occupational_therapist", label: "Occupational therapist" },
  { value: "social_worker", label: "Social worker" },
  { value: "consultant", label: "Consultant" },
  { value: "gp", label: "GP" },
  { value: "social_prescriber", label: "Social prescriber" },
  { value: "talking_therapies", label: "Talking therapies" },
  { value: "other", label: "Another" },
];

export const sourceWords: Record<ReferralSource, string> = { self: "Self-referral", professional: "Professional", employer: "Employer" };

export const referralStates: Record<ReferralState, { label: string; colour: TagColour }> = {
  received: { label: "New", colour: "blue" },
  awaiting_risk_assessment: { label: "Risk assessment asked for", colour: "yellow" },
  informal_discussion: { label: "Informal discussion", colour: "blue" },
  accepted: { label: "Taken on", colour: "green" },
  not_taken_up: { label: "Not taken up", colour: "grey" },
  declined: { label: "Declined", colour: "grey" },
};

export const declineReasons: { value: DeclineReason; label: string; hint?: string }[] = [
  { value: "outside_our_area", label: "Lives outside our area", hint: "Say in the note which service you pointed to" },
  { value: "supported_elsewhere", label: "Supported by another service already" },
  { value: "could_not_reach", label: "Could not be reached", hint: "After several tries, in the way they chose" },
  { value: "under_16", label: "Under 16" },
  { value: "not_about_work", label: "Not about work" },
];

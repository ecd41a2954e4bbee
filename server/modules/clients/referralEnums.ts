import { codes } from "../../graphql/codes";

export const ReferralState = codes("ReferralState", "How far a referral has come.", {
  received: "New.",
  awaiting_risk_assessment: "An up-to-date risk assessment was asked for.",
  informal_discussion: "A first talk is planned or was held.",
  accepted: "The person is a client.",
  not_taken_up: "The person chose not to go on.",
  declined: "The service could not take it, for the reason given.",
});
export type ReferralState = keyof typeof ReferralState;

export const ReferralSource = codes("ReferralSource", "Who handed a referral in.", {
  self: "The person.",
  professional: "A professional.",
  employer: "An employer, once the person agreed.",
});
export type ReferralSource = keyof typeof ReferralSource;

export const ReferrerKind = codes("ReferrerKind", "The referrer's profession.", {
  consultant: "Consultant.",
  nurse: "Community psychiatric nurse.",
  social_worker: "Social worker.",
  occupational_therapist: "Occupational therapist.",
  gp: "GP.",
  social_prescriber: "Social prescriber.",
  talking_therapies: "Talking therapies.",
  employer: "Employer.",
  other: "Another.",
});
export type ReferrerKind = keyof typeof ReferrerKind;

export const RiskAssessment = codes("RiskAssessment", "Whether the service holds an up-to-date risk assessment.", {
  not_asked: "Not asked for yet.",
  asked_for: "Asked for, not in.",
  up_to_date: "In, and up to date.",
});
export type RiskAssessment = keyof typeof RiskAssessment;

export const DeclineReason = codes("DeclineReason", "Why a referral was declined; counted in the reports. Health is never a reason.", {
  outside_our_area: "They live outside the service's area.",
  supported_elsewhere: "Another service supports them already.",
  could_not_reach: "Nobody could reach them.",
  under_16: "They are under 16.",
  not_about_work: "What they ask for is not about work.",
});
export type DeclineReason = keyof typeof DeclineReason;

import { type Policy, type Rule, all, any } from "../../access/policy";
import type { Referral } from "./referral.entity";
import type { ReferralState } from "./referralEnums";

export type ReferralAction = "askForRiskAssessment" | "recordRiskAssessment" | "planDiscussion" | "takeForTeam" | "accept" | "recordNotTakenUp" | "decline";

const isStaff: Rule<Referral> = (viewer) => viewer.audience === "specialists";
const isIn = (...states: ReferralState[]): Rule<Referral> => (_viewer, referral) => states.includes(referral.state);
const isUndecided = isIn("received", "awaiting_risk_assessment", "informal_discussion");
const lacksRiskAssessment: Rule<Referral> = (_viewer, referral) => referral.riskAssessment === "not_asked";

/** No rule looks at the person: only at who asks, and how far the referral has come. */
export const referralPolicy: Policy<Referral, ReferralAction> = {
  askForRiskAssessment: all(isStaff, any(isIn("received"), isIn("informal_discussion")), lacksRiskAssessment),
  recordRiskAssessment: all(isStaff, isUndecided),
  planDiscussion: all(isStaff, isUndecided),
  takeForTeam: all(isStaff, isUndecided),
  accept: all(isStaff, isIn("informal_discussion")),
  recordNotTakenUp: all(isStaff, isUndecided),
  decline: all(isStaff, isUndecided),
};

import { abilities } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";
import type { Referral } from "./referral.entity";
import { referralPolicy } from "./referral.policy";
import type { ReferralEventRow, ReferralRow } from "./referral.reads";
import { ReferralEventType, ReferralLineType, ReferralType } from "./referral.types";

export const presentReferralLine = (row: ReferralRow): ReferralLineType =>
  Object.assign(new ReferralLineType(), {
    id: row.id, reference: row.reference, personName: row.personName, source: row.source, state: row.state, helpWith: row.helpWith,
    riskAssessment: row.riskAssessment, riskAssessmentAskedOn: row.riskAssessmentAskedOn, informalDiscussionOn: row.informalDiscussionOn,
    teamName: row.teamName, referrerTeam: row.referrerTeam, receivedAt: row.receivedAt,
  });

export const presentReferral = (referral: Referral, teamName: string | null, viewer: Viewer): ReferralType =>
  Object.assign(new ReferralType(), {
    id: referral.id, reference: referral.reference, personName: referral.personName, source: referral.source, state: referral.state, helpWith: referral.helpWith,
    riskAssessment: referral.riskAssessment, riskAssessmentAskedOn: referral.riskAssessmentAskedOn, informalDiscussionOn: referral.informalDiscussionOn,
    teamName, referrerTeam: referral.referrerTeam, receivedAt: referral.receivedAt, personPhone: referral.personPhone, personEmail: referral.personEmail,
    preferredContact: referral.preferredContact, contactNote: referral.contactNote, place: referral.placeText, whatWouldHelp: referral.whatWouldHelp,
    languageNeeds: referral.languageNeeds, formatNeeds: referral.formatNeeds, referrerKind: referral.referrerKind, referrerName: referral.referrerName,
    referrerRole: referral.referrerRole, referrerPhone: referral.referrerPhone, referrerEmail: referral.referrerEmail, riskAssessmentOn: referral.riskAssessmentOn,
    declinedReason: referral.declinedReason, clientId: referral.clientId, viewerCan: abilities(referralPolicy, viewer, referral),
  });

export const presentReferralEvent = (row: ReferralEventRow): ReferralEventType =>
  Object.assign(new ReferralEventType(), { id: row.id, kind: row.kind, from: row.fromState, to: row.toState, reason: row.reason, staffName: row.staffName, at: row.at });

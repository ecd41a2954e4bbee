/**
 * Mutations without an idempotency key, by why a second call does no harm. Whatever creates or sends takes a key instead.
 *
 * A new mutation stands on one of these lines, or takes a key.
 */
export const repeatable: Readonly<Record<string, string>> = {
  "sets what it is told: the second time it is so already": `
    approveEmployer askAccountErasure assignClient nameDataProtectionOfficer lookAgainAtSafeguarding changeApproach changeClientDetails changeMemberRole changeMyDetails changeName changePassword changeRelationship changeService changeStaff closeEmployer
    confirmMyPreferences editContact editEmployer editEmployerContact editOrganisation editSite markNewsRead markThreadRead nameVacancyEmployer recordApproach recordClientRiskAssessment
    recordMatch answerRole reopenEmployer savePreferences saveMyPreferences sawSharingRecord setEmployerLead setEmployerParent setOffers suspendEmployer suspendMember suspendStaff trustEmployer writeStayingWell
    assessRetentionCase writeRetentionPlan askForRiskAssessment planDiscussion recordRiskAssessment`,
  "moves from one state to the next: the second time there is nothing to move": `
    acceptOffer acceptSupportRequest acknowledgeSafeguarding tellClientOfSafeguarding acknowledgeIntroduction adjustmentIsInPlace agreeSupportPlan agreeToWords answerAdjustment answerAdjustmentQuestion answerAlternative
    answerSharingNotice answerVacancyQuestion askAdjustmentAgain askForOtherTimes askForOtherTimesFor askForVacancyChanges awaitSupportAgreement changeClientState chooseTime chooseTimeFor closeRetentionCase
    closeSupportRequest closeVacancy confirmStart declineOffer declineReferral finishNextAction giveSupportAdvice goNoFurther introduce keepAdjustmentBack monitorRetentionCase passOnDetails passVacancyQuestionOn
    pauseVacancy publishVacancy raiseAdjustment recordCheck recordInterview recordIntroductionStep recordMeeting recordNotTakenUp recordPlanAgreed recordSupportCall reopenVacancy resumeSupport reviewAdjustment
    sendVacancy startRetentionPlan startVacancyImport stepBack stepDown takeReferral turnDownWords`,
  "ends something: what has ended stays so": `
    cancelVacancyImport endAdjustment endOtherSessions endPlacement endSession eraseMember recordStopSharing removeMember removeSite staffLeaves stopSharing takeAdjustmentBack takeBackSharing undoSharingRecord withdrawInvitation
    withdrawSupportRequest withdrawVacancy`,
  "is let in by a link that works once": `acceptInvitation answerSupportInvitation finishEmailChange finishRegistration joinByInvitation resetPassword`,
  "changes the version that the form was filled from, and no other": `saveVacancy writeMyProfile writeProfile`,
  "replaces the one before: only the newest link works": `makeSupportNote`,
  "is a reading, and each is recorded": `passToCareTeam`,
};

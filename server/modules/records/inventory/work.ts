import type { Inventory } from "./entry";

const EMPLOYERS = "The employer's own record of what it did, under a random number instead of a name; and the service's figures. Kept as long as the employer works with the service.";
const FIGURES = "Kept for the service's figures, without anything that says who: dates, hours, pay and kinds.";

/** Introductions, jobs, meetings, changes at work and help to keep a job. */
export const work: Inventory = {
  introduction: { erasure: "kept", why: EMPLOYERS, label: "Introductions to employers", evidence: { state: "Where it stands", reason: "Why", introduced_at: "Introduced", changed_at: "Changed", created_at: "Prepared" }, named: { vacancy_id: "Role", employer_id: "Employer", specialist_id: "Member of staff" }, joins: "id client_id handle" },
  introduction_event: { erasure: "emptied", why: EMPLOYERS, label: "Steps of those introductions", told: { reason: "Why" }, evidence: { from_state: "From", to_state: "To", by_audience: "Whose side", at: "When" }, named: { actor: "Who" }, joins: "id introduction_id" },
  job_offer: { erasure: "kept", why: EMPLOYERS, label: "Job offers", evidence: { hours_a_week: "Hours a week", pay_pence_an_hour: "Pay, in pence an hour", contract: "Contract", starts_on: "Starts", made_at: "Made" }, joins: "introduction_id" },
  placement: {
    erasure: "emptied", why: FIGURES, label: "Your jobs",
    told: { employer_name: "Employer", job_title: "Job" },
    evidence: { kind: "Kind", state: "Where it stands", reason: "Why it ended", contract: "Contract", starts_on: "Started", ended_on: "Ended", hours_a_week: "Hours a week", pay_pence_an_hour: "Pay, in pence an hour", first_week_hours_paid: "Hours paid in the first week", changed_at: "Changed", created_at: "Written down" },
    named: { employer_id: "Employer in this portal", vacancy_id: "Role", specialist_id: "Member of staff", recorded_by: "Who" }, joins: "id client_id introduction_id better_off_id",
  },
  placement_event: { erasure: "emptied", why: FIGURES, label: "Steps of those jobs", told: { reason: "Why" }, evidence: { from_state: "From", to_state: "To", by_audience: "Whose side", at: "When" }, named: { actor: "Who" }, joins: "id placement_id" },
  placement_change: { erasure: "deleted", label: "Changes of hours or pay", told: { changes_on: "From", hours_a_week: "Hours a week", pay_pence_an_hour: "Pay, in pence an hour", created_at: "Written down" }, named: { recorded_by: "Who" }, joins: "id placement_id better_off_id" },
  in_work_check: {
    erasure: "emptied", why: `${FIGURES} Checks that were still to come are deleted.`, label: "Check-ins while in work",
    told: { note: "Note" }, evidence: { kind: "Kind", due_on: "Due", done_on: "Done", how: "How", with_whom: "With whom", outcome: "What came of it", created_at: "Written down" }, named: { recorded_by: "Who" }, joins: "id placement_id",
  },
  meeting: {
    erasure: "emptied", why: FIGURES, label: "Meetings",
    told: { place: "Where", details: "Details", actions: "What was agreed" },
    evidence: { kind: "Kind", state: "Where it stands", reason: "Why", starts_at: "When", minutes: "Minutes", how: "How", details_passed_at: "Details passed on", changed_at: "Changed", created_at: "Written down" },
    named: { employer_id: "Employer", specialist_id: "Member of staff" }, joins: "id client_id introduction_id placement_id site_id replaces",
  },
  meeting_slot: { erasure: "deleted", label: "Times offered for meetings", told: { starts_at: "When", chosen_at: "Chosen" }, joins: "id meeting_id" },
  meeting_event: { erasure: "deleted", label: "What happened with meetings", told: { from_state: "From", to_state: "To", reason: "Why", by_audience: "Whose side", at: "When" }, named: { actor: "Who" }, joins: "id meeting_id" },
  adjustment: {
    erasure: "emptied", why: `${EMPLOYERS} What was never raised with an employer is deleted.`, label: "Changes at work",
    told: { barrier: "What gets in the way", expected_effect: "What it would do", question_answer: "Your answer to their question", code: "Kind of change" },
    evidence: {
      purpose: "What for", category: "Kind", state: "Where it stands", reason: "Their reason", raised_at: "Raised", answer_by: "Answer by", employer_wording: "What they agreed to, in their words", alternative: "What they offered instead", employer_note: "Their note", question: "Their question",
      owner_name: "Who there sees to it", starts_on: "Starts", trial_until: "On trial until", review_on: "Review", look_again_on: "Look again", cost_pence: "Cost, in pence", who_pays: "Who pays", changed_at: "Changed", created_at: "Written down",
    },
    named: { employer_id: "Employer", created_by: "Who" }, joins: "id client_id introduction_id placement_id retention_case statement_id consent_id",
  },
  adjustment_event: { erasure: "emptied", why: EMPLOYERS, label: "Steps of those changes", told: { reason: "Why" }, evidence: { from_state: "From", to_state: "To", by_audience: "Whose side", at: "When" }, named: { actor: "Who" }, joins: "id adjustment_id" },
  retention_case: {
    erasure: "emptied", why: FIGURES, label: "Help to keep your job",
    told: { employer_name: "Employer", gets_in_the_way: "What gets in the way", plan: "Plan" }, evidence: { source: "Through whom", urgency: "How soon", state: "Where it stands", reason: "What came of it", plan_agreed_at: "You agreed to the plan", review_on: "Review", opened_on: "Begun", changed_at: "Changed" },
    named: { employer_id: "Employer in this portal", specialist_id: "Member of staff" }, joins: "id client_id request_id",
  },
  retention_case_event: { erasure: "emptied", why: FIGURES, label: "Steps of that help", told: { reason: "Why" }, evidence: { from_state: "From", to_state: "To", by_audience: "Whose side", at: "When" }, named: { actor: "Who" }, joins: "id retention_case_id" },
  retention_request: {
    erasure: "emptied", why: EMPLOYERS, label: "What your employer asked us",
    told: { about_work: "What they wrote about work", happening: "What was going on", advice: "What we advised them" }, evidence: { asker_name: "Who asked", urgency: "How soon", they_know: "Whether you knew", state: "Where it stands", reason: "Why it ended", created_at: "Asked" },
    others: { member: "phone asked_by" }, named: { employer_id: "Employer", staff_id: "Member of staff" }, joins: "id advice_only ring_by reason_for_employer rung_at changed_at",
  },
  retention_agreement: { erasure: "deleted", label: "Your yes to our help", told: { name: "Your name", phone: "Telephone", email: "Email", best_time: "Best time to ring", agreed_at: "When" }, joins: "request_id" },
  retention_request_event: { erasure: "elsewhere", why: "Steps of an employer's request, by kind and time. Stay with the request.", others: { member: "actor" }, ours: "id retention_request_id from_state to_state reason by_audience at" },
  contact_log: {
    erasure: "emptied", why: FIGURES, label: "When we spoke to employers for you",
    told: { by_name: "Whether your name was said" }, evidence: { at: "When", mode: "How", purpose: "What for", outcome: "What came of it" }, named: { employer_id: "Employer", staff_id: "Member of staff" },
    // The words of a talk are the employer's as well, and may be in confidence: a manager reads them and gives what is the person's, when asked.
    secret: "note next_action next_action_on", others: { member: "contact_id" }, joins: "id client_id next_done_at created_at edited_at",
  },
};

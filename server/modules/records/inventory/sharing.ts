import type { Inventory } from "./entry";

const EVIDENCE = "Evidence that what was shared was agreed to: ids, dates and codes, none of the words. Kept six years, the time in which a claim can be made (Limitation Act 1980).";

/** What a person was asked to share, what they said, who read it, and what was done when it stopped. */
export const sharing: Inventory = {
  statement: {
    erasure: "emptied", why: EVIDENCE, label: "Lines about you, in your words",
    told: { wording: "Words" }, evidence: { item: "Line", version: "Version", approved_at: "You agreed to the words", refused_at: "You refused the words", superseded_at: "Replaced", created_at: "Written" }, named: { created_by: "Who wrote it" }, joins: "id client_id ordinal",
  },
  consent: {
    erasure: "kept", why: EVIDENCE, label: "What you were asked to share",
    evidence: { recipient: "With whom", purpose: "What for", status: "Where it stands", answer_by: "Answer by", valid_from: "From", valid_to: "Until", renewed_at: "Renewed", ended_at: "Ended", created_at: "Asked" },
    named: { employer_id: "Employer", vacancy_id: "Role", created_by: "Who asked" }, joins: "id client_id notice_version readers",
  },
  consent_item: { erasure: "kept", why: EVIDENCE, label: "Your answers, line by line", evidence: { item: "Line", answer: "Your answer", first_yes_at: "First yes", confirmed_at: "Second yes", seen_at: "First read", ended_at: "Ended" }, named: { first_yes_by: "Who noted the first yes" }, joins: "consent_id statement_id" },
  consent_event: {
    erasure: "emptied", why: EVIDENCE, label: "Each time you said yes, no or stop",
    told: { witness: "Who was there" }, evidence: { kind: "What", items: "Lines", channel: "How you said it", at: "When", told_at: "You read this", disputed_at: "You said it was not so" }, named: { actor: "Who wrote it down" }, joins: "client_id seq consent_id read_out",
  },
  consent_reminder: { erasure: "deleted", label: "When we reminded you that sharing ends", told: { days_before: "Days before", ends_at: "The end it was about", reminded_at: "When" }, joins: "consent_id" },
  safeguarding_disclosure: {
    erasure: "kept", why: "What was passed on without consent to keep somebody safe, and why: evidence that it was lawful (UK GDPR, article 17(3)(b) and (e)). Seen by service managers and the data-protection officer alone. Kept six years.",
    notCopied: "The person's copy has what they have been told of, under a label of its own. What it is not yet safe to tell is not in it.",
    evidence: { organisation: "Who was told", organisation_kind: "What sort of organisation", said: "What was said", ground: "What in law allowed it", reason: "Why", passed_on: "When", created_at: "Written down", unsafe_reason: "Why telling was unsafe", look_again_on: "The day to look again", told_at: "Told", specialist_sees: "The specialist sees it", acknowledged_at: "Looked at" },
    joins: "id client_id provider_id", others: { staff: "made_by staff_id acknowledged_by", visitor: "told_name" },
  },
  safeguarding_step: {
    erasure: "kept", why: "The steps of the same, kept as long.", notCopied: "The service's own steps.",
    evidence: { kind: "What", reason: "Why", until: "Until", at: "When" }, joins: "id disclosure_id", others: { staff: "actor" },
  },
  told_disclosure: {
    erasure: "deleted", why: "The service keeps its own evidence of it.", label: "What we passed on without asking you",
    told: { organisation: "Who was told", organisation_kind: "What sort of organisation", said: "What we said", ground: "What in law allowed it", reason: "Why", passed_on: "When", told_at: "When we told you" }, joins: "disclosure_id client_id",
  },
  data_protection_officer: { erasure: "elsewhere", why: "Who in the service looks at disclosures without consent: a member of staff, for as long as they are named.", others: { staff: "staff_id named_by" }, ours: "provider_id named_at" },
  receipt: { erasure: "deleted", why: "A receipt holds words. The person can take their receipts away before.", label: "Receipts", told: { kind: "What", body: "The receipt", created_at: "When" }, joins: "id client_id consent_id seq signature" },
  recipient_notice: { erasure: "kept", why: EVIDENCE, label: "What we told employers afterwards", evidence: { kind: "What", created_at: "When", delivered_at: "They saw it", acknowledged_at: "They answered", answer: "Their answer" }, named: { employer_id: "Employer", answered_by: "Who answered" }, joins: "id client_id handle consent_id" },
  "ledger.entry": {
    erasure: "kept", why: EVIDENCE, label: "What was asked, agreed, read and stopped, in order",
    evidence: { seq: "Number", at: "When", kind: "What", recipient: "With whom", purpose: "What for", items: "Lines" }, named: { employer_id: "Employer", actor: "Who" }, joins: "client_id consent_id statement_ids prev hash",
  },
  "ledger.head": { erasure: "kept", why: EVIDENCE, notCopied: "The end of that list: a number and a hash.", evidence: {}, joins: "client_id seq hash" },
  handle: { erasure: "kept", why: "What an employer calls a person instead of a name, random for each employer. The employer's own pages stand on it.", notCopied: "A random number that only an employer's pages use.", evidence: {}, joins: "id employer_id client_id" },
  "ledger.ending": { erasure: "kept", why: "That sharing ended, by ids, and where the journal outside the database has it: so that a restored backup ends it again. Ids that lead to nothing once the evidence has gone.", notCopied: "The same as the list above, for a restored backup.", evidence: {}, joins: "id xid kind client_id consent_id statement_ids detail at writer place hash" },
  "access.journal": { erasure: "elsewhere", why: "Which journal this database belongs to.", ours: "only_one id closed_at closed_because" },
  notice_version: {
    erasure: "emptied", why: "Evidence of what people were told: the hash of the wording. The wording itself stays only where other people were shown the very same. Kept six years.", label: "The wording you were shown or read",
    told: { wording: "Wording" }, evidence: { language: "Language", format: "Format", created_at: "Since" }, joins: "id sha256",
  },
  share_item: { erasure: "elsewhere", why: "The list of what can be shared.", ours: "code label easy_label employer_label sensitivity earliest_stage purposes longest_days position" },
};

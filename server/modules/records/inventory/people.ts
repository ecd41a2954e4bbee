import type { Inventory } from "./entry";

const FIGURES = "Kept for the service's figures, without anything that says who: dates and kinds only.";
const LOGIN = "The empty row stays: entries of the ledger name it as the one who acted. It holds no address, name or password.";

/** Who a person is, their account, what was written to them, and what they asked about their record. */
export const people: Inventory = {
  client: {
    erasure: "emptied", why: FIGURES, label: "Who you are and how to reach you",
    told: {
      display_name: "Your name", approach: "Whether we may speak to employers for you", phone: "Telephone", email: "Email", preferred_contact: "How you like to be reached", clinical_team: "Your care team",
      language_needs: "Language", format_needs: "How you like to get information", risk_assessment_on: "Date of the risk assessment we hold (what it says is not in this portal)", closed_reason: "Why support ended",
    },
    evidence: { help_with: "What you came to us for", state: "Where your support stands", engaged_on: "Support began", created_at: "Written down", erased_at: "Erased" },
    named: { team_id: "Team", specialist_id: "Your specialist" },
    joins: "id provider_id",
  },
  client_event: {
    erasure: "emptied", why: FIGURES, label: "Steps in your support, and notes",
    told: { reason: "Words" },
    evidence: { kind: "Kind", from_state: "From", to_state: "To", by_kind: "Whose side", at: "When" },
    named: { staff_id: "Member of staff", actor: "Who" },
    joins: "id client_id",
  },
  referral: {
    erasure: "emptied", why: FIGURES, label: "How you came to us",
    told: {
      reference: "Reference", person_name: "Your name", person_phone: "Telephone", person_email: "Email", preferred_contact: "How you like to be reached", contact_note: "When and how to reach you", place_text: "Where you live",
      what_would_help: "What would help", language_needs: "Language", format_needs: "How you like to get information", risk_assessment: "Risk assessment", risk_assessment_on: "Its date", risk_assessment_asked_on: "Asked for on",
      referrer_name: "Who referred you", referrer_role: "Their role", referrer_team: "Their team",
    },
    evidence: { source: "Through whom", state: "What came of it", help_with: "What for", referrer_kind: "Kind of referrer", person_agreed: "Whether you had agreed", informal_discussion_on: "First talk", declined_reason: "Why it was not taken up", received_at: "Received", decided_at: "Decided" },
    named: { team_id: "Team" },
    others: { visitor: "referrer_phone referrer_email" },
    joins: "id provider_id client_id",
  },
  referral_event: {
    erasure: "emptied", why: FIGURES, label: "Steps of your referral, and notes",
    told: { reason: "Words" }, evidence: { kind: "Kind", from_state: "From", to_state: "To", at: "When" }, named: { staff_id: "Member of staff", actor: "Who" }, joins: "id referral_id",
  },
  account: {
    erasure: "emptied", why: LOGIN, label: "Your account",
    told: { email: "Email you sign in with", display_name: "Name", state: "State" }, evidence: { created_at: "Made" }, secret: "password_hash", joins: "id",
  },
  membership: { erasure: "kept", why: LOGIN, notCopied: "It only ties your account to your record.", evidence: {}, joins: "id account_id audience role employer_id provider_id staff_id client_id state created_at" },
  session: {
    erasure: "deleted", label: "When and where you signed in",
    told: { device: "Device", created_at: "Signed in", last_seen_at: "Last active", expires_at: "Ends at the latest", revoked_at: "Signed out" }, secret: "secret_hash", joins: "id account_id membership_id idle_minutes",
  },
  invitation: {
    erasure: "deleted", label: "Invitations to this portal",
    told: { email: "Sent to", state: "State", created_at: "When" }, named: { invited_by: "Who invited" }, joins: "id audience role employer_id provider_id staff_id client_id",
  },
  member_erasure_request: { erasure: "deleted", notCopied: "Only somebody who speaks for an employer has it: they asked for that account to be erased, and have it in their own file.", joins: "membership_id asked_at" },
  single_use_link: { erasure: "deleted", why: "Links are deleted 30 days after they end in any case.", notCopied: "A link that works once is a key: it is kept only as a hash and is in no copy. The mail it went with is.", secret: "secret_hash email", joins: "id purpose account_id subject_id created_at expires_at used_at" },
  outgoing_mail: { erasure: "deleted", why: "Deleted after 30 days in any case.", label: "Mail we sent you (of the last 30 days; it says only that something is new)", told: { template: "Kind", created_at: "Written", sent_at: "Sent", state: "State" }, joins: "id account_id link_id audience tries due_at" },
  notification: { erasure: "deleted", label: "What the portal told you", told: { kind: "What about", created_at: "When", read_at: "Read" }, joins: "id membership_id subject_id" },
  record_request: {
    erasure: "emptied", why: "That you asked for erasure, when, and that it was done is kept six years, with the other evidence. All other requests are deleted.", label: "What you asked about your record",
    told: { details: "Your words", answer: "Our answer" }, evidence: { kind: "What", created_at: "Asked", due_on: "Due", answered_name: "Answered by", answered_at: "Answered" }, joins: "id client_id answered_by",
  },
  record_view: { erasure: "deleted", label: "Who of our staff opened your record", told: { staff_name: "Who", viewed_on: "Day" }, joins: "client_id staff_id" },
  record_copy: { erasure: "deleted", label: "Copies of your record that our staff made", told: { staff_name: "Who", made_at: "When" }, joins: "id client_id staff_id" },
  erasure: { erasure: "kept", why: "That a record was erased, when, by whom and how it was asked. Kept until the date in kept_until, six years.", notCopied: "Written when nothing is left to copy.", evidence: {}, others: { staff: "staff_id staff_name" }, joins: "client_id provider_id erased_at asked_via place kept_until" },
  evidence_deleted: { erasure: "elsewhere", why: "Of how many erasures the evidence was deleted on a day. A count, of nobody.", ours: "provider_id deleted_on erasures" },
  idempotency_key: { erasure: "deleted", notCopied: "It says only that a button was pressed once.", joins: "scope operation key result_id created_at" },
  thread_read: { erasure: "deleted", notCopied: "It says only how far you have read.", joins: "thread_id membership_id read_at" },
  sign_in_attempt: { erasure: "elsewhere", why: "A salted hash of an address that somebody tried: nobody can be found by it. Deleted after a day.", ours: "key_hash tries last_at blocked_until" },
  attempt_salt: { erasure: "elsewhere", why: "The salt of the above.", ours: "one salt" },
};

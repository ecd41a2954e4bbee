import type { FidelityItemCode } from "../../../schema/generated/specialists";

/** The act that fills what is missing towards an item: its label, and where it leads. Items the portal keeps nothing towards have none. */
export const evidenceActs: Partial<Record<FidelityItemCode, { label: string; to: string }>> = {
  caseload: { label: "Name somebody", to: "/staff/clients?whose=all" },
  every_phase: { label: "See people", to: "/staff/clients?whose=all&state=in_work" },
  clinical_team: { label: "Name the team", to: "/staff/clients?whose=all" },
  unit: { label: "See staff", to: "/staff/service" },
  zero_exclusion: { label: "Answer referrals", to: "/staff/clients/referrals" },
  paid_work: { label: "Write profiles", to: "/staff/clients?whose=all&state=engaged" },
  better_off: { label: "Calculate", to: "/staff/clients?whose=all&state=in_work" },
  sharing: { label: "Ask to share", to: "/staff/clients?whose=all&state=job_search" },
  assessment: { label: "Add to profiles", to: "/staff/clients?whose=all" },
  rapid_search: { label: "Log a contact", to: "/staff/employers/contacts/new" },
  individual_search: { label: "Write wishes", to: "/staff/clients?whose=all" },
  frequent_contact: { label: "Log a contact", to: "/staff/employers/contacts/new" },
  contact_quality: { label: "See employers", to: "/staff/employers" },
  job_types: { label: "See people", to: "/staff/clients?whose=all&state=in_work" },
  employers: { label: "Add an employer", to: "/staff/employers/new" },
  competitive: { label: "See people", to: "/staff/clients?whose=all&state=in_work" },
  support_in_work: { label: "Record checks", to: "/staff/checks" },
  no_end_date: { label: "Record checks", to: "/staff/checks" },
  in_community: { label: "See meetings", to: "/staff/meetings" },
  outreach: { label: "Get in touch", to: "/staff/clients?whose=all&sort=last_contact" },
};

interface FidelityItem {
  readonly name: string;
  /** What each row there should be is: "people". Absent: the portal keeps nothing towards it. */
  readonly rows?: string;
  /** What is missing where a row has nothing recorded: "have no specialist". */
  readonly missing?: string;
  /** Where nothing is kept here: what to bring to a review instead. */
  readonly bring?: string;
}

/** The 25 items of a fidelity review, by short names of our own. The codes are the database's: `access.fidelity_facts`. */
export const fidelity = {
  caseload: { name: "Size of caseloads", rows: "people", missing: "have no specialist named" },
  employment_only: { name: "Specialists do employment work only", bring: "Bring the specialists’ job descriptions." },
  every_phase: { name: "One specialist from first meeting to job", rows: "starts", missing: "have no specialist named" },
  clinical_team: { name: "Specialists belong to clinical teams", rows: "people", missing: "have no clinical team named" },
  clinical_contact: { name: "Frequent contact with clinical teams", bring: "Bring the minutes of meetings with clinical teams." },
  benefits_partners: { name: "Working with benefits and job-centre advisers", bring: "Bring a list of who you meet, and how often." },
  unit: { name: "Specialists work as one team", rows: "specialists", missing: "are in no team" },
  supervision: { name: "The team leader’s supervision", bring: "Bring the supervision diary." },
  zero_exclusion: { name: "Nobody is excluded", rows: "referrals", missing: "have no answer yet" },
  paid_work: { name: "The whole service looks to paid work", rows: "people", missing: "have no vocational profile" },
  executive: { name: "Support from the top", bring: "Bring the minutes of the executive team’s meetings." },
  better_off: { name: "Better-off calculations", rows: "starts", missing: "have no better-off calculation" },
  sharing: { name: "Talking about what to share", rows: "people", missing: "have not been asked what they want to share" },
  assessment: { name: "The profile is kept up", rows: "people", missing: "have had nothing added to their profile in 6 months" },
  rapid_search: { name: "Employers are spoken to soon", rows: "people", missing: "have no date of first employer contact" },
  individual_search: { name: "The search follows what the person wants", rows: "people", missing: "have no wishes written down" },
  frequent_contact: { name: "Frequent contact with employers", rows: "specialist weeks", missing: "have no face-to-face contact logged" },
  contact_quality: { name: "Quality of contact with employers", rows: "contacts", missing: "have neither a note nor a next step" },
  job_types: { name: "Many types of job", rows: "starts", missing: "have no occupation" },
  employers: { name: "Many employers", rows: "starts", missing: "are with an employer we have no page for" },
  competitive: { name: "Ordinary paid jobs", rows: "starts", missing: "have no hours paid in the first week" },
  support_in_work: { name: "Support in work that fits the person", rows: "checks due", missing: "are not recorded" },
  no_end_date: { name: "Support has no end date", rows: "people 6 months in work", missing: "have no check in 6 months" },
  in_community: { name: "Meeting where people are", rows: "meetings in person", missing: "have no place" },
  outreach: { name: "Staying in touch", rows: "people", missing: "have not been seen for 60 days" },
} as const satisfies Record<string, FidelityItem>;

export type FidelityCode = keyof typeof fidelity;
export const fidelityCodes = Object.keys(fidelity) as FidelityCode[];
export const fidelityItem = (code: FidelityCode): FidelityItem => fidelity[code];

import { AIM_A_WEEK } from "../employers";

/** How a median or a rate is said. */
export type ValueUnit = "days" | "hours" | "pence" | "a_week";

interface Measure {
  readonly label: string;
  /** What the schema says it is. */
  readonly description: string;
  /** What the value beside the count is, where there is one. */
  readonly unit?: ValueUnit;
  /** The value alone is worth saying: the count is another measure's. */
  readonly valueOnly?: boolean;
}

/** What a report tells, in the order it is told. The codes are the database's: `access.report_measures`. */
export const measures = {
  referrals_received: { label: "Referrals received", description: "Referrals received." },
  referrals_accepted: { label: "Referrals accepted", description: "Referrals accepted." },
  accessed: { label: "People who had our help", description: "People with a meeting held, a check, a profile, a calculation or an informal discussion: those who accessed the service." },
  profiles_started: { label: "Vocational profiles started", description: "First versions of vocational profiles; the value is the median number of days from engagement.", unit: "days" },
  first_contacts: { label: "First employer contacts", description: "People for whom an employer was spoken to for the first time; the value is the median number of days from engagement.", unit: "days" },
  contact_in_time: { label: "First employer contact in time", description: "Of the people whose last day for it came, those for whom an employer had been spoken to." },
  face_to_face: { label: "Face-to-face contacts with employers", description: `Contacts with employers face to face; the value is how many a specialist a week (the aim is ${AIM_A_WEEK}).`, unit: "a_week" },
  into_work: { label: "People into work for the first time", description: "Of the job starts, those that were the first for somebody who looked for work; the value is the median number of days from engagement.", unit: "days" },
  starts: { label: "Job starts, paid, at least 4 hours", description: "Job starts that are paid, with at least 4 hours in the first week." },
  start_hours: { label: "Hours a week at the start", description: "The value is the median number of hours a week at a start.", unit: "hours", valueOnly: true },
  start_pay: { label: "Pay an hour at the start", description: "The value is the median pay at a start, in pence an hour.", unit: "pence", valueOnly: true },
  sustained_13: { label: "Still in the job at 13 weeks", description: "Of the starts whose 13 weeks were up, those still going on." },
  sustained_26: { label: "Still in the job at 26 weeks", description: "Of the starts whose 26 weeks were up, those still going on." },
  employment_rate: { label: "In work, of those we help to find work", description: "Of the people helped to find work, those in a paid job at the month's end." },
  retention_opened: { label: "Retention cases opened", description: "Cases of keeping a job that were opened." },
  retention_open: { label: "Retention cases open", description: "Cases of keeping a job that were open at the month's end." },
  retention_share: { label: "Helped to keep a job, of the caseload", description: "Of the caseload at the month's end, the people helped to keep a job." },
  employers_in_6_months: { label: "Different employers in 6 months", description: "Different employers with whom somebody started in the six months to the month's end." },
  job_types_in_6_months: { label: "Different types of job in 6 months", description: "Different types of job that somebody started in the six months to the month's end." },
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof measures;
export const measureCodes = Object.keys(measures) as MeasureCode[];
export const measureOf = (code: MeasureCode): Measure => measures[code];

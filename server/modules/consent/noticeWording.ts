import type { Purpose } from "../../access/disclosure";

/** What the client is told when asked, before the lines: kept word for word, with its SHA-256, for each asking. */
export interface NoticeParticulars {
  readonly recipientName: string;
  readonly purpose: Purpose;
  readonly vacancyTitle: string | null;
  /** By name; empty: whoever speaks for the employer in the portal. */
  readonly readers: readonly string[];
  readonly specialistName: string;
  readonly providerName: string;
  /** Last day: `YYYY-MM-DD`. */
  readonly until: string;
}

const purposes: Record<Purpose, (role: string | null, specialist: string) => string> = {
  introduce: (role, specialist) => `${specialist} would introduce you${role ? ` for one job: ${role}` : ""}.`,
  interview_adjustments: (role) => `To arrange what helps at the interview${role ? ` for ${role}` : ""}.`,
  job_adjustments: () => "To arrange what helps in the job.",
  retain: () => "To help you keep your job.",
  return_to_work: () => "To help you come back to work.",
  care_team: () => "So that your care team can plan around your job search or your job.",
};

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
/** "Thursday 21 January 2027", as it is said when the notice is read out. */
const said = (date: string): string => DAY.format(new Date(`${date}T12:00:00Z`)).replace(",", "");

/** The notice's whole wording, in the order of the page. A change of any word makes another version. */
export function noticeWording({ recipientName, purpose, vacancyTitle, readers, specialistName, providerName, until }: NoticeParticulars): string {
  const whom = purpose === "care_team" ? "Your care team." : readers.length > 0 ? `${readers.join(", ")}. No one else there.` : `People who speak for ${recipientName} in this portal.`;
  return [
    `What would you like to share with ${recipientName}?`,
    "Nothing has been shared yet. You choose, line by line.",
    `What it’s for: ${purposes[purpose](vacancyTitle, specialistName)}`,
    `Who would see it: ${whom}`,
    `Until when: ${said(until)}. Then it stops by itself. You can stop it sooner.`,
    "If you say no: Nothing changes in your support from us. No one will ask you why.",
    "The words in the boxes are the exact words they would read. A line you don’t answer is not shared.",
    "Your health, diagnosis, medicines, benefits and any offences are not sent unless a line above says so in your own words.",
    "You can stop any line later, in two taps. They are told straight away and asked to delete it. We can’t make people forget what they have read.",
    `Asked by ${specialistName}, ${providerName}.`,
  ].join("\n");
}

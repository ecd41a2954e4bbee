import type { Sharing_LineFragment, Sharing_SharingFragment } from "../../../schema/generated/clients";
import { sayDate, sayDateTime } from "../../lib/dates";
import { capital, sayList } from "../../lib/words";

type Sharing = Sharing_SharingFragment;
type Line = Sharing_LineFragment;

export const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** What it is for, as a sentence. */
export function whatFor({ purpose, vacancyTitle }: Pick<Sharing, "purpose" | "vacancyTitle">, specialist: string): string {
  const who = specialist ? firstName(specialist) : "Your specialist";
  switch (purpose) {
    case "introduce": return vacancyTitle ? `${who} would introduce you for one job: ${vacancyTitle}.` : `${who} would introduce you.`;
    case "interview_adjustments": return "To arrange what helps at the interview.";
    case "job_adjustments": return "To arrange what helps in the job.";
    case "retain": return "To help you keep your job.";
    case "return_to_work": return "To help you come back to work.";
    case "care_team": return "So that your care team can plan around your job search or your job.";
  }
}

/** The same once it is agreed: "To introduce you for the role Baker's assistant." */
export function agreedFor({ purpose, vacancyTitle }: Pick<Sharing, "purpose" | "vacancyTitle">): string {
  if (purpose === "introduce") return vacancyTitle ? `To introduce you for the role ${vacancyTitle}.` : "To introduce you.";
  return whatFor({ purpose, vacancyTitle }, "");
}

const roles: Record<string, string> = {
  owner: "owner", recruiter: "recruiter", line_manager: "line manager",
  employment_specialist: "your service", team_leader: "your service", service_manager: "your service", administrator: "your service",
};
const person = (name: string, role: string): string => (roles[role] ? `${name}, ${roles[role]}` : name);

/** "Priya Nair, owner, and Tom Ellis, line manager. No one else at Fernhill." */
export function whoWouldSee(sharing: Pick<Sharing, "recipient" | "recipientName" | "readers" | "readersOnly">): string {
  if (sharing.recipient === "care_team") return "Your care team, through your specialist.";
  const names = sharing.readers.map(({ name, role }) => person(name, role));
  const listed = names.length > 1 ? `${names.slice(0, -1).join("; ")}${names.length > 2 ? ";" : ","} and ${names.at(-1)}` : names[0] ?? "";
  if (sharing.readersOnly && listed) return `${listed}. No one else at ${sharing.recipientName}.`;
  return listed ? `Whoever works with us at ${sharing.recipientName}. At present: ${listed}.` : `Whoever works with us at ${sharing.recipientName}. At present no one has signed in.`;
}

/** "Since Monday 1 June. Seen by Marta Kowal, owner: Tuesday 2 June, 8:14am." */
export function sinceAndSeen(line: Pick<Line, "readings">, since: string | null | undefined): string {
  const began = since ? `Since ${sayDate(since)}. ` : "";
  if (line.readings.length === 0) return `${began}No one has seen it yet.`;
  return `${began}Seen by ${line.readings.map(({ name, role, lastAt }) => `${person(name, role)}: ${sayDateTime(lastAt)}`).join("; ")}.`;
}

/** Who had read lines that are no longer shared: "Joe Bell (line manager)". */
export function readersOf(lines: readonly Line[]): string {
  return sayList([...new Set(lines.flatMap(({ readings }) => readings.map(({ name, role }) => (roles[role] ? `${name} (${roles[role]})` : name))))]);
}

/** What a line tells besides its words. */
export function noteOn(item: Line["item"], sharing: Sharing, providerName: string, specialist: string): string | null {
  const who = specialist ? firstName(specialist) : "your specialist";
  if (item === "association") {
    return `Our website says who we help, so ${sharing.recipientName} may guess that you have had a mental-health problem. Without this line ${who} can’t write to ${sharing.recipientName} for you. ${capital(who)} can still help you apply yourself.`;
  }
  if (item === "condition" || item === "crisis_plan" || item === "effect_on_work") return "This line is about your health. You don’t have to tell anyone at work about your health. We ask you twice about it.";
  if (item === "contact_via_specialist") return sharing.lines.some(({ item: other }) => other === "association") ? `This shows that ${providerName} helps you.` : null;
  return null;
}

export const isOver = ({ state }: Pick<Sharing, "state">): boolean => ["withdrawn", "expired", "superseded", "entered_in_error", "declined"].includes(state);

/** How it ended, as a sentence. */
export function howItEnded({ state, endedAt, records }: Pick<Sharing, "state" | "endedAt" | "records">): string {
  const at = endedAt ? ` on ${sayDateTime(endedAt)}` : "";
  const recorded = records.findLast(({ kind }) => kind === state);
  switch (state) {
    case "withdrawn": return recorded ? `${firstName(recorded.byName)} stopped it for you${at}.` : `You stopped${at}.`;
    case "expired": return `It stopped by itself${at}.`;
    case "superseded": return `You changed the words${at}, so the old ones stopped.`;
    case "declined": return recorded ? `${firstName(recorded.byName)} wrote down that you said no${at}. Nothing was shared.` : `You said no${at}. Nothing was shared.`;
    default: return `We took our question back${at}.`;
  }
}

/** What the recipient did with its copies. */
export function whatTheyDid({ erasure }: Pick<Sharing, "erasure">): string {
  if (!erasure) return "";
  if (!erasure.answer || !erasure.answeredAt) return "We asked them to delete what they had. They have not answered yet.";
  return `We asked them to delete what they had. On ${sayDate(erasure.answeredAt)} they said ${erasure.answer === "erased" ? "they have" : "a law asks them to keep some of it"}.`;
}


/** The heading of the recipient's page. */
export function previewTitle({ purpose, vacancyTitle }: Pick<Sharing, "purpose" | "vacancyTitle">): string {
  switch (purpose) {
    case "introduce": return vacancyTitle ? `Introduction: ${vacancyTitle}` : "Introduction";
    case "interview_adjustments": return "What would help at the interview";
    case "job_adjustments": return "What would help in the job";
    case "care_team": return "About work";
    default: return "Keeping the job";
  }
}

import type { ClientSharing_SharingFragment, ShareItem, SharePurpose } from "../../../schema/generated/specialists";
import { shortDate, shortDateTime } from "../../lib/dates";
import { count } from "../../lib/words";
import type { TagColour } from "../../ui";

type Sharing = ClientSharing_SharingFragment;

/** The state as a word with its colour, and a line of when and what. */
export interface StaffStatus {
  word: string;
  colour: TagColour;
  note: string;
}

const lastRead = ({ lines }: Sharing): string => {
  const latest = lines.flatMap(({ readings }) => readings.map(({ lastAt }) => lastAt)).toSorted().at(-1);
  return latest ? `Last read ${shortDateTime(latest)}` : "Not read yet";
};
const erased = ({ erasure }: Sharing): string =>
  !erasure ? "They had read nothing" : erasure.answer === "erased" ? "They say it is erased" : erasure.answer === "kept_for_law" ? "They keep some of it by law" : "Asked to erase, no answer yet";

/** Where an agreement stands, in staff's words: number or date first. */
export function staffStatus(sharing: Sharing, firstName: string): StaffStatus {
  const ended = sharing.endedAt ? shortDate(sharing.endedAt) : "";
  const shared = sharing.lines.filter(({ isShared }) => isShared).length;
  switch (sharing.state) {
    case "offered": return { word: `Waiting for ${firstName}`, colour: "yellow", note: `${count(sharing.lines.length, "line")} offered ${shortDate(sharing.askedAt)}${sharing.answerBy ? `, answer by ${shortDate(sharing.answerBy)}` : ""}` };
    case "declined": return { word: `${firstName} said no`, colour: "grey", note: `${ended}. Nothing was shared` };
    case "withdrawn": return { word: `Stopped by ${firstName}`, colour: "grey", note: `${ended}. ${erased(sharing)}` };
    case "expired": return sharing.since ? { word: "Ended", colour: "grey", note: `${ended}. ${erased(sharing)}` } : { word: "Not answered", colour: "grey", note: `Ended ${ended}. Nothing was shared` };
    case "superseded": return { word: "New words", colour: "grey", note: `${ended}. ${firstName} is asked again. ${erased(sharing)}` };
    case "entered_in_error": return { word: "Taken back", colour: "grey", note: ended };
    default: return shared > 0
      ? { word: "Sharing", colour: "green", note: `${count(shared, "line")}, until ${shortDate(sharing.until)}. ${lastRead(sharing)}` }
      : { word: "Ended", colour: "grey", note: `Ran out ${shortDate(sharing.until)}. ${erased(sharing)}` };
  }
}

export const purposeWords: Record<SharePurpose, string> = {
  introduce: "Introduce for a role",
  interview_adjustments: "What helps at the interview",
  job_adjustments: "What helps in the job (after an offer)",
  retain: "Keep a job (once employed)",
  return_to_work: "Come back to work (once employed)",
  care_team: "Plan with the care team",
};

/** What to write for each kind of line, and what to leave out. */
export const itemHints: Partial<Record<ShareItem, string>> = {
  association: "Only that the service supports them. Never why.",
  skills_summary: "In their own words: what they bring. No health, no gaps.",
  interview_adjustment: "What is needed, never why: “The questions in writing the day before.”",
  job_adjustment: "What is needed, never why: “Starting at 10am.”",
  effect_on_work: "In their own words, about the work. Asked twice; 90 days at most.",
  condition: "Only if they want it said. Asked twice; 90 days at most; once employed.",
  crisis_plan: "What helps in a bad week and whom to call. Asked twice; 90 days at most.",
  work_progress: "For the care team: how the search or the job is going.",
};

/** A reader's role as a word. */
export const roleWord = (role: string): string => role.replaceAll("_", " ");

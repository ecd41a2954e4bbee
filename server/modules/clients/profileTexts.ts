import type { ProfileInput } from "./client.inputs";
import type { ProfileTexts } from "./writeProfile";

/** The input's parts by the names they are stored under. */
export const profileTexts = (input: ProfileInput): ProfileTexts => ({
  work_history: input.workHistory, skills: input.skills, strengths: input.strengths, what_matters: input.whatMatters,
  what_helps: input.whatHelps, education: input.education, travel: input.travel, money: input.money,
});

import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, invalid, notFound, refused } from "../../kernel/result";
import type { QuestionDimension } from "./vacancyEnums";

/** What the service is asked to find out, in the service's words: a visitor writes none. */
const wording: Partial<Record<QuestionDimension, string>> = {
  hours: "How many hours a week is the role?",
  when: "Which days and times are worked?",
  pay: "What does the role pay?",
  place: "Where is the work done?",
  workplace: "Can some of the work be done from home?",
  contract: "What kind of contract is it?",
  setting: "What is it like to work there?",
  adjustments: "Which changes can you offer to make the work easier to do?",
  starts_on: "When does the role start?",
};

/** Leaves a visitor's wish to know something of an open role with the service. Asking again only counts. */
export async function askAboutVacancy({ db }: Session, id: string, dimension: QuestionDimension): Promise<Result<{ id: string }>> {
  const words = wording[dimension];
  if (!words) return refused(invalid("dimension", "Choose what you would like to know."));
  const [asked] = isUuid(id) ? ((await db.query("select access.ask_about_vacancy($1, $2, $3) as found", [id, dimension, words])) as [{ found: boolean }]) : [];
  return asked?.found ? done({ id }) : refused(notFound("This role is not open any more."));
}

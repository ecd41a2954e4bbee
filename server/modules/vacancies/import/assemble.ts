import type { Workplace } from "../../../kernel/dimensions";
import { postcodeIn } from "../../../kernel/postcodes";
import { spokenDate, readDate } from "./plainDates";
import { plainText, tidy } from "./plainText";
import type { ReadField, ReadQuestion, ReadRow } from "./readVacancy";
import type { ReadSalary } from "./salaryText";
import { contractsIn, isSelfEmployment, isVolunteering, type ReadHours } from "./wordings";

/** The pieces of one advert as its file had them. The readers gather them; `assemble` judges them. */
export interface Pieces {
  title: string | null;
  employerName: string | null;
  text: string | null;
  placeText: string | null;
  postcode: string | null;
  workplace: Workplace | null;
  salary: ReadSalary;
  hours: ReadHours | null;
  contract: string | null;
  closes: string | null;
  starts: string | null;
  sourceUrl: string | null;
  sourceId: string | null;
  /** What the reader itself found unclear. */
  questions: ReadQuestion[];
}

export interface ReadOptions {
  /** `YYYY-MM-DD`: a closing date before it is questioned. */
  today: string;
  /** Stands in where the advert names no employer. */
  employerName?: string | undefined;
}

const longest = { title: 200, line: 300, text: 20_000, url: 1_000 };

const webAddress = (value: string | null): string | null =>
  value && value.length <= longest.url && /^https?:\/\/[^\s"'<>]+$/i.test(value) ? value : null;

function dateOf(field: ReadField, words: string | null, ask: (field: ReadField, message: string) => void): string | null {
  if (!words) return null;
  const date = readDate(words);
  if (!date) ask(field, `The ${field === "closesOn" ? "closing" : "start"} date “${words.slice(0, 60)}” could not be read. What is it?`);
  return date;
}

function contractOf(pieces: Pieces, ask: (field: ReadField, message: string) => void) {
  const kinds = pieces.contract ? contractsIn(pieces.contract) : [];
  if (pieces.contract && isSelfEmployment(pieces.contract)) {
    ask("contract", "The advert speaks of self-employed or contractor's work. Is it a job with a contract of employment, and of what kind?");
    return null;
  }
  if (kinds.length > 1) ask("contract", `Is the contract ${kinds.map((kind) => kind.replace("_", "-")).join(" or ")}?`);
  if (kinds.length === 0) ask("contract", "What kind of contract is it?");
  return kinds.length === 1 ? kinds[0]! : null;
}

function askForGaps(pieces: Pieces, options: ReadOptions, ask: (field: ReadField, message: string) => void): void {
  if (!pieces.employerName && !options.employerName) ask("employer", "Who is the employer?");
  if (!pieces.text) ask("text", "What does the job involve?");
  if (!pieces.placeText && !pieces.postcode && pieces.workplace !== "remote") ask("place", "Where is the work done?");
  if (!pieces.hours) ask("hours", "How many hours a week is it?");
  if (pieces.salary.pay === null) ask("pay", `What does it pay? ${pieces.salary.reason}`);
  else for (const doubt of pieces.salary.questions) ask("pay", doubt);
}

function refusal(pieces: Pieces): string | null {
  const title = tidy(pieces.title);
  if (!title) return "It has no job title.";
  if (title.length > longest.title) return `Its job title is longer than ${longest.title} characters.`;
  if ((pieces.text?.length ?? 0) > longest.text * 5) return `Its text is longer than ${(longest.text * 5).toLocaleString("en-GB")} characters.`;
  if (pieces.contract && isVolunteering(pieces.contract)) return "It is volunteering, not paid work, a work placement or a work trial.";
  return null;
}

/**
 * Makes one advert of its pieces: refused where it cannot be a role at all, otherwise taken
 * with a question for each thing that is missing or unclear.
 */
export function assemble(pieces: Pieces, options: ReadOptions): ReadRow {
  const reason = refusal(pieces);
  if (reason) return { refused: { reason } };

  const questions = [...pieces.questions];
  const ask = (field: ReadField, message: string): void => void questions.push({ field, message });
  askForGaps(pieces, options, ask);
  const closesOn = dateOf("closesOn", pieces.closes, ask);
  if (closesOn && closesOn < options.today) ask("closesOn", `The closing date, ${spokenDate(closesOn)}, has passed. Is the role still open?`);
  const text = plainText(pieces.text ?? "");
  if (text.length > longest.text) ask("text", `The text was cut after ${longest.text.toLocaleString("en-GB")} characters. Is what is left enough?`);

  return {
    taken: {
      title: tidy(pieces.title)!,
      employerName: tidy(pieces.employerName)?.slice(0, longest.line) ?? options.employerName ?? null,
      text: text.slice(0, longest.text),
      placeText: tidy(pieces.placeText)?.slice(0, longest.line) ?? null,
      postcode: postcodeIn(pieces.postcode ?? "") ?? postcodeIn(pieces.placeText ?? ""),
      workplace: pieces.workplace,
      pay: pieces.salary.pay,
      hoursAWeekMin: pieces.hours?.min ?? null,
      hoursAWeekMax: pieces.hours?.max ?? null,
      contract: contractOf(pieces, ask),
      closesOn,
      startsOn: dateOf("startsOn", pieces.starts, ask),
      sourceUrl: webAddress(pieces.sourceUrl),
      sourceId: tidy(pieces.sourceId)?.slice(0, longest.line) ?? null,
    },
    questions,
  };
}

import { ADJUSTMENT_CODES, DAYS, PARTS, SETTING_FEATURES, gridHas } from "../../kernel/dimensions";
import type { KeptVacancyRow } from "./vacancy.rows";
import type { VacancyStatus } from "./vacancy.entity";
import type { QuestionDimension } from "./vacancyEnums";

/** One field before and after an edit, in words. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export const stateInWords: Record<VacancyStatus, string> = {
  draft: "a draft",
  submitted: "with the service to be read",
  changes_requested: "waiting for changes",
  scheduled: "waiting for its publishing date",
  open: "open",
  paused: "paused",
  filled: "filled",
  part_filled: "closed, part filled",
  closed: "closed",
  expired: "past its closing date",
  withdrawn: "withdrawn",
};

/** Pence as people write them: "£12.71", "£24,000". */
export const pounds = (pence: number): string =>
  `£${(pence / 100).toLocaleString("en-GB", pence % 100 === 0 && pence >= 100_000 ? { maximumFractionDigits: 0 } : { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const plain = (code: string | null): string => (code ?? "").replaceAll("_", " ");

/** "£12.71 to £13.50 an hour" */
export function payInWords({ payLeastPence: least, payMostPence: most, payPeriod: period }: Pick<KeptVacancyRow, "payLeastPence" | "payMostPence" | "payPeriod">): string {
  if (period === null || (least === null && most === null)) return "";
  const amount = least === null ? `up to ${pounds(most!)}` : most === null ? `from ${pounds(least)}` : least === most ? pounds(least) : `${pounds(least)} to ${pounds(most)}`;
  return `${amount} ${period === "hour" ? "an" : "a"} ${period}`;
}

export const hoursInWords = (least: number | null, most: number | null): string =>
  least === null && most === null ? "" : least === null ? `up to ${most}` : most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;

/** "Monday morning and afternoon, Saturday morning" */
export function gridInWords(grid: number | null): string {
  if (grid === null) return "";
  return DAYS.map((day, index) => {
    const parts = PARTS.filter((_part, part) => gridHas(grid, index, part));
    return parts.length === 0 ? "" : `${day.charAt(0).toUpperCase()}${day.slice(1)} ${parts.length === PARTS.length ? "all day" : parts.join(", ")}`;
  }).filter(Boolean).join("; ");
}

const inOrder = (codes: readonly string[], order: readonly string[]): string => order.filter((code) => codes.includes(code)).map(plain).join(", ");

const fields: readonly (readonly [field: string, dimension: QuestionDimension | null, say: (row: KeptVacancyRow) => string])[] = [
  ["Title", "title", ({ title }) => title],
  ["Kind", null, ({ kind, positions }) => `${plain(kind)}, ${positions} ${positions === 1 ? "person" : "people"}`],
  ["What the work is", "text", ({ summary }) => summary],
  ["More about the work", "text", ({ duties }) => duties],
  ["Occupation", "occupation", ({ occupationTitle }) => occupationTitle ?? ""],
  ["Contract", "contract", ({ contract }) => plain(contract)],
  ["Place", "place", ({ placeText, postcode }) => [placeText, postcode].filter(Boolean).join(", ")],
  ["Workplace", "workplace", ({ workplace }) => plain(workplace)],
  ["Hours a week", "hours", ({ hoursLeast, hoursMost }) => hoursInWords(hoursLeast, hoursMost)],
  ["Days and times", "when", ({ weekGrid, weekFixed }) => [gridInWords(weekGrid), weekFixed === false ? "the person chooses" : ""].filter(Boolean).join("; ")],
  ["About the times", "when", ({ whenNote }) => whenNote],
  ["Pay", "pay", payInWords],
  ["About the pay", null, ({ payNote }) => payNote],
  ["Start", "starts_on", ({ startsOn }) => startsOn ?? ""],
  ["Closing date", "closes_on", ({ closesOn }) => closesOn ?? ""],
  ["Setting: yes", "setting", ({ has }) => inOrder(has, SETTING_FEATURES)],
  ["Setting: no", "setting", ({ hasNot }) => inOrder(hasNot, SETTING_FEATURES)],
  ["On offer", "adjustments", ({ adjustments }) => inOrder(adjustments, ADJUSTMENT_CODES)],
  ["How people apply", null, ({ howToApply, applyLink, applyNote }) => [plain(howToApply), applyLink, applyNote].filter(Boolean).join(": ")],
];

/** Which fields differ, in words, for the history. Whom to talk to is left out: a history is read for longer than contacts last. */
export const changesBetween = (before: KeptVacancyRow, after: KeptVacancyRow): Change[] =>
  fields.map(([field, , say]) => ({ field, before: say(before), after: say(after) })).filter((change) => change.before !== change.after);

/** Which dimensions say something else than before, and say something now. */
export const dimensionsChanged = (before: KeptVacancyRow, after: KeptVacancyRow): QuestionDimension[] =>
  [...new Set(fields.flatMap(([, dimension, say]) => (dimension && say(after) !== "" && say(before) !== say(after) ? [dimension] : [])))];

import { rateOn } from "../places";
import type { VacancyPart } from "./vacancyStory.types";
import { offPutting } from "./offPutting";
import type { KeptVacancyRow } from "./vacancy.rows";
import { payInWords, pounds } from "./vacancyInWords";

/** How far pay is below the legal minimum. */
export interface Shortfall {
  readonly legalPenceAnHour: number;
  /** `YYYY-MM-DD` */
  readonly legalFrom: string;
  readonly gapPence: number;
}

/** Something about one field, in words: it must be put right, or it could be better. */
export interface Remark {
  readonly part: VacancyPart;
  readonly path: string;
  readonly message: string;
  readonly phrase: string | null;
  readonly wage: Shortfall | null;
}

const remark = (part: VacancyPart, path: string, message: string, more: Partial<Remark> = {}): Remark => ({ part, path: `${part}.${path}`, message, phrase: null, wage: null, ...more });

type Rule = readonly [when: boolean, part: VacancyPart, path: string, message: string];
const apply = (rules: readonly Rule[]): Remark[] => rules.filter(([when]) => when).map(([, part, path, message]) => remark(part, path, message));

/**
 * What must be put right before a vacancy can be sent or published.
 *
 * @param today - `YYYY-MM-DD`
 */
export function problemsOf(row: KeptVacancyRow, today: string): Remark[] {
  const paid = row.kind === "paid_role";
  const { howToApply: how, applyLink } = row;
  return [
    ...apply([
      [row.title === "", "job", "title", "Enter the job title"],
      [row.summary === "", "job", "summary", "Say what the work is"],
      [paid && row.contract === null, "job", "contract", "Choose the kind of contract"],
      [row.workplace === null, "where", "workplace", "Choose where the work is done"],
      [row.workplace !== "remote" && row.placeText === "" && row.postcode === null, "where", "placeText", "Enter the town or postcode of the work"],
      [paid && row.payLeastPence === null && row.payMostPence === null, "pay", "leastPence", "Enter what it pays"],
      [row.payLeastPence === null && row.payMostPence !== null, "pay", "leastPence", "Enter the least it pays, not only “up to”"],
      [how === null, "apply", "how", "Choose how people apply"],
      [how === "link" && !applyLink, "apply", "applyTo", "Enter the web address where people apply"],
      [how === "email" && !applyLink, "apply", "applyTo", "Enter the email address people write to"],
      [how === "phone" && !applyLink, "apply", "applyTo", "Enter the telephone number people ring"],
      [row.closesOn !== null && row.closesOn < today, "apply", "closesOn", "The closing date has passed. Enter a later one, or leave it empty"],
    ]),
    ...wageProblem(row, today),
  ];
}

/** By law nobody works more than 48 hours a week on average: pay that is enough for 48 is enough for any. */
const MOST_LEGAL_HOURS = 48;
const WEEKS = { week: 1, month: 365.25 / 84, year: 365.25 / 7 } as const;

function wageProblem(row: KeptVacancyRow, today: string): Remark[] {
  const { payLeastPence: least, payPeriod: period, startsOn } = row;
  if (least === null || period === null) return [];
  const on = startsOn && startsOn > today ? startsOn : today;
  const legal = rateOn(on, row.contract === "apprenticeship" ? "apprentice" : 21);
  if (!legal) return [];
  const hourly = row.payPenceAnHourLeast;
  if (hourly === null) {
    const surelyEnough = period !== "day" && period !== "hour" && least / WEEKS[period] / MOST_LEGAL_HOURS >= legal.penceAnHour;
    const missing = period === "day" ? "the hours and days a week" : "the hours a week";
    return surelyEnough ? [] : [remark("when", "hoursLeast", `Enter ${missing}, so that ${payInWords(row)} can be compared to the legal minimum`)];
  }
  const gapPence = legal.penceAnHour - hourly;
  if (gapPence <= 0) return [];
  return [remark("pay", "leastPence", shortfallInWords(row, { hourly, on, today, gapPence, legal }), { wage: { legalPenceAnHour: legal.penceAnHour, legalFrom: legal.from, gapPence } })];
}

const longDate = (date: string): string => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** "21p", "£1.05" */
const small = (pence: number): string => (pence < 100 ? `${pence}p` : pounds(pence));

type Short = { hourly: number; on: string; today: string; gapPence: number; legal: { penceAnHour: number; from: string; ageMin: number | null } };

function shortfallInWords(row: KeptVacancyRow, { hourly, on, today, gapPence, legal }: Short): string {
  const said = row.payPeriod === "hour" ? payInWords({ ...row, payMostPence: row.payLeastPence }) : `${payInWords({ ...row, payMostPence: row.payLeastPence })} is about ${pounds(hourly)} an hour, which`;
  const who = legal.ageMin === null ? "for apprentices" : `for people aged ${legal.ageMin} and over`;
  const start = on === today ? "" : `The role starts on ${longDate(on)}. `;
  return `${said} is ${small(gapPence)} an hour too low. ${start}From ${longDate(legal.from)} the legal minimum ${who} is ${pounds(legal.penceAnHour)} an hour`;
}

const LONG_TEXT = 1500;

/** What could be better. Each can be ignored without saying so. */
export const suggestionsOf = (row: KeptVacancyRow): Remark[] => [
  ...(["title", "summary", "duties"] as const).flatMap((field) =>
    offPutting(row[field]).map(({ phrase, instead }) => remark("job", field, `“${phrase}” can put good people off. ${instead}`, { phrase }))),
  ...apply([
    [row.hoursLeast === null && row.hoursMost === null, "when", "hoursLeast", "Say the hours a week. It is the first thing most people look for."],
    [row.weekGrid === null, "when", "weekGrid", "Say which days and times. Many people can work some of the week, not all of it."],
    [row.workplace !== "remote" && row.placeExactness === "unknown" && row.placeText !== "", "where", "placeText", "We don't know this place, so people who search by distance may miss the role. Add a postcode or the nearest town."],
    [row.settingSeen && row.has.length + row.hasNot.length === 0, "setting", "has", "Say a few things about the setting. What puts one person off is what another is looking for."],
    [row.adjustments.length === 0, "offer", "adjustments", "Tick one or two changes you can offer. They cost little, and people ask about them."],
    [row.closesOn === null, "apply", "closesOn", "Without a closing date the role stays open until you close it."],
    [row.kind === "paid_role" && row.payPeriod === "year" && row.hoursLeast === null, "pay", "leastPence", "Say the hours beside a yearly amount, so that people can see what it comes to."],
    [row.kind !== "paid_role" && row.payLeastPence === null && row.payNote === "", "pay", "note", "Say whether travel and lunch are paid."],
    [row.summary.length > LONG_TEXT, "job", "summary", "This is long. Put the three most important things first."],
  ]),
];

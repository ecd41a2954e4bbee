import { milesOf, sayHours, sayPay } from "../../lib/amounts";
import { sayDate } from "../../lib/dates";
import { sayWeek, weekCellsOf } from "../../lib/week";
import { capital, count, sayList } from "../../lib/words";
import { contractOptions, featureLabel, featureWords, helpLabel, travelWords, workplaceOptions, type Wants } from "./wants";

/** The questions, by the last part of their address. Each covers one or more marked dimensions. */
export const questionKeys = ["work", "place", "hours", "when", "pay", "job", "setting", "employers", "help"] as const;
export type QuestionKey = (typeof questionKeys)[number];

/** Which question a mark belongs to. */
export function questionOf(dimension: string): QuestionKey {
  const whole: Record<string, QuestionKey> = { occupation: "work", place: "place", hours: "hours", when: "when", pay: "pay", contract: "job", start: "job", employers: "employers", adjustments: "help" };
  return whole[dimension] ?? "setting";
}

const said = (...sentences: (string | null | false)[]): string | null => sentences.filter(Boolean).map((sentence) => capital(sentence as string)).join(". ") || null;

/** Miles without "about", for a wish is exact: "6 miles". */
const miles = (km: number): string => count(Math.max(1, Math.round(milesOf(km))), "mile");

const settingOf = (wants: Wants, says: string): string[] => wants.setting.filter((each) => each.says === says).map(({ feature }) => featureWords(feature));

/** What was said to a question, as a sentence or two; null when nothing was. */
export const sayings: Record<QuestionKey, (wants: Wants) => string | null> = {
  work: ({ wanted, keywords, avoided, keywordsAvoid }) => {
    const [yes, no] = [[...wanted.map(({ title }) => title), ...keywords], [...avoided.map(({ title }) => title), ...keywordsAvoid]];
    return said(yes.length > 0 && sayList(yes), no.length > 0 && `Not ${sayList(no, "or")}`);
  },
  place: ({ home, furthestKm, travelBy, workplaces }) => said(
    home && (furthestKm != null ? `Up to ${miles(furthestKm)} from ${home}` : `From ${home}`) + (travelBy.length > 0 ? `, ${sayList(travelBy.map((by) => travelWords[by]), "or")}` : ""),
    !home && travelBy.length > 0 && sayList(travelBy.map((by) => travelWords[by]), "or"),
    workplaces.length > 0 && sayList(workplaces.map((place) => (workplaceOptions.find(({ value }) => value === place)?.label ?? place).toLowerCase()), "or"),
  ),
  hours: ({ hoursLeast, hoursMost }) => said(sayHours(hoursLeast, hoursMost)),
  when: ({ week, weekVaries }) => said(week != null && week > 0 && sayWeek(weekCellsOf(week)), weekVaries && "weeks are not all the same: to talk about"),
  pay: ({ payLeastPenceAnHour }) => said(payLeastPenceAnHour != null && `at least ${sayPay(payLeastPenceAnHour)}`),
  job: ({ contracts, earliestStart }) => said(
    contracts.length > 0 && sayList(contracts.map((kind) => (contractOptions.find(({ value }) => value === kind)?.label ?? kind).toLowerCase()), "or"),
    earliestStart && `from ${sayDate(earliestStart)}`,
  ),
  setting: (wants) => {
    const [want, avoid, never] = [settingOf(wants, "want"), settingOf(wants, "avoid"), settingOf(wants, "never")];
    return said(want.length > 0 && `Would like ${sayList(want)}`, avoid.length > 0 && `rather not ${sayList(avoid, "or")}`, never.length > 0 && `never ${sayList(never, "or")}`);
  },
  employers: ({ employersAvoided }) => said(employersAvoided.length > 0 && `Not ${sayList(employersAvoided.map(({ name }) => name), "or")}`),
  help: ({ adjustments }) => said(adjustments.length > 0 && sayList(adjustments.map((code) => helpLabel(code).toLowerCase()))),
};

export const questionNames: Record<QuestionKey, string> = {
  work: "Work", place: "Place", hours: "Hours", when: "Times", pay: "Pay", job: "Kind of job", setting: "Setting", employers: "Employers", help: "What helps",
};

const wishWords = { want: "Would like it", avoid: "Rather not", never: "Never" } as const;

/** What one mark is about, and what was said: "Noise" and "Never". */
export function sayMark(wants: Wants, dimension: string): { name: string; words: string } {
  if (dimension.startsWith("setting:")) {
    const feature = dimension.slice("setting:".length);
    const found = wants.setting.find((each) => each.feature === feature);
    return { name: featureLabel(feature), words: found && found.says !== "neutral" ? wishWords[found.says] : "Doesn’t matter" };
  }
  if (dimension === "start") return { name: "Start", words: wants.earliestStart ? `From ${sayDate(wants.earliestStart)}` : "Any time" };
  const key = questionOf(dimension);
  return { name: questionNames[key], words: sayings[key](wants) ?? "Not said" };
}

/** Marks that only staff made: what the person has still to confirm. */
export const unconfirmed = ({ marks }: Wants) => marks.filter(({ confirmedAt }) => !confirmedAt);

/** The wants without what is not confirmed of the setting, so that each is said once. */
export const withoutUnconfirmedSetting = (wants: Wants): Wants => {
  const open = new Set(unconfirmed(wants).map(({ dimension }) => dimension));
  return { ...wants, setting: wants.setting.filter(({ feature }) => !open.has(`setting:${feature}`)) };
};

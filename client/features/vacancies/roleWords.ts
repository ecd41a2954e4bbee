import { inAskingOrder, sayAdjustment } from "../../lib/adjustments";
import { sayHours, sayMoney, sayPay } from "../../lib/amounts";
import { inSettingOrder, saySetting } from "../../lib/settings";
import { sayWeek } from "../../lib/week";
import { capital, sayList } from "../../lib/words";
import type { ContractKind, PayPeriod, SettingFeature, SettingSays, VacancyKind, VacancyStatus, Workplace } from "../../../schema/generated/employers";

export const kindWords: Record<VacancyKind, string> = { paid_role: "Paid role", work_placement: "Work placement", work_trial: "Work trial" };

export const contractWords: Record<ContractKind, string> = {
  permanent: "Permanent", fixed_term: "Fixed term", temporary: "Temporary", casual: "Casual", zero_hours: "Zero hours", apprenticeship: "Apprenticeship",
};

export const workplaceWords: Record<Workplace, string> = { on_site: "At the workplace", hybrid: "Partly from home", remote: "From home" };

export const periodWords: Record<PayPeriod, string> = { hour: "an hour", day: "a day", week: "a week", month: "a month", year: "a year" };

export const statusWords: Record<VacancyStatus, string> = {
  draft: "Draft", submitted: "Being read", changes_requested: "Changes asked for", scheduled: "Scheduled", open: "Open", paused: "Paused",
  filled: "Filled", part_filled: "Part filled", closed: "Closed", expired: "Closing date passed", withdrawn: "Withdrawn",
};

export const statusColour: Record<VacancyStatus, "green" | "yellow" | "blue" | "grey"> = {
  draft: "grey", submitted: "blue", changes_requested: "yellow", scheduled: "blue", open: "green", paused: "yellow",
  filled: "grey", part_filled: "grey", closed: "grey", expired: "yellow", withdrawn: "grey",
};

interface Pay {
  readonly leastPence?: number | null;
  readonly mostPence?: number | null;
  readonly period: PayPeriod;
}

/** "£12.71 an hour", "up to £14 an hour"; null when it is not known. */
export function payOf(pay: Pay | null | undefined): string | null {
  if (!pay) return null;
  if (typeof pay.leastPence === "number") return sayPay(pay.leastPence, pay.period, pay.mostPence);
  return typeof pay.mostPence === "number" ? `up to ${sayMoney(pay.mostPence)} ${periodWords[pay.period]}` : null;
}

interface When {
  readonly hoursLeast?: number | null;
  readonly hoursMost?: number | null;
  readonly weekGrid?: number | null;
  readonly weekFixed?: boolean | null;
  readonly whenNote: string;
}

export const hoursOf = ({ hoursLeast, hoursMost }: When): string | null => sayHours(hoursLeast, hoursMost);

/** Days and times in words: the employer's own, or the grid read back; null when neither was said. */
export function timesOf({ weekGrid, weekFixed, whenNote }: When): string | null {
  const grid = weekGrid ? capital(sayWeek(weekGrid)) : null;
  const chosen = weekGrid && weekFixed === false ? `You choose: ${sayWeek(weekGrid)}` : grid;
  return whenNote || chosen;
}

interface Place {
  readonly text: string;
  readonly workplace?: Workplace | null;
}

/** "Work from home, one day a week in Ilkeston", "Beeston"; null when it is not known. */
export function placeOf({ text, workplace }: Place): string | null {
  if (workplace === "remote") return text ? `Work from home, ${text}` : "Work from home";
  if (workplace === "hybrid") return text ? `${text}, partly from home` : "Partly from home";
  return text || null;
}

type Setting = readonly { feature: SettingFeature; says: SettingSays }[];
export const hasOf = (setting: Setting): string[] => inSettingOrder(setting.filter(({ says }) => says === "has").map(({ feature }) => feature));
export const hasNotOf = (setting: Setting): string[] => inSettingOrder(setting.filter(({ says }) => says === "has_not").map(({ feature }) => feature));

const asList = (words: readonly string[]): string => {
  const list = sayList(words.map((word, index) => (index === 0 ? word : `${word.charAt(0).toLowerCase()}${word.slice(1)}`)));
  return list;
};

/** "Working in a team, outdoors in all weathers and noise" */
export const saySettings = (codes: readonly string[]): string => asList(codes.map(saySetting));

/** "A later start, headphones and a buddy" */
export const sayOffers = (codes: readonly string[]): string => asList(inAskingOrder(codes).map(sayAdjustment));

import type { SettingFeature, WeekGrid, Workplace } from "../../kernel/dimensions";
import { type Exactness, distanceKm as kilometresBetween, usualErrorKm } from "../places";

/** A point on the ground, and what it stands for. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
  readonly exactness: Exclude<Exactness, "unknown">;
}

/** What a client said they want from work. A wish not said weighs nothing. */
export interface Wishes {
  readonly clientId: string;
  readonly occupations: readonly { readonly code: string; readonly says: "want" | "avoid" }[];
  readonly keywords: readonly string[];
  readonly home: Spot | null;
  readonly furthestKm: number | null;
  readonly workplaces: readonly Workplace[];
  readonly hoursLeast: number | null;
  readonly hoursMost: number | null;
  readonly week: WeekGrid | null;
  readonly payLeastPenceAnHour: number | null;
  readonly contracts: readonly string[];
  readonly earliestStart: string | null;
  readonly setting: Readonly<Partial<Record<SettingFeature, "want" | "avoid" | "never">>>;
  readonly adjustments: readonly string[];
  readonly avoidedEmployers: readonly string[];
}

/** What an open vacancy says of itself; null where it says nothing. */
export interface Role {
  readonly id: string;
  readonly employerId: string;
  readonly employerParentId: string | null;
  readonly title: string;
  readonly occupationCode: string | null;
  readonly place: Spot | null;
  readonly workplace: Workplace | null;
  readonly hoursLeast: number | null;
  readonly hoursMost: number | null;
  readonly week: WeekGrid | null;
  readonly weekFixed: boolean | null;
  readonly payPenceAnHour: number | null;
  readonly contract: string | null;
  readonly startsOn: string | null;
  readonly setting: Readonly<Partial<Record<SettingFeature, "has" | "has_not">>>;
  readonly adjustments: readonly string[];
}

export type Verdict = "meets" | "conflicts" | "unknown";
export type Dimension = "occupation" | "place" | "hours" | "when" | "pay" | "contract" | "setting" | "adjustments" | "start";

/** One thing the client said, held against what the vacancy says. */
export interface Line {
  readonly dimension: Dimension;
  readonly verdict: Verdict;
  /** The setting's feature or the adjustment's code, where the dimension has several. */
  readonly code?: string;
  /** Parts of the week outside the client's own, for `when`. */
  readonly outside?: WeekGrid;
  /** Kilometres as the crow flies, for `place`. */
  readonly distanceKm?: number;
}

/** How a role fits. `leftOut` names what rules it out: a "never", or an employer the client will not work for. */
export interface Fit {
  readonly lines: readonly Line[];
  readonly leftOut: "never" | "employer" | null;
}

/** Holds a vacancy against what a client said, dimension by dimension. Never against anything staff think of the client. */
export function weigh(wishes: Wishes, role: Role): Fit {
  const lines = [occupation(wishes, role), place(wishes, role), hours(wishes, role), when(wishes, role), pay(wishes, role), contract(wishes, role), start(wishes, role)].filter((line) => line !== null);
  const features = setting(wishes, role);
  const never = features.some(({ verdict, code }) => verdict === "conflicts" && wishes.setting[code as SettingFeature] === "never");
  const employer = wishes.avoidedEmployers.some((id) => id === role.employerId || id === role.employerParentId);
  return { lines: [...lines, ...features, ...adjustments(wishes, role)], leftOut: employer ? "employer" : never ? "never" : null };
}

/** What a line counts in the order of roles. The kind of work, the place and the times come before the rest. */
const WEIGHT: Record<Dimension, number> = { occupation: 4, place: 3, when: 3, hours: 2, pay: 2, contract: 1, setting: 1.5, adjustments: 1, start: 1 };
const UNKNOWN_COUNTS = 0.2;

/** Orders roles, the closest to what the client said first. A number for sorting alone: it is never shown. */
export const closeness = ({ lines }: Fit): number =>
  lines.reduce((sum, { dimension, verdict }) => sum + WEIGHT[dimension] * (verdict === "meets" ? 1 : verdict === "unknown" ? UNKNOWN_COUNTS : -1.5), 0);

export const conflictsOf = ({ lines }: Fit): readonly Line[] => lines.filter(({ verdict }) => verdict === "conflicts");

function occupation({ occupations, keywords }: Wishes, { occupationCode, title }: Role): Line | null {
  const wanted = occupations.filter(({ says }) => says === "want");
  const line = (verdict: Verdict): Line => ({ dimension: "occupation", verdict });
  if (occupationCode && occupations.some(({ code, says }) => says === "avoid" && occupationCode.startsWith(code))) return line("conflicts");
  if (wanted.length === 0 && keywords.length === 0) return null;
  if (keywords.some((word) => mentions(title, word))) return line("meets");
  if (!occupationCode) return line("unknown");
  return line(wanted.some(({ code }) => occupationCode.startsWith(code)) ? "meets" : "conflicts");
}

/** True when the text has a word that begins with `word`: "gardener" is found by "garden". */
const mentions = (text: string, word: string): boolean =>
  word.trim().length > 2 && ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, " ")}`.includes(` ${word.trim().toLowerCase()}`);

/** A role just out of reach is a question when its true place may be nearer than the point that stands for it. */
function place({ home, furthestKm, workplaces }: Wishes, { place: site, workplace }: Role): Line | null {
  if (workplace === "remote" && workplaces.length > 0) return { dimension: "place", verdict: workplaces.includes("remote") ? "meets" : "conflicts" };
  if (furthestKm === null) return null;
  if (!home || !site) return { dimension: "place", verdict: "unknown" };
  const distanceKm = kilometresBetween(home, site);
  const nearest = distanceKm - usualErrorKm[home.exactness] - usualErrorKm[site.exactness];
  return { dimension: "place", distanceKm, verdict: distanceKm <= furthestKm ? "meets" : nearest <= furthestKm ? "unknown" : "conflicts" };
}

function hours(wishes: Wishes, role: Role): Line | null {
  if (wishes.hoursLeast === null && wishes.hoursMost === null) return null;
  const least = role.hoursLeast ?? role.hoursMost;
  const most = role.hoursMost ?? role.hoursLeast;
  if (least === null || most === null) return { dimension: "hours", verdict: "unknown" };
  const fits = most >= (wishes.hoursLeast ?? 0) && least <= (wishes.hoursMost ?? 168);
  return { dimension: "hours", verdict: fits ? "meets" : "conflicts" };
}

/** Fixed times must all lie within the client's; free times need some in common; where the vacancy does not say which, some in common is a question. */
function when({ week }: Wishes, role: Role): Line | null {
  if (week === null) return null;
  if (role.week === null || role.week === 0) return { dimension: "when", verdict: "unknown" };
  const outside = role.week & ~week;
  if (outside === 0) return { dimension: "when", verdict: "meets" };
  const common = (role.week & week) !== 0;
  if (!common) return { dimension: "when", verdict: "conflicts", outside };
  if (role.weekFixed === false) return { dimension: "when", verdict: "meets" };
  return { dimension: "when", verdict: role.weekFixed ? "conflicts" : "unknown", outside };
}

function pay({ payLeastPenceAnHour }: Wishes, { payPenceAnHour }: Role): Line | null {
  if (payLeastPenceAnHour === null) return null;
  if (payPenceAnHour === null) return { dimension: "pay", verdict: "unknown" };
  return { dimension: "pay", verdict: payPenceAnHour >= payLeastPenceAnHour ? "meets" : "conflicts" };
}

function contract({ contracts }: Wishes, role: Role): Line | null {
  if (contracts.length === 0) return null;
  if (!role.contract) return { dimension: "contract", verdict: "unknown" };
  return { dimension: "contract", verdict: contracts.includes(role.contract) ? "meets" : "conflicts" };
}

function start({ earliestStart }: Wishes, { startsOn }: Role): Line | null {
  if (!earliestStart || !startsOn) return null;
  return { dimension: "start", verdict: startsOn >= earliestStart ? "meets" : "conflicts" };
}

function setting(wishes: Wishes, role: Role): Line[] {
  return Object.entries(wishes.setting).map(([code, wish]) => {
    const says = role.setting[code as SettingFeature];
    if (!says) return { dimension: "setting", code, verdict: "unknown" };
    return { dimension: "setting", code, verdict: (says === "has") === (wish === "want") ? "meets" : "conflicts" };
  });
}

/** What a client needs is met or asked about; an employer that does not offer it yet may well agree. */
const adjustments = (wishes: Wishes, role: Role): Line[] =>
  wishes.adjustments.map((code) => ({ dimension: "adjustments", code, verdict: role.adjustments.includes(code) ? "meets" : "unknown" }));

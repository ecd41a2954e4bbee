import { type SettingFeature, type WeekGrid, gridBit } from "../../kernel/dimensions";
import { type Dimension, type Role, type Wishes, conflictsOf, weigh } from "./weigh";

/** One wish made a little wider. */
export interface Loosening {
  readonly dimension: Dimension;
  /** `travel`, `evenings`, `weekends`, `nights`, `fewer_hours`, `more_hours`, `less_pay`, a contract kind, or a setting's feature. */
  readonly code: string;
  /** Kilometres, hours or pence, where the loosening has an amount. */
  readonly amount: number | null;
  readonly wishes: Wishes;
}

/** What one wider wish would bring: roles with nothing that conflicts, beyond those there are. */
export interface WhatIf extends Omit<Loosening, "wishes"> {
  readonly roleIds: readonly string[];
}

const MOST = 3;
const FURTHER_KM = [5, 10];
const HOURS = 4;
const PENCE = 50;

const weekBits = (days: readonly number[], parts: readonly number[]): WeekGrid => days.reduce((grid, day) => parts.reduce((bits, part) => bits | gridBit(day, part), grid), 0);
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const TIMES: Record<string, WeekGrid> = { evenings: weekBits(EVERY_DAY, [2]), nights: weekBits(EVERY_DAY, [3]), weekends: weekBits([5, 6], [0, 1]) };

/**
 * What would change the list: for each single wish, made a little wider, the roles that it alone would add.
 *
 * @returns the most fruitful first, one a kind, at most three. Never applied by itself.
 */
export function whatIfs(wishes: Wishes, roles: readonly Role[]): WhatIf[] {
  const near = roles.filter((role) => !isClear(wishes, role));
  const found = loosenings(wishes)
    .map(({ wishes: wider, ...loosening }) => ({ ...loosening, roleIds: near.filter((role) => isClear(wider, role)).map(({ id }) => id) }))
    .filter(({ roleIds }) => roleIds.length > 0)
    .sort((a, b) => b.roleIds.length - a.roleIds.length || (a.amount ?? 0) - (b.amount ?? 0));
  return found.filter((one, index) => found.findIndex(({ dimension, code }) => dimension === one.dimension && code === one.code) === index).slice(0, MOST);
}

/** Nothing conflicts, and nothing leaves it out; what is not known does not count against it. */
export const isClear = (wishes: Wishes, role: Role): boolean => {
  const fit = weigh(wishes, role);
  return fit.leftOut === null && conflictsOf(fit).length === 0;
};

function loosenings(wishes: Wishes): Loosening[] {
  const { furthestKm, week, hoursLeast, hoursMost, payLeastPenceAnHour, contracts } = wishes;
  const wider = (dimension: Dimension, code: string, amount: number | null, change: Partial<Wishes>): Loosening => ({ dimension, code, amount, wishes: { ...wishes, ...change } });
  return [
    ...(furthestKm === null ? [] : FURTHER_KM.map((more) => wider("place", "travel", more, { furthestKm: furthestKm + more }))),
    ...(week === null ? [] : Object.entries(TIMES).filter(([, bits]) => (week & bits) !== bits).map(([code, bits]) => wider("when", code, null, { week: week | bits }))),
    ...(hoursLeast === null || hoursLeast <= HOURS ? [] : [wider("hours", "fewer_hours", HOURS, { hoursLeast: hoursLeast - HOURS })]),
    ...(hoursMost === null ? [] : [wider("hours", "more_hours", HOURS, { hoursMost: hoursMost + HOURS })]),
    ...(payLeastPenceAnHour === null ? [] : [wider("pay", "less_pay", PENCE, { payLeastPenceAnHour: payLeastPenceAnHour - PENCE })]),
    ...(contracts.length === 0 ? [] : ["fixed_term", "temporary"].filter((kind) => !contracts.includes(kind)).map((kind) => wider("contract", kind, null, { contracts: [...contracts, kind] }))),
    ...Object.keys(wishes.setting).map((feature) => wider("setting", feature, null, { setting: without(wishes.setting, feature as SettingFeature) })),
  ];
}

function without(setting: Wishes["setting"], feature: SettingFeature): Wishes["setting"] {
  const { [feature]: _dropped, ...rest } = setting;
  return rest;
}

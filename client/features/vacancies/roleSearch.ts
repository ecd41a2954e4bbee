import { kmOf } from "../../lib/amounts";
import type { ContractKind, DayPart, OpenVacancySearchInput, SettingFeature, VacancyKind } from "../../../schema/generated/public";
import { contractWords, kindWords } from "./roleWords";

/** The search page's address is its search: these are its parameters. */
export const PAGE_SIZE = 10;

export const miles = ["1", "3", "5", "10", "20"].map((value) => ({ value, label: value === "1" ? "1 mile" : `${value} miles` }));
export const hours = [
  { value: "8", label: "Up to 8" }, { value: "16", label: "Up to 16" }, { value: "20", label: "Up to 20" }, { value: "30", label: "Up to 30" }, { value: "more", label: "More than 30" },
];
export const pay = ["13", "14", "15", "18"].map((value) => ({ value, label: `£${value} an hour` }));

const times: Record<string, string> = {
  weekdays: "Weekdays", weekends: "Weekends", morning: "Mornings", afternoon: "Afternoons", evening: "Evenings", night: "Nights", choose: "You choose your times",
};
export const when = Object.entries(times).map(([value, label]) => ({ value, label }));

/** What visitors may wish for, each a feature that must be said or must not. */
const wishes: Record<string, { label: string; has?: SettingFeature; hasNot?: SettingFeature }> = {
  quiet: { label: "Quiet", has: "quiet_place" },
  outdoors: { label: "Outdoors", has: "outdoors" },
  home: { label: "Work from home" },
  team: { label: "In a team", has: "in_a_team" },
  "no-public": { label: "Not with the public", hasNot: "with_the_public" },
  "no-phone": { label: "Little or no phone work", hasNot: "phone_work" },
  "no-lifting": { label: "No heavy lifting", hasNot: "heavy_lifting" },
  "no-nights": { label: "No night work", hasNot: "night_work" },
  "no-driving": { label: "No driving", hasNot: "driving" },
  "no-noise": { label: "Little noise", hasNot: "noise" },
};
export const like = Object.entries(wishes).map(([value, { label }]) => ({ value, label }));

export const contracts = Object.entries(contractWords).map(([value, label]) => ({ value, label }));
export const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

const known = <T extends string>(values: readonly string[], among: object): T[] => values.filter((value) => value in among) as T[];
const PARTS = { morning: 1, afternoon: 1, evening: 1, night: 1 };

/** What the address asks for; anything in it that is not one of our words is passed over. */
export function searchOf(address: URLSearchParams): OpenVacancySearchInput {
  const near = address.get("place")?.trim().slice(0, 100) || null;
  const far = miles.find(({ value }) => value === address.get("miles"));
  const atMost = address.get("hours");
  const atLeast = pay.find(({ value }) => value === address.get("pay"));
  const [at, wanted] = [address.getAll("when"), known<string>(address.getAll("like"), wishes).map((value) => wishes[value]!)];
  return {
    words: address.get("q")?.trim().slice(0, 200) || null,
    near,
    withinKm: near && far ? kmOf(Number(far.value)) : null,
    hoursMost: hours.some(({ value }) => value === atMost) && atMost !== "more" ? Number(atMost) : null,
    hoursLeast: atMost === "more" ? 30.5 : null,
    payAtLeastPence: atLeast ? Number(atLeast.value) * 100 : null,
    weekdays: at.includes("weekdays") || null,
    weekends: at.includes("weekends") || null,
    parts: known<DayPart>(at, PARTS),
    chooseTimes: at.includes("choose") || null,
    contracts: known<ContractKind>(address.getAll("contract"), contractWords),
    kinds: known<VacancyKind>(address.getAll("kind"), kindWords),
    workplaces: address.getAll("like").includes("home") ? ["hybrid", "remote"] : null,
    has: wanted.flatMap(({ has }) => has ?? []),
    hasNot: wanted.flatMap(({ hasNot }) => hasNot ?? []),
    nearestFirst: address.get("sort") === "nearest",
  };
}

/** The same address with one filter less, from its first page. */
function without(address: URLSearchParams, name: string, value: string): string {
  const rest = new URLSearchParams([...address].filter(([key, given]) => !(key === name && given === value) && key !== "after" && key !== "from"));
  if (name === "place") for (const key of ["miles", "sort"]) rest.delete(key);
  return `?${rest.toString()}`;
}

/** The filters in use, in words, each with the address without it. Several rows of words and hits of one kind are one filter each. */
export function filtersOf(address: URLSearchParams): { label: string; without: string }[] {
  const near = address.get("place")?.trim();
  const far = miles.find(({ value }) => value === address.get("miles"));
  const named = (name: string, options: readonly { value: string; label: string }[], say = (label: string): string => label) =>
    address.getAll(name).flatMap((value) => {
      const option = options.find((each) => each.value === value);
      return option ? [{ label: say(option.label), without: without(address, name, value) }] : [];
    });
  const words = address.get("q")?.trim();
  return [
    ...(words ? [{ label: `“${words}”`, without: without(address, "q", address.get("q")!) }] : []),
    ...(near ? [{ label: far ? `Within ${far.label} of ${near}` : `Near ${near}`, without: without(address, "place", address.get("place")!) }] : []),
    ...named("hours", hours, (label) => `${label} hours`),
    ...named("pay", pay, (label) => `${label} or more`),
    ...named("when", when),
    ...named("like", like),
    ...named("contract", contracts),
    ...named("kind", kinds),
  ];
}

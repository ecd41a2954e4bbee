import { sayList } from "./words";

/** Days of the week, Monday first: the rows of every grid, here and in the API. */
export const weekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
/** Parts of the day: morning 6am to noon, afternoon to 6pm, evening to 10pm, night to 6am. */
export const dayParts = ["morning", "afternoon", "evening", "night"] as const;

export type WeekDay = (typeof weekDays)[number];
export type DayPart = (typeof dayParts)[number];
/** One cell of the 28: `monday-morning`. */
export type WeekCell = `${WeekDay}-${DayPart}`;

/** The hours each part stands for, as said beside it. */
export const partHours: Record<DayPart, string> = {
  morning: "6am to noon",
  afternoon: "noon to 6pm",
  evening: "6pm to 10pm",
  night: "10pm to 6am",
};

/** "Monday" from `monday`. */
export const dayName = (day: WeekDay): string => day.charAt(0).toUpperCase() + day.slice(1);

/** All 28 cells, a day after another. */
export const weekCells: readonly WeekCell[] = weekDays.flatMap((day) => dayParts.map((part): WeekCell => `${day}-${part}`));

const isWeekCell = (text: string): text is WeekCell => (weekCells as readonly string[]).includes(text);

/** Cells from the API's spelling (`MONDAY_MORNING`) or ours; anything else is left out. */
export const weekCellsFrom = (codes: readonly string[]): WeekCell[] =>
  codes.map((code) => code.toLowerCase().replace("_", "-")).filter(isWeekCell);

/** The cells ticked in the API's week: 28 bits, Monday morning first. */
export const weekCellsOf = (grid: number): WeekCell[] => weekCells.filter((_, bit) => Math.floor(grid / 2 ** bit) % 2 === 1);

/** The API's week, 28 bits, from cells in either spelling. */
export const weekGridOf = (cells: readonly string[]): number => weekCellsFrom(cells).reduce((grid, cell) => grid + 2 ** weekCells.indexOf(cell), 0);

/** The API's spelling of a cell: `MONDAY_MORNING`. */
export const weekCellCode = (cell: string): string => cell.toUpperCase().replace("-", "_");

/** Runs of days: "Monday to Thursday", "Saturday and Sunday". */
function sayDays(indexes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const day of indexes) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  const name = (index: number): string => dayName(weekDays[index] as WeekDay);
  return sayList(runs.map(([from, to]) => (from === to ? name(from) : `${name(from)} ${to === from + 1 ? "and" : "to"} ${name(to)}`)));
}

/**
 * A week read back as a sentence without its stop: "Monday to Friday mornings and afternoons".
 *
 * @param week - cells, or the API's 28 bits.
 * @returns empty when no cell is ticked; "any time at all" when every one is.
 */
export function sayWeek(week: readonly string[] | number): string {
  const ticked = new Set(typeof week === "number" ? weekCellsOf(week) : weekCellsFrom(week));
  if (ticked.size === weekCells.length) return "any time at all";
  const alike = new Map<string, number[]>();
  weekDays.forEach((day, index) => {
    const key = dayParts.filter((part) => ticked.has(`${day}-${part}`)).join(",");
    if (key) alike.set(key, [...(alike.get(key) ?? []), index]);
  });
  return [...alike]
    .map(([key, indexes]) => {
      const when = key.split(",");
      return `${sayDays(indexes)} ${when.length === dayParts.length ? "at any time" : sayList(when.map((part) => `${part}s`))}`;
    })
    .join("; ");
}

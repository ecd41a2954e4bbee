import { expect, it } from "vitest";
import { sayWeek, weekCellCode, weekCells, weekCellsFrom, weekCellsOf, weekGridOf } from "../../../client/lib/week";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

it.each([
  { cells: [], said: "" },
  { cells: weekdays.flatMap((day) => [`${day}-morning`, `${day}-afternoon`]), said: "Monday to Friday mornings and afternoons" },
  { cells: ["saturday-morning", "sunday-morning"], said: "Saturday and Sunday mornings" },
  { cells: ["monday-morning", "wednesday-morning", "friday-evening"], said: "Monday and Wednesday mornings; Friday evenings" },
  { cells: weekCells.filter((cell) => cell.startsWith("tuesday")), said: "Tuesday at any time" },
  { cells: weekCells, said: "any time at all" },
])("reads back $cells.length cells: $said", ({ cells, said }) => {
  expect(sayWeek(cells)).toBe(said);
});

it("knows the API's spelling and its bits", () => {
  expect(weekCellsFrom(["MONDAY_MORNING", "sunday-night", "someday-noon"])).toEqual(["monday-morning", "sunday-night"]);
  expect(weekCellCode("monday-morning")).toBe("MONDAY_MORNING");
  expect(weekGridOf(["monday-morning", "sunday-night"])).toBe(1 + 2 ** 27);
  expect(weekCellsOf(2 ** 28 - 1)).toEqual(weekCells);
  expect(sayWeek(2 ** 4)).toBe("Tuesday mornings");
});

import { expect, it } from "vitest";
import { dateOf, recordDate, sayDate, sayDateTime, sayDue, sayMonth, sayNear, sayTime, sayWaiting, shortDate } from "../../../client/lib/dates";

const today = "2026-03-03";

it.each([
  { when: "2026-03-03", said: "Tuesday 3 March" },
  { when: "2026-04-03", said: "Friday 3 April" }, // 31 days: still without its year
  { when: "2026-04-04", said: "Saturday 4 April 2026" },
  { when: "2026-01-30", said: "Friday 30 January 2026" },
  { when: "2026-03-03T23:30:00Z", said: "Tuesday 3 March" },
  { when: "2026-03-31T23:30:00Z", said: "Wednesday 1 April" }, // summer time has begun
])("says $when as $said", ({ when, said }) => {
  expect(sayDate(when, today)).toBe(said);
});

it("shortens the day for specialists, and gives records their year", () => {
  expect(shortDate("2026-03-05", today)).toBe("Thu 5 March");
  expect(recordDate("2026-07-24")).toBe("Friday 24 July 2026");
  expect(sayMonth("2026-02")).toBe("February 2026");
});

it.each([
  ["10:30", "10:30am"],
  ["00:05", "12:05am"],
  ["00:00", "midnight"],
  ["12:00", "noon"],
  ["12:15", "12:15pm"],
  ["14:00", "2pm"],
  ["2026-06-16T09:30:00Z", "10:30am"],
])("says the time %s as %s", (when, said) => {
  expect(sayTime(when)).toBe(said);
});

it("puts date and time together in British time", () => {
  expect(sayDateTime("2026-03-03T10:30:00Z", today)).toBe("Tuesday 3 March, 10:30am");
  expect(dateOf("2026-06-30T23:30:00Z")).toBe("2026-07-01");
});

it("says what is near, due, late and waiting", () => {
  expect(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"].map((when) => sayNear(when, today))).toEqual(["yesterday", "today", "tomorrow", "Thursday 5 March"]);
  expect(["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-05"].map((due) => sayDue(due, today))).toEqual(["2 days late", "1 day late", "due today", "Thu 5 March"]);
  expect(["2026-03-03", "2026-03-02", "2026-02-25"].map((since) => sayWaiting(since, today))).toEqual(["since today", "1 day waiting", "6 days waiting"]);
});

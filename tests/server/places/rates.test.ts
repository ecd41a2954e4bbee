import { describe, expect, it } from "vitest";
import { addWorkingDays, isWorkingDay, rateOn, wageInWords } from "../../../server/modules/places";

describe("the minimum wage", () => {
  it.each([
    ["2024-03-31", 23, 1042],
    ["2024-04-01", 21, 1144],
    ["2025-04-01", 40, 1221],
    ["2026-03-31", 21, 1221],
    ["2026-04-01", 21, 1271],
    ["2026-04-01", 20, 1085],
    ["2026-04-01", 16, 800],
    ["2026-04-01", "apprentice", 800],
    ["2030-01-01", 21, 1271],
    ["2022-06-01", 22, 918],
    ["2022-06-01", 23, 950],
  ] as const)("on %s for %s: %s pence", (date, forWhom, pence) => expect(rateOn(date, forWhom)?.penceAnHour).toBe(pence));

  it("is not known before the list begins", () => {
    expect(rateOn("2006-09-30")).toBeNull();
    expect(rateOn("2009-06-01", "apprentice")).toBeNull();
  });

  it.each([
    [21, "£12.71 an hour from 1 April 2026 for people aged 21 and over"],
    [18, "£10.85 an hour from 1 April 2026 for people aged 18 to 20"],
    [17, "£8.00 an hour from 1 April 2026 for people under 18"],
    ["apprentice", "£8.00 an hour from 1 April 2026 for apprentices under 19 or in their first year"],
  ] as const)("is named for %s", (forWhom, words) => expect(wageInWords(rateOn("2026-11-21", forWhom)!)).toBe(words));
});

describe("working days", () => {
  it.each([
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-12-24", 1, "2026-12-29"],
    ["2026-12-29", -1, "2026-12-24"],
    ["2026-11-21", 0, "2026-11-21"],
    ["2026-04-02", 2, "2026-04-08"],
  ])("%s and %s more: %s", (date, days, expected) => expect(addWorkingDays(date, days)).toBe(expected));

  it("follow the nation's own bank holidays", () => {
    expect(isWorkingDay("2026-11-30", "scotland")).toBe(false);
    expect(isWorkingDay("2026-11-30")).toBe(true);
    expect(addWorkingDays("2026-03-16", 1, "northern-ireland")).toBe("2026-03-18");
  });

  it("refuse what is not a number of days", () => {
    expect(() => addWorkingDays("2026-11-21", 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays("someday", 1)).toThrow(RangeError);
  });
});

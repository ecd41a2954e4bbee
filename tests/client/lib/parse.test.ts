import { describe, expect, it } from "vitest";
import { FormValues } from "../../../client/lib/formValues";
import { readDate, readNumber, readPence, readTime } from "../../../client/lib/parse";

describe("what people type", () => {
  it.each([
    ["27", "3", "2026", "2026-03-27"],
    ["7", "Mar", "2026", "2026-03-07"],
    [" 29 ", "february", "2028", "2028-02-29"],
    ["", "", "", null],
    ["29", "2", "2026", undefined],
    ["31", "4", "2026", undefined],
    ["1", "13", "2026", undefined],
    ["1", "1", "26", undefined],
    ["1", "", "2026", undefined],
    ["1", "moon", "2026", undefined],
  ])("reads the date %s %s %s as %s", (day, month, year, read) => {
    expect(readDate(day, month, year)).toBe(read);
  });

  it.each([
    ["10:30am", "10:30"], ["10.30", "10:30"], ["2pm", "14:00"], ["2 PM", "14:00"], ["12am", "00:00"], ["12pm", "12:00"], ["noon", "12:00"],
    ["14:00", "14:00"], ["9", "09:00"], ["2", "14:00"], ["02", "02:00"], ["0930", "09:30"], ["", null], ["25:00", undefined], ["10:75", undefined], ["13pm", undefined], ["soon", undefined],
  ])("reads the time %s as %s", (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });

  it.each([["16", 16], ["1,200", 1200], ["16.5", 16.5], ["", null], ["some", undefined], ["1e3", undefined]])("reads the number %s as %s", (typed, read) => {
    expect(readNumber(typed)).toBe(read);
  });

  it.each([["£12.71", 1271], ["12.7", 1270], ["23,400", 2_340_000], ["0.1", 10], ["", null], ["12.711", undefined], ["-5", undefined], ["lots", undefined]])("reads the amount %s as %s pence", (typed, read) => {
    expect(readPence(typed)).toBe(read);
  });
});

it("gives a form's values in the API's shapes", () => {
  const data = new FormData();
  const typed: [string, string][] = [
    ["title", "  Yard assistant "], ["note", " "], ["password", " with spaces "], ["how", "phone"], ["how", "video"], ["hours", "24"], ["pay", "£12.71"],
    ["closesOn-day", "27"], ["closesOn-month", "3"], ["closesOn-year", "2026"], ["at", "2pm"], ["noise", "no"], ["team", "unsaid"], ["when", "monday-morning"],
  ];
  for (const [name, value] of typed) data.append(name, value);
  const values = new FormValues(data, "share");

  expect([values.text("title"), values.optional("note"), values.password("password"), values.list("how")]).toEqual(["Yard assistant", null, " with spaces ", ["phone", "video"]]);
  expect([values.number("hours"), values.pence("pay"), values.date("closesOn"), values.time("at"), values.week("when")]).toEqual([24, 1271, "2026-03-27", "14:00", 1]);
  expect([values.yesNo("noise"), values.yesNo("team"), values.ticked("how"), values.ticked("absent"), values.pressed]).toEqual([false, null, true, false, "share"]);
});

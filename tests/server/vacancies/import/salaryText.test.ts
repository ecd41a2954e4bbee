import { describe, expect, it } from "vitest";
import { readSalaryText } from "../../../../server/modules/vacancies/import/salaryText";

const read = (text: string) => {
  const { pay } = readSalaryText(text);
  return pay && [pay.minPence, pay.maxPence, pay.period];
};
const questions = (text: string) => {
  const salary = readSalaryText(text);
  return salary.pay ? salary.questions.join(" ") : null;
};
const reason = (text: string) => {
  const salary = readSalaryText(text);
  return salary.pay ? null : salary.reason;
};

describe("pay is read where the words leave no doubt", () => {
  it.each<[string, [number | null, number | null, string]]>([
    ["£18,323 per annum", [1832300, 1832300, "year"]],
    ["£18,000 - £22,000 per annum", [1800000, 2200000, "year"]],
    ["£9.50 - £11 per hour", [950, 1100, "hour"]],
    ["£9.50-£11p/h", [950, 1100, "hour"]],
    ["£12.71ph", [1271, 1271, "hour"]],
    ["£12.71 p.h.", [1271, 1271, "hour"]],
    ["£13/hr", [1300, 1300, "hour"]],
    ["£13 an hour", [1300, 1300, "hour"]],
    ["From £12.71 p/h", [1271, null, "hour"]],
    ["£12.71+ per hour", [1271, null, "hour"]],
    ["up to £30k per annum", [null, 3000000, "year"]],
    ["£25k - £30k p.a.", [2500000, 3000000, "year"]],
    ["£25-30K pa", [2500000, 3000000, "year"]],
    ["£25,000 to 30,000 a year", [2500000, 3000000, "year"]],
    ["between £25,000 and £30,000 per year", [2500000, 3000000, "year"]],
    ["£12 per hour to £14 per hour", [1200, 1400, "hour"]],
    ["£95 per day", [9500, 9500, "day"]],
    ["£120 a day", [12000, 12000, "day"]],
    ["£480.50 per week", [48050, 48050, "week"]],
    ["£480pw", [48000, 48000, "week"]],
    ["£1,900 pcm", [190000, 190000, "month"]],
    ["£1,900 per calendar month", [190000, 190000, "month"]],
    ["£1,900 pm", [190000, 190000, "month"]],
    ["Hourly rate: £12.71", [1271, 1271, "hour"]],
    ["Annual salary £25,000", [2500000, 2500000, "year"]],
    ["Band 3, £24,071 - £25,674 per annum", [2407100, 2567400, "year"]],
    ["£25,000 per annum for 37.5 hours per week", [2500000, 2500000, "year"]],
    ["37.5 hours per week, £12.71 per hour, paid monthly", [1271, 1271, "hour"]],
    ["£12.71 per hour (£24,784 per annum)", [1271, 1271, "hour"]],
    ["£30,000 - £25,000 per annum", [2500000, 3000000, "year"]],
    ["GBP 25000 per annum", [2500000, 2500000, "year"]],
    ["12.71 per hour", [1271, 1271, "hour"]],
    ["25000 - 30000 per annum", [2500000, 3000000, "year"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("anything else is left unknown, with the reason", () => {
  it.each([
    ["", /does not say/],
    ["competitive", /competitive/],
    ["Negotiable DOE", /competitive/],
    ["National Living Wage", /no amount/],
    ["Unpaid, travel expenses", /not paid/],
    ["£150 expenses, unpaid", /not paid/],
    ["£30,000", /hour, a day/],
    ["up to £30k", /hour, a day/],
    ["£25,000 (37.5 hours per week)", /hour, a day/],
    ["£12", /hour, a day/],
    ["£50 per shift", /shift/],
    ["€30,000 per annum", /pounds/],
    ["‚¬30,000 - ‚¬40,000 per annum", /pounds/],
    ["$100000 per year", /pounds/],
    ["£30,000 per hour", /cannot be right/],
    ["£18 - £20,000 per annum", /cannot be right/],
    ["£0 per annum", /cannot be right/],
    ["£12 per hour - £500 per week", /two different periods/],
    ["37.5 hours per week", /No amount/],
    ["Grade 5", /No amount/],
  ])("%s", (text, expected) => expect(reason(text)).toMatch(expected));
});

describe("what the words leave open is asked", () => {
  it.each([
    ["£25,000 - £30,000 per annum, OTE", /guaranteed/],
    ["£25,000 - £30,000 per annum, negotiable, pro-rata, inc benefits", /full time/],
    ["£25,000 per annum FTE", /full time/],
    ["c. £25,000 per annum", /approximate/],
    ["up to £30,000 per annum", /least/],
    ["12.71 per hour", /currency/],
    ["£20,000 per annum rising, £30,000 later", /More than one/],
  ])("%s", (text, expected) => expect(questions(text)).toMatch(expected));

  it("asks nothing when nothing is open", () => {
    expect(questions("£18,323 per annum, inc benefits")).toBe("");
    expect(questions("£12.71 per hour (£24,784 per annum)")).toBe("");
    expect(questions("£25,000 per annum plus £2,000 bonus")).toBe("");
  });
});

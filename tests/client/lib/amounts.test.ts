import { expect, it } from "vitest";
import { kmOf, milesOf, sayDistance, sayHours, sayMoney, sayPay } from "../../../client/lib/amounts";

it("says money and pay", () => {
  expect(sayMoney(1271)).toBe("£12.71");
  expect(sayMoney(1300)).toBe("£13");
  expect(sayMoney(1290)).toBe("£12.90");
  expect(sayPay(1271)).toBe("£12.71 an hour");
  expect(sayPay(2_340_000, "year")).toBe("£23,400 a year");
  expect(sayPay(1271, "hour", 1400)).toBe("£12.71 to £14 an hour");
  expect(sayPay(1271, "hour", 1271)).toBe("£12.71 an hour");
});

it.each([
  [0.4, "under a mile"],
  [1.6, "about 1 mile"],
  [6.4, "about 4 miles"],
  [2000, "about 1,243 miles"],
])("says %f km as %s", (km, said) => {
  expect(sayDistance(km)).toBe(said);
});

it("turns miles into kilometres and back", () => {
  expect(milesOf(kmOf(5))).toBeCloseTo(5, 10);
  expect(kmOf(1)).toBeCloseTo(1.609, 3);
});

it.each([
  [16, 20, "16 to 20 hours a week"],
  [12, 12, "12 hours a week"],
  [37.5, 37.5, "37.5 hours a week"],
  [16, null, "at least 16 hours a week"],
  [null, 20, "up to 20 hours a week"],
  [null, null, null],
])("says hours %s to %s as %s", (least, most, said) => {
  expect(sayHours(least, most)).toBe(said);
});

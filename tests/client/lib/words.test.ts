import { expect, it } from "vitest";
import { capital, count, joined, sayList } from "../../../client/lib/words";

it.each([
  { things: [], said: "" },
  { things: ["a"], said: "a" },
  { things: ["a", "b"], said: "a and b" },
  { things: ["a", "b", "c"], said: "a, b and c" },
])("joins $things.length things as a sentence does", ({ things, said }) => {
  expect(sayList(things)).toBe(said);
});

it("counts with the right noun", () => {
  expect(count(1, "role")).toBe("1 role");
  expect(count(0, "role")).toBe("0 roles");
  expect(count(1200, "person", "people")).toBe("1,200 people");
});

it("leaves out what is not there", () => {
  expect(joined(["Plant team assistant", null, "", "Beeston"])).toBe("Plant team assistant, Beeston");
  expect(capital("about 4 miles")).toBe("About 4 miles");
});

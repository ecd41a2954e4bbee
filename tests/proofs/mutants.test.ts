import fs from "node:fs";
import { expect, it } from "vitest";
import { mutants } from "./mutants/list";

it("has forty faults, each with its own number, a place in the source as it is now, and something to catch it", () => {
  expect(mutants.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, place) => String(place + 1).padStart(2, "0")));
  const astray = mutants.flatMap(({ id, edits, caughtBy }) => [
    ...edits.filter(({ file, find }) => fs.readFileSync(file, "utf8").split(find).length !== 2).map(({ file, find }) => `${id}: ${file}: ${find}`),
    ...(edits.length === 0 || caughtBy.length === 0 ? [`${id}: has no edits or nothing to catch it`] : []),
  ]);
  expect(astray).toEqual([]);
});

import { expect, test } from "vitest";
import { canaries } from "./canaries";
import { quietTrial } from "./proof";

test("nothing comes out to anybody that is not theirs to know", async () => {
  const { findings, figures } = await canaries.run(quietTrial(canaries));
  expect(findings).toEqual([]);
  expect(figures["of them seen by a reader"]).toBeGreaterThan(140);
  expect(figures["excused: ended before anybody there had looked"]).toBeLessThan(10);
  expect(figures["ledger chains followed"]).toBeGreaterThan(10);
}, 240_000);

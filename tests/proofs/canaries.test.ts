import { expect, test } from "vitest";
import { canaries } from "./canaries";
import { quietTrial } from "./proof";

test("nothing comes out to anybody that is not theirs to know", async () => {
  const { findings, figures } = await canaries.run(quietTrial(canaries));
  expect(findings).toEqual([]);
  expect(figures["of those seen by a reader"]).toBeGreaterThan(100);
}, 240_000);

import { expect, test } from "vitest";
import { canaries } from "./canaries";
import { quietTrial } from "./proof";

test("nothing comes out to anybody that is not theirs to know", async () => {
  const { findings, figures } = await canaries.run(quietTrial(canaries));
  if (process.env.SHOW) console.log(figures, JSON.stringify([...new Set(findings.map(({ what }) => what))], null, 1), JSON.stringify(findings.slice(0, Number(process.env.SHOW)), null, 1));
  expect(findings.map(({ what }) => what)).toEqual([]);
}, 60_000);

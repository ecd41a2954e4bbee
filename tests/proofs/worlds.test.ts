import { describe, expect, it } from "vitest";
import { quietTrial } from "./proof";
import { worlds } from "./worlds";
import { difference, makeTwins } from "./worlds/compare";

const answer = (body: string, status = 200) => ({ status, headers: {}, body });
const [one, two, seeded] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"];

describe("two answers", () => {
  it.each([
    { about: "an id made at run time, twice", a: `${one} ${one}`, b: `${two} ${two}`, same: true },
    { about: "an id that stands for two", a: `${one} ${one}`, b: `${two} ${seeded}`, same: false },
    { about: "an id that both worlds held", a: one, b: seeded, same: false },
    { about: "instants of one moment", a: "2026-11-22T10:00:00.123Z", b: "2026-11-22T10:00:00.4Z", same: true },
    { about: "instants a day apart", a: "2026-11-22T10:00:00.123Z", b: "2026-11-23T10:00:00.123Z", same: false },
    { about: "a word more", a: '{"total":3}', b: '{"total":3,"x":1}', same: false },
    { about: "another number", a: '{"total":3}', b: '{"total":4}', same: false },
    { about: "another order", a: '["a","b"]', b: '["b","a"]', same: false },
    { about: "a page's end of another length", a: cursor(["b", one]), b: cursor(["bb", two]), same: false },
    { about: "a page's end with ids of run time", a: cursor(["b", one]), b: cursor(["b", two]), same: true },
  ])("$about: the same is $same", ({ a, b, same }) => {
    expect(difference(makeTwins(new Set([seeded])), answer(a), answer(b)) === null).toBe(same);
  });

  it("differ by their status", () => {
    expect(difference(makeTwins(new Set()), answer("", 200), answer("", 401))).toMatchObject({ where: "status" });
  });
});

it("two worlds that differ only in what is hidden give the same bytes", async () => {
  const { findings, figures } = await worlds.run(quietTrial(worlds));
  expect(findings).toEqual([]);
  expect(figures["distinct operations"]).toBeGreaterThan(100);
}, 240_000);

function cursor(values: unknown[]): string {
  return Buffer.concat([Buffer.from(one.replaceAll("-", "").slice(0, 12)), Buffer.from(JSON.stringify(values))]).toString("base64url");
}

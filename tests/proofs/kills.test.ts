import { describe, expect, it } from "vitest";
import { kills } from "./kills";
import type { Act, Kind } from "./kills/acts";
import { type Effects, judge } from "./kills/judge";
import { quietTrial } from "./proof";

const act = (change: Partial<Act> = {}): Act => ({ kind: "message", mark: "zq1", actor: { audience: "clients", cookie: "" }, body: "", acknowledged: true, refused: null, sent: 1, ...change });
const kinds: Kind[] = ["message", "record request", "words", "adjustment", "introduction", "retention request", "answer", "withdrawal"];
const effects = (times: number): Effects => Object.fromEntries(kinds.map((kind) => [kind, new Map(times ? [["zq1", times]] : [])])) as unknown as Effects;
const found = (change: Partial<Act>, times: number): (string | undefined)[] => judge([act(change)], effects(times)).map(({ what }) => what.split(":")[0]);

describe("the judge", () => {
  it("finds nothing in what was acknowledged and is there once", () => expect(found({}, 1)).toEqual([]));
  it("finds what is lost", () => expect(found({}, 0)).toEqual(["lost"]));
  it("finds what is doubled, acknowledged or not", () => expect([found({}, 2), found({ acknowledged: false }, 2)]).toEqual([["doubled"], ["doubled"]]));
  it("lets what was not acknowledged be there or not", () => expect([found({ acknowledged: false }, 0), found({ acknowledged: false }, 1)]).toEqual([[], []]));
  it("finds what was refused and is there", () => expect(found({ acknowledged: false, refused: "no" }, 1)).toEqual(["half-saved"]));
});

it("kills the program and its PostgreSQL under load: nothing is lost, nothing doubled, and service comes back by itself", { timeout: 180_000 }, async () => {
  const { findings, figures } = await kills.run(quietTrial(kills, 3));
  expect(findings).toEqual([]);
  expect(figures).toMatchObject({ lost: 0, doubled: 0, "half-saved": 0 });
});

import { describe, expect, it } from "vitest";
import { WHOLE_WEEK, gridBit } from "../../../server/kernel/dimensions";
import { type Role, type Wishes, closeness, conflictsOf, weigh } from "../../../server/modules/matching/weigh";
import { isClear, whatIfs } from "../../../server/modules/matching/whatIf";

const nothingSaid: Wishes = {
  clientId: "c", occupations: [], keywords: [], home: null, furthestKm: null, workplaces: [], hoursLeast: null, hoursMost: null, week: null,
  payLeastPenceAnHour: null, contracts: [], earliestStart: null, setting: {}, adjustments: [], avoidedEmployers: [],
};
const silent: Role = {
  id: "r", employerId: "e", employerParentId: null, title: "Plant care assistant", occupationCode: null, place: null, workplace: null, hoursLeast: null, hoursMost: null,
  week: null, weekFixed: null, payPenceAnHour: null, contract: null, startsOn: null, setting: {}, adjustments: [],
};
const nottingham = { latitude: 52.9536, longitude: -1.1505, exactness: "district" } as const;
const derby = { latitude: 52.9228, longitude: -1.4766, exactness: "district" } as const;
const verdicts = (wishes: Partial<Wishes>, role: Partial<Role>) => weigh({ ...nothingSaid, ...wishes }, { ...silent, ...role }).lines.map(({ dimension, verdict }) => `${dimension} ${verdict}`);

it("says nothing about a wish that was not said", () => {
  expect(weigh(nothingSaid, { ...silent, hoursLeast: 40, contract: "zero_hours", setting: { noise: "has" } })).toEqual({ lines: [], leftOut: null });
});

describe("each dimension meets, conflicts or is not known", () => {
  const mornings = [0, 1, 2, 3, 4].reduce((grid, day) => grid | gridBit(day, 0), 0);
  it.each<[string, Partial<Wishes>, Partial<Role>, string]>([
    ["wanted work by minor group", { occupations: [{ code: "511", says: "want" }] }, { occupationCode: "5113" }, "occupation meets"],
    ["other work", { occupations: [{ code: "511", says: "want" }] }, { occupationCode: "9241" }, "occupation conflicts"],
    ["work without a code", { occupations: [{ code: "511", says: "want" }] }, {}, "occupation unknown"],
    ["a keyword in the title", { keywords: ["plant"] }, {}, "occupation meets"],
    ["avoided work", { occupations: [{ code: "92", says: "avoid" }] }, { occupationCode: "9241" }, "occupation conflicts"],
    ["near enough", { home: nottingham, furthestKm: 25 }, { place: derby }, "place meets"],
    ["too far", { home: nottingham, furthestKm: 10 }, { place: derby }, "place conflicts"],
    ["too far, but only the post town is known", { home: nottingham, furthestKm: 10 }, { place: { ...derby, exactness: "post_town" } }, "place unknown"],
    ["no place", { home: nottingham, furthestKm: 10 }, {}, "place unknown"],
    ["from home, wanted", { home: nottingham, furthestKm: 5, workplaces: ["remote"] }, { workplace: "remote" }, "place meets"],
    ["hours in common", { hoursLeast: 16, hoursMost: 24 }, { hoursLeast: 20, hoursMost: 37 }, "hours meets"],
    ["too few hours", { hoursLeast: 16 }, { hoursLeast: 8, hoursMost: 12 }, "hours conflicts"],
    ["hours not said", { hoursLeast: 16 }, {}, "hours unknown"],
    ["fixed times inside", { week: mornings }, { week: gridBit(0, 0), weekFixed: true }, "when meets"],
    ["fixed times partly outside", { week: mornings }, { week: gridBit(0, 0) | gridBit(5, 0), weekFixed: true }, "when conflicts"],
    ["free times partly inside", { week: mornings }, { week: WHOLE_WEEK, weekFixed: false }, "when meets"],
    ["times partly inside, fixed or free not said", { week: mornings }, { week: WHOLE_WEEK }, "when unknown"],
    ["enough pay", { payLeastPenceAnHour: 1271 }, { payPenceAnHour: 1271 }, "pay meets"],
    ["a penny too little", { payLeastPenceAnHour: 1272 }, { payPenceAnHour: 1271 }, "pay conflicts"],
    ["pay not said", { payLeastPenceAnHour: 1271 }, {}, "pay unknown"],
    ["wanted contract", { contracts: ["permanent"] }, { contract: "permanent" }, "contract meets"],
    ["another contract", { contracts: ["permanent"] }, { contract: "temporary" }, "contract conflicts"],
    ["starts too soon", { earliestStart: "2026-07-06" }, { startsOn: "2026-07-01" }, "start conflicts"],
    ["a wanted setting", { setting: { outdoors: "want" } }, { setting: { outdoors: "has" } }, "setting meets"],
    ["an avoided setting", { setting: { noise: "avoid" } }, { setting: { noise: "has" } }, "setting conflicts"],
    ["an avoided setting it has not", { setting: { noise: "never" } }, { setting: { noise: "has_not" } }, "setting meets"],
    ["a setting it does not mention", { setting: { noise: "avoid" } }, {}, "setting unknown"],
    ["a need already on offer", { adjustments: ["quiet_space"] }, { adjustments: ["quiet_space"] }, "adjustments meets"],
    ["a need not on offer is a question, never a conflict", { adjustments: ["quiet_space"] }, {}, "adjustments unknown"],
  ])("%s", (_name, wishes, role, expected) => {
    expect(verdicts(wishes, role)).toEqual([expected]);
  });
});

it("leaves out what has a never, and an avoided employer or its parent", () => {
  expect(weigh({ ...nothingSaid, setting: { alcohol: "never" } }, { ...silent, setting: { alcohol: "has" } }).leftOut).toBe("never");
  expect(weigh({ ...nothingSaid, setting: { alcohol: "never" } }, silent).leftOut).toBeNull();
  expect(weigh({ ...nothingSaid, avoidedEmployers: ["parent"] }, { ...silent, employerParentId: "parent" }).leftOut).toBe("employer");
});

it("puts a role that meets more before one that conflicts, and an unknown between", () => {
  const wishes = { ...nothingSaid, hoursLeast: 16, contracts: ["permanent"] };
  const order = [{ hoursLeast: 20, contract: "permanent" }, { hoursLeast: 20 }, { hoursLeast: 8, contract: "permanent" }].map((role) => closeness(weigh(wishes, { ...silent, ...role })));
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(new Set(order).size).toBe(3);
});

describe("what would change the list", () => {
  const wishes = { ...nothingSaid, home: nottingham, furthestKm: 18, contracts: ["permanent"], setting: { noise: "never" } } satisfies Wishes;
  const near = { ...silent, place: nottingham, contract: "permanent" };

  it("counts the roles that one wider wish alone would add", () => {
    const roles = [
      { ...near, id: "fits" },
      { ...near, id: "far", place: derby },
      { ...near, id: "far too", place: derby },
      { ...near, id: "far and temporary", place: derby, contract: "temporary" },
      { ...near, id: "noisy", setting: { noise: "has" } } as Role,
    ];
    expect(roles.filter((role) => isClear(wishes, role)).map(({ id }) => id)).toEqual(["fits"]);
    expect(whatIfs(wishes, roles)).toEqual([
      { dimension: "place", code: "travel", amount: 5, roleIds: ["far", "far too"] },
      { dimension: "setting", code: "noise", amount: null, roleIds: ["noisy"] },
    ]);
  });

  it("offers nothing when no single wish would help", () => {
    const role = { ...near, place: derby, contract: "temporary" };
    expect(whatIfs(wishes, [role])).toEqual([]);
    expect(conflictsOf(weigh(wishes, role)).length).toBe(2);
  });
});

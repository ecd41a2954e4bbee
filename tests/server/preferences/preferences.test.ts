import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClientHomeDocument, ConfirmMyPreferencesDocument, FindMyEmployersDocument, MyWantsDocument, SaveMyPreferencesDocument, type PreferencesInput } from "../../../schema/generated/clients";
import { ClientWantsDocument, SavePreferencesDocument } from "../../../schema/generated/specialists";
import { gridBit } from "../../../server/kernel/dimensions";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let team: { id: string };
let specialist: Member;
beforeAll(async () => {
  portal = await testPortal();
  team = await portal.given.team();
  specialist = await portal.given.staff("employment_specialist", { team_id: team.id });
});
afterAll(() => portal.close());

const client = () => portal.given.person({ team_id: team.id, specialist_id: specialist.id });
const save = async (as: Member, input: PreferencesInput) => (await portal.send(as, SaveMyPreferencesDocument, { input })).saveMyPreferences;
const enter = async (clientId: string, input: PreferencesInput, as: Member = specialist) => (await portal.send(as, SavePreferencesDocument, { clientId, input })).savePreferences;
const wants = async (as: Member) => (await portal.send(as, MyWantsDocument, {})).myPreferences;
const marksOf = (preferences: { marks: { dimension: string; confirmedAt?: string | null }[] }) => Object.fromEntries(preferences.marks.map(({ dimension, confirmedAt }) => [dimension, Boolean(confirmedAt)]));

describe("a client's own answers", () => {
  it("are kept part by part, and confirmed by being the client's", async () => {
    const person = await client();
    const employer = await portal.given.employer({ name: "Trent Valley Packing" });
    const [{ code }] = (await portal.database.owner.query("select code from occupation where title ilike '%librar%' and level = 'unit' limit 1")) as [{ code: string }];
    const { preferences, userErrors } = await save(person, {
      occupation: { want: [code], keywords: ["Plants ", "plants", "Gardens"], keywordsAvoid: ["warehouse"] },
      place: { home: "Leeds", furthestKm: 9.7, travelBy: ["tram", "bus"], workplaces: ["on_site"] },
      hours: { least: 16, most: 24 },
      when: { week: gridBit(0, 0) + gridBit(6, 3) },
      pay: { leastPenceAnHour: 1221 },
      contract: { kinds: ["permanent"] },
      start: { earliest: "2027-01-04" },
      employers: { avoid: [employer.id] },
      adjustments: { codes: ["later_start"] },
      setting: [{ feature: "outdoors", says: "want" }, { feature: "noise", says: "never" }],
    });
    expect(userErrors).toEqual([]);
    expect(preferences).toMatchObject({
      home: "Leeds", homeFound: true, furthestKm: 9.7, travelBy: ["tram", "bus"], workplaces: ["on_site"], hoursLeast: 16, hoursMost: 24, week: 134217729, payLeastPenceAnHour: 1221,
      contracts: ["permanent"], earliestStart: "2027-01-04", wanted: [{ code }], keywords: ["plants", "gardens"], keywordsAvoid: ["warehouse"],
      employersAvoided: [{ name: "Trent Valley Packing" }], adjustments: ["later_start"], setting: [{ feature: "noise", says: "never" }, { feature: "outdoors", says: "want" }],
    });
    expect(Object.values(marksOf(preferences!)).every(Boolean)).toBe(true);

    await save(person, { hours: { least: 10 }, setting: [{ feature: "outdoors", says: "neutral" }] });
    expect(await wants(person)).toMatchObject({ hoursLeast: 10, hoursMost: null, home: "Leeds", week: 134217729, setting: [{ feature: "noise", says: "never" }] });
  });

  it("keeps a place that is not on the map as it was said", async () => {
    const person = await client();
    expect((await save(person, { place: { home: "by the old mill", furthestKm: 5 } })).preferences).toMatchObject({ home: "by the old mill", homeFound: false });
  });

  it.each([
    { what: "the most under the least", input: { hours: { least: 20, most: 10 } }, path: "hours.most" },
    { what: "a distance from nowhere", input: { place: { furthestKm: 5 } }, path: "place.home" },
    { what: "a week of more than 28 times", input: { when: { week: 2 ** 28 } }, path: "when.week" },
    { what: "no pay at all", input: { pay: { leastPenceAnHour: 0 } }, path: "pay.leastPenceAnHour" },
    { what: "work that is not in the list", input: { occupation: { want: ["0001"] } }, path: "occupation.want" },
    { what: "an employer that is not there", input: { employers: { avoid: ["00000000-0000-4000-8000-000000000000"] } }, path: "employers.avoid" },
    { what: "the same work in both lists", input: { occupation: { want: ["411"], avoid: ["411"] } }, path: "occupation.avoid" },
  ])("are refused by the field, and nothing is half-saved: $what", async ({ input, path }) => {
    const person = await client();
    const { preferences, userErrors } = await save(person, { contract: { kinds: ["casual"] }, ...input });
    expect(preferences).toBeNull();
    expect(userErrors.map((error) => error.path)).toEqual([path]);
    expect(await wants(person)).toMatchObject({ contracts: [], marks: [] });
  });
});

describe("what staff enter", () => {
  it("is marked until the client confirms it, and the client's own word stays the client's", async () => {
    const person = await client();
    await save(person, { hours: { least: 16, most: 24 } });
    const entered = await enter(person.id, { hours: { least: 16, most: 24 }, pay: { leastPenceAnHour: 1300 }, setting: [{ feature: "noise", says: "never" }] });
    expect(marksOf(entered.preferences!)).toEqual({ hours: true, pay: false, "setting:noise": false });
    expect(entered.preferences!.marks.find(({ dimension }) => dimension === "pay")).toMatchObject({ staffName: "Ruth Adeyemi" });
    const home = await portal.send(person, ClientHomeDocument, {});
    expect(home.waiting).toMatchObject([{ title: "Check what Ruth wrote down for you", note: "About pay, what a job is like. Is it right?" }]);

    const one = await portal.send(person, ConfirmMyPreferencesDocument, { dimensions: ["pay"] });
    expect(marksOf(one.confirmMyPreferences.preferences!)).toEqual({ hours: true, pay: true, "setting:noise": false });
    await portal.send(person, ConfirmMyPreferencesDocument, { dimensions: [] });
    const { client: seen } = await portal.send(specialist, ClientWantsDocument, { id: person.id });
    expect(marksOf(seen!.preferences)).toEqual({ hours: true, pay: true, "setting:noise": true });
    expect((await portal.send(person, ClientHomeDocument, {})).waiting).toEqual([]);
  });

  it("is marked again when staff change what the client had confirmed", async () => {
    const person = await client();
    await save(person, { pay: { leastPenceAnHour: 1300 } });
    expect(marksOf((await enter(person.id, { pay: { leastPenceAnHour: 1250 } })).preferences!)).toEqual({ pay: false });
  });

  it("is refused for a client of another team, as if there were none", async () => {
    const person = await client();
    const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    expect(await enter(person.id, { pay: { leastPenceAnHour: 1250 } }, stranger)).toMatchObject({ preferences: null, userErrors: [{ message: "This person is not on your list." }] });
    expect(await wants(person)).toMatchObject({ payLeastPenceAnHour: null, marks: [] });
  });
});

it("finds employers not to work for by a part of their name", async () => {
  const person = await client();
  await portal.given.employer({ name: "Kettle & Bran Bakery" });
  expect((await portal.send(person, FindMyEmployersDocument, { matching: "bran" })).employerChoices).toMatchObject([{ name: "Kettle & Bran Bakery" }]);
  expect((await portal.send(person, FindMyEmployersDocument, { matching: "%" })).employerChoices).toEqual([]);
});

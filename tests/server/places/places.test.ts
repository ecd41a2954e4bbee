import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inSession } from "../../../server/database/session";
import { anybody } from "../../../server/kernel/viewer";
import { distanceInWords, distanceKm, findOccupations, findPlaces, importPostcodes, locate } from "../../../server/modules/places";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const where = (text: string) => inSession(portal.database.app, anybody, "read", (session) => locate(session, text));
const typed = (text: string) => inSession(portal.database.app, anybody, "read", async (session) => (await findPlaces(session, text, 5)).map(({ label }) => label));
const jobs = (text: string) => inSession(portal.database.app, anybody, "read", async (session) => (await findOccupations(session, text, 5)).map(({ code }) => code));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

describe("a place by its name", () => {
  it.each([
    ["Leeds", "Leeds"],
    ["leeds ", "Leeds"],
    ["Central London", "London, Greater London"],
    ["Unit 4, Acorn Estate, York", "York"],
    ["Chudleigh, Devon", "Chudleigh, Devon"],
    ["Hull", "Kingston upon Hull"],
    ["Saint Helens", "St Helens, St. Helens"],
    ["Kings Lynn (Norfolk)", "King's Lynn, Norfolk"],
    ["Newport", "Newport"],
    ["Newport, Gwent", "Newport"],
    ["Newport, Shropshire", "Newport, Telford and Wrekin"],
    ["Newport, Telford and Wrekin", "Newport, Telford and Wrekin"],
    ["Bolton, Greater Manchester", "Bolton"],
    ["Newark, Nottinghamshire", "Newark on Trent, Nottinghamshire"],
    ["Beeston, Leeds", "Leeds"], // the only Beeston of the list is in Cheshire
    ["Leeds, Bradford", "Leeds"],
    ["Sutton Coldfield, Warwickshire", "Sutton Coldfield, Birmingham"],
    ["Tunbridge Wells, Kent", "Royal Tunbridge Wells, Kent"],
  ])("%s", async (text, name) => expect(await where(text)).toMatchObject({ exactness: "place", name }));

  it("that several bear is unknown, with the several to choose from", async () => {
    const found = await where("Whitchurch");
    expect(found).toMatchObject({ exactness: "unknown", latitude: null, name: null });
    expect("candidates" in found && found.candidates.length).toBeGreaterThan(2);
  });

  it.each(["", "Nowhere-on-Sea", "Devon", "Newark, Somewhere", "Beeston, Nottinghamshire", "100%", "_", "'; drop table place; --"])("is unknown: %j", async (text) =>
    expect(await where(text)).toMatchObject({ exactness: "unknown", latitude: null }));

  it("is offered while it is typed", async () => {
    expect((await typed("leed"))[0]).toBe("Leeds");
    expect((await typed("hull"))[0]).toBe("Kingston upon Hull");
    expect(await typed("newport, tel")).toEqual(["Newport, Telford and Wrekin"]);
    expect(await typed("zzzz")).toEqual([]);
    expect(await typed("%")).toEqual([]);
    expect(await typed("ls1 4ap")).toEqual(["LS1 4AP"]);
  });
});

describe("a postcode", () => {
  it("stands for its area's post town until its district is known", async () => {
    expect(await where("TR1 2AB")).toMatchObject({ exactness: "post_town", name: "Truro" });
    expect(await where("12 High Street, Truro tr12ab")).toMatchObject({ exactness: "post_town", name: "Truro" });
    await importPostcodes(portal.database.owner, bytesOf("outcode,latitude,longitude\nTR1,50.26436,-5.05131\n"));
    expect(await where("TR1 2AB")).toMatchObject({ exactness: "district", name: "TR1, Truro", latitude: 50.26436 });
    expect(await where("TR18 1AA")).toMatchObject({ exactness: "post_town" });
  });

  it("that nobody has given out falls back on the town beside it", async () => {
    expect(await where("Leeds, ZZ9 9ZZ")).toMatchObject({ exactness: "place", name: "Leeds" });
    expect(await where("ZZ9 9ZZ")).toMatchObject({ exactness: "unknown" });
  });
});

describe("a distance", () => {
  const leeds = { latitude: 53.79648, longitude: -1.54785 };
  const york = { latitude: 53.95763, longitude: -1.08271 };

  it("is the same in the program and in the database", async () => {
    const [row] = (await portal.database.app.query("select distance_km($1, $2, $3, $4) as km, distance_km(null, 0, 0, 0) as none", [leeds.latitude, leeds.longitude, york.latitude, york.longitude])) as [{ km: number; none: null }];
    expect(row.km).toBeCloseTo(distanceKm(leeds, york), 9);
    expect(row.km).toBeCloseTo(35.4, 0);
    expect(row.none).toBeNull();
  });

  it.each([
    [6.5, ["place", "district"], "about 4 miles"],
    [0.4, ["district"], "under a mile"],
    [32, ["place", "post_town"], "roughly 20 miles (only the post town is known)"],
    [32, ["unknown"], "distance not known"],
    [null, ["place"], "distance not known"],
  ] as const)("of %s km between %j: %s", (km, ends, words) => expect(distanceInWords(km, ...ends)).toBe(words));
});

describe("occupations by everyday words", () => {
  it.each([
    ["carer", "6135"],
    ["till", "7112"],
    ["warehouse", "9252"],
    ["cleaner", "9223"],
    ["barista", "9266"],
    ["gardening", "5113"],
    ["admin", "4159"],
    ["lorry driver", "8211"],
    ["van driver", "8214"],
    ["kitchen porter", "9263"],
    ["shelf stacking", "9241"],
    ["teaching assistant", "6112"],
    ["hgv", "8211"],
    ["customer service", "7219"],
    ["dog walking", "6129"],
    ["6135", "6135"],
    ["receptionist", "4216"],
    ["security guard", "9231"],
    ["chef", "5434"],
    ["web developer", "2134"],
  ])("%s", async (words, code) => expect((await jobs(words))[0]).toBe(code));

  it("offers every kind of driver", async () => expect((await jobs("driver")).sort()).toEqual(expect.arrayContaining(["8211", "8212", "8213", "8214"])));
  it("finds by the beginning of a word", async () => expect(await jobs("wareh")).toContain("9252"));
  it.each(["", "   ", "the", "!!!", "qqqq", ":* & |"])("finds nothing for %j", async (words) => expect(await jobs(words)).toEqual([]));
});

describe("the reads", () => {
  const query = `query($text: String!, $first: Int) { places(matching: $text, first: $first) { id label nation } occupations(matching: $text, first: $first) { code title level parent } }`;

  it("answer every audience alike", async () => {
    const actors = [visitor, await portal.given.member(), await portal.given.staff(), await portal.given.person()];
    const answers = await Promise.all(actors.map((actor) => portal.ask(actor, query, { text: "cook", first: 3 })));
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    expect(answers[0]!.body.data).toMatchObject({ occupations: [{ code: "5435", title: "Cooks", level: "unit", parent: "543" }, { code: "5434" }] });
  });

  it("give at least 1 and at most 50", async () => {
    const count = async (first: number) => ((await portal.ask(visitor, query, { text: "b", first })).body.data!.places as unknown[]).length;
    expect([await count(-1), await count(1000)]).toEqual([1, 50]);
  });

  it("let no persona write the lists", async () => {
    await expect(inSession(portal.database.app, anybody, "write", ({ db }) => db.query("insert into outcode values ('LS1', 53, -1)"))).rejects.toThrow(/permission denied/);
  });
});

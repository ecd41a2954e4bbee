import { describe, expect, it } from "vitest";
import { readPostings } from "../../../../server/modules/vacancies/import/jobPosting";
import { fingerprint, type ReadRow, type ReadVacancy } from "../../../../server/modules/vacancies/import/readVacancy";

const options = { today: "2026-11-21" };

const posting = (more: object = {}) => ({
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Kitchen assistant",
  hiringOrganization: { "@type": "Organization", name: "Larkfield Café" },
  description: "<p>Washing up &amp; more.</p><ul><li>Plates</li><li>Pans</li></ul>",
  jobLocation: { "@type": "Place", address: { "@type": "PostalAddress", addressLocality: "Leeds", postalCode: "ls1 4ap", addressCountry: "GB" } },
  baseSalary: { "@type": "MonetaryAmount", currency: "GBP", value: { "@type": "QuantitativeValue", minValue: 12.71, maxValue: 13.5, unitText: "HOUR" } },
  employmentType: "PERMANENT",
  workHours: "16 to 20 hours per week",
  validThrough: "2026-12-31T23:59:00+00:00",
  url: "https://larkfield.example/roles/7",
  identifier: { "@type": "PropertyValue", value: 7 },
  ...more,
});

const rowsOf = (document: unknown): ReadRow[] => readPostings(typeof document === "string" ? document : JSON.stringify(document), options)!;
const only = (document: unknown): ReadVacancy => {
  const [row] = rowsOf(document);
  if (!row || "refused" in row) throw new Error(JSON.stringify(row));
  return row.taken;
};
const asked = (document: unknown): string[] => {
  const [row] = rowsOf(document);
  return row && "taken" in row ? row.questions.map((question) => `${question.field}: ${question.message}`) : [];
};
const refusedFor = (document: unknown): string | null => {
  const [row] = rowsOf(document);
  return row && "refused" in row ? row.refused.reason : null;
};

const script = (content: string, type = "application/ld+json") => `<!doctype html><html><head><title>x</title><script type="${type}">${content}</script></head><body><p>Hello</p></body></html>`;
const json = JSON.stringify(posting());

describe("one JobPosting", () => {
  it("is read whole, with nothing left to ask", () => {
    expect(rowsOf(posting())).toEqual([{
      questions: [],
      taken: {
        title: "Kitchen assistant", employerName: "Larkfield Café", text: "Washing up & more.\n\n- Plates\n- Pans", placeText: "Leeds", postcode: "LS1 4AP",
        workplace: "on_site", pay: { minPence: 1271, maxPence: 1350, period: "hour" }, hoursAWeekMin: 16, hoursAWeekMax: 20, contract: "permanent",
        closesOn: "2026-12-31", startsOn: null, sourceUrl: "https://larkfield.example/roles/7", sourceId: "7",
      },
    }]);
  });

  it.each<[string, string]>([
    ["an array", JSON.stringify([posting()])],
    ["a graph", JSON.stringify({ "@context": "https://schema.org", "@graph": [{ "@type": "WebPage", name: "x" }, posting()] })],
    ["the main entity of a page", JSON.stringify({ "@type": "WebPage", mainEntity: posting() })],
    ["an item of a list", JSON.stringify({ "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: posting() }] })],
    ["a type among others", JSON.stringify(posting({ "@type": ["Thing", "JobPosting"] }))],
    ["a type as an address", JSON.stringify(posting({ "@type": "http://schema.org/JobPosting" }))],
    ["a web page", script(json)],
    ["a web page, type with a charset", script(json, "application/ld+json; charset=utf-8")],
    ["CDATA", script(`<![CDATA[${json}]]>`)],
    ["CDATA behind a comment", script(`//<![CDATA[\n${json}\n//]]>`)],
    ["CDATA inside a comment", script(`/*<![CDATA[*/${json}/*]]>*/`)],
    ["an HTML comment", script(`<!--\n${json}\n-->`)],
    ["entities", script(json.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;"))],
    ["a byte-order mark", `\ufeff${json}`],
    ["a comma too many", json.replace(/}$/, ",}")],
    ["a semicolon at the end", `${json};`],
  ])("in %s", (_name, document) => expect(only(document)).toEqual(only(posting())));

  it("keeps raw line breaks inside a description", () => {
    expect(only(json.replace("Washing up", "Washing\nup")).text).toContain("Washing up");
  });

  it("finds its employer by reference", () => {
    const graph = { "@graph": [{ "@type": "Organization", "@id": "#us", name: "Acorn" }, posting({ hiringOrganization: { "@id": "#us" } })] };
    expect(only(graph).employerName).toBe("Acorn");
  });

  it("reads a file of one document a line, wrapped or not", () => {
    const lines = [json, JSON.stringify({ source: "x", document: json }), "{broken", JSON.stringify({ source: "x", document: posting() })].join("\n");
    expect(rowsOf(lines).map((row) => ("taken" in row ? "taken" : row.refused.reason))).toEqual(["taken", "taken", "It is not readable as JSON.", "taken"]);
  });

  it("is no posting at all in other files", () => {
    expect(readPostings("title,company\nPorter,Acorn", options)).toBeNull();
    expect(refusedFor({ "@type": "Recipe", name: "Soup" })).toBe("It holds no JobPosting.");
    expect(readPostings("<html><body>Nothing</body></html>", options)).toBeNull();
    expect(refusedFor(script('{"@type":"WebPage"}'))).toBe("The page holds no JobPosting.");
  });
});

describe("pay", () => {
  const pay = (baseSalary: unknown, more: object = {}) => {
    const read = only(posting({ baseSalary, ...more })).pay;
    return read && [read.minPence, read.maxPence, read.period];
  };
  const amount = (value: unknown, more: object = {}) => ({ "@type": "MonetaryAmount", currency: "GBP", value, ...more });

  it.each<[string, unknown, unknown]>([
    ["one figure", amount({ value: 25000, unitText: "YEAR" }), [2500000, 2500000, "year"]],
    ["a figure as text", amount({ value: "£25,000", unitText: "annum" }), [2500000, 2500000, "year"]],
    ["a UN/CEFACT code", amount({ value: 13, unitCode: "HUR" }), [1300, 1300, "hour"]],
    ["ends on the amount itself", amount(undefined, { minValue: 480, maxValue: 500, unitText: "WEEK" }), [48000, 50000, "week"]],
    ["the unit on the amount", amount({ minValue: 1900 }, { unitText: "MONTH" }), [190000, null, "month"]],
    ["words", "£12.71 per hour", [1271, 1271, "hour"]],
    ["words as the value", amount("£12.71 - £13 per hour"), [1271, 1300, "hour"]],
    ["a list", [amount({ value: 25000, unitText: "YEAR" })], [2500000, 2500000, "year"]],
    ["a price", { "@type": "UnitPriceSpecification", price: "13.00", priceCurrency: "GBP", unitText: "HOUR" }, [1300, 1300, "hour"]],
  ])("%s", (_name, salary, expected) => expect(pay(salary)).toEqual(expected));

  it.each<[string, unknown, RegExp]>([
    ["a bare number", 25000, /hour, a day/],
    ["a bare figure as text", "100000", /hour, a day/],
    ["no unit", amount({ value: 25000 }), /hour, a day/],
    ["dollars", { ...amount({ value: 40, unitText: "HOUR" }), currency: "USD" }, /USD/],
    ["a slip", amount({ value: 25000, unitText: "HOUR" }), /cannot be right/],
    ["nothing", undefined, /does not say/],
    ["a shape of its own", { "@type": "MonetaryAmount", value: true }, /No amount/],
  ])("is unknown: %s", (_name, salary, message) => {
    expect(pay(salary)).toBeNull();
    expect(asked(posting({ baseSalary: salary })).join()).toMatch(message);
  });
});

describe("place", () => {
  it.each<[string, object, object]>([
    ["as words", { jobLocation: "Leeds" }, { placeText: "Leeds", workplace: "on_site" }],
    ["as an address in words", { jobLocation: { "@type": "Place", address: "1 High Street, Leeds LS1 4AP" } }, { postcode: "LS1 4AP" }],
    ["as an address without a Place", { jobLocation: { "@type": "PostalAddress", addressLocality: ", Leeds" } }, { placeText: "Leeds" }],
    ["from home", { jobLocation: undefined, jobLocationType: "TELECOMMUTE", applicantLocationRequirements: { "@type": "Country", name: "UK" } }, { workplace: "remote", placeText: null }],
  ])("%s", (_name, more, expected) => expect(only(posting(more))).toMatchObject(expected));

  it("asks which of several, and which of home and place", () => {
    expect(asked(posting({ jobLocation: ["Leeds", "York"] })).join()).toMatch(/names 2 places/);
    expect(asked(posting({ jobLocationType: "TELECOMMUTE" })).join()).toMatch(/Which is it/);
  });

  it.each<[string, object]>([
    ["an address abroad", { jobLocation: { address: { addressLocality: "Lyon", addressCountry: "FR" } } }],
    ["a country as a thing", { jobLocation: { address: { addressCountry: { "@type": "Country", name: "Germany" } } } }],
    ["only people abroad", { jobLocation: undefined, jobLocationType: "TELECOMMUTE", applicantLocationRequirements: { name: "USA" } }],
  ])("refuses %s", (_name, more) => expect(refusedFor(posting(more))).toMatch(/^The work is in/));

  it("takes one that may be done from several countries, Britain among them", () => {
    expect(refusedFor(posting({ jobLocation: undefined, jobLocationType: "TELECOMMUTE", applicantLocationRequirements: [{ name: "France" }, { name: "United Kingdom" }] }))).toBeNull();
  });
});

describe("wrong types, gaps and old dates", () => {
  it.each<[string, object]>([
    ["numbers for words", { title: 7, description: 7, hiringOrganization: 7 }],
    ["lists for things", { title: ["Porter"], hiringOrganization: [{ name: "Acorn" }], description: ["a", "b"], employmentType: [["FULL_TIME"]] }],
    ["true and false everywhere", { description: true, hiringOrganization: false, jobLocation: true, baseSalary: true, validThrough: false, employmentType: 1 }],
    ["empty things", { description: {}, hiringOrganization: {}, jobLocation: {}, baseSalary: {}, identifier: {}, workHours: {} }],
  ])("are read as far as they go: %s", (_name, more) => expect(rowsOf(posting(more))[0]).toHaveProperty("taken"));

  it("asks for what is missing", () => {
    expect(asked({ "@type": "JobPosting", name: "Stonemason" }).map((question) => question.split(":")[0])).toEqual(["employer", "text", "place", "hours", "pay", "contract"]);
  });

  it("asks about a closing date that has passed or cannot be read", () => {
    expect(asked(posting({ validThrough: "2026-01-05" })).join()).toMatch(/5 January 2026, has passed/);
    expect(asked(posting({ validThrough: "soon" })).join()).toMatch(/“soon” could not be read/);
  });

  it("refuses what cannot be a role", () => {
    expect(refusedFor({ "@type": "JobPosting", description: "x" })).toBe("It has no job title.");
    expect(refusedFor(posting({ employmentType: "VOLUNTEER" }))).toMatch(/volunteering/);
  });

  it("does not know full time from permanent, and asks between two kinds", () => {
    expect(only(posting({ employmentType: ["FULL_TIME"] })).contract).toBeNull();
    expect(asked(posting({ employmentType: "Temporary or permanent" })).join()).toMatch(/temporary or permanent/);
    expect(only(posting({ employmentType: "CONTRACTOR" })).contract).toBeNull();
    expect(asked(posting({ employmentType: "CONTRACTOR" })).join()).toMatch(/contract of employment/);
  });

  it("unwraps a description that was escaped twice, and drops scripts", () => {
    expect(only(posting({ description: "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;" })).text).toBe("One\n\nTwo");
    expect(only(posting({ description: "<p>One</p><script>alert(1)</script>" })).text).toBe("One");
    expect(only(posting({ description: "Pay < £20 & rising\nSecond line" })).text).toBe("Pay < £20 & rising\nSecond line");
  });

  it("keeps control characters out", () => expect(only(posting({ title: "Por\u0000ter" })).title).toBe("Por ter"));
});

describe("a fingerprint", () => {
  it("is the same for the same content, and another for another", () => {
    expect(fingerprint(only(posting({ title: "kitchen  Assistant" })))).toBe(fingerprint(only(posting())));
    expect(fingerprint(only(posting({ workHours: "16 hours per week" })))).not.toBe(fingerprint(only(posting())));
  });
});

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../server/access/ledger";
import { quietTrial } from "./proof";
import { races } from "./races";
import { faultsOf, overlaps } from "./races/checker";
import type { History } from "./races/history";

const [consent, line, reader, stranger] = ["consent-1", "line-1", "reader-1", "reader-2"];
const START = createHash("sha256").update("").digest("hex");

const entry = (seq: number, kind: string, change: Partial<LedgerEntry> = {}): LedgerEntry => ({
  seq, at: "", kind, consentId: consent, recipient: "employer", employerId: "employer-1", purpose: "introduce", items: [], statementIds: [line], actor: reader, hash: "", ...change,
});

/** One line shared with one reader, read at 10 and withdrawn between 20 and 30. */
const history = (change: Partial<History> = {}): History => ({
  clientId: "client-1",
  grants: [{ consent, statement: line, recipient: "employer", employer: "employer-1", readers: [reader], from: Number.NEGATIVE_INFINITY }],
  endings: [{ by: "consent", consent, start: 20, acknowledged: 30 }],
  readings: [{ channel: "page", reader, start: 10, end: 12, saw: [line], failed: false }],
  pages: [],
  ledger: [entry(1, "disclosed"), entry(2, "withdrawn", { actor: "client" })],
  head: { seq: 2, hash: START },
  ...change,
});
const read = (start: number, by = reader) => ({ channel: "page", reader: by, start, end: start + 2, saw: [line], failed: false });
const promises = (change: Partial<History>): string[] => faultsOf(history(change), { chained: false }).map(({ promise }) => promise);

describe("the checker", () => {
  it("finds nothing in a history as it should be", () => expect(promises({})).toEqual([]));
  it("finds a reading that started after the acknowledgement", () =>
    expect(promises({ readings: [read(10), read(31)], ledger: [entry(1, "disclosed"), entry(2, "disclosed"), entry(3, "withdrawn")] })).toEqual(["W2"]));
  it("lets a reading end after it that started before", () => expect(promises({ readings: [{ ...read(10), end: 40 }] })).toEqual([]));
  it("finds an entry after the withdrawal, whenever it was read", () => expect(promises({ ledger: [entry(1, "withdrawn"), entry(2, "disclosed")] })).toEqual(["W1"]));
  it("finds an entry after the line alone was narrowed away", () => expect(promises({ endings: [], ledger: [entry(1, "narrowed"), entry(2, "disclosed")] })).toEqual(["W1"]));
  it("lets another line of the same consent be read on", () =>
    expect(promises({ endings: [], ledger: [entry(1, "narrowed", { statementIds: ["line-2"] }), entry(2, "disclosed")] })).toEqual([]));
  it("finds somebody whom the consent does not name", () => expect(promises({ readings: [read(10, stranger)], ledger: [entry(1, "disclosed", { actor: stranger })] })).toEqual(["never given", "never given"]));
  it("finds a line in a mail", () => expect(promises({ readings: [read(10), { ...read(10, "nobody"), channel: "mail" }] })).toContain("never given"));
  it("finds what was read before it was given", () => {
    const [grant] = history().grants;
    expect(promises({ grants: [{ ...grant!, from: 15 }], endings: [], ledger: [entry(1, "given"), entry(2, "disclosed")] })).toEqual(["never given"]);
  });
  it("lets a line be read again that was given afresh", () => {
    const { grants, endings } = history();
    const again = { ...grants[0]!, consent: "consent-2", from: 35 };
    expect(promises({ grants: [...grants, again], endings, readings: [read(10), read(40)], ledger: [entry(1, "disclosed"), entry(2, "withdrawn"), entry(3, "given", { consentId: "consent-2" }), entry(4, "disclosed", { consentId: "consent-2" })] })).toEqual([]);
  });
  it("finds a suspended reader's reading", () => expect(promises({ endings: [{ by: "suspension", reader, start: 1, acknowledged: 5 }] })).toEqual(["W2"]));
  it("finds a reading without its entry, and an entry without its reading", () => {
    expect(promises({ ledger: [entry(1, "withdrawn")] })).toEqual(["recorded"]);
    expect(promises({ readings: [] })).toEqual(["recorded"]);
    expect(promises({ readings: [{ ...read(10), saw: [], failed: true }] })).toEqual([]);
  });
  it("finds an open page that shows the line for longer than five seconds", () => {
    const showed = (until: number) => [{ channel: "open", reader, showed: [{ at: 12, statements: [line] }, { at: until, statements: [] }] }];
    expect(promises({ pages: showed(4_000) })).toEqual([]);
    expect(promises({ pages: showed(5_200) })).toEqual(["open page"]);
    expect(promises({ pages: [{ channel: "open", reader, showed: [{ at: 12, statements: [line] }] }] })).toEqual(["open page"]);
  });
  it("finds a chain that does not hold", () => expect(faultsOf(history()).map(({ promise }) => promise)).toEqual(["chain"]));
  it("counts what was under way during a withdrawal", () => expect([overlaps(history()), overlaps(history({ readings: [read(19), read(29), read(30)] }))]).toEqual([0, 2]));
});

it("plays races on every channel and finds nothing; three wrong designs are caught", { timeout: 120_000 }, async () => {
  const { findings, figures } = await races.run(quietTrial(races, 11));
  expect(findings).toEqual([]);
  expect(figures).toMatchObject({ "wrong design: check, then read": expect.stringContaining("caught in") });
});

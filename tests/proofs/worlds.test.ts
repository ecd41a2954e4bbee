import { createHash } from "node:crypto";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { quietTrial } from "./proof";
import { worlds } from "./worlds";
import { difference, makeTwins } from "./worlds/compare";
import { legible } from "./worlds/legible";

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
    { about: "waits of nearly the same length", a: "Wait 60 seconds, then", b: "Wait 1 minute, then", same: true },
    { about: "waits of another length", a: "Wait 30 seconds, then", b: "Wait 2 minutes, then", same: false },
    { about: "a page's end of another length", a: cursor(["b", one]), b: cursor(["bb", two]), same: false },
    { about: "a receipt's file of run time", a: `filename="receipt-${one.slice(0, 8)}.pdf"`, b: `filename="receipt-${two.slice(0, 8)}.pdf"`, same: true },
    { about: "a receipt's file and another's", a: "receipt-11111111.pdf receipt-11111111.pdf", b: "receipt-22222222.pdf receipt-44444444.pdf", same: false },
    { about: "a page's end with ids of run time", a: cursor(["b", one]), b: cursor(["b", two]), same: true },
  ])("$about: the same is $same", ({ a, b, same }) => {
    expect(difference(makeTwins(new Set([seeded])), answer(a), answer(b)) === null).toBe(same);
  });

  it("differ by their status", () => {
    expect(difference(makeTwins(new Set()), answer("", 200), answer("", 401))).toMatchObject({ where: "status" });
  });
});

describe("two PDFs", () => {
  const pdf = async (words: string, title = "Receipt") => {
    const doc = new PDFDocument({ info: { Title: title, CreationDate: new Date() } });
    const pieces: Buffer[] = [];
    const ended = new Promise((resolve) => doc.on("data", (piece: Buffer) => pieces.push(piece)).on("end", resolve));
    doc.text(words).end();
    await ended;
    return legible({ status: 200, headers: { "content-type": "application/pdf" }, body: Buffer.concat(pieces).toString("latin1") });
  };
  it.each([
    { about: "the same words, an id of run time", words: `Yes to 2 lines, ${two}, at 2:59am`, same: true },
    { about: "a word more", words: `Yes to 2 lines, ${two}, at 2:59am. Told`, same: false },
    { about: "another number", words: `Yes to 3 lines, ${two}, at 2:59am`, same: false },
    { about: "hours later", words: `Yes to 2 lines, ${two}, at 4:59am`, same: false },
    { about: "another title", words: `Yes to 2 lines, ${two}, at 2:59am`, title: "Receipt of", same: false },
  ])("$about: the same is $same", async ({ words, title, same }) => {
    expect(difference(makeTwins(new Set()), await pdf(`Yes to 2 lines, ${one}, at 3:00am`), await pdf(words, title)) === null).toBe(same);
  });

  it("are the same whatever their signatures, broken by the page at other places", async () => {
    const signed = (first: number) => pdf(`Signature ${"aZ_9".repeat(22).slice(0, first)}-\n${"kQ-7".repeat(22).slice(0, 85 - first)}`);
    expect(difference(makeTwins(new Set()), await signed(20), await signed(61))).toBeNull();
    expect(difference(makeTwins(new Set()), await signed(20), await pdf(`Signature ${"aZ_9".repeat(21)}`))).not.toBeNull();
  });
});

describe("two files within a file", () => {
  const fhir = async (words: string, digest = (file: Buffer) => createHash("sha1").update(file).digest("base64")) => {
    const file = Buffer.from(JSON.stringify({ id: words }));
    return legible({ status: 200, headers: { "content-type": "application/fhir+json" }, body: JSON.stringify({ data: file.toString("base64"), size: file.length, hash: digest(file) }, null, 2) });
  };
  it.each([
    { about: "an id of run time", words: two, same: true },
    { about: "another word", words: `${two}!`, same: false },
  ])("$about: the same is $same", async ({ words, same }) => {
    expect(difference(makeTwins(new Set()), await fhir(one), await fhir(words)) === null).toBe(same);
  });

  it("differ by a digest that is not the file's", async () => {
    expect(difference(makeTwins(new Set()), await fhir(one), await fhir(two, () => "AAAA"))).not.toBeNull();
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

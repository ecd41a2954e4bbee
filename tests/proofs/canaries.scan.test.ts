import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { scan, wordsIn } from "./canaries/scan";
import { randomFrom } from "./random";

const WORD = "zqabc234xy";
const base64 = (text: string | Buffer): string => Buffer.from(text).toString("base64");

describe("the search for markers", () => {
  it.each<[string, string | Buffer]>([
    ["raw", `{"note":"Words ${WORD} and more"}`],
    ["upper case", `WORDS ${WORD.toUpperCase()}!`],
    ["reversed", `…${[...WORD].reverse().join("")}…`],
    ["reversed", `…${[...WORD.toUpperCase()].reverse().join("")}…`],
    ["hex", Buffer.from(`a ${WORD} b`).toString("hex")],
    ["hex", Buffer.from(WORD).toString("hex").toUpperCase()],
    ["base64", `{"cursor":"${base64(JSON.stringify([WORD, "id"]))}"}`],
    ["base64", Buffer.from(`["x","${WORD}"]`).toString("base64url")],
    ["base64", base64([...`words ${WORD} here`].reverse().join(""))],
    ["escaped", [...`a${WORD}b`].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("")],
    ["escaped", [...WORD].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("")],
    ["escaped", [...WORD].map((letter) => `&#${letter.charCodeAt(0)};`).join("")],
    ["escaped", `z%71${WORD.slice(2)}`],
    ["compressed", `{"blob":"${base64(gzipSync(`some words ${WORD}`))}"}`],
    ["compressed", base64(deflateSync(`some words ${WORD}`))],
    ["compressed", gzipSync(`some words ${WORD}`).toString("hex")],
    ["raw", gzipSync(`a file ${WORD}`)],
    ["raw", Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\nstream\n"), deflateSync(`BT [(Words zqabc2) 20 (34xy)] TJ ET`), Buffer.from("\nendstream\n")])],
    ["raw", Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\nstream\n"), deflateSync(`BT [<${Buffer.from("Words zqab").toString("hex")}> -12 <${Buffer.from("c234xy").toString("hex")}>] TJ ET`), Buffer.from("\nendstream\n")])],
  ])("finds one that is %s", (as, content) => {
    expect(scan(content)).toContainEqual({ word: WORD, as });
  });

  it.each([0, 1, 2])("finds one in base 64 that begins %i bytes after a group of three", (ahead) => {
    const random = randomFrom(ahead + 1);
    for (let tries = 0; tries < 300; tries += 1) {
      const word = `zq${random.word(8)}`;
      const token = base64(`${random.word(ahead + 3 * random.whole(0, 3)).replaceAll(/[zq]/g, "a")}${word}${random.word(random.whole(0, 4))}`).replaceAll("=", "");
      expect([...wordsIn(`"${token}"`)], token).toContain(word);
    }
  });

  it("finds nothing where there is nothing", () => {
    const random = randomFrom(9);
    const text = Array.from({ length: 2_000 }, () => `{"id":"${random.word(8)}-1a2b-4c3d-a5e6-${random.word(12)}","at":"2026-11-22T00:00:00Z","pence":1320}`).join(",").replaceAll("zq", "zp").replaceAll("qz", "pz");
    expect(scan(text)).toEqual([]);
  });
});

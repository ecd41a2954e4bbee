import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** A marker found, and how it was written. */
export interface Sighting {
  readonly word: string;
  readonly as: "raw" | "upper case" | "reversed" | "base64" | "hex" | "escaped" | "compressed";
}

const RAW = /zq[a-z2-7]{8}/gi;
const REVERSED = /[a-z2-7]{8}qz/gi;
const HEX = /(?:7a|5a)(?:71|51)(?:[2-7][0-9a-f]){8}/gi;
const ONE = /^zq[a-z2-7]{8}$/;
const ESCAPES = /%[0-9a-f]{2}|\\u00[0-9a-f]{2}|\\x[0-9a-f]{2}|&#(?:x[0-9a-f]+|\d+);|=[0-9A-F]{2}/i;
/** "zq" in base 64 at each of its three alignments, with what has to stand before to decode from there. */
const BASE64: readonly (readonly [RegExp, string, number])[] = [[/en[EF][A-Za-z0-9+/_-]{11}/g, "", 0], [/[HXn3]px[A-Za-z0-9+/_-]{11}/g, "A", 1], [/6c[Q-Za-f][A-Za-z0-9+/_-]{10,11}/g, "AAB", 2]];
const TOKEN = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DEEPEST = 2;

/** Every marker in a text or a file, plain or written another way; each word once for each way. */
export function scan(content: string | Buffer): Sighting[] {
  const found = new Map<string, Sighting>();
  look(typeof content === "string" ? content : textOf(content), (sighting) => found.set(`${sighting.word} ${sighting.as}`, sighting), 0);
  return [...found.values()];
}

/** The words alone. */
export const wordsIn = (content: string | Buffer): Set<string> => new Set(scan(content).map(({ word }) => word));

type Tell = (sighting: Sighting) => void;

function look(text: string, tell: Tell, depth: number): void {
  for (const [match] of text.matchAll(RAW)) tell({ word: match.toLowerCase(), as: match === match.toLowerCase() ? "raw" : "upper case" });
  for (const [match] of text.matchAll(REVERSED)) tell({ word: [...match.toLowerCase()].reverse().join(""), as: "reversed" });
  for (const [match] of text.matchAll(HEX)) keep(Buffer.from(match, "hex").toString("latin1"), "hex", tell);
  for (const [pattern, before, skip] of BASE64) {
    for (const [match] of text.matchAll(pattern)) keep(Buffer.from(before + match, "base64").subarray(skip === 2 ? 2 : skip, (skip === 2 ? 2 : skip) + 10).toString("latin1"), "base64", tell);
  }
  if (depth >= DEEPEST) return;
  const inner = (as: Sighting["as"]): Tell => (sighting) => tell({ word: sighting.word, as });
  if (ESCAPES.test(text)) look(unescaped(text), (sighting) => sighting.as === "raw" && text.includes(sighting.word) ? undefined : tell({ word: sighting.word, as: "escaped" }), depth + 1);
  for (const [token] of text.matchAll(TOKEN)) {
    if (UUID.test(token)) continue;
    const bytes = Buffer.from(token, "base64");
    const opened = unpacked(bytes) ?? (/^[0-9a-f]{24,}$/i.test(token) ? unpacked(Buffer.from(token, "hex")) : null);
    if (opened) look(opened.toString("latin1"), inner("compressed"), depth + 1);
    else if (depth === 0) look(bytes.toString("latin1"), inner("base64"), DEEPEST);
  }
}

const keep = (word: string, as: Sighting["as"], tell: Tell): void => {
  const lower = word.toLowerCase();
  if (ONE.test(lower)) tell({ word: lower, as });
};

/** Percent, JSON, quoted-printable and HTML escapes undone; what is malformed stays as it is. */
const unescaped = (text: string): string =>
  text
    .replace(/%([0-9a-f]{2})|\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})|=([0-9A-F]{2})/gi, (_all, ...codes: (string | undefined)[]) => String.fromCharCode(Number.parseInt(codes.slice(0, 4).find(Boolean)!, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => letter(Number(code)));
const letter = (code: number): string => (code < 0x1_0000 ? String.fromCharCode(code) : "");

/** Gzip, zlib or raw deflate undone; null when it is none of them. */
function unpacked(bytes: Buffer): Buffer | null {
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
    if (bytes[0] === 0x78 && ((bytes[0] << 8) | (bytes[1] ?? 0)) % 31 === 0) return inflateSync(bytes);
  } catch {
    return null;
  }
  return null;
}

/** A file's text: unpacked where it is packed, else byte for byte, with the streams of a PDF opened. */
function textOf(bytes: Buffer): string {
  const whole = unpacked(bytes) ?? bytes;
  const text = whole.toString("latin1");
  if (!text.startsWith("%PDF")) return whole.toString("utf8");
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    const packed = whole.subarray(start, text.indexOf("endstream", start));
    try {
      return (unpacked(packed) ?? inflateRawSync(packed)).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...streams, ...streams.map(shownIn)].join("\n");
}

/** What a PDF's page says: text stands in brackets or in hex, in pieces that kerning parts. */
const shownIn = (stream: string): string =>
  [...stream.matchAll(/\[((?:<[0-9a-f]*>|\((?:\\.|[^\\)])*\)|[^\]])*)\]\s*TJ/gi)]
    .map(([, pieces = ""]) => [...pieces.matchAll(/<([0-9a-f]*)>|\(((?:\\.|[^\\)])*)\)/gi)].map(([, hex, plain]) => (hex === undefined ? plain : Buffer.from(hex, "hex").toString("latin1"))).join(""))
    .join("\n");

import { createHash } from "node:crypto";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Answer } from "../operations";

/** An answer as it can be compared: of a PDF what a reader finds in it, of a file within a file its words, for their bytes are packed; all else as it came. */
export async function legible(answer: Answer): Promise<Answer> {
  const type = String(answer.headers["content-type"] ?? "");
  if (type.includes("pdf")) return { ...answer, body: await inPdf(Buffer.from(answer.body, "latin1")) };
  return type.includes("fhir") ? { ...answer, body: answer.body.replace(ATTACHED, unpacked) } : answer;
}

/** A file within a FHIR resource, and its digest. */
const ATTACHED = /"data": "([^"]*)",(\s+"size": \d+,\s+)"hash": "([^"]*)"/g;

/** The digest is checked here: it says nothing that the file does not. */
function unpacked(_whole: string, data: string, size: string, hash: string): string {
  const file = Buffer.from(data, "base64");
  const isOfIt = createHash("sha1").update(file).digest("base64") === hash;
  return `"data": ${file.toString("utf8")},${size}"hash": "${isOfIt ? "of the data" : hash}"`;
}

/** 64 bytes in base64url, wherever the page's width has broken them. */
const SIGNATURE = /(?<=Signature )(?:[A-Za-z0-9_-]\s*){86}/g;

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** Properties, metadata, the words of all pages, and the structure of each. Lines are joined, for ids of other widths break them elsewhere. */
async function inPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const { CreationDate: _made, ModDate: _changed, ...said } = info as Record<string, unknown>; // the metadata say them too, as instants that can be compared
  const words: string[] = [];
  const structure: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    words.push((await page.getTextContent()).items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""));
    structure.push(roles((await page.getStructTree()) as Node | null));
  }
  await pdf.destroy();
  const text = words.join(" ").replace(/\s+/g, " ").replace(SIGNATURE, (broken) => `${broken.replace(/\s/g, "")} `);
  return [JSON.stringify(said), (metadata?.getRaw() as string | undefined) ?? "", text, ...structure].join("\n");
}

const roles = (node: Node | null): string => (node ? `${node.role ?? ""}(${(node.children ?? []).map(roles).join(" ")})` : "");

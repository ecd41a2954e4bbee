import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Answer } from "../operations";

/** An answer as it can be compared: of a PDF what a reader finds in it, for its bytes are packed; all else as it came. */
export async function legible(answer: Answer): Promise<Answer> {
  return /pdf/.test(answer.headers["content-type"] ?? "") ? { ...answer, body: await inPdf(Buffer.from(answer.body, "latin1")) } : answer;
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** Properties, metadata, and of each page its words and its structure. Lines are joined, for ids of other widths break them elsewhere. */
async function inPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const { CreationDate: _made, ModDate: _changed, ...said } = info as Record<string, unknown>; // the metadata say them too, as instants that can be compared
  const found = [JSON.stringify(said), (metadata?.getRaw() as string | undefined) ?? ""];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    found.push((await page.getTextContent()).items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join(""), roles((await page.getStructTree()) as Node | null));
  }
  await pdf.destroy();
  return found.join("\n").replace(/[ \t]+/g, " ");
}

const roles = (node: Node | null): string => (node ? `${node.role ?? ""}(${(node.children ?? []).map(roles).join(" ")})` : "");

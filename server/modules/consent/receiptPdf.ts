import fs from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { keyIdOf } from "../../access/signing";
import type { StoredReceipt } from "./receipts";
import { endedWhy, isYes, receiptTitle, saidHow, saidUntil, saidWhen } from "./receiptWords";

type Doc = PDFKit.PDFDocument;

/** DejaVu Sans, for what people write is not Latin alone. It has no Chinese, Japanese or Korean, and no pictures. */
const fontFile = (name: string): Buffer => fs.readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** A font as pdfkit reads it from its file, its tables understood once and not for every document. */
interface ParsedFont {
  hasGlyphForCodePoint(code: number): boolean;
  /** Letters met so far, with the first code point that led to each. */
  _glyphs: object;
}
const parsed = (name: string): ParsedFont => (new PDFDocument().font(fontFile(name)) as unknown as { _font: { font: ParsedFont } })._font.font;
let fonts: { plain: ParsedFont; bold: ParsedFont } | null = null;

const MARGIN = 57; // 2 cm, in points

/**
 * A receipt to print or keep: tagged for screen readers (PDF/UA-1), in British English, with its own letters.
 *
 * Its title and its properties name nobody. The same receipt gives the same bytes. The signature is that of the JSON,
 * whose number it bears: a PDF is laid out for people and cannot be checked letter by letter.
 */
export async function receiptPdf(receipt: StoredReceipt): Promise<Buffer> {
  fonts ??= { plain: parsed("DejaVuSans"), bold: parsed("DejaVuSans-Bold") };
  fonts.plain._glyphs = {}; // two code points can lead to one letter: which one came first is nothing of another document's
  fonts.bold._glyphs = {};
  const made = new Date(receipt.body.alongside.at);
  const options = {
    size: "A4", margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN }, bufferPages: true, pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: "en-GB", displayTitle: true,
    info: { Title: "Receipt", Creator: "Alongside", Producer: "Alongside", CreationDate: made, ModDate: made },
  };
  const doc = new PDFDocument(options as PDFKit.PDFDocumentOptions); // its types do not know PDF/UA yet
  const pieces: Buffer[] = [];
  doc.on("data", (piece: Buffer) => pieces.push(piece));
  const written = new Promise<void>((resolve, reject) => doc.on("end", resolve).on("error", reject));
  doc.registerFont("plain", fonts.plain as never).registerFont("bold", fonts.bold as never); // its types do not know a parsed font
  write(doc, receipt, knownTo(fonts.plain));
  numberPages(doc);
  doc.end();
  await written;
  return Buffer.concat(pieces);
}

function write(doc: Doc, { id, body, signature }: StoredReceipt, known: (words: string) => string): void {
  const { alongside, piiControllers: [controller] } = body;
  const page = layout(doc, known);
  page.heading("H1", "Your receipt");
  page.paragraph(receiptTitle(body), 13);
  if (alongside.lines.length > 0) {
    page.heading("H2", isYes(body) ? "The exact words you said yes to" : "The lines that stopped");
    page.list(alongside.lines.map(({ label, wording }) => [label, wording]));
  }
  page.heading("H2", "About your answer");
  page.list([
    ["With whom", alongside.recipient], ["What for", body.services[0]!.purposes[0]!.purpose], [alongside.kind === "expired" && !alongside.withSupport ? "Written" : "When", saidWhen(body)], ...row("How you said it", saidHow(body)), ...row("Why it ended", endedWhy(body)),
    ...(isYes(body) ? [["Until when", saidUntil(body)] as const, ["How to stop", "In the portal, under “What I share”, or by telephone. You don’t need a reason."] as const] : []),
    ["Kept by", [controller!.piiController, spoken(controller!.phone), controller!.email].filter(Boolean).join(", ")],
  ]);
  const told = alongside.readOut ?? alongside.notice;
  if (told) {
    page.heading("H2", alongside.readOut ? "What was read out to you" : "What the page told you when it asked");
    for (const line of told.split("\n")) if (line.trim()) page.paragraph(line);
  }
  page.heading("H2", "For checking this receipt later");
  page.paragraph(signature ? "The service has signed this receipt. Save it from the portal as a file (JSON): anybody can check that file, without asking us. This page can’t be checked by itself." : "The service has not signed this receipt yet. Open it again in a minute.");
  page.list([
    ["Receipt number", id], ["Words (SHA-256)", alongside.wordingSha256], ...(alongside.noticeSha256 ? [["What you were told (SHA-256)", alongside.noticeSha256] as const] : []),
    ...(alongside.readOutSha256 ? [["What was read out (SHA-256)", alongside.readOutSha256] as const] : []),
    ["Place in your record", String(alongside.ledgerPosition)], ["Seal of that place", alongside.ledgerHash],
    ...(signature && body.publicKey ? [["Signed with key", keyIdOf(body.publicKey)] as const, ["Signature", signature.toString("base64url")] as const] : []),
  ], 9);
  page.end();
}

const row = (label: string, words: string | null): (readonly [string, string])[] => (words === null ? [] : [[label, words]]);

/** `tel:+44-115-496-0100` as people read it. */
const spoken = (phone = ""): string => (phone.startsWith("tel:") ? phone.slice(4).replaceAll("-", " ") : phone);

/** Headings, paragraphs and lists, each drawn and tagged in one go. */
function layout(doc: Doc, known: (words: string) => string) {
  const root = doc.struct("Document");
  doc.addStructure(root);
  const text = (words: string, name: "plain" | "bold", size: number, indent = 0) => () => {
    doc.font(name).fontSize(size).text(known(words), MARGIN + indent, doc.y, { width: doc.page.width - 2 * MARGIN - indent, lineGap: 2 });
  };
  const room = (points: number): void => {
    if (doc.y + points > doc.page.height - MARGIN) doc.addPage();
  };
  return {
    heading(tag: "H1" | "H2", words: string): void {
      if (tag === "H2") doc.moveDown(0.8);
      room(60); // a heading stays with what follows
      root.add(doc.struct(tag, {}, [text(words, "bold", tag === "H1" ? 22 : 13)]));
      doc.moveDown(0.3);
    },
    paragraph(words: string, size = 11): void {
      root.add(doc.struct("P", {}, [text(words, "plain", size)]));
      doc.moveDown(0.3);
    },
    /** Each item: what it is, and what it says. */
    list(items: readonly (readonly [string, string])[], size = 11): void {
      const list = doc.struct("L");
      root.add(list);
      for (const [label, words] of items) {
        room(40);
        list.add(doc.struct("LI", {}, [doc.struct("Lbl", {}, [text(label, "bold", size)]), doc.struct("LBody", {}, [text(words, "plain", size, 12)])]));
        doc.moveDown(0.3);
      }
      list.end();
    },
    end: (): void => void root.end(),
  };
}

/** A letter that the font lacks is shown as a square rather than lost. The JSON has every letter. */
const knownTo = (font: ParsedFont) => (words: string): string =>
  [...words].map((letter) => (letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : "□")).join("");

/** Page numbers are furniture: a screen reader passes over them. */
function numberPages(doc: Doc): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("plain").fontSize(9).text(`Page ${index + 1} of ${count}`, MARGIN, doc.page.height - 40, { width: doc.page.width - 2 * MARGIN, align: "right" });
    doc.endMarkedContent();
  }
}

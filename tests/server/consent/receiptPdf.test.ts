import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AllReceiptsDocument } from "../../../schema/generated/clients";
import { COOKIE } from "../../../server/app/portal";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
let story: Awaited<ReturnType<typeof storyIn>>;
let receipts: { id: string; kind: string }[];
beforeAll(async () => {
  portal = await testPortal();
  story = await storyIn(portal);
  const lines = [await story.words("name", "Żaneta Κώστα Иванова"), await story.words("association", "Supported by Trentside <in work> & “well”. 🌱"), await story.words("travel", "By bus.")];
  const id = await story.share(lines);
  await story.stop({ sharingId: id, lineId: lines[2]! });
  await story.stop({});
  ({ receipts } = (await portal.send(story.client, AllReceiptsDocument, {})).mySharing);
});
afterAll(() => portal.close());

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}
interface Piece {
  readonly str?: string;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
}

const walked = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walked)];
const idOf = (kind: string): string => receipts.find((each) => each.kind === kind)!.id;
const fileOf = async (kind: string): Promise<Buffer> => (await portal.app.inject({ method: "GET", url: `/files/receipts/${idOf(kind)}.pdf`, headers: { cookie: `${COOKIE}=${story.client.cookie}` } })).rawPayload;

/** A PDF as a screen reader has it: its structure, and each piece of text with what encloses it. */
async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const pieces = await Promise.all(pages.map(async (page) => (await page.getTextContent({ includeMarkedContent: true })).items as Piece[]));
  const nodes = ((await Promise.all(pages.map((page) => page.getStructTree()))) as Node[]).flatMap(walked);
  const [{ info, metadata }, mark] = [await pdf.getMetadata(), await pdf.getMarkInfo()];
  await pdf.destroy();
  const text = pieces.flat().map(({ str }) => str ?? "").join(" ").replace(/\s+/g, " ");
  return { raw: bytes.toString("latin1"), text, pieces, nodes, info: info as Record<string, unknown>, metadata: metadata?.getRaw() as string, mark };
}

/** Text that neither stands in the structure nor is marked as furniture: a screen reader would lose it, or read it in the wrong place. */
function loose(pieces: readonly Piece[], inStructure: ReadonlySet<string>): string[] {
  const open: Piece[] = [];
  const lost: string[] = [];
  for (const piece of pieces) {
    if (piece.type === "endMarkedContent") open.pop();
    else if (piece.type) open.push(piece);
    else if (piece.str?.trim() && !open.some(({ id, tag }) => tag === "Artifact" || (id && inStructure.has(id)))) lost.push(piece.str);
  }
  return lost;
}
const count = (raw: string, pattern: RegExp): number => [...raw.matchAll(pattern)].length;

it("holds the exact words, in letters of its own", async () => {
  const { text, raw } = await read(await fileOf("given"));
  for (const words of ["Żaneta Κώστα Иванова", "Supported by Trentside <in work> & “well”. □", "Fernhill Garden Centre", "What would you like to share with", "+44 115 496 0100", idOf("given")]) expect(text).toContain(words);
  expect(count(raw, /\/Type \/FontDescriptor/g)).toBeGreaterThanOrEqual(2);
  expect(count(raw, /\/FontFile2 /g)).toBe(count(raw, /\/Type \/FontDescriptor/g));
  expect(count(raw, /\/ToUnicode /g)).toBe(count(raw, /\/Subtype \/Type0/g));
  expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
});

it.each(["given", "narrowed", "withdrawn"])("is tagged for screen readers, in English, and its properties name nobody: %s", async (kind) => {
  const { nodes, info, metadata, mark, raw } = await read(await fileOf(kind));
  const roles = nodes.flatMap(({ role }) => role ?? []);
  expect(mark).toMatchObject({ Marked: true, Suspects: false });
  expect(roles.filter((role) => /^H\d$/.test(role))[0]).toBe("H1");
  expect(roles.filter((role) => role === "H1")).toHaveLength(1);
  for (const role of ["Document", "H2", "P", "L", "LI", "Lbl", "LBody"]) expect(roles).toContain(role);
  for (const item of nodes.filter(({ role }) => role === "LI")) expect(item.children!.map(({ role }) => role)).toEqual(["Lbl", "LBody"]);
  for (const list of nodes.filter(({ role }) => role === "L")) expect(new Set(list.children!.map(({ role }) => role))).toEqual(new Set(["LI"]));
  expect(info).toMatchObject({ Title: "Receipt", Language: "en-GB", PDFFormatVersion: "1.7" });
  expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(metadata).toMatch(/<dc:title>[\s\S]*Receipt[\s\S]*<\/dc:title>/);
  expect(raw).toMatch(/\/DisplayDocTitle true/);
  expect(raw).not.toMatch(/\/Encrypt /);
  expect(JSON.stringify([info, metadata])).not.toMatch(/Fernhill|Whitlock|Adeyemi|aneta/);
});

it.each(["given", "narrowed", "withdrawn"])("has no text outside its structure but the page numbers: %s", async (kind) => {
  const { pieces, nodes } = await read(await fileOf(kind));
  const inStructure = new Set(nodes.flatMap(({ type, id }) => (type === "content" && id ? [id] : [])));
  expect(pieces.flatMap((page) => loose(page, inStructure))).toEqual([]);
  expect(pieces.flatMap((page) => loose(page, new Set()))).not.toEqual([]); // without the structure all of it would be
});

it("is the same bytes each time, whatever was written in between", async () => {
  const first = await fileOf("given");
  await fileOf("withdrawn");
  expect((await fileOf("given")).equals(first)).toBe(true);
});

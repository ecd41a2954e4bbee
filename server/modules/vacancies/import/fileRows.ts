import type { ReadOptions } from "./assemble";
import { type CsvMapping, guessMapping } from "./csvColumns";
import { mostRows, openCsv, peekCsv } from "./csvVacancies";
import { readPostings } from "./jobPosting";
import { UnreadableFile, utf8 } from "./utf8";
import type { FileRow, ImportColumn, ImportFormat } from "./vacancyImport";

export interface ExaminedFile {
  format: ImportFormat;
  columns: ImportColumn[];
  mapping: CsvMapping;
  rows: number;
}

const asked = 3;
const longestSample = 80;

async function wholeText(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of utf8(bytes)) text += piece;
  return text;
}

/** JSON and web pages begin with a bracket of one kind or another; a header row of a CSV file does not. */
const looksLikeJson = (beginning: Uint8Array): boolean => /^\s*[{[<]/.test(new TextDecoder().decode(beginning.subarray(0, 400)).replace(/^\ufeff/, ""));

/**
 * Looks through a file before anything is done with it: what it is, its columns, how many rows it has.
 *
 * @throws UnreadableFile with the reason, in words for the person who sent it.
 */
export async function examineFile(bytes: () => AsyncIterable<Uint8Array>, options: ReadOptions): Promise<ExaminedFile> {
  const [first] = await take(bytes(), 1);
  if (first && looksLikeJson(first)) {
    const rows = readPostings(await wholeText(bytes()), options);
    if (!rows) throw new UnreadableFile("The file is neither JSON-LD nor a web page with JSON-LD in it, nor a CSV file.");
    if (rows.length > mostRows) throw new UnreadableFile(`The file has more than ${mostRows.toLocaleString("en-GB")} adverts. Split it and import the parts one after another.`);
    return { format: "json", columns: [], mapping: {}, rows: rows.length };
  }
  const { headers, records } = await peekCsv(bytes());
  let rows = 0;
  const samples: string[][] = headers.map(() => []);
  for await (const cells of records) {
    rows += 1;
    if (rows > mostRows) throw new UnreadableFile(`The file has more than ${mostRows.toLocaleString("en-GB")} rows. Split it into smaller files and import them one after another.`);
    samples.forEach((kept, column) => {
      const cell = cells?.[column]?.trim();
      if (cell && kept.length < asked && !kept.includes(cell.slice(0, longestSample))) kept.push(cell.slice(0, longestSample));
    });
  }
  if (rows === 0) throw new UnreadableFile("The file has a header but no rows.");
  const columns = headers.map((header, column) => ({ header, samples: samples[column]! }));
  return { format: "csv", columns, mapping: guessMapping(headers), rows };
}

async function take(bytes: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  for await (const piece of bytes) {
    taken.push(piece);
    if (taken.length >= count) break;
  }
  return taken;
}

/** The rows of an examined file, one at a time. */
export async function* fileRows(format: ImportFormat, bytes: AsyncIterable<Uint8Array>, mapping: CsvMapping, options: ReadOptions): AsyncGenerator<FileRow> {
  let number = 0;
  if (format === "json") {
    for (const row of readPostings(await wholeText(bytes), options) ?? []) yield { number: (number += 1), cells: null, row };
    return;
  }
  number = 1; // the header
  for await (const { cells, row } of (await openCsv(bytes, options, mapping)).rows) yield { number: (number += 1), cells, row };
}

import { CsvError, parse } from "csv-parse";
import { Readable } from "node:stream";
import { assemble, type ReadOptions } from "./assemble";
import { countryAbroad } from "./countries";
import { correctMapping, type CsvField, type CsvMapping, delimiterOf } from "./csvColumns";
import type { ReadRow } from "./readVacancy";
import { readSalaryText, type ReadSalary } from "./salaryText";
import { UnreadableFile, utf8 } from "./utf8";
import { readHours, readWorkplace } from "./wordings";

export const mostRows = 100_000;
const longestRecord = 200_000;

/** One row of the file: its line, its cells as they stood, and what was read from it. */
export interface CsvRow {
  /** Line in the file where the row ends; the header is line 1. */
  line: number;
  cells: string[];
  row: ReadRow;
}

export interface OpenedCsv {
  headers: string[];
  mapping: CsvMapping;
  rows: AsyncGenerator<CsvRow>;
}

const brokenRow = (error: CsvError): string =>
  /QUOTE/.test(error.code) ? "Its quotation marks do not match." : "It could not be split into columns.";

/** A bare figure in a column of pay is in pounds, as the import page says. */
const inPounds = (figure: string): string => (/^[\d,.]+k?$/i.test(figure) ? `£${figure}` : figure);

function salaryOf(cell: (field: CsvField) => string): ReadSalary {
  const unit = cell("payPeriod").replace(/^(per|an?)\s+/i, "");
  const period = unit && ` per ${unit}`;
  const words = inPounds(cell("pay"));
  if (words) return readSalaryText(/\dk?\s*$/i.test(words) ? words + period : words);
  const [low, high] = [cell("payMin"), cell("payMax")].map((end) => (/[1-9]/.test(end) ? inPounds(end) : ""));
  const range = low && high ? `${low} - ${high}` : low ? `from ${low}` : high ? `up to ${high}` : "";
  return readSalaryText(range && range + period);
}

/** Reads one row with the columns mapped as they are. */
export function readCells(cells: string[], headers: string[], mapping: CsvMapping, options: ReadOptions): ReadRow {
  const cell = (field: CsvField): string => {
    const header = mapping[field];
    return header === undefined ? "" : (cells[headers.indexOf(header)] ?? "").trim();
  };
  const place = [cell("place"), cell("county")].filter(Boolean);
  const abroad = countryAbroad(place.join(", "));
  if (abroad) return { refused: { reason: `The work is in ${abroad}. Only roles in the United Kingdom are taken.` } };
  return assemble(
    {
      title: cell("title") || null,
      employerName: cell("employer") || null,
      text: cell("text") || null,
      placeText: [...new Set(place)].join(", ") || null,
      postcode: cell("postcode") || null,
      workplace: readWorkplace(cell("workplace")) ?? (place.length > 0 || cell("postcode") ? "on_site" : null),
      salary: salaryOf(cell),
      hours: readHours(cell("hours")),
      contract: cell("contract") || null,
      closes: cell("closesOn") || null,
      starts: cell("startsOn") || null,
      sourceUrl: cell("sourceUrl") || null,
      sourceId: cell("sourceId") || null,
      questions: [],
    },
    options,
  );
}

interface Record {
  record: string[];
  info: { lines: number };
}

/** Rows of cells; a broken row comes in its place as an error. A quotation mark in the midst of a cell is only a mark. */
async function* recordsOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Record | CsvError> {
  const broken: CsvError[] = [];
  const parser = parse({
    delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: longestRecord,
    on_skip: (error) => void (error && broken.push(error)),
  });
  const source = Readable.from(text);
  source.once("error", (error) => parser.destroy(error));
  for await (const record of source.pipe(parser) as AsyncIterable<Record>) {
    // The parser runs ahead of us: a broken row waits for its place in the order.
    while (broken.length > 0 && Number(broken[0]!.lines) <= record.info.lines) yield broken.shift()!;
    yield record;
  }
  yield* broken;
}

async function* headFirst(text: AsyncIterator<string>, head: string): AsyncGenerator<string> {
  yield head;
  for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
}

async function* judged(records: AsyncGenerator<Record | CsvError>, headers: string[], mapping: CsvMapping, options: ReadOptions): AsyncGenerator<CsvRow> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > mostRows) throw new UnreadableFile(`The file has more than ${mostRows.toLocaleString("en-GB")} rows. Split it into smaller files and import them one after another.`);
    if (record instanceof CsvError) {
      yield { line: Number(record.lines ?? 0), cells: [], row: { refused: { reason: brokenRow(record) } } };
    } else if (record.record.length > headers.length && record.record.slice(headers.length).some((cell) => cell.trim())) {
      yield { line: record.info.lines, cells: record.record, row: { refused: { reason: `It has ${record.record.length} columns where the header has ${headers.length}. Is a quotation mark missing?` } } };
    } else {
      yield { line: record.info.lines, cells: record.record, row: readCells(record.record, headers, mapping, options) };
    }
  }
  if (count === 0) throw new UnreadableFile("The file has a header but no rows.");
}

/** Splits a file into its header and the rows after it. */
async function openRecords(bytes: AsyncIterable<Uint8Array>): Promise<{ headers: string[]; records: AsyncGenerator<Record | CsvError> }> {
  const text = utf8(bytes)[Symbol.asyncIterator]();
  let head = "";
  for (let next = await text.next(); !next.done; next = await text.next()) {
    head += next.value;
    if (/\n/.test(head.trimStart()) || head.length > longestRecord) break;
  }
  const records = recordsOf(headFirst(text, head.trimStart()), delimiterOf(head.trimStart().split(/\r?\n/, 1)[0]!));
  const first = await records.next();
  if (first.done || first.value instanceof CsvError) throw new UnreadableFile("The first row, which names the columns, could not be read.");
  return { headers: first.value.record.map((header) => header.trim()), records };
}

/** A file's header and its rows as bare cells; null stands for a row that is broken. For looking it through. */
export async function peekCsv(bytes: AsyncIterable<Uint8Array>): Promise<{ headers: string[]; records: AsyncGenerator<string[] | null> }> {
  const { headers, records } = await openRecords(bytes);
  const cells = async function* () {
    for await (const record of records) yield record instanceof CsvError ? null : record.record;
  };
  return { headers, records: cells() };
}

/**
 * Opens a CSV file of vacancies: comma, semicolon, tab or bar between columns, names in the first row.
 *
 * Rows come one at a time, so the file is never held whole.
 *
 * @param corrections - headers a person chose over the guessed ones.
 * @throws UnreadableFile, here or while the rows are read, when the file as a whole will not do:
 *   empty, header only, too large, more than 100,000 rows, not UTF-8, no column of job titles.
 */
export async function openCsv(bytes: AsyncIterable<Uint8Array>, options: ReadOptions, corrections: CsvMapping = {}): Promise<OpenedCsv> {
  const { headers, records } = await openRecords(bytes);
  const chosen = correctMapping(headers, corrections);
  if ("missing" in chosen) throw new UnreadableFile(`The file has no column named “${chosen.missing}”. Its columns are: ${headers.join(", ").slice(0, 500)}.`);
  if (!chosen.mapping.title) throw new UnreadableFile(`No column holds the job title. The columns are: ${headers.join(", ").slice(0, 500)}. Say which one it is.`);
  return { headers, mapping: chosen.mapping, rows: judged(records, headers, chosen.mapping, options) };
}

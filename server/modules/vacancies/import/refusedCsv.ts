import { stringify } from "csv-stringify/sync";
import { readImportRows } from "./importReads";
import type { Write } from "./runImport";
import type { ImportedRow, VacancyImport } from "./vacancyImport";

const pageSize = 500;

/**
 * The refused rows as CSV, each with its row and reason first and its own cells after, to be put right and sent again.
 *
 * Cells that a spreadsheet would run as a formula are defused.
 */
export async function* refusedCsv(read: Write, { id, columns }: VacancyImport): AsyncGenerator<string> {
  const written = (rows: (string | number)[][]): string => stringify(rows, { escape_formulas: true, record_delimiter: "windows" });
  yield `\ufeff${written([["Row", "Why it was refused", ...(columns.length > 0 ? columns.map(({ header }) => header) : ["Job title"])]])}`;
  let after: number | null = null;
  for (;;) {
    const from: number | null = after;
    const rows: ImportedRow[] = await read((session) => readImportRows(session, id, "refused", pageSize, from));
    if (rows.length === 0) return;
    yield written(rows.map(({ number, reason, cells, title }) => [number, reason, ...(cells ?? [title])]));
    after = rows.at(-1)!.number;
  }
}

import type { CsvMapping } from "./csvColumns";
import type { ReadQuestion, ReadRow } from "./readVacancy";

export type ImportFormat = "csv" | "json";
export type ImportState = "uploaded" | "running" | "done" | "stopped" | "cancelled";
export type RowOutcome = "taken" | "questioned" | "refused";

/** A column of a CSV file, with a few of its cells to know it by. */
export interface ImportColumn {
  header: string;
  samples: string[];
}

/** A file of vacancies and how far it has been read. */
export interface VacancyImport {
  id: string;
  providerId: string;
  /** Whose import it is; null: the service's. */
  employerId: string | null;
  fileName: string;
  format: ImportFormat;
  columns: ImportColumn[];
  mapping: CsvMapping;
  /** Whose the rows are that name no employer; empty: not known. */
  employerName: string;
  state: ImportState;
  problem: string;
  rowsTotal: number;
  rowsRead: number;
  taken: number;
  questioned: number;
  refused: number;
  createdAt: Date;
  finishedAt: Date | null;
}

/** An import that may run: whoever holds `run` writes, anybody else is turned away. */
export interface StartedImport extends VacancyImport {
  run: string;
}

/** One row of a file, with its place in it: for CSV as a spreadsheet numbers rows, the header being row 1. */
export interface FileRow {
  number: number;
  cells: string[] | null;
  row: ReadRow;
}

/** What became of one row. */
export interface ImportedRow {
  number: number;
  outcome: RowOutcome;
  title: string;
  reason: string;
  questions: ReadQuestion[];
  cells: string[] | null;
  vacancyId: string | null;
}

export const importColumns = `id, provider_id as "providerId", employer_id as "employerId", file_name as "fileName", format, columns, mapping,
  employer_name as "employerName", case when state = 'running' and alive_at < clock_timestamp() - interval '60 seconds' then 'stopped' else state end as state,
  case when state = 'running' and alive_at < clock_timestamp() - interval '60 seconds' then 'The import was interrupted.' else problem end as problem,
  rows_total as "rowsTotal", rows_read as "rowsRead", taken, questioned, refused, created_at as "createdAt", finished_at as "finishedAt"`;

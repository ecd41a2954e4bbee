import { type CsvField, csvFields } from "./csvColumns";
import type { ImportedRow, VacancyImport } from "./vacancyImport";
import { ImportColumnType, type ImportStateType, type RowOutcomeType, VacancyImportRowType, VacancyImportType } from "./vacancyImport.types";

export function presentImport(found: VacancyImport): VacancyImportType {
  const fieldOf = (header: string): CsvField | null => csvFields.find((field) => found.mapping[field] === header) ?? null;
  return Object.assign(new VacancyImportType(), {
    id: found.id,
    fileName: found.fileName,
    state: found.state as ImportStateType,
    problem: found.problem,
    columns: found.columns.map(({ header, samples }) => Object.assign(new ImportColumnType(), { header, samples, field: fieldOf(header) })),
    fields: found.format === "csv" ? [...csvFields] : [],
    employerName: found.employerName,
    rowsTotal: found.rowsTotal,
    rowsRead: found.rowsRead,
    taken: found.taken,
    questioned: found.questioned,
    refused: found.refused,
    createdAt: found.createdAt,
    finishedAt: found.finishedAt,
  });
}

export const presentImportRow = ({ number, outcome, title, reason, questions, vacancyId }: ImportedRow): VacancyImportRowType =>
  Object.assign(new VacancyImportRowType(), { number, outcome: outcome as RowOutcomeType, title, reason, questions: questions.map(({ message }) => message), vacancyId });

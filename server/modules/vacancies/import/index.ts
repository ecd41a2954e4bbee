export { type CsvField, csvFields, type CsvMapping } from "./csvColumns";
export { examineFile, type ExaminedFile } from "./fileRows";
export { keepImport, startImport } from "./importCommands";
export { readImport } from "./importReads";
export { refusedCsv } from "./refusedCsv";
export { runImport, type Write } from "./runImport";
export { largestFileBytes, UnreadableFile } from "./utf8";
export type { StartedImport, VacancyImport } from "./vacancyImport";
export { VacancyImportResolver } from "./vacancyImport.resolver";

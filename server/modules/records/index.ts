export { subjectOfCopy } from "./copyRecord";
export { recordAsCsv, recordAsJson } from "./recordFile";
export { ErasureResolver } from "./erasure.resolver";
export { MyRecordResolver, RecordRequestsResolver } from "./records.resolver";

export { subjectOfCopy } from "./copyRecord";
export { deleteOldEvidence } from "./deleteOldEvidence";
export { recordAsCsv, recordAsJson } from "./recordFile";
export { ErasureResolver } from "./erasure.resolver";
export { MyRecordResolver, RecordRequestsResolver } from "./records.resolver";

export { labelOf, readWholeRecord } from "./record.reads";
export { MyRecordResolver, RecordRequestsResolver } from "./records.resolver";

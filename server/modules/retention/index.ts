export { RetentionForClients } from "./retention.clients";
export { RetentionForEmployers } from "./retention.employers";
export { RetentionForThePublic } from "./retention.public";
export { readCases, readRequests } from "./retention.reads";
export { RetentionRequestsForSpecialists } from "./retention.specialists";
export { RetentionCasesForSpecialists } from "./retentionCases.specialists";

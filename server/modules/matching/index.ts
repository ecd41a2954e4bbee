export { Match } from "./match.entity";
export { MatchingForClients } from "./matching.clients";
export { MatchingForSpecialists } from "./matching.specialists";

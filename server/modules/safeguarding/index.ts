export { safeguardingDays } from "./followSafeguarding";
export { SafeguardingForClients, SafeguardingForSpecialists } from "./safeguarding.resolvers";

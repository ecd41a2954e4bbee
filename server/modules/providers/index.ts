export { readProvider, type ProviderFace } from "./readProvider";
export { ServiceResolver } from "./service.specialists";
export { readSettings, type ServiceSettings } from "./service.reads";

export { readProvider, type ProviderFace } from "./readProvider";

export { OwnPreferences } from "./preferences.clients";
export { StaffPreferences } from "./preferences.specialists";
export { type Preferences, readPreferences } from "./preferences.reads";

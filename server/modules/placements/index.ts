export { PlacementsForClients } from "./placements.clients";
export { PlacementsForEmployers } from "./placements.employers";
export { PlacementsForSpecialists } from "./placements.specialists";
export { readPlacement, readPlacements } from "./placements.reads";
export { addMonths, checksFrom } from "./schedule";

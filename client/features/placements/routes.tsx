import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  specialists: [
    page("/staff/checks", () => import("./ChecksPage"), "ChecksPage"),
    page("/staff/placements/:id", () => import("./PlacementPage"), "PlacementPage"),
    page("/staff/clients/:id/placements/new", () => import("./RecordStartPage"), "RecordStartPage"),
  ],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  specialists: [page("/staff/reports", () => import("./ReportsPage"), "ReportsPage")],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  employers: [
    page("/employer/adjustments", () => import("./AdjustmentsPage"), "AdjustmentsPage"),
    page("/employer/adjustments/:id", () => import("./AdjustmentPage"), "AdjustmentPage"),
  ],
  specialists: [page("/staff/clients/:id/adjustments", () => import("./ClientAdjustmentsPage"), "ClientAdjustmentsPage")],
  clients: [page("/me/plan", () => import("./MyPlanPage"), "MyPlanPage"), page("/me/plan/staying-well", () => import("./StayingWellPage"), "StayingWellPage")],
};

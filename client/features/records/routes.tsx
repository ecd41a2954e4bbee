import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [page("/me/record/rights", () => import("./MyRightsPage"), "MyRightsPage")],
  specialists: [page("/staff/service/records", () => import("./RecordRequestsPage"), "RecordRequestsPage"), page("/staff/clients/:id/record", () => import("./ClientRecordPage"), "ClientRecordPage")],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  specialists: [
    page("/staff/clients/:id/safeguarding", () => import("./RecordSafeguardingPage"), "RecordSafeguardingPage"),
    page("/staff/service/safeguarding", () => import("./SafeguardingListPage"), "SafeguardingListPage"),
    page("/staff/service/data-protection-officer", () => import("./OfficerPage"), "OfficerPage"),
  ],
};

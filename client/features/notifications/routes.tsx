import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  employers: [page("/employer", () => import("./EmployerTodayPage"), "EmployerTodayPage")],
  specialists: [page("/staff", () => import("./StaffTodayPage"), "StaffTodayPage")],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [page("/me/news", () => import("./NewsPage"), "MyNewsPage")],
  employers: [page("/employer/news", () => import("./NewsPage"), "EmployerNewsPage"), page("/employer", () => import("./EmployerTodayPage"), "EmployerTodayPage")],
  specialists: [page("/staff/news", () => import("./NewsPage"), "StaffNewsPage"), page("/staff", () => import("./StaffTodayPage"), "StaffTodayPage")],
};

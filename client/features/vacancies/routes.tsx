import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

/** Pages that employers and their service both have. */
const keeping = (base: string) => [
  page(`${base}/:id/edit`, () => import("./TaskListPage"), "TaskListPage"),
  page(`${base}/:id/edit/:part`, () => import("./EditPartPage"), "EditPartPage"),
  page(`${base}/:id/check`, () => import("./CheckPage"), "CheckPage"),
  page(`${base}/:id/close`, () => import("./CloseRolePage"), "CloseRolePage"),
  page(`${base}/:id/history`, () => import("./HistoryPage"), "HistoryPage"),
  page(`${base}/:id/questions/:question`, () => import("./AnswerPage"), "AnswerPage"),
];

export const routes: AudienceRoutes = {
  public: [
    page("/roles", () => import("./FindRolesPage"), "FindRolesPage"),
    page("/roles/:id", () => import("./OpenRolePage"), "OpenRolePage"),
  ],
  employers: [
    page("/employer/roles", () => import("./RolesPage"), "RolesPage"),
    page("/employer/roles/new", () => import("./StartRolePage"), "StartRolePage"),
    page("/employer/roles/:id", () => import("./RolePage"), "RolePage"),
    ...keeping("/employer/roles"),
  ],
  specialists: [
    page("/staff/roles", () => import("./StaffRolesPage"), "StaffRolesPage"),
    page("/staff/roles/new", () => import("./StartRolePage"), "StartRoleForPage"),
    page("/staff/roles/:id", () => import("./StaffRolePage"), "StaffRolePage"),
    ...keeping("/staff/roles"),
  ],
};

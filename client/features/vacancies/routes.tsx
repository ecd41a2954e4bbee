import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  public: [
    page("/roles", () => import("./FindRolesPage"), "FindRolesPage"),
    page("/roles/:id", () => import("./OpenRolePage"), "OpenRolePage"),
  ],
};

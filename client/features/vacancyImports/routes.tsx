import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

const imports = () => import("./ImportsPage");
const one = () => import("./ImportPage");

/** Employers and staff import in the same way; only where the roles go differs. */
export const routes: AudienceRoutes = {
  employers: [page("/employer/roles/import", imports, "ImportsPage"), page("/employer/roles/import/:id", one, "ImportPage")],
  specialists: [
    page("/staff/roles/import", imports, "ImportsPage"),
    page("/staff/roles/import/:id", one, "ImportPage"),
    page("/staff/roles/:id/employer", () => import("./NameEmployerPage"), "NameEmployerPage"),
  ],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  employers: [
    page("/employer/people", () => import("./PeoplePage"), "PeoplePage"),
    page("/employer/people/:id", () => import("./PersonPage"), "PersonPage"),
  ],
};

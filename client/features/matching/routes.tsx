import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [page("/me/roles", () => import("./RolesForMePage"), "RolesForMePage")],
  specialists: [
    page("/staff/clients/:id/matches", () => import("./MatchesPage"), "MatchesPage"),
    page("/staff/roles/:id/people", () => import("./PeopleForVacancyPage"), "PeopleForVacancyPage"),
  ],
};

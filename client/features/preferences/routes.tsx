import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [
    page("/me/wants", () => import("./WantsPage"), "WantsPage"),
    page("/me/wants/approach", () => import("./ApproachPage"), "ApproachPage"),
    page("/me/wants/:question", () => import("./QuestionPage"), "QuestionPage"),
  ],
  specialists: [
    page("/staff/clients/:id/wants", () => import("./StaffWantsPage"), "StaffWantsPage"),
    page("/staff/clients/:id/wants/:question", () => import("./StaffWantsPage"), "StaffQuestionPage"),
  ],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  employers: [
    page("/employer/people", () => import("./PeoplePage"), "PeoplePage"),
    page("/employer/people/:id", () => import("./PersonPage"), "PersonPage"),
  ],
  specialists: [
    page("/staff/introductions", () => import("./IntroductionsPage"), "IntroductionsPage"),
    page("/staff/introductions/:id", () => import("./IntroductionPage"), "IntroductionPage"),
    page("/staff/clients/:id/introductions", () => import("./ClientIntroductions"), "ClientIntroductionsPage"),
    page("/staff/clients/:id/introductions/new", () => import("./PrepareIntroductionPage"), "PrepareIntroductionPage"),
  ],
  clients: [
    page("/me/introductions", () => import("./MyIntroductionsPage"), "MyIntroductionsPage"),
    page("/me/introductions/:id", () => import("./MyIntroductionPage"), "MyIntroductionPage"),
  ],
};

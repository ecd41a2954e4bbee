import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  public: [page("/agree", () => import("./AgreePage"), "AgreePage")],
  employers: [
    page("/employer/support", () => import("./SupportPage"), "SupportPage"),
    page("/employer/support/new", () => import("./AskForSupportPage"), "AskForSupportPage"),
    page("/employer/support/:id", () => import("./SupportRequestPage"), "SupportRequestPage"),
  ],
  specialists: [
    page("/staff/retention", () => import("./RetentionPage"), "RetentionPage"),
    page("/staff/retention/requests/:id", () => import("./RetentionRequestPage"), "RetentionRequestPage"),
    page("/staff/retention/cases/:id", () => import("./RetentionCasePage"), "RetentionCasePage"),
    page("/staff/clients/:id/retention", () => import("./OpenCasePage"), "OpenCasePage"),
  ],
};

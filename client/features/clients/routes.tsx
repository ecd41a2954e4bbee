import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

const acts = () => import("./ClientActPages");

export const routes: AudienceRoutes = {
  public: [
    page("/get-help", () => import("./GetHelpPage"), "GetHelpPage"),
    page("/refer", () => import("./ReferPage"), "ReferPage"),
  ],
  specialists: [
    page("/staff/clients", () => import("./ClientsPage"), "ClientsPage"),
    page("/staff/clients/referrals", () => import("./ReferralsPage"), "ReferralsPage"),
    page("/staff/clients/referrals/:id", () => import("./ReferralPage"), "ReferralPage"),
    page("/staff/clients/:id", () => import("./ClientPage"), "ClientPage"),
    page("/staff/clients/:id/history", () => import("./ClientHistoryPage"), "ClientHistoryPage"),
    page("/staff/clients/:id/profile", () => import("./ClientDetailsPage"), "ClientProfilePage"),
    page("/staff/clients/:id/details", () => import("./ClientDetailsPage"), "ClientDetailsPage"),
    page("/staff/clients/:id/step", acts, "ClientStepPage"),
    page("/staff/clients/:id/note", acts, "ClientNotePage"),
    page("/staff/clients/:id/approach", acts, "ClientApproachPage"),
    page("/staff/clients/:id/risk-assessment", acts, "ClientRiskPage"),
    page("/staff/clients/:id/assign", acts, "ClientAssignPage"),
    page("/staff/clients/:id/better-off", acts, "BetterOffPage"),
    page("/staff/clients/:id/invite", acts, "ClientInvitePage"),
  ],
  clients: [
    page("/me", () => import("./HomePage"), "HomePage"),
    page("/me/record", () => import("./MyRecordPage"), "MyRecordPage"),
    page("/me/record/details", () => import("./MyRecordPage"), "MyDetailsPage"),
    page("/me/record/profile", () => import("./MyRecordPage"), "MyProfilePage"),
  ],
};

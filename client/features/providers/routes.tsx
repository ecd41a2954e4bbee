import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  specialists: [
    page("/staff/service", () => import("./ServicePage"), "ServicePage"),
    page("/staff/service/settings", () => import("./SettingsPage"), "SettingsPage"),
    page("/staff/service/teams/new", () => import("./TeamPage"), "TeamPage"),
    page("/staff/service/teams/:id", () => import("./TeamPage"), "TeamPage"),
    page("/staff/service/staff/new", () => import("./InviteStaffPage"), "InviteStaffPage"),
    page("/staff/service/staff/:id", () => import("./StaffMemberPage"), "StaffMemberPage"),
  ],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [page("/me/meetings", () => import("./MeetingsPage"), "MeetingsPage")],
  specialists: [
    page("/staff/meetings", () => import("./StaffMeetingsPage"), "StaffMeetingsPage"),
    page("/staff/clients/:id/meetings/new", () => import("./ArrangeMeetingPage"), "ArrangeMeetingPage"),
  ],
};

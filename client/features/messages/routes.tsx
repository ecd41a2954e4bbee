import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  clients: [
    page("/me/messages", () => import("./MyMessagesPage"), "MyMessagesPage"),
    page("/me/messages/new", () => import("./MyMessagesPage"), "MyNewMessagePage"),
    page("/me/messages/:id", () => import("./MyMessagesPage"), "MyConversationPage"),
  ],
  employers: [
    page("/employer/messages", () => import("./EmployerMessagesPage"), "EmployerMessagesPage"),
    page("/employer/messages/new", () => import("./EmployerMessagesPage"), "EmployerNewMessagePage"),
    page("/employer/messages/:id", () => import("./EmployerMessagesPage"), "EmployerConversationPage"),
  ],
  specialists: [
    page("/staff/messages", () => import("./StaffMessagesPage"), "StaffMessagesPage"),
    page("/staff/messages/new", () => import("./StaffMessagesPage"), "StaffNewMessagePage"),
    page("/staff/messages/:id", () => import("./StaffMessagesPage"), "StaffConversationPage"),
  ],
};

import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  public: [
    page("/register", () => import("./RegisterPage"), "RegisterPage"),
    page("/finish-registration", () => import("./FinishRegistrationPage"), "FinishRegistrationPage"),
    page("/invitation", () => import("./InvitationPage"), "InvitationPage"),
    page("/reset-password", () => import("./ResetPasswordPage"), "ResetPasswordPage"),
    page("/confirm-email", () => import("./ConfirmEmailPage"), "ConfirmEmailPage"),
    page("/account", () => import("./AccountPage"), "AccountPage"),
  ],
};

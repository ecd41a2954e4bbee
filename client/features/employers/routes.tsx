import { page, type AudienceRoutes } from "../../lib/audienceRoutes";

export const routes: AudienceRoutes = {
  specialists: [
    page("/staff/employers", () => import("./EmployersPage"), "EmployersPage"),
    page("/staff/employers/new", () => import("./NewEmployerPage"), "NewEmployerPage"),
    page("/staff/employers/contacts/new", () => import("./LogContactPage"), "LogContactPage"),
    page("/staff/employers/contacts/:id", () => import("./EditContactPage"), "EditContactPage"),
    page("/staff/employers/:id", () => import("./EmployerPage"), "EmployerPage"),
    page("/staff/employers/:id/edit", () => import("./EditEmployerPage"), "EditEmployerPage"),
    page("/staff/employers/:id/relationship", () => import("./RelationshipPage"), "RelationshipPage"),
    page("/staff/employers/:id/account", () => import("./EmployerAccountPage"), "EmployerAccountPage"),
    page("/staff/employers/:id/offers", () => import("./EmployerOffersPage"), "EmployerOffersPage"),
    page("/staff/employers/:id/sites/:siteId", () => import("./EmployerSitePage"), "EmployerSitePage"),
    page("/staff/employers/:id/people/:personId", () => import("./PersonTherePage"), "PersonTherePage"),
    page("/staff/employers/:id/invite", () => import("./InviteEmployerPage"), "InviteEmployerPage"),
  ],
  employers: [
    page("/employer/organisation", () => import("./OrganisationPage"), "OrganisationPage"),
    page("/employer/organisation/edit", () => import("./EditOrganisationPage"), "EditOrganisationPage"),
    page("/employer/organisation/offers", () => import("./OrganisationOffersPage"), "OrganisationOffersPage"),
    page("/employer/organisation/sites/:siteId", () => import("./OrganisationSitePage"), "OrganisationSitePage"),
    page("/employer/organisation/members/new", () => import("./InviteMemberPage"), "InviteMemberPage"),
    page("/employer/organisation/members/:membershipId", () => import("./MemberPage"), "MemberPage"),
  ],
};

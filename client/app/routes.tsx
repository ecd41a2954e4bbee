import type { RouteObject } from "react-router";
import { page } from "../lib/audienceRoutes";
import type { Audience } from "../lib/session";
import { ClientsLayout, EmployersLayout, PublicLayout, SpecialistsLayout } from "./AudienceLayout";
import { ErrorPage } from "./ErrorPage";
import { features } from "./features";
import { NotFoundPage } from "./NotFoundPage";

/** Pages that ask the API for nothing, so that the first page of a visit is light. */
const still: RouteObject[] = [
  page("/", () => import("./public/HomePage"), "HomePage"),
  page("/for-employers", () => import("./public/ForEmployersPage"), "ForEmployersPage"),
  page("/your-data", () => import("./public/YourDataPage"), "YourDataPage"),
  page("/accessibility", () => import("./public/AccessibilityPage"), "AccessibilityPage"),
  page("/help-now", () => import("./public/HelpNowPage"), "HelpNowPage"),
  page("/contact", () => import("./public/ContactPage"), "ContactPage"),
  page("/sign-in", () => import("./SignInPage"), "SignInPage"),
  page("/choose", () => import("./ChoosePage"), "ChoosePage"),
];

/** The pages that features have for one audience, with its API around them. */
const asking = (audience: Audience, lazy: () => Promise<{ Component: () => React.ReactNode }>): RouteObject => ({
  lazy,
  ErrorBoundary: ErrorPage,
  children: features.flatMap((routes) => routes[audience] ?? []),
});

/** One audience's pages in its layout; an address that is none of them is "not found" in the same layout. */
const under = (Component: () => React.ReactNode, rest: string, ...children: RouteObject[]): RouteObject => ({
  Component,
  ErrorBoundary: ErrorPage,
  children: [{ ErrorBoundary: ErrorPage, children: [...children, { path: rest, Component: NotFoundPage }] }],
});

/**
 * Every page of the portal.
 *
 * A feature adds pages by having a file `client/features/<module>/routes.tsx`; it is found here by its name:
 *
 * ```tsx
 * import { page, type AudienceRoutes } from "../../lib/audienceRoutes";
 *
 * export const routes: AudienceRoutes = {
 *   public: [page("/roles", () => import("./FindRolesPage"), "FindRolesPage")],
 *   employers: [
 *     page("/employer/roles", () => import("./RolesPage"), "RolesPage"),
 *     page("/employer/roles/:id", () => import("./RolePage"), "RolePage"),
 *   ],
 * };
 * ```
 *
 * The audience decides the API behind `useQuery` (`/graphql/<audience>`), the header, and who may open it; a page
 * begins with `<Page title="…">` from `client/ui`. Paths are whole: public `/…`, employers `/employer/…`,
 * specialists `/staff/…`, clients `/me/…`. `page` fetches its file when the page is first opened.
 */
export const routes: RouteObject[] = [
  under(EmployersLayout, "/employer/*", asking("employers", async () => ({ Component: (await import("./EmployersPages")).EmployersPages }))),
  under(SpecialistsLayout, "/staff/*", asking("specialists", async () => ({ Component: (await import("./SpecialistsPages")).SpecialistsPages }))),
  under(ClientsLayout, "/me/*", asking("clients", async () => ({ Component: (await import("./ClientsPages")).ClientsPages }))),
  under(PublicLayout, "*", ...still, asking("public", async () => ({ Component: (await import("./PublicPages")).PublicPages }))),
];

import type { RouteObject } from "react-router";
import type { Audience } from "./session";

/**
 * The pages a feature adds, by audience. A feature exports exactly this from
 * `client/features/<module>/routes.tsx`:
 *
 * ```tsx
 * export const routes: AudienceRoutes = {
 *   employers: [{ path: "/employer/roles", lazy: () => import("./RolesPage").then((page) => ({ Component: page.RolesPage })) }],
 * };
 * ```
 *
 * Paths are whole (`/employer/roles/:id`), so that a page can be found by its address.
 */
export type AudienceRoutes = Partial<Record<Audience, RouteObject[]>>;

/** A route whose page is fetched when it is first visited: `page("/employer/roles", () => import("./RolesPage"), "RolesPage")`. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, React.ComponentType>>,
  name: Name,
): RouteObject {
  return { path, lazy: async () => ({ Component: (await load())[name] }) };
}

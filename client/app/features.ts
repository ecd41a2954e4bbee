import { matchPath } from "react-router";
import type { AudienceRoutes } from "../lib/audienceRoutes";

/** What each feature adds, found by the name of its file: `client/features/<module>/routes.tsx`. */
export const features: readonly AudienceRoutes[] = Object.values(
  import.meta.glob<{ routes: AudienceRoutes }>("../features/*/routes.tsx", { eager: true }),
).map(({ routes }) => routes);

const paths = features.flatMap((routes) => Object.values(routes).flatMap((list) => list.map(({ path }) => path)));

/** Whether some feature has a page at an address, so that no menu leads nowhere. */
export const hasPage = (address: string): boolean => paths.some((path) => path !== undefined && matchPath(path, address) !== null);

import type { ComponentType } from "react";

/**
 * A part of a client's page that a feature brings: sharing, introductions, meetings. A feature exports
 * `clientParts: ClientPart[]` from `client/features/<module>/clientParts.tsx`, and the page finds it by that name.
 * Make `Component` with `lazy`, so that it is fetched with the page only; it draws its own `Block` or `SidePart`.
 *
 * @example { id: "sharing", jump: "Sharing", place: "side", position: 10, Component: lazy(() => import("./SharingPart")) }
 */
export interface ClientPart {
  /** The id of its heading, where the link to it leads. */
  id: string;
  /** The words of the link to it; left out: none. */
  jump?: string;
  /** `work`: the wide column · `side`: the quiet column. */
  place: "work" | "side";
  /** Smaller comes first. What they want stands at 10, the profile at 80, what has happened at 90. */
  position: number;
  Component: ComponentType<{ clientId: string; name: string }>;
}

/**
 * A part of a client's own home page. A feature exports `homeParts: HomePart[]` from
 * `client/features/<module>/homeParts.tsx`.
 */
export interface HomePart {
  id: string;
  /** `first`: above what needs an answer, for the next meeting · `after`: under how to reach the specialist. */
  place: "first" | "after";
  position: number;
  Component: ComponentType;
}

/** Parts in the order they stand in. */
export const inOrder = <P extends { position: number; id: string }>(parts: readonly P[]): P[] =>
  parts.toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));

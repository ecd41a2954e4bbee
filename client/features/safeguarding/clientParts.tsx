import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "safeguarding", place: "side", position: 95, Component: lazy(async () => ({ default: (await import("./HappenedPart")).HappenedPart })) },
];

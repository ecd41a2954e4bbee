import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "roles", jump: "Roles", place: "work", position: 20, Component: lazy(async () => ({ default: (await import("./ClosestRoles")).ClosestRoles })) },
];

import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "wants", jump: "What they want", place: "work", position: 10, Component: lazy(async () => ({ default: (await import("./WantsForStaff")).WantsForStaff })) },
];

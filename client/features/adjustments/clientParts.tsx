import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "adjustments", jump: "Adjustments", place: "work", position: 50, Component: lazy(async () => ({ default: (await import("./AdjustmentsInBrief")).AdjustmentsInBrief })) },
];

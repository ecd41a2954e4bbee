import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "sharing", jump: "Sharing", place: "side", position: 10, Component: lazy(async () => ({ default: (await import("./SharingPart")).SharingPart })) },
];

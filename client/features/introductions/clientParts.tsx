import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "introductions", jump: "Introductions", place: "work", position: 30, Component: lazy(async () => ({ default: (await import("./ClientIntroductions")).ClientIntroductions })) },
];

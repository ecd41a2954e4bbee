import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "record", jump: "Their record", place: "side", position: 90, Component: lazy(async () => ({ default: (await import("./TheirRecordPart")).TheirRecordPart })) },
];

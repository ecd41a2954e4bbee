import { lazy } from "react";
import type { ClientPart } from "../../lib/parts";

export const clientParts: ClientPart[] = [
  { id: "meetings", jump: "Meetings", place: "work", position: 40, Component: lazy(async () => ({ default: (await import("./StaffMeetingsPage")).ClientMeetings })) },
];

import { lazy } from "react";
import type { HomePart } from "../../lib/parts";

export const homeParts: HomePart[] = [
  { id: "next-meeting", place: "first", position: 10, Component: lazy(async () => ({ default: (await import("./NextMeeting")).NextMeeting })) },
];

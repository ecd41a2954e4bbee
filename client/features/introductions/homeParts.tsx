import { lazy } from "react";
import type { HomePart } from "../../lib/parts";

export const homeParts: HomePart[] = [
  { id: "introductions", place: "after", position: 20, Component: lazy(async () => ({ default: (await import("./MyIntroductionsPage")).MyIntroductionsOnHome })) },
];

import { ofOtherWays } from "./ofOtherWays.ts";
import { ofPaths } from "./ofPaths.ts";
import { ofQuestions } from "./ofQuestions.ts";
import { ofSessions } from "./ofSessions.ts";
import type { Mutant } from "./mutant.ts";

export type { Edit, Mutant } from "./mutant.ts";

/** The forty of the design's list of known leaks, each planted as one or a few edits of the source. */
export const mutants: readonly Mutant[] = [...ofPaths, ...ofQuestions, ...ofSessions, ...ofOtherWays].toSorted((a, b) => a.id.localeCompare(b.id));

import { adjustments } from "./adjustments";
import { messages } from "./messages";
import { notices } from "./notices";
import { people } from "./people";
import { changesRequested, vacancyQuestions } from "./roles";
import { support } from "./support";
import type { WaitingSource } from "./waitingLine";

/** Everything that can wait for an employer's answer. Another source is a file and a line here. */
export const sources: readonly WaitingSource[] = [people, adjustments, changesRequested, vacancyQuestions, support, notices, messages];

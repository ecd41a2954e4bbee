import type { ReactNode } from "react";

/** green: in place, shared, agreed · yellow: an answer or a date is due · blue: new, on trial · grey: over, no hurry, a no · red: a fault, never a person. */
export type TagColour = "green" | "yellow" | "blue" | "grey" | "red";

/** A state as a word with a colour. The word carries the meaning. */
export const Tag = ({ colour = "blue", children }: { colour?: TagColour; children: ReactNode }) => (
  <strong className={`nhsuk-tag nhsuk-tag--${colour}`}>{children}</strong>
);

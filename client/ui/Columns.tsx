import type { ReactNode } from "react";

/** The work, and a quiet column beside it that follows the work on a phone. Give `side` its parts as children of one fragment. */
export const Columns = ({ children, side }: { children: ReactNode; side: ReactNode }) => (
  <div className="al-columns"><div>{children}</div><div className="al-side">{side}</div></div>
);

/** A part of the quiet column. */
export const SidePart = ({ title, children }: { title: ReactNode; children: ReactNode }) => <div><h2>{title}</h2>{children}</div>;

import type { ReactNode } from "react";

/** Nothing here: why, and what to do next. Put the link or button among the children. */
export const EmptyState = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="al-empty"><p className="al-strong">{title}</p>{children}</div>
);

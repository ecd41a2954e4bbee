import type { ReactNode } from "react";

/** Two or three buttons that weigh the same: one size, one colour. Give them all the same kind. */
export const ButtonPair = ({ label, children }: { label?: string; children: ReactNode }) => (
  <div className="al-equal" role={label ? "group" : undefined} aria-label={label}>{children}</div>
);

import type { ReactNode } from "react";

/** A button and what stands beside it: "Save and continue", "I'm not sure yet, skip this". */
export const Actions = ({ children }: { children: ReactNode }) => <div className="al-actions">{children}</div>;

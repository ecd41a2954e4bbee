import type { ReactNode } from "react";

/** Words for readers only. */
export const Hidden = ({ children }: { children: ReactNode }) => <span className="nhsuk-u-visually-hidden">{children}</span>;

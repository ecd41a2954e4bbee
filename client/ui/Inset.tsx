import type { ReactNode } from "react";
import { Hidden } from "./Hidden";

/** Words set apart because they matter before what follows. */
export const Inset = ({ children }: { children: ReactNode }) => <div className="nhsuk-inset-text"><Hidden>Information: </Hidden>{children}</div>;

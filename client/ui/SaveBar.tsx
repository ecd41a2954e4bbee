import type { ReactNode } from "react";
import { Button } from "./Button";

/** Says what would be saved and holds Save; stays at the foot of a phone's screen. */
export const SaveBar = ({ children, label = "Save" }: { children: ReactNode; label?: string }) => (
  <div className="al-savebar"><p>{children}</p><Button>{label}</Button></div>
);

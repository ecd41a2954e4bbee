import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** What to do, or not to do, under a heading that says which. */
export const Ticks = ({ kind, lines }: { kind: "do" | "dont"; lines: readonly ReactNode[] }) => (
  <ul className={`al-ticks al-ticks--${kind}`} role="list">
    {lines.map((line, index) => <li key={typeof line === "string" ? line : index}><Icon shape={kind === "do" ? "tick" : "cross"} className="" /><span>{line}</span></li>)}
  </ul>
);

import type { ReactNode } from "react";
import { Link } from "react-router";

/** Where a visitor can go, each with a sentence. */
export const Doors = ({ doors }: { doors: readonly { to: string; title: string; words: ReactNode }[] }) => (
  <ul className="al-doors">
    {doors.map(({ to, title, words }) => <li key={to}><h3 className="nhsuk-heading-m"><Link to={to}>{title}</Link></h3><p>{words}</p></li>)}
  </ul>
);

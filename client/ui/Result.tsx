import type { ReactNode } from "react";
import { Link } from "react-router";

/** Results of a search, one under another. */
export const Results = ({ children }: { children: ReactNode }) => <ol className="al-results al-visited">{children}</ol>;

/** One result: title and tag, where, facts (pay first), and a sentence or two. */
export function Result({ title, to, tag, by, children }: { title: string; to: string; tag?: ReactNode; by?: ReactNode; children?: ReactNode }) {
  return (
    <li className="al-result">
      <div className="al-head"><h3 className="nhsuk-heading-m"><Link to={to}>{title}</Link></h3> {tag}</div>
      {by && <p className="al-mute">{by}</p>}
      {children}
    </li>
  );
}

import type { ReactNode } from "react";

/** Facts in a line, pay first and strong, the last on a line of its own: pay · hours · where. */
export const Facts = ({ pay, facts }: { pay?: ReactNode; facts: readonly ReactNode[] }) => (
  <ul className="al-facts">
    {pay && <li><b>{pay}</b></li>}
    {facts.filter(Boolean).map((fact, index) => <li key={typeof fact === "string" ? fact : index}>{fact}</li>)}
  </ul>
);

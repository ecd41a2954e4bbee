import type { ReactNode } from "react";

/** What only some need, folded. */
export const Details = ({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) => (
  <details className="nhsuk-details" open={open}>
    <summary className="nhsuk-details__summary"><span className="nhsuk-details__summary-text">{summary}</span></summary>
    <div className="nhsuk-details__text">{children}</div>
  </details>
);

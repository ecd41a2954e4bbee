import { useId, type ReactNode } from "react";
import { Link } from "react-router";

/**
 * A role in a specialist's list of matches. Put a `Weigh`, a `WhatIf` and `Acts` in it.
 *
 * @param meta - "Broxtowe Libraries. 20 hours, £12.85 an hour. Closes Thursday 5 March".
 */
export function MatchCard({ title, to, tag, meta, level = 2, children }: { title: string; to?: string; tag?: ReactNode; meta?: ReactNode; level?: 2 | 3; children?: ReactNode }) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <article className="al-match" aria-labelledby={id}>
      <div className="al-match__head"><Heading className="al-match__title" id={id}>{to ? <Link to={to}>{title}</Link> : title}</Heading>{tag}</div>
      {meta && <p className="al-match__meta">{meta}</p>}
      {children}
    </article>
  );
}

import { useId, type ReactNode } from "react";
import { RuledList } from "./SummaryList";

/** One change at work: what it is, its state, and its words: what's hard, how it helps, who does it, since when. */
export function Adjustment({ title, tag, rows, children }: { title: ReactNode; tag: ReactNode; rows: readonly { key: string; value: ReactNode }[]; children?: ReactNode }) {
  const id = useId();
  return (
    <article className="al-adjust" aria-labelledby={id}>
      <div className="al-head"><h3 className="nhsuk-heading-m" id={id}>{title}</h3> {tag}</div>
      <RuledList rows={rows} ruled={false} />
      {children}
    </article>
  );
}

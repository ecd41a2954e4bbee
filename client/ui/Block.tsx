import cx from "classnames";
import { useId, type ReactNode } from "react";

/**
 * A part of a staff page: heading, a count, and a link at its end.
 *
 * @param id - where jump links lead.
 */
export function Block({ id, title, count, end, panel, children }: { id?: string; title: ReactNode; count?: number; end?: ReactNode; panel?: boolean; children: ReactNode }) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={cx("al-block", panel && "al-panel al-panel--card")} aria-labelledby={heading}>
      <div className="al-block__head"><h2 id={heading}>{title} {count !== undefined && <span className="al-count">{count}</span>}</h2>{end && <p>{end}</p>}</div>
      {children}
    </section>
  );
}

/** A part of a clients' or public page. */
export function Section({ id, title, size = "l", tag, children }: { id?: string; title: ReactNode; size?: "m" | "l"; tag?: ReactNode; children: ReactNode }) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className="al-section" aria-labelledby={heading}>
      {tag ? <div className="al-head"><h2 className={`nhsuk-heading-${size}`} id={heading}>{title}</h2> {tag}</div> : <h2 className={`nhsuk-heading-${size}`} id={heading}>{title}</h2>}
      {children}
    </section>
  );
}

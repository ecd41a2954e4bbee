import { useId, type ReactNode } from "react";
import { Link } from "react-router";

/** A role on a client's page. Put `Facts`, a `FitList` and `EqualAnswers` in it. */
export function RoleCard({ title, to, tag, by, children }: { title: string; to?: string; tag?: ReactNode; by: ReactNode; children?: ReactNode }) {
  const id = useId();
  return (
    <article className="al-role" aria-labelledby={id}>
      <div className="al-head"><h2 className="nhsuk-heading-m" id={id}>{to ? <Link to={to}>{title}</Link> : title}</h2> {tag}</div>
      <p className="al-role__by">{by}</p>
      {children}
    </article>
  );
}

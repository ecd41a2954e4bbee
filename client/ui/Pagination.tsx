import { Link } from "react-router";
import { Button } from "./Button";
import { Hidden } from "./Hidden";

const arrows = {
  next: "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z",
  previous: "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z",
};

interface Turn {
  to: string;
  /** "Roles 7 to 12 of 23". */
  says: string;
}

/** Links to the pages before and after. */
export function Pagination({ label, previous, next }: { label: string; previous?: Turn | null; next?: Turn | null }) {
  if (!previous && !next) return null;
  const turn = (way: "previous" | "next", { to, says }: Turn) => (
    <li className={`nhsuk-pagination-item--${way}`}>
      <Link className={`nhsuk-pagination__link nhsuk-pagination__link--${way === "previous" ? "prev" : "next"}`} to={to}>
        <span className="nhsuk-pagination__title">{way === "next" ? "Next" : "Previous"}<Hidden> page</Hidden></span>
        <Hidden>:</Hidden>
        <span className="nhsuk-pagination__page">{says}</span>
        <svg className={`nhsuk-icon nhsuk-icon--arrow-${way === "next" ? "right" : "left"}`} viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d={arrows[way]} /></svg>
      </Link>
    </li>
  );
  return (
    <nav className="nhsuk-pagination" aria-label={label}>
      <ul className="nhsuk-list nhsuk-pagination__list">{previous && turn("previous", previous)}{next && turn("next", next)}</ul>
    </nav>
  );
}

/** More of a list, under it. Says how many are shown. */
export const LoadMore = ({ shown, total, what, onMore, busy }: { shown: number; total?: number | null; what: string; onMore: () => void; busy?: boolean }) => (
  <div className="al-actions">
    <Button kind="secondary" type="button" busy={busy} onClick={onMore}>Show more {what}</Button>
    <p className="nhsuk-u-margin-bottom-0" role="status">{shown}{total ? ` of ${total}` : ""} shown</p>
  </div>
);

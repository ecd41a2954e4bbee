import cx from "classnames";
import { useId, type ReactNode } from "react";
import { Link } from "react-router";

/** Things to do or look at, each a link with its state at the end. */
export const TaskList = ({ children }: { children: ReactNode }) => <ul className="nhsuk-task-list" role="list">{children}</ul>;

/**
 * One task.
 *
 * @param to - leave out while it cannot be opened yet.
 * @param status - a `Tag`, or `<Done />`.
 */
export function Task({ title, to, hint, status }: { title: ReactNode; to?: string; hint?: ReactNode; status?: ReactNode }) {
  const id = useId();
  return (
    <li className={cx("nhsuk-task-list__item", to && "nhsuk-task-list__item--with-link")}>
      <div className="nhsuk-task-list__name-and-hint">
        {to ? <Link className="nhsuk-link nhsuk-task-list__link" to={to} aria-describedby={cx(Boolean(hint) && `${id}hint`, Boolean(status) && `${id}status`) || undefined}>{title}</Link> : <div>{title}</div>}
        {hint && <div className="nhsuk-task-list__hint" id={`${id}hint`}>{hint}</div>}
      </div>
      {status && <div className="nhsuk-task-list__status" id={`${id}status`}>{status}</div>}
    </li>
  );
}

/** A part that is done: a tick and the word. */
export const Done = ({ children = "Done" }: { children?: ReactNode }) => <span className="al-done">{children}</span>;

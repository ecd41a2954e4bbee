import cx from "classnames";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Hidden } from "./Hidden";

export interface SummaryRow {
  key: string;
  value: ReactNode;
  /** The link at the end: "Change", with the row's name for readers. */
  change?: { to: string; label?: string; about?: string };
  action?: ReactNode;
  /** Makes the value a place that an error summary can lead to. */
  id?: string;
}

/** Questions and answers in rows, each with the press that changes it. */
export const SummaryList = ({ rows, border = true }: { rows: readonly SummaryRow[]; border?: boolean }) => (
  <dl className={cx("nhsuk-summary-list", !border && "nhsuk-summary-list--no-border")}>
    {rows.map(({ key, value, change, action, id }) => (
      <div className={cx("nhsuk-summary-list__row", !change && !action && rows.some((row) => row.change ?? row.action) && "nhsuk-summary-list__row--no-actions")} key={key}>
        <dt className="nhsuk-summary-list__key">{key}</dt>
        <dd className="nhsuk-summary-list__value">{id ? <div id={id} tabIndex={-1}>{value}</div> : value}</dd>
        {(change ?? action) && (
          <dd className="nhsuk-summary-list__actions">
            {change ? <Link to={change.to}>{change.label ?? "Change"}<Hidden> {change.about ?? key.toLowerCase()}</Hidden></Link> : action}
          </dd>
        )}
      </div>
    ))}
  </dl>
);

/** Names and words, ruled: lines shared, wishes. `dense` for specialists. */
export const RuledList = ({ rows, dense = false, ruled = true }: { rows: readonly { key: string; value: ReactNode }[]; dense?: boolean; ruled?: boolean }) => (
  <dl className={cx("al-dl", ruled && "al-dl--ruled", dense && "al-dl--dense")}>
    {rows.map(({ key, value }, index) => <div key={`${key} ${index}`}><dt>{key}</dt><dd>{value}</dd></div>)}
  </dl>
);

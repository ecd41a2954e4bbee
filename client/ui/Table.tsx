import cx from "classnames";
import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  label: string;
  /** The first column is the row's header. */
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Pressing its head sorts by it. */
  sortable?: boolean;
}

const said = { ascending: "ascending", descending: "descending" } as const;

/**
 * A table that becomes a list on a phone, each value with its column's name.
 *
 * @param caption - what readers hear it called.
 * @param sort - which column it is sorted by; `onSort` asks for another, or the other way round.
 */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, sort, onSort }: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: { key: string; way: keyof typeof said } | null;
  onSort?: (key: string) => void;
}) {
  return (
    <table className={cx("al-table al-table--list", onSort && "al-table--sort")}>
      <caption className={showCaption ? undefined : "nhsuk-u-visually-hidden"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column.key} className={column.numeric ? "al-num" : undefined} aria-sort={sort?.key === column.key ? said[sort.way] : undefined}>
              {column.sortable && onSort ? (
                <button type="button" onClick={() => onSort(column.key)}>{column.label}{sort?.key === column.key && <span aria-hidden="true">{sort.way === "ascending" ? " ↑" : " ↓"}</span>}</button>
              ) : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => index === 0
              ? <th scope="row" key={column.key}>{column.cell(row)}</th>
              : <td key={column.key} data-label={column.label} className={column.numeric ? "al-num" : undefined}>{column.cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

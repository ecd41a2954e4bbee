import { useId, type ReactNode } from "react";
import { FewerThanTen } from "./FewerThanTen";
import { useWide } from "./Filters";

/** One column: null is a count under 10. */
export interface ChartPoint {
  /** In the table: "February 2026". */
  name: string;
  /** Under the column: "Feb". */
  short: string;
  /** Under `short`, where a year begins: "2026". */
  under?: string;
  count: number | null;
  /** Not told, because a number under 10 could be worked out from it; `count` is null. */
  held?: boolean;
}

const shown = ({ count, held }: ChartPoint): ReactNode => (held ? "not told" : (count ?? <FewerThanTen />));

/** Tallest column, in per cent of the plot: the number stands above it. */
const TALLEST = 86;
const FEW = 24;

/**
 * Twelve columns and the table they are drawn from. The last one is "now". Readers get the table.
 *
 * @param caption - what to see: "18 in February, the most in a year."
 */
export function Chart({ caption, tableCaption, unit, points }: { caption: ReactNode; tableCaption: string; unit: string; points: readonly ChartPoint[] }) {
  const wide = useWide(641);
  const id = useId();
  const most = Math.max(1, ...points.map((point) => point.count ?? 0));
  return (
    <div className="al-charted">
      <figure className="al-chart" aria-labelledby={id}>
        <figcaption id={id}>{caption} <span className="al-chart__phone">Drawn here: the last 6 months.</span></figcaption>
        <div aria-hidden="true">
          <div className="al-chart__plot">
            {points.map((point, index) => (
              <div className="al-chart__col" key={point.name}>
                <span className="al-chart__n">{point.held ? "–" : (point.count ?? "<10")}</span>
                <span
                  className={`al-chart__bar${point.count === null ? " al-chart__bar--few" : index === points.length - 1 ? " al-chart__bar--now" : ""}`}
                  style={{ height: `${point.count === null ? FEW : (point.count / most) * TALLEST}%` }}
                />
              </div>
            ))}
          </div>
          <div className="al-chart__months">{points.map((point) => <span key={point.name}>{point.short}{point.under && <><br />{point.under}</>}</span>)}</div>
        </div>
      </figure>
      <details className="nhsuk-details" key={String(wide)} open={wide}>
        <summary className="nhsuk-details__summary"><span className="nhsuk-details__summary-text">The same as a table</span></summary>
        <table className="al-table al-table--short">
          <caption className="nhsuk-u-visually-hidden">{tableCaption}</caption>
          <thead><tr><th scope="col">Month</th><th scope="col" className="al-num">{unit}</th></tr></thead>
          <tbody>{points.map((point) => <tr key={point.name}><th scope="row">{point.name}</th><td className="al-num">{shown(point)}</td></tr>)}</tbody>
        </table>
      </details>
    </div>
  );
}

import type { ReportQuery } from "../../../schema/generated/specialists";
import { sayMonth } from "../../lib/dates";
import { Block, Chart, type ChartPoint } from "../../ui";

type Months = ReportQuery["report"]["startsByMonth"];

function pointOf({ month, starts }: Months[number], index: number): ChartPoint {
  const [year, of] = month.split("-");
  const short = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(new Date(`${month}-15T12:00:00Z`));
  return {
    name: sayMonth(month),
    short: short.slice(0, 3),
    ...(index === 0 || of === "01" ? { under: year } : {}),
    count: starts.told === "told" ? (starts.count ?? 0) : null,
    held: starts.told === "held",
  };
}

/** What to see in the chart, from what is told alone. */
function captionOf(points: readonly ChartPoint[], month: string): string {
  const told = points.flatMap(({ count }) => (count === null ? [] : [count]));
  const last = points.at(-1)!;
  const few = points.some(({ count, held }) => count === null && !held);
  const held = points.some((point) => point.held);
  const most = last.count !== null && last.count > 0 && told.length === points.length && told.every((count, index) => index === told.length - 1 || count < last.count!);
  const first = last.count === null ? (last.held ? `${month} is not told.` : `Fewer than 10 in ${month}.`) : `${last.count} in ${month}${most ? ", the most in a year" : ""}.`;
  return [first, few && "Dashed columns with <10 are months under 10.", held && "Those with a dash are not told."].filter(Boolean).join(" ");
}

/** Job starts of twelve months, drawn and as a table. */
export function StartsChart({ months, month }: { months: Months; month: string }) {
  const points = months.map(pointOf);
  const [first, last] = [points[0]!, points.at(-1)!];
  return (
    <Block id="starts" title="Job starts, last 12 months" end={<a href={`/files/reports/figures.csv?month=${month}`} download>Download as CSV</a>}>
      <Chart caption={captionOf(points, sayMonth(month).split(" ")[0]!)} tableCaption={`Job starts by month, ${first.name} to ${last.name}`} unit="Starts" points={points} />
    </Block>
  );
}

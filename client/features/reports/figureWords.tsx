import type { ReactNode } from "react";
import type { ReportFigure_FigureFragment as Figure, ReportLines_LineFragment as Line } from "../../../schema/generated/specialists";
import { sayMoney } from "../../lib/amounts";
import { FewerThanTen } from "../../ui";

/** What stands where a number would let one under 10 be worked out. */
export const NOT_TOLD = "not told";

/** "September", and its year where it is not the month's own: "December 2025". */
export function monthBeside(month: string, beside: string): string {
  const [year] = month.split("-");
  const [ownYear] = beside.split("-");
  const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(new Date(`${month}-15T12:00:00Z`));
  return year === ownYear ? name : `${name} ${year}`;
}

/** The month before: `2025-12` from `2026-01`. */
export function monthBefore(month: string): string {
  const day = new Date(`${month}-15T12:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - 1);
  return day.toISOString().slice(0, 7);
}

/** For a key figure: null is a number under 10 that is not told. */
export function keyOf({ told, count, of }: Figure): string | number | null {
  if (told === "few") return null;
  if (told === "held") return NOT_TOLD;
  if (of === 0) return "none";
  return typeof of === "number" ? `${count} of ${of}` : (count ?? NOT_TOLD);
}

/** A median by itself, for a key figure. */
export function keyValueOf({ told, value }: Figure): string | number | null {
  if (told !== "told") return told === "few" ? null : NOT_TOLD;
  return value ?? "none";
}

const valueWords = (unit: Line["unit"], value: number): string =>
  unit === "pence" ? `${sayMoney(Math.round(value))} an hour` : unit === "hours" ? `${value} hours` : unit === "days" ? `${value} days` : `${value} a specialist a week`;

/** A figure in a table: "46 of 57", "12, median 23 days". */
export function figureWords({ unit, valueOnly }: Line, figure: Figure): ReactNode {
  const count = keyOf(figure);
  if (count === null) return <FewerThanTen />;
  if (figure.told !== "told") return <span className="al-mute">{NOT_TOLD}</span>;
  const { value } = figure;
  if (valueOnly || !unit) return valueOnly ? (typeof value === "number" && unit ? valueWords(unit, value) : "none") : count;
  if (typeof value !== "number") return count;
  return <>{count}, <span className="al-mute">{unit === "days" && "median "}{valueWords(unit, value)}</span></>;
}

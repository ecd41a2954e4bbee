import { stringify } from "csv-stringify/sync";
import type { Session } from "../../database/session";
import { fidelityCodes, fidelityItem } from "./fidelity";
import { fidelityNote, isEvidenced } from "./fidelityNote";
import { type ValueUnit, measureCodes, measureOf } from "./measures";
import { addMonths } from "./months";
import { type Cell, MONTHS, cellsBy, readCells, readTeams } from "./report.reads";

/** Cells that a spreadsheet would run as a formula are defused: a team may be called anything. */
const written = (rows: (string | number)[][]): string => `\ufeff${stringify(rows, { escape_formulas: true, record_delimiter: "windows" })}`;

const unitWords: Record<ValueUnit, string> = { days: "median days", hours: "median hours a week", pence: "median pence an hour", a_week: "a specialist a week" };
const said = ({ told, count }: Cell): string | number => (told === "few" ? "fewer than 10" : told === "held" ? "not told" : (count ?? ""));
const evidence = { true: "evidenced", false: "not enough data", null: "not told" } as const;

/** Whose numbers a file has: the whole service's first. */
async function places(session: Session): Promise<{ id: string | null; name: string }[]> {
  return [{ id: null, name: "All teams" }, ...(await readTeams(session))];
}

/** Twelve months of every measure for every team, as far as the viewer may have them. One row a number. */
export async function figuresCsv(session: Session, month: string): Promise<string> {
  const find = cellsBy(await readCells(session, month));
  const months = Array.from({ length: MONTHS }, (_, back) => addMonths(month, -back));
  const rows = (await places(session)).flatMap((place) => months.flatMap((each) => measureCodes.map((code) => {
    const cell = find(code, each, place.id);
    const { label, unit } = measureOf(code);
    return [each, place.name, label, said(cell), cell.of ?? "", cell.value ?? "", unit ? unitWords[unit] : ""];
  })));
  return written([["Month", "Team", "Measure", "Number", "Of", "Value", "Value is"], ...rows]);
}

/** The evidence of fidelity of the six months to a month, for every team, as far as the viewer may have it. */
export async function fidelityCsv(session: Session, month: string): Promise<string> {
  const find = cellsBy(await readCells(session, month));
  const rows = (await places(session)).flatMap((place) => fidelityCodes.map((code) => {
    const cell = find(`fidelity_${code}`, month, place.id);
    return [month, place.name, fidelityItem(code).name, evidence[`${isEvidenced(code, cell)}`], fidelityItem(code).rows ? said(cell) : "", cell.of ?? "", fidelityNote(code, cell)];
  }));
  return written([["Six months to", "Team", "Item", "Evidence", "Recorded", "Of", "Note"], ...rows]);
}

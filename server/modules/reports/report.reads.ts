import type { Session } from "../../database/session";
import { addMonths } from "./months";

/** Told as it is; under 10; or not told, because a number under 10 could be worked out from it. */
export type Told = "told" | "few" | "held";

/** One number of a report, as far as the viewer may have it. */
export interface Cell {
  readonly measure: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** Null: the whole service. */
  readonly teamId: string | null;
  readonly told: Told;
  readonly count: number | null;
  readonly of: number | null;
  readonly value: number | null;
  /** Of an item of fidelity: whether enough is recorded; null: not told, or not one. */
  readonly enough: boolean | null;
}

export interface ReportTeam {
  readonly id: string;
  readonly name: string;
  /** The viewer's own. */
  readonly own: boolean;
}

/** So many months a chart and its file have. */
export const MONTHS = 12;

/** The twelve months to a month, of every team and the whole service. What is small is already hidden: the database does it. */
export const readCells = async ({ db }: Session, month: string): Promise<Cell[]> =>
  (await db.query(
    `select measure, to_char(month, 'YYYY-MM') as month, team_id as "teamId", told, n as count, of_n as of, value::float8 as value, enough from access.report($1::date, $2::date)`,
    [`${addMonths(month, 1 - MONTHS)}-01`, `${month}-01`],
  )) as Cell[];

export const readTeams = async ({ db }: Session): Promise<ReportTeam[]> =>
  (await db.query(
    `select id, name, id = (select team_id from staff_member where id = (select access.current_staff())) is true as own from team
     where provider_id = (select access.current_provider()) order by name`,
  )) as ReportTeam[];

/** Finds a cell quickly; one that is not there counts as not told. */
export function cellsBy(cells: readonly Cell[]): (measure: string, month: string, teamId: string | null) => Cell {
  const found = new Map(cells.map((cell) => [`${cell.measure} ${cell.month} ${cell.teamId ?? ""}`, cell]));
  return (measure, month, teamId) =>
    found.get(`${measure} ${month} ${teamId ?? ""}`) ?? { measure, month, teamId, told: "held", count: null, of: null, value: null, enough: null };
}

import { calendarDate } from "../../kernel/calendar";
import { AIM_A_WEEK } from "../employers";
import { type FidelityCode, fidelityCodes, fidelityItem } from "./fidelity";
import { fidelityNote, isEvidenced } from "./fidelityNote";
import { measureCodes, measureOf } from "./measures";
import { addMonths, lastDay } from "./months";
import { type Cell, MONTHS, type ReportTeam, cellsBy } from "./report.reads";
import { FidelityItemType, ReportFigureType, ReportLineType, ReportMonthType, ReportTeamType, ReportType } from "./report.types";

type Find = ReturnType<typeof cellsBy>;
/** So many months back a report can be asked for. */
const PICKABLE = 24;

const figure = ({ told, count, of, value }: Cell): ReportFigureType => Object.assign(new ReportFigureType(), { told, count, of, value });

const linesOf = (find: Find, month: string, teamId: string | null): ReportLineType[] =>
  measureCodes.map((measure) => {
    const { label, unit = null, valueOnly = false } = measureOf(measure);
    return Object.assign(new ReportLineType(), {
      measure, label, unit, valueOnly, now: figure(find(measure, month, teamId)), before: figure(find(measure, addMonths(month, -1), teamId)),
    });
  });

function presentItem(code: FidelityCode, cell: Cell, own: Cell | null): FidelityItemType {
  const kept = fidelityItem(code).rows !== undefined;
  return Object.assign(new FidelityItemType(), {
    item: code,
    name: fidelityItem(code).name,
    evidenced: isEvidenced(code, cell),
    note: fidelityNote(code, cell),
    missingInOwnTeam: kept && own && own.count !== null && own.of !== null ? own.of - own.count : null,
    kept,
  });
}

/** Not enough, then not told, then shown; among those that are not enough, what can be filled here first. */
const missingFirst = (a: FidelityItemType, b: FidelityItemType): number => rank(a) - rank(b);
const rank = ({ evidenced, kept }: FidelityItemType): number => (evidenced === true ? 3 : evidenced === null ? 2 : kept ? 0 : 1);

/**
 * A report as its page shows it.
 *
 * @param teamId - whose lines, chart and evidence come first; null: the whole service's.
 */
export function presentReport(cells: readonly Cell[], teams: readonly ReportTeam[], { month, teamId, now }: { month: string; teamId: string | null; now: Date }): ReportType {
  const find = cellsBy(cells);
  const today = calendarDate(now);
  const own = teams.find((team) => team.own)?.id ?? null;
  const over = month < today.slice(0, 7);
  return Object.assign(new ReportType(), {
    month,
    teamId,
    over,
    completeTo: over ? lastDay(month) : today,
    months: Array.from({ length: PICKABLE }, (_, back) => addMonths(today.slice(0, 7), -back)),
    lines: linesOf(find, month, teamId),
    startsByMonth: Array.from({ length: MONTHS }, (_, index) => addMonths(month, index + 1 - MONTHS)).map((each) =>
      Object.assign(new ReportMonthType(), { month: each, starts: figure(find("starts", each, teamId)) })),
    teams: teams.map((team) => Object.assign(new ReportTeamType(), { ...team, lines: linesOf(find, month, team.id) })),
    fidelity: fidelityCodes
      .map((code) => presentItem(code, find(`fidelity_${code}`, month, teamId), own === null ? null : find(`fidelity_${code}`, month, own)))
      .toSorted(missingFirst),
    faceToFaceAim: AIM_A_WEEK,
  });
}

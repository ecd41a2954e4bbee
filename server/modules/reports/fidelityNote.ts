import { type FidelityCode, fidelityItem } from "./fidelity";
import type { Cell } from "./report.reads";

/** What is recorded towards an item and what is missing, in words; a small number stays unsaid. */
export function fidelityNote(code: FidelityCode, cell: Cell): string {
  const { rows, missing, bring } = fidelityItem(code);
  if (!rows || !missing) return `Not kept here. ${bring ?? ""}`.trim();
  if (cell.told !== "told" || cell.count === null || cell.of === null) return `How many of the ${rows} ${missing} is not told: it could point at somebody`;
  if (cell.of === 0) return `No ${rows} in 6 months`;
  if (cell.count === cell.of) return `All there: ${cell.of} of ${cell.of} ${rows}`;
  return `${cell.of - cell.count} of ${cell.of} ${rows} ${missing}`;
}

/** Whether an item can be shown: null where it is not told. What the portal keeps nothing towards cannot. */
export const isEvidenced = (code: FidelityCode, cell: Cell): boolean | null => (fidelityItem(code).rows ? cell.enough : false);

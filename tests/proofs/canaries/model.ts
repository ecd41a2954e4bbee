import type { Actor } from "../world";
import { forClients } from "./clientRules";
import { forEmployers } from "./employerRules";
import { type Rules, type Sight, forAnAccount, forAnybody } from "./rules";
import type { Cell, Row, Snapshot } from "./snapshot";
import { forStaff } from "./staffRules";
import { type Viewer, viewerOf } from "./viewer";

/** Says which words may come out to whom: from raw rows, by the design, and without a line of the product's. */
export interface Model {
  viewer(actor: Pick<Actor, "cookie">, now: number): Viewer;
  /** True when some cell in which the word stands, or stood, is one that the viewer may read. */
  mayRead(viewer: Viewer, word: string, now: number, inFull?: boolean): boolean;
  /** Cells that hold the word, for a finding. */
  cells(word: string): readonly Cell[];
}

export const modelOf = (world: Snapshot): Model => ({
  viewer: (actor, now) => viewerOf(world, actor, now),
  cells: (word) => world.cells(word),
  mayRead: (viewer, word, now, inFull = false) => {
    const sight = { world, viewer, now, inFull };
    return world.cells(word).some((cell) => {
      const row = world.rowOf(cell);
      return row !== undefined && mayReadCell(cell, row, sight);
    });
  },
});

const byAudience: Readonly<Record<Viewer["audience"], Rules>> = { public: {}, employers: forEmployers, clients: forClients, specialists: forStaff };

export function mayReadCell({ table, column }: Cell, row: Row, sight: Sight): boolean {
  const rules = [forAnybody, ...(sight.viewer.accountId ? [forAnAccount] : []), byAudience[sight.viewer.audience]];
  if (rules.some((each) => each[table]?.(row, column, sight))) return true;
  if (sight.inFull && (isOnRecord(table, row, sight) || isNamedOnRecord({ table, column }, row, sight))) return true;
  return !isKnown(table) && ownUnknown(row, sight);
}

/** What a person takes away is all that is kept about them, staff's notes too; never what is sealed. */
function isOnRecord(table: string, row: Row, { world, viewer: { clientId } }: Sight): boolean {
  if (clientId === null || table.startsWith("safeguarding_")) return false;
  const request = table === "retention_request" ? row.id : row.request_id;
  if (request && world.where("retention_case", "request_id", request).some((each) => each.client_id === clientId)) return true;
  return [row, world.row("placement", row.placement_id), world.row("referral", row.referral_id), world.row("thread", row.thread_id), world.row("meeting", row.meeting_id)].some((each) => each?.client_id === clientId);
}

const WITH_A_ROLE = ["introduction", "match", "placement", "consent"];

/** Beside the rows of their own, the names of what these point to: a role's title though it is no longer published, a team though they left it. */
function isNamedOnRecord({ table, column }: Pick<Cell, "table" | "column">, row: Row, { world, viewer: { clientId } }: Sight): boolean {
  if (clientId === null) return false;
  const points = (from: string, by: string): boolean => world.where(from, "client_id", clientId).some((each) => each[by] === row.id);
  if (table === "team") return column === "name" && (row.id === world.row("client", clientId)?.team_id || points("referral", "team_id"));
  return table === "vacancy" && column === "title" && WITH_A_ROLE.some((from) => points(from, "vacancy_id"));
}

const isKnown = (table: string): boolean => [forAnybody, forAnAccount, ...Object.values(byAudience)].some((rules) => table in rules);

/** A table that no rule names: a person reads their own, staff their caseload's, and nobody else anything. */
const ownUnknown = (row: Row, sight: Sight): boolean => {
  if (typeof row.client_id !== "string") return false;
  if (sight.viewer.audience === "clients") return row.client_id === sight.viewer.clientId;
  return sight.viewer.audience === "specialists" && forStaff.client!(sight.world.row("client", row.client_id) ?? {}, "", sight);
};

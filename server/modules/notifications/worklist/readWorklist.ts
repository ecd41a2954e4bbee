import { Forbidden } from "../../../access/policy";
import type { Session } from "../../../database/session";
import { calendarDate } from "../../../kernel/calendar";
import { sources } from "./sources";
import type { Desk, WorkLine } from "./workLine";

export const WORK_GROUPS = ["late", "today", "soon", "others"] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];
export type GroupedLine = WorkLine & { readonly group: WorkGroup };

/** The viewer's desk: their own clients and those of the team who have no specialist yet, or the whole caseload. */
export async function deskOf({ db, viewer, now }: Session, whole: boolean): Promise<Desk> {
  if (!viewer.staffId) throw new Forbidden();
  const clients = (await db.query(
    "select id from client where state <> 'closed' and ($1::boolean or specialist_id = $2 or specialist_id is null)",
    [whole, viewer.staffId],
  )) as { id: string }[];
  return { staffId: viewer.staffId, whole, clientIds: clients.map(({ id }) => id), today: calendarDate(now) };
}

/**
 * Late, today, soon, or somebody else's turn.
 *
 * What has no day is for today: somebody waits.
 */
export function groupOf({ others, dueOn }: Pick<WorkLine, "others" | "dueOn">, today: string): WorkGroup {
  if (others) return "others";
  if (!dueOn || dueOn === today) return "today";
  return dueOn < today ? "late" : "soon";
}

/** What comes first within a group: a time of day, then a day, then who has waited longest. */
const rank = ({ at, dueOn, waitingSince }: WorkLine): string => `${dueOn ?? "9999"} ${at?.toISOString() ?? "9"} ${waitingSince?.toISOString() ?? "9"}`;
const before = (a: WorkLine, b: WorkLine): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);

/** Everything that waits for the viewer, or that they keep in sight, in the order of a day's work. */
export async function readWorklist(session: Session, desk: Desk): Promise<GroupedLine[]> {
  const lines: WorkLine[] = [];
  for (const source of sources) lines.push(...(await source(session, desk)));
  const grouped = lines.map((line) => ({ ...line, group: groupOf(line, desk.today) }));
  return grouped.toSorted((a, b) => WORK_GROUPS.indexOf(a.group) - WORK_GROUPS.indexOf(b.group) || before(a, b));
}

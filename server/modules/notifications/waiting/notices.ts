import { count } from "../worklist/workLine";
import type { WaitingSource } from "./waitingLine";

/** What is no longer shared, and asked to be deleted: one line, which says nothing about whom or why. */
export const notices: WaitingSource = async ({ db }) => {
  const rows = (await db.query(`select id, handle from access.sharing_notices() where answer is null`)) as { id: string; handle: string }[];
  if (rows.length === 0) return [];
  return [{
    kind: "no_longer_shared", id: rows[0]!.id, dueOn: null,
    title: rows.length === 1 ? "Something is no longer shared with you" : `${count(rows.length, "thing")} are no longer shared with you`,
    note: "Delete your copies, and tell us that you have.",
  }];
};

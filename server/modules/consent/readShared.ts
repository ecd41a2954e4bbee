import { EMPLOYER_PURPOSES, type SharedStatement, disclose } from "../../access/disclosure";
import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";

/**
 * Everything a person shares with the viewer's employer now, whatever for: each line once, in the order of the page.
 * Recorded as read.
 */
export async function readShared(session: Session, handle: string): Promise<SharedStatement[]> {
  return (await readSharedOf(session, [handle])).get(handle) ?? [];
}

/**
 * As `readShared`, for at most 25 people at once, by handle: one call, so that two lists never wait for each other.
 *
 * @param items - only these kinds, a list's name for instance.
 */
export async function readSharedOf(session: Session, handles: readonly string[], items: readonly string[] | null = null): Promise<Map<string, SharedStatement[]>> {
  const people = new Map<string, SharedStatement[]>();
  const known = handles.filter(isUuid);
  if (known.length === 0) return people;
  const seen = new Set<string>();
  for (const line of await disclose(session, known, EMPLOYER_PURPOSES, items)) {
    const key = `${line.handle} ${line.statementId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    people.set(line.handle, [...(people.get(line.handle) ?? []), line]);
  }
  return people;
}

/**
 * Changes whenever what this employer may read of a person changes; tells nothing else. For a page that waits.
 *
 * @param hold - takes the person's turn: for the page itself, which asks this first and then reads the lines.
 */
export async function sharedMark({ db }: Session, handle: string, hold = false): Promise<string> {
  if (!isUuid(handle)) return "";
  const [row] = (await db.query("select access.shared_mark($1, $2) as mark", [handle, hold])) as [{ mark: string }];
  return row.mark;
}

import { MOST_AT_ONCE } from "../../../access/disclosure";
import type { Session } from "../../../database/session";
import { readSharedOf } from "../../consent";

/** Names by handle, of those who share theirs with the employer for whatever purpose. Each is a disclosure, and recorded. */
export async function namesOf(session: Session, handles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(handles)];
  const names = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += MOST_AT_ONCE) {
    for (const [handle, [name]] of await readSharedOf(session, wanted.slice(start, start + MOST_AT_ONCE), ["name"])) if (name) names.set(handle, name.wording);
  }
  return names;
}

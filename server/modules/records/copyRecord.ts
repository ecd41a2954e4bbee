import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Result, done, notFound, refused } from "../../kernel/result";

/** A copy that a member of staff made: theirs to download for a day. */
export interface RecordCopy {
  readonly id: string;
}

/**
 * Staff make a copy for a person, with or without an account: written down where the person sees it. An open request
 * for a copy is answered by it.
 */
export async function copyRecord({ db }: Session, clientId: string): Promise<Result<RecordCopy>> {
  const [row] = isUuid(clientId) ? ((await db.query("select access.make_record_copy($1) as id", [clientId])) as [{ id: string | null }]) : [];
  return row?.id ? done({ id: row.id }) : refused(notFound("Only a service manager makes a copy, of the record of a person the service supports."));
}

/** Whose copy it is, for whoever made it and for a day; null otherwise. */
export async function subjectOfCopy({ db }: Session, copyId: string): Promise<string | null> {
  if (!isUuid(copyId)) return null;
  const [row] = (await db.query("select access.copy_subject($1) as id", [copyId])) as [{ id: string | null }];
  return row.id;
}

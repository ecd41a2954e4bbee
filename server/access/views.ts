import type { Session } from "../database/session";

/** Keeps that the viewer, a member of staff, opened a client's record: once a day. The client can read it. */
export const noteView = async ({ db }: Session, clientId: string): Promise<void> => void (await db.query("select access.note_view($1)", [clientId]));

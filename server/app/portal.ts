import type { DataSource } from "typeorm";
import { inSession } from "../database/session";
import type { Config } from "../kernel/config";
import { anybody } from "../kernel/viewer";
import { type SignedIn, readViewer } from "../modules/identity";

/** What the running program is made of. */
export interface Portal {
  readonly config: Config;
  readonly source: DataSource;
}

export const COOKIE = "alongside_session";

/** Who the cookie's session belongs to, asked of the database each time. */
export async function viewerOf(portal: Portal, cookies: Record<string, string | undefined>, touch = true): Promise<SignedIn | null> {
  const secret = cookies[COOKIE];
  if (!secret) return null;
  return inSession(portal.source, { ...anybody, sessionSecret: secret }, touch ? "write" : "read", (session) => readViewer(session, touch));
}

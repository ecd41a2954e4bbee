import type { DataSource } from "typeorm";
import { inWorkerSession } from "../../server/database/session";
import { type Mail, outboxPost, sendNextMail } from "../../server/modules/notifications";

const ADDRESS = "https://portal.example";

/** Sends what waits, as the mail sweep does, and gives it: oldest first. */
export async function deliverMail(source: DataSource): Promise<Mail[]> {
  const post = outboxPost();
  while (await inWorkerSession(source, (session) => sendNextMail(session, post, ADDRESS))) continue;
  return [...post.mails].reverse();
}

/** The secret of the single-use link in a mail. */
export const secretIn = (mail: Mail | undefined): string => /#([\w-]{43})$/m.exec(mail?.text ?? "")?.[1] ?? "";

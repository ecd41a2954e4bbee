import type { Session } from "../../database/session";
import { newSecret, secretHash } from "../../kernel/ids";
import { type MailTemplate, mailText } from "./mailTemplates";
import type { Post } from "./post";

interface Waiting {
  mail_id: string | null;
  template: MailTemplate;
  address: string;
  link_purpose: string | null;
  audience: string | null;
}

/**
 * Sends the next mail that waits. The queue holds ids: the address is looked up now, and a link's secret is made now,
 * so that it stands nowhere but in the mail.
 *
 * @param portalAddress - where the portal is, without a slash at the end.
 * @returns true when there may be more.
 */
export async function sendNextMail({ db }: Session, post: Post, portalAddress: string): Promise<boolean> {
  const [mail] = (await db.query("select * from access.next_mail()")) as [Waiting];
  if (!mail.mail_id) return false;
  const secret = mail.link_purpose ? newSecret() : null;
  if (secret) await db.query("select access.arm_link($1, $2)", [mail.mail_id, secretHash(secret)]);
  const went = await post.deliver({ to: mail.address, ...mailText(mail.template, portalAddress, mail.audience, secret) }).then(() => true, () => false);
  await db.query("select access.mail_done($1, $2)", [mail.mail_id, went]);
  return went;
}

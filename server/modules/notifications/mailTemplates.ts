/** What a mail says: neutral words and one address. Nothing here may name a person, an employer, a service or health. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

export type MailTemplate =
  | "link_invite"
  | "link_reset"
  | "link_verify_email"
  | "link_register"
  | "account_exists"
  | "email_changed"
  | "password_changed"
  | "message"
  | "something_new";

interface Template {
  readonly subject: string;
  readonly opening: string;
  /** Where the address leads, by what the account acts as. */
  readonly path: (audience: string | null) => string;
  readonly closing: string;
}

const ONCE = "The link works once, within 72 hours. If you did not expect this, do nothing: nothing happens unless the link is used.";
const NOT_YOU = "If this was not you, choose a new password from the sign-in page.";
const NOBODY_READS = "Please don't answer this mail: nobody reads it.";
const home: Record<string, string> = { employers: "/employer", specialists: "/staff", clients: "/me" };

const templates: Record<MailTemplate, Template> = {
  link_invite: { subject: "You have a link to Alongside", opening: "Somebody has sent you a link to Alongside.", path: () => "/invitation", closing: ONCE },
  link_reset: { subject: "Your link for a new password", opening: "Choose a new password for Alongside here.", path: () => "/reset-password", closing: ONCE },
  link_verify_email: { subject: "Confirm your email address", opening: "Confirm that this address is yours.", path: () => "/confirm-email", closing: ONCE },
  link_register: { subject: "Confirm your email address", opening: "Confirm that this address is yours, to go on with registering.", path: () => "/finish-registration", closing: ONCE },
  account_exists: {
    subject: "You already have an account",
    opening: "Somebody asked for an Alongside account with this address, which has one already. Sign in here.",
    path: () => "/sign-in",
    closing: "If it was not you, do nothing: nothing has changed.",
  },
  email_changed: { subject: "Your email address was changed", opening: "This is the address you sign in to Alongside with from now on.", path: () => "/sign-in", closing: NOT_YOU },
  password_changed: { subject: "Your password was changed", opening: "The password of your Alongside account was changed.", path: () => "/sign-in", closing: NOT_YOU },
  message: { subject: "You have a message", opening: "There is a message for you. Sign in to read it.", path: (audience) => `${home[audience ?? ""] ?? ""}/messages`, closing: NOBODY_READS },
  something_new: { subject: "There is something new for you", opening: "There is something new for you. Sign in to see it.", path: (audience) => (audience ? `${home[audience]}/news` : "/sign-in"), closing: NOBODY_READS },
};

export const MAIL_TEMPLATES = Object.keys(templates) as MailTemplate[];

/**
 * The words of a mail.
 *
 * @param address - where the portal is, without a slash at the end.
 * @param secret - of a single-use link; it follows a `#`, which browsers send to no server.
 */
export function mailText(template: MailTemplate, address: string, audience: string | null, secret: string | null): MailText {
  const { subject, opening, path, closing } = templates[template];
  const link = `${address}${path(audience)}${secret ? `#${secret}` : ""}`;
  return { subject, text: `${opening}\n\n${link}\n\n${closing}\n\nAlongside\n` };
}

import { createTransport } from "nodemailer";
import type { Config } from "../../kernel/config";

/** A mail on its way out. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Takes mail away. @throws Error when it could not: the sweep tries again later. */
export interface Post {
  deliver(mail: Mail): Promise<void>;
  close(): void;
}

/** The last mails that were not sent anywhere, for development. */
export interface Outbox extends Post {
  readonly mails: readonly (Mail & { readonly at: Date })[];
}

const KEPT = 50;

/** Mail by SMTP: text only, and a sender that says nothing about the service. */
export function smtpPost({ mailUrl, mailFrom }: Config): Post {
  const transport = createTransport({ url: mailUrl!, pool: true, maxConnections: 2, connectionTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true });
  return {
    async deliver({ to, subject, text }) {
      await transport.sendMail({ from: { name: "Alongside", address: mailFrom }, to: { name: "", address: to }, subject, text, headers: { "auto-submitted": "auto-generated" } });
    },
    close: () => transport.close(),
  };
}

/** Keeps mail in memory, newest first, for `/dev/outbox`. */
export function outboxPost(): Outbox {
  const mails: (Mail & { at: Date })[] = [];
  return {
    mails,
    async deliver(mail) {
      mails.unshift({ ...mail, at: new Date() });
      mails.length = Math.min(mails.length, KEPT);
    },
    close: () => undefined,
  };
}

import type { FastifyInstance } from "fastify";
import type { Outbox } from "../modules/notifications";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const linked = (text: string): string => escaped(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);

/** The mails that nobody sends in development, newest first. Added only with a database of our own, and never in production. */
export function addDevOutbox(app: FastifyInstance, outbox: Outbox): void {
  app.get("/dev/outbox", async (_request, reply) => {
    const mails = outbox.mails.map(
      ({ to, subject, text, at }) => `<article><h2>${escaped(subject)}</h2><p>To ${escaped(to)}, ${escaped(at.toLocaleTimeString("en-GB", { timeZone: "Europe/London" }))}</p><pre>${linked(text)}</pre></article>`,
    );
    const body = mails.join("") || "<p>No mail yet. Mail that the portal would send is shown here within a few seconds.</p>";
    return reply
      .header("cache-control", "no-store")
      .type("text/html; charset=utf-8")
      .send(`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox (development)</title></head><body><main><h1>Outbox</h1><p>For development: MAIL_URL is not set, so mail is kept here until the program stops. Nothing is sent.</p>${body}</main></body></html>`);
  });
}

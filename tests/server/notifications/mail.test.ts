import { afterAll, beforeAll, expect, it } from "vitest";
import * as documents from "../../../schema/generated/public";
import { allSweeps, runOnce, runSweeps } from "../../../server/jobs";
import { readConfig } from "../../../server/kernel/config";
import { hashPassword } from "../../../server/modules/identity";
import { type Post, smtpPost } from "../../../server/modules/notifications";
import { MAIL_TEMPLATES, mailText } from "../../../server/modules/notifications/mailTemplates";
import { type TestPortal, testPortal, visitor } from "../../support/portal";
import { type SmtpServer, smtpServer } from "../../support/smtp";

let portal: TestPortal;
let server: SmtpServer;
let post: Post;
beforeAll(async () => {
  portal = await testPortal();
  server = await smtpServer();
  post = smtpPost(readConfig({ MAIL_URL: server.url, MAIL_FROM: "no-reply@portal.example" }));
});
afterAll(async () => {
  post.close();
  await server.close();
  await portal.close();
});

let asked = 0;
async function askForLink(): Promise<string> {
  const email = `mail-${(asked += 1)}@example.test`;
  await portal.given.account({ email, password_hash: await hashPassword("a long enough password") });
  await portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email, idempotencyKey: `mail-test-${asked}` } });
  return email;
}
const mailSweep = (by = post) => allSweeps(by, "https://portal.example").find(({ name }) => name === "mail")!;
const stateOf = async (email: string) =>
  ((await portal.database.owner.query("select o.state, o.tries from outgoing_mail o join account a on a.id = o.account_id where a.email = $1", [email])) as { state: string; tries: number }[])[0];

it("sends text alone, in neutral words, from a sender that says nothing", async () => {
  const email = await askForLink();
  expect(await runOnce(portal.database.app, mailSweep())).toBe(true);
  expect(await runOnce(portal.database.app, mailSweep())).toBe(false);
  const [mail] = server.received.splice(0);
  expect(mail).toMatchObject({ from: "no-reply@portal.example", to: email });
  const [headers = "", body = ""] = mail!.source.split(/\n\n(.*)/s);
  expect(headers).toMatch(/^From: Alongside <no-reply@portal\.example>$/m);
  expect(headers).toMatch(/^Subject: Your link for a new password$/m);
  expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
  expect(body.replaceAll("=\n", "")).toMatch(/https:\/\/portal\.example\/reset-password#[\w-]{43}$/m);
  expect(mail!.source).not.toMatch(/health|mental|employ|Trentside|Sam Example/i);
});

it("has no template that says what the service is for, or that there is one", () => {
  expect(MAIL_TEMPLATES.length).toBeGreaterThan(5);
  for (const template of MAIL_TEMPLATES) {
    for (const audience of [null, "employers", "specialists", "clients"]) {
      const { subject, text } = mailText(template, "https://portal.example", audience, null);
      const words = `${subject}\n${text}`.replace(/https:\S+/g, "");
      expect(words).not.toMatch(/health|mental|ill\b|illness|condition|disab|employ|support|specialist|client|consent|shar(e|ing)|crisis|adjustment|role\b|vacanc/i);
    }
  }
});

it("tries again later when the server is busy, with a link that works then", async () => {
  const email = await askForLink();
  server.busy = true;
  expect(await runOnce(portal.database.app, mailSweep())).toBe(false);
  expect(await stateOf(email)).toEqual({ state: "waiting", tries: 1 });
  server.busy = false;
  expect(await runOnce(portal.database.app, mailSweep())).toBe(false); // not due yet
  await portal.database.owner.query("update outgoing_mail set due_at = clock_timestamp()");
  await runOnce(portal.database.app, mailSweep());
  expect(await stateOf(email)).toEqual({ state: "sent", tries: 2 });
  expect(server.received.splice(0)).toHaveLength(1);
});

it("asks again when it sends: nothing goes to an account closed meanwhile", async () => {
  const email = await askForLink();
  await portal.database.owner.query("update single_use_link set used_at = clock_timestamp() where email = $1", [email]);
  await runOnce(portal.database.app, mailSweep());
  expect(await stateOf(email)).toMatchObject({ state: "dropped" });
  expect(server.received).toEqual([]);
});

it("gives up after ten tries", async () => {
  const email = await askForLink();
  await portal.database.owner.query("update outgoing_mail set tries = 9 where state = 'waiting'");
  await runOnce(portal.database.app, mailSweep({ deliver: async () => Promise.reject(new Error("no")), close: () => undefined }));
  expect(await stateOf(email)).toEqual({ state: "failed", tries: 10 });
});

it("runs a sweep in one program at a time", async () => {
  let [running, most] = [0, 0];
  const sweep = { name: "one at a time", everySeconds: 1, run: async () => {
    most = Math.max(most, (running += 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    running -= 1;
  } };
  await Promise.all([1, 2, 3, 4].map(() => runOnce(portal.database.app, sweep)));
  expect(most).toBe(1);
});

it("goes on after a failure, logs its class alone, and stops when told", async () => {
  const logged: unknown[] = [];
  let runs = 0;
  const sweep = { name: "fails", everySeconds: 0.02, run: async () => {
    runs += 1;
    throw new RangeError("a person's name");
  } };
  const stop = runSweeps(portal.database.app, [sweep], { error: (...words: unknown[]) => void logged.push(words) } as never);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await stop();
  const after = runs;
  expect(after).toBeGreaterThan(1);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(runs).toBe(after);
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).toContain("RangeError");
  expect(JSON.stringify(logged)).not.toContain("person");
});

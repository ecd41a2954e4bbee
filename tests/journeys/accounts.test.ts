import fs from "node:fs";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeApp } from "../../server/app/http";
import { COOKIE } from "../../server/app/portal";
import { readConfig } from "../../server/kernel/config";
import { accessibilityProblems, builtPages, launchBrowser } from "../support/browser";
import { deliverMail, secretIn } from "../support/mailbox";
import { type Actor, type TestPortal, testPortal } from "../support/portal";

let portal: TestPortal;
let app: FastifyInstance;
let browser: Browser;
let address: string;

beforeAll(async () => {
  portal = await testPortal();
  app = await makeApp({ config: readConfig({}), source: portal.database.app }, { pages: await builtPages() });
  address = (await app.listen({ host: "127.0.0.1", port: 0 })).replace("127.0.0.1", "localhost");
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await portal.close();
});

async function opened(at: string, actor?: Actor): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  if (actor) await context.addCookies([{ name: COOKIE, value: actor.cookie, url: address }]);
  const page = await context.newPage();
  await page.goto(address + at);
  return page;
}

/** No accessibility problem and nothing wider than the screen, on a phone and on a desk; pictures where SHOTS names a folder. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${name}-${width}.png`), fullPage: true });
    expect(await accessibilityProblems(page), `${name} at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBe(0);
  }
}
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const fill = (page: Page, label: string | RegExp, words: string) => page.getByLabel(label).fill(words);
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const link = async (at: string): Promise<string> => `${at}#${secretIn((await deliverMail(portal.database.app)).at(-1))}`;
const password = "three quiet words";

it("an employer registers itself, proves its address and signs in; later gets a new password", async () => {
  const page = await opened("/register");
  await heading(page, "Register your organisation");
  await press(page, "Register");
  await page.getByRole("alert").getByRole("link", { name: "Write your name" }).waitFor();
  await look(page, "register-errors");
  await fill(page, "Name of your organisation", "Copper Kettle Cafés");
  await fill(page, "Your name", "Jo March");
  await fill(page, /email address at work/, "jo@kettle.example");
  await fill(page, "Password", "password123");
  await press(page, "Register");
  await page.getByRole("link", { name: /most used/ }).waitFor();
  expect(await page.getByLabel("Name of your organisation").inputValue()).toBe("Copper Kettle Cafés");
  await fill(page, "Password", password);
  await look(page, "register");
  await press(page, "Register");
  await heading(page, "Look in your mail");
  await look(page, "registered");

  await page.goto(address + (await link("/finish-registration")));
  await look(page, "finish-registration");
  await press(page, "Confirm my address");
  await page.getByRole("link", { name: "Sign in" }).last().click();
  await fill(page, "Email address", "jo@kettle.example");
  await fill(page, "Password", password);
  await press(page, "Sign in");
  await page.waitForURL(/\/employer$/);

  await page.getByRole("link", { name: /Jo March/ }).click();
  await heading(page, "Your account");
  await look(page, "account");

  const other = await opened("/reset-password");
  await fill(other, "Email address", "jo@kettle.example");
  await look(other, "forgotten");
  await press(other, "Send me a link");
  await heading(other, "Look in your mail");
  await other.goto(address + (await link("/reset-password")));
  await fill(other, "New password", "four even quieter words");
  await look(other, "new-password");
  await press(other, "Save my new password");
  await heading(other, "Your password is new");
  await page.reload();
  await heading(page, "Sign in"); // every other session ended
}, 120_000);

it("a manager invites a colleague, who accepts and finds the service", async () => {
  const team = await portal.given.team({ name: "Riverside team" });
  const manager = await portal.given.staff("service_manager", { team_id: team.id, display_name: "Maya Okafor", phone: "0115 496 0101" });
  await portal.given.staff("employment_specialist", { team_id: team.id });
  const page = await opened("/staff/service", manager);
  await heading(page, "Service");
  await page.getByText("Riverside team").first().waitFor();
  await look(page, "service");
  await page.getByRole("link", { name: "Invite a colleague" }).click();
  await heading(page, "Invite a colleague");
  await fill(page, "Email address at work", "idris@example.test");
  await fill(page, "Name", "Idris Cole");
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Riverside team" });
  await look(page, "invite-staff");
  await press(page, "Send the invitation");
  await page.getByRole("heading", { name: "Idris Cole" }).waitFor();

  const guest = await opened(await link("/invitation"));
  await heading(guest, "You are invited");
  await look(guest, "invitation");
  await fill(guest, "Your name", "Idris Cole");
  await fill(guest, "Password", password);
  await press(guest, "Make my account");
  await guest.waitForURL(/\/staff$/);

  await page.goto(`${address}/staff/service/settings`);
  await heading(page, "Settings");
  await page.getByLabel("Telephone").waitFor();
  await look(page, "settings");
  await fill(page, "Telephone", "");
  await press(page, "Save the settings");
  await page.getByRole("link", { name: "Write a telephone number" }).waitFor();
  await page.goto(`${address}/staff/service/staff/${manager.id}`);
  await page.getByLabel("Job title").waitFor();
  await look(page, "staff-member");
  await page.goto(`${address}/staff/service/teams/${team.id}`);
  await page.getByLabel("Name", { exact: true }).waitFor();
  await look(page, "team");
}, 120_000);

it("a client and their specialist write to each other, and the answer comes to the open page", async () => {
  const staff = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  const page = await opened("/me/messages", person);
  await page.getByText("No messages yet.").waitFor();
  await look(page, "my-messages-empty");
  await page.getByRole("link", { name: "Write a message" }).click();
  await fill(page, "What is it about?", "Tuesday’s meeting");
  await fill(page, "Your message", "Could we meet in the library?\nIt is quieter there.");
  await look(page, "my-message");
  await press(page, "Send");
  await heading(page, "Tuesday’s meeting");

  const desk = await opened("/staff/messages", staff);
  await desk.getByRole("link", { name: /Read about Tuesday/ }).waitFor();
  await look(desk, "staff-messages");
  await desk.getByRole("link", { name: /Read about Tuesday/ }).click();
  await fill(desk, "Your answer", "Yes, at ten.");
  await press(desk, "Send");
  await desk.getByText("Sent.").waitFor();
  await look(desk, "staff-thread");
  await page.goto(`${address}/me/messages`);
  await page.getByRole("link", { name: /Read about Tuesday/ }).click();
  await page.getByText("Yes, at ten.").waitFor();
  await look(page, "my-thread");
}, 120_000);

it("an employer writes to the service about a visit, and finds what is new", async () => {
  const staff = await portal.given.staff();
  const member = await portal.given.member(await portal.given.employer({ lead_staff_id: staff.id }));
  const page = await opened("/employer/messages", member);
  await page.getByText("No messages yet.").waitFor();
  await look(page, "employer-messages");
  await page.getByRole("link", { name: "Write a message" }).click();
  await fill(page, "What is it about?", "A visit");
  await press(page, "Send");
  await page.getByRole("alert").getByRole("link", { name: "Write your message" }).waitFor();
  await page.getByRole("textbox", { name: "Your message" }).fill("Could you come by on Monday?");
  await look(page, "employer-message");
  await press(page, "Send");
  await heading(page, "A visit");
  await look(page, "employer-thread");

  await portal.database.owner.query("select access.notify($1, 'introduction', null)", [member.membershipId]);
  await page.goto(`${address}/employer/news`);
  await page.getByRole("heading", { name: /There is news about a person/ }).waitFor();
  await look(page, "employer-news");
  await press(page, "I have read these");
  await page.getByRole("button", { name: "I have read these" }).waitFor({ state: "detached" });
  const desk = await opened(`/staff/messages`, staff);
  await desk.getByRole("link", { name: /Read about A visit/ }).click();
  await desk.getByText("write nothing about a person").waitFor();
}, 120_000);

it("a client sees who looked, takes a copy, asks for a correction and reads the answer", async () => {
  const staff = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  await portal.ask(staff, `{ client(id: "${person.id}") { id } }`);
  const page = await opened("/me/record/rights", person);
  await page.getByText("Ruth Adeyemi opened your record.").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download my record as data" }).click()]);
  expect(JSON.parse(fs.readFileSync(await file.path(), "utf8")).record).toHaveProperty("Who you are and how to reach you");
  await page.getByLabel("Put something right").check();
  await press(page, "Send");
  await page.getByRole("link", { name: /Say what is wrong/ }).waitFor();
  await fill(page, "In your own words", "My surname is Whitelock.");
  await look(page, "my-rights");
  await press(page, "Send");
  await page.getByText("Waiting for us").waitFor();

  const desk = await opened("/staff/service/records", staff);
  await fill(desk, "Answer", "Done. Thank you for telling us.");
  await look(desk, "record-requests");
  await press(desk, /Send the answer/);
  await desk.getByText("Nothing waits for an answer.").waitFor();
  await page.reload();
  await page.getByText("Done. Thank you for telling us.").waitFor();
}, 120_000);

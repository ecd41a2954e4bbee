import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RecordSharingAnswerDocument } from "../../schema/generated/specialists";
import { makeApp } from "../../server/app/http";
import { COOKIE } from "../../server/app/portal";
import { readConfig } from "../../server/kernel/config";
import { accessibilityProblems, builtPages, launchBrowser } from "../support/browser";
import { type Actor, type TestPortal, testPortal } from "../support/portal";
import { storyIn } from "../support/sharingStory";

let portal: TestPortal;
let app: FastifyInstance;
let browser: Browser;
let address: string;
const data = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-practice-"));

beforeAll(async () => {
  portal = await testPortal();
  app = await makeApp({ config: readConfig({ DATA_DIR: data }), source: portal.database.app }, { pages: await builtPages() });
  address = (await app.listen({ host: "127.0.0.1", port: 0 })).replace("127.0.0.1", "localhost");
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await portal.close();
  fs.rmSync(data, { recursive: true, force: true });
});

async function opened(actor: Actor, at: string, width = 320): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addCookies([{ name: COOKIE, value: actor.cookie, url: address }]);
  const page = await context.newPage();
  await page.goto(address + at);
  return page;
}

/** No violation, no sideways scroll; and a picture where the one who looks asks for it. */
async function isSound(page: Page, name: string): Promise<void> {
  await page.locator("h1").waitFor();
  if (process.env.PICTURES) await page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`), fullPage: true });
  expect(await accessibilityProblems(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
}

it("staff read out, write down, renew and stop; the client says: this is not what I said", async () => {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const travel = await story.words("travel", "By bus, about 25 minutes.");
  const { sharing } = await story.ask([name, travel]);
  const at = `/staff/clients/${story.client.id}/sharing/${sharing!.id}`;
  for (const width of [320, 1280]) {
    const form = await opened(story.staff, `${at}/paper`, width);
    await form.getByText("Print the form").waitFor();
    await isSound(form, `paper-${width}`);
    const answer = await opened(story.staff, at, width);
    await answer.getByRole("heading", { name: "Read this out" }).waitFor();
    await isSound(answer, `answer-${width}`);
  }
  await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: sharing!.id, yes: [name, travel], recorded: await story.byPhone(sharing!.id), idempotencyKey: randomUUID() } });
  for (const [what, waitFor] of [["renewal", "Until when would it go on?"], ["renewal?until=2027-01-31", "Read this out"]] as const) {
    const page = await opened(story.staff, `${at}/${what}`);
    await page.getByText(waitFor).first().waitFor();
    await isSound(page, what.replace(/\W/g, "-"));
  }
  for (const [where, waitFor] of [[at, "What to stop"], [`/staff/clients/${story.client.id}/sharing/stop`, "Everything, with everyone"], [`/staff/clients/${story.client.id}/sharing`, "Write down a renewal"]] as const) {
    for (const width of [320, 1280]) {
      const page = await opened(story.staff, where, width);
      await page.getByText(waitFor).first().waitFor();
      await isSound(page, `${where.split("/").at(-1)!.slice(0, 7)}-${width}`);
    }
  }
  const client = await opened(story.client, "/me/sharing");
  await client.getByText("Ruth wrote something down for you").waitFor();
  await isSound(client, "wrote-down");
  await client.getByRole("button", { name: "This is not what I said" }).click();
  await client.getByRole("button", { name: "Yes, undo it" }).click();
  await client.getByText("Undone just now").waitFor();
  await isSound(client, "undone");
  expect(await story.reads()).toEqual([]);
}, 120_000);

it("a service manager writes down what was passed on, in two steps; the officer looks at it; the client reads of it", async () => {
  const story = await storyIn(portal);
  const manager = await portal.given.staff("service_manager", { display_name: "Grace Holt" });
  const officer = await portal.given.staff("administrator", { display_name: "Idris Vaughan" });
  const naming = await opened(manager, "/staff/service/data-protection-officer");
  await naming.getByLabel("Who it is").selectOption({ label: "Idris Vaughan" });
  await isSound(naming, "officer");
  await naming.getByRole("button", { name: "Save" }).click();
  await naming.getByRole("heading", { name: "Staff", exact: true }).waitFor();

  const specialist = await opened(story.staff, `/staff/clients/${story.client.id}/safeguarding`);
  await specialist.getByText("Only a service manager can do this").waitFor();
  const page = await opened(manager, `/staff/clients/${story.client.id}/safeguarding`);
  await page.getByLabel("Their name").fill("Colette Baptiste");
  await page.getByLabel("Their organisation").fill("Ashdown Social Services");
  await page.getByLabel("Social services", { exact: true }).check();
  const today = new Date();
  for (const [part, value] of [["Day", today.getDate()], ["Month", today.getMonth() + 1], ["Year", today.getFullYear()]] as const) await page.getByLabel(part, { exact: true }).first().fill(String(value));
  await page.getByLabel("What you said").fill("That they are not safe at home tonight.");
  await page.getByLabel("To prevent serious harm").check();
  await page.getByLabel("Why it was needed").fill("Too short.");
  await page.getByLabel("Yes, now").check();
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByText("Write the reason in a sentence or two").first().waitFor();
  await isSound(page, "safeguarding-wrong");
  await page.getByLabel("Why it was needed").fill("They were threatened an hour ago and had nowhere else to go tonight.");
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByText("Check it before it is written down").waitFor();
  await isSound(page, "safeguarding-check");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByText("Waits for the officer").waitFor();

  for (const width of [320, 1280]) {
    const list = await opened(officer, "/staff/service/safeguarding", width);
    await list.getByText("I have looked at it").waitFor();
    await isSound(list, `safeguarding-list-${width}`);
    if (width === 1280) {
      await list.getByRole("button", { name: /I have looked at it/ }).click();
      await list.getByRole("button", { name: "Yes, I have looked at it" }).click();
      await list.getByText("Written down that you have looked at it.").waitFor();
    }
  }
  const client = await opened(story.client, "/me/record/rights");
  await client.getByText("we told Ashdown Social Services something about you").waitFor();
  await isSound(client, "told");
  expect(await client.content()).not.toContain("Colette");
}, 120_000);

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkReceipt } from "../../server/access/signedReceipt";
import { publicKeys } from "../../server/access/signing";
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
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-data-"));

beforeAll(async () => {
  portal = await testPortal();
  app = await makeApp({ config: readConfig({ DATA_DIR: folder }), source: portal.database.app }, { pages: await builtPages() });
  address = (await app.listen({ host: "127.0.0.1", port: 0 })).replace("127.0.0.1", "localhost");
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await app.close();
  await portal.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function opened(actor: Actor, at: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
  await context.addCookies([{ name: COOKIE, value: actor.cookie, url: address }]);
  const page = await context.newPage();
  await page.goto(address + at);
  return page;
}

async function isSound(page: Page, name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0)); // what is scrolled under the strip at the top can't be pressed, and axe says so
  if (process.env.PICTURES) await page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`), fullPage: true });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
}

async function saved(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).first().click()]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

it.each([320, 1280])("a client keeps a receipt as a file that anybody can check, and staff of the caseload can too, at %i pixels", async (width) => {
  const story = await storyIn(portal);
  const lines = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus, about 25 minutes.")];
  const sharingId = await story.share(lines);

  const client = await opened(story.client, "/me/sharing", width);
  await client.getByRole("link", { name: /^Open the receipt of/ }).click();
  await client.getByText("Signed by", { exact: false }).first().waitFor({ state: "attached" });
  for (const summary of ["How anybody can check it", "For checking this receipt later"]) await client.getByText(summary).click();
  await client.getByText("Save the signed file, above.").waitFor();
  await isSound(client, `receipt-${width}`);

  const file = await saved(client, "Signed file (JSON) of the receipt");
  expect(file.name).toMatch(/^receipt-[0-9a-f]{8}\.json$/);
  expect(checkReceipt(file.bytes.toString("utf8"), publicKeys())).toMatchObject({ verdict: "valid" });
  expect((await saved(client, "PDF of the receipt")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(JSON.parse((await saved(client, "list of keys")).bytes.toString("utf8"))).toEqual({ keys: publicKeys() });

  await story.stop({ sharingId });
  await client.goto(`${address}/me/sharing/receipts`);
  await client.getByRole("heading", { name: /^Stopped everything/ }).waitFor();
  await isSound(client, `receipts-${width}`);

  const staff = await opened(story.staff, `/staff/clients/${story.client.id}/sharing`, width);
  await staff.getByText("Line by line: Fernhill Garden Centre").first().click();
  await staff.getByText("latest receipt, signed").waitFor();
  await isSound(staff, `staff-${width}`);
  const theirs = await saved(staff, "Signed file (JSON) of the receipt: Fernhill Garden Centre");
  expect(checkReceipt(theirs.bytes.toString("utf8"), publicKeys())).toMatchObject({ verdict: "valid", receipt: { alongside: { kind: "withdrawn" } } });
});

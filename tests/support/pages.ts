import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { makeApp } from "../../server/app/http";
import { hearNotices } from "../../server/app/notices";
import { COOKIE } from "../../server/app/portal";
import { readConfig } from "../../server/kernel/config";
import type { Outbox } from "../../server/modules/notifications";
import { accessibilityProblems, builtPages, launchBrowser } from "./browser";
import type { TestDatabase } from "./database";
import { type Actor, type TestPortal, testPortal } from "./portal";

/** The portal as it is shipped, over a database, at an address of its own; and a browser. `close` leaves the database. */
export async function shipped(database: TestDatabase, outbox?: Outbox): Promise<{ address: string; browser: Browser; close(): Promise<void> }> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-data-"));
  const app = await makeApp({ config: readConfig({ DATA_DIR: data }), source: database.app }, { pages: await builtPages(), ...(outbox ? { outbox } : {}) });
  const address = (await app.listen({ host: "127.0.0.1", port: 0 })).replace("127.0.0.1", "localhost");
  const stopHearing = hearNotices(database.appTarget);
  const browser = await launchBrowser();
  return {
    address,
    browser,
    async close() {
      await browser.close();
      await stopHearing();
      await app.close();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Of the file that began with `openPortal`. */
export let portal: TestPortal;
export let address: string;
export let browser: Browser;

/** Before the tests of a file: a portal of its own as it is shipped, whose people are signed in by their session alone. */
export function openPortal(): void {
  let close: () => Promise<void>;
  beforeAll(async () => {
    portal = await testPortal();
    ({ address, browser, close } = await shipped(portal.database));
  }, 240_000);
  afterAll(async () => {
    await close?.();
    await portal?.close();
  });
}

/** Somebody's page, in a browser context of their own; a visitor's has no session. */
export async function opened(actor: Actor, at: string, width = 320): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true });
  context.setDefaultTimeout(20_000);
  if (actor.cookie) await context.addCookies([{ name: COOKIE, value: actor.cookie, url: address }]);
  const page = await context.newPage();
  await page.goto(address + at);
  return page;
}

/** No accessibility problem and no sideways scroll; and a picture, where PICTURES names a folder and the page has a name. */
export async function isSound(page: Page, name = ""): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.evaluate(() => scrollTo(0, 0)); // what is scrolled under the strip at the top can't be pressed, and axe says so
  if (process.env.PICTURES && name) await page.screenshot({ path: path.join(process.env.PICTURES, `${name}.png`), fullPage: true });
  expect(await accessibilityProblems(page), name || page.url()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name || page.url()).toBeLessThanOrEqual(0);
}

/** The same on a wide screen and on a phone; the screen is as wide as before when it has looked. */
export async function isSoundOnBoth(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await isSound(page, `${name}-${width}`);
  }
  if (before) await page.setViewportSize(before);
}

import type { Browser, Locator, Page } from "playwright-core";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, afterEach } from "vitest";
import { buildClient, launchBrowser, serveClient } from "../../support/browser";

/** Of its own: files of tests run side by side. */
const out = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-specimen-"));
let browser: Browser;
export let served: { address: string; close: () => void };
export let page: Page;

export const open = async (where: string): Promise<void> => {
  await page.goto(served.address + where);
  await page.locator("h1").waitFor();
};
export const sent = (): Promise<Record<string, unknown>[]> => page.evaluate(() => window.sent as Record<string, unknown>[]);
export const hasFocus = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);
export const box = (label: string): Locator => page.getByLabel(label, { exact: true });
export const button = (name: string | RegExp): Locator => page.getByRole("button", { name });

/** Builds the specimens, and before each test opens a page of its own, as wide as a phone. */
export function specimens(): void {
  beforeAll(async () => {
    await buildClient("tests/client/ui/specimen", out);
    served = await serveClient(out);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
    fs.rmSync(out, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    page.setDefaultTimeout(5000);
  });
  afterEach(() => page.context().close());
}

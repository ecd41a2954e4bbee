import type { Browser, Locator, Page } from "playwright-core";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { accessibilityProblems, buildClient, launchBrowser, serveClient } from "../../support/browser";

const out = path.resolve(".cache/specimen");
let browser: Browser;
let served: { address: string; close: () => void };
let page: Page;

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

const open = async (where: string): Promise<void> => {
  await page.goto(served.address + where);
  await page.locator("h1").waitFor();
};
const sent = (): Promise<Record<string, unknown>[]> => page.evaluate(() => window.sent as Record<string, unknown>[]);
const hasFocus = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);
const box = (label: string): Locator => page.getByLabel(label, { exact: true });
const button = (name: string | RegExp): Locator => page.getByRole("button", { name });

describe.each(["/fields", "/clients", "/staff"])("%s", (where) => {
  it.each([320, 1280])("has no accessibility violation and does not scroll sideways at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open(where);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

it.each(["blue", "green", "plum", "slate"])("keeps its contrasts in %s", async (colour) => {
  await open("/clients");
  await page.evaluate((name) => void (document.documentElement.dataset.colour = name), colour);
  await button("I want it").click();
  await page.getByRole("radio", { name: "Yes, share" }).check();
  expect(await page.locator(".al-exit").evaluate((strip) => getComputedStyle(strip).backgroundColor)).not.toBe("rgb(8, 54, 55)");
  expect(await accessibilityProblems(page)).toEqual([]);
});

describe("a form", () => {
  beforeEach(() => open("/fields"));

  it("refuses what cannot be read, in words, with the focus on the summary and links to the fields", async () => {
    await box("Day").fill("31");
    await box("Month").fill("Feb");
    await box("Hours a week").fill("some");
    await button("Send").click();

    const summary = page.locator(".nhsuk-error-summary");
    expect(await hasFocus(summary)).toBe(true);
    expect(await summary.getByRole("link").allTextContents()).toEqual([
      "Hours a week: write a number, like 16", "Closing date: write a real date with a day, a month and a year, like 27 3 2026", "Choose how soon",
    ]);
    expect(await page.title()).toBe("Error: All fields – Alongside");
    expect(await box("Hours a week").getAttribute("aria-invalid")).toBe("true");
    await summary.getByRole("link", { name: /Hours/ }).click();
    expect(await hasFocus(box("Hours a week"))).toBe(true);
    await summary.getByRole("link", { name: "Choose how soon" }).click();
    expect(await hasFocus(page.getByRole("radio", { name: /within days/ }))).toBe(true);
    expect(await sent()).toEqual([]);
    expect(await box("Month").inputValue()).toBe("Feb");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("sends what was typed in the API's shapes, once for two clicks", async () => {
    await box("Hours a week").fill("24");
    await page.getByRole("radio", { name: "Offer something else" }).check();
    await box("What can you offer?").fill("Tuesdays");
    await page.locator(".al-seg").getByRole("radio", { name: "Yes" }).check();
    await button("Weekday mornings").click();
    await button("Send").dblclick();
    await page.waitForTimeout(250);
    expect(await sent()).toEqual([
      { title: "Yard assistant", hours: 24, pence: 1271, closesOn: "2026-03-27", at: "10:30", urgency: "other", week: 0x11111, noise: true, offer: "Tuesdays" },
    ]);
  });

  it("sends once for two sendings in one moment", async () => {
    await page.getByRole("radio", { name: /within days/ }).check();
    await page.evaluate(() => [1, 2].forEach(() => document.querySelector("form")?.requestSubmit()));
    await page.waitForTimeout(250);
    expect(await sent()).toHaveLength(1);
  });

  it("shows the server's error at its field, keeps what was typed, and goes to the summary again the second time", async () => {
    await box("Job title").fill("Wrong");
    await page.getByRole("radio", { name: /within days/ }).check();
    for (const attempt of [1, 2]) {
      await button("Send").click();
      await page.locator(".nhsuk-error-message").filter({ hasText: "Write another title" }).waitFor();
      expect(await hasFocus(page.locator(".nhsuk-error-summary")), `attempt ${attempt}`).toBe(true);
    }
    expect(await box("Job title").inputValue()).toBe("Wrong");
    expect(await sent()).toHaveLength(2);
  });

  it("says so when it could not be sent, and can be sent again", async () => {
    await box("Job title").fill("Lost");
    await page.getByRole("radio", { name: /within days/ }).check();
    await button("Send").click();
    await page.getByText("This was not saved, because the service could not be reached. Try again in a moment. What you typed is kept.").waitFor();
    await button("Send").click();
    await page.waitForTimeout(250);
    expect(await sent()).toHaveLength(2);
  });

  it("gives everything typed back after the session ended and the person signed in again", async () => {
    await box("Job title").fill("Half written");
    await box("About the work").fill("Tills");
    await page.getByLabel("Team").selectOption("b");
    await page.getByRole("radio", { name: "Offer something else" }).check();
    await page.getByLabel("Coming back soon").check();
    await button("Weekends").click();
    await page.getByLabel("Monday night, 10pm to 6am").check();
    await button("Session ends").click();
    await button("Come back").click();

    expect([await box("Job title").inputValue(), await box("About the work").inputValue(), await page.getByLabel("Team").inputValue()]).toEqual(["Half written", "Tills", "b"]);
    expect(await page.getByRole("radio", { name: "Offer something else" }).isChecked()).toBe(true);
    expect(await page.getByLabel("Coming back soon").isChecked()).toBe(true);
    expect(await page.locator(".al-said").textContent()).toBe("You could work: Monday nights; Saturday and Sunday mornings, afternoons and evenings.");
  });

  it("counts what is left of a long answer from its last tenth on", async () => {
    await box("About the work").fill("x".repeat(40));
    expect(await page.locator(".al-left").textContent()).toBe("");
    await box("About the work").fill("x".repeat(52));
    expect(await page.locator(".al-left").textContent()).toBe("2 characters too many");
  });
});

it("moves over the week with the arrow keys, stops at its edges, and reads the answer back", async () => {
  await open("/fields");
  const cell = (name: string): Locator => page.getByRole("checkbox", { name });
  await cell("Monday morning").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await hasFocus(cell("Monday morning"))).toBe(true);
  for (const key of ["ArrowRight", "ArrowDown", "Space"]) await page.keyboard.press(key);
  expect(await hasFocus(cell("Tuesday afternoon"))).toBe(true);
  expect(await page.locator(".al-said").textContent()).toBe("You could work: Tuesday afternoons.");
  await cell("Monday night").focus();
  await page.keyboard.press("ArrowRight");
  expect(await hasFocus(cell("Monday night"))).toBe(true);
  await button("Weekdays, daytime").click();
  expect(await button("Weekdays, daytime").getAttribute("aria-pressed")).toBe("true");
  expect(await page.locator(".al-said").textContent()).toBe("You could work: Monday to Friday mornings and afternoons.");
});

describe("stopping a line", () => {
  beforeEach(() => open("/clients"));

  it("takes two taps, and the focus follows: question, sentence; keeping gives it back", async () => {
    const stop = button("Stop sharing with Castle Row Bakery: Your name");
    await stop.click();
    const question = page.getByText("Stop sharing “Your name” with Castle Row Bakery?");
    expect(await hasFocus(question)).toBe(true);
    await button("Keep sharing").click();
    expect(await hasFocus(stop)).toBe(true);
    await stop.click();
    await button("Yes, stop").click();
    expect(await hasFocus(page.getByText(/^Stopped just now/))).toBe(true);
  });

  it("says that nothing was stopped when it failed, in the server's words where there are some", async () => {
    await button(/How to reach you$/).click();
    await button("Yes, stop").click();
    expect(await hasFocus(page.getByText(/Nothing was stopped yet.*0115 496 0100/))).toBe(true);
    await button("Keep sharing").click();
    await button("Stop sharing everything").click();
    await button("Yes, stop").click();
    await page.getByText("It was stopped already.").waitFor();
  });
});

it("shows a line in the preview once it is said yes to, and takes an answer back when pressed again", async () => {
  await open("/clients");
  await page.getByRole("radio", { name: "Yes, share" }).check();
  expect(await page.locator(".al-preview dd").textContent()).toBe("Dani Whitlock");
  expect(await page.getByText("Fernhill will see 1 line.").count()).toBe(1);
  await page.getByRole("radio", { name: "No, don’t share" }).check();
  expect(await page.locator(".al-preview dd").count()).toBe(0);

  const want = button("I want it");
  await want.click();
  expect([await want.getAttribute("aria-pressed"), await page.locator(".al-saved").textContent()]).toEqual(["true", "Saved. The employer has not been told."]);
  await want.click();
  expect(await want.getAttribute("aria-pressed")).toBe("false");
});

it("puts the focus on the title after a move, and leaves it alone on the first page", async () => {
  await open("/fields");
  expect(await hasFocus(page.locator("body"))).toBe(true);
  await page.getByRole("link", { name: "Staff", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  expect(await hasFocus(page.locator("h1"))).toBe(true);
  expect(await page.title()).toBe("Today – Alongside");
});

it("puts what does not fit of the menu under More, by keyboard too, and gives the focus back on Escape", async () => {
  await open("/clients");
  const more = page.getByRole("button", { name: "Browse More" });
  await more.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByRole("link", { name: "My record" }).isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("link", { name: "My record" }).isVisible()).toBe(false);
  expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("link", { name: "My record" }).waitFor();
  expect(await more.count()).toBe(0);
});

it("leaves on Escape three times: the screen is cleared before another page opens", async () => {
  const asked: string[] = [];
  page.on("request", (request) => !request.url().startsWith(served.address) && asked.push(request.url()));
  await page.route(/bbc/, (route) => route.fulfill({ body: "Weather", contentType: "text/html" }));
  await open("/clients");
  for (const key of ["Escape", "Escape", "a", "Escape", "Escape"]) await page.keyboard.press(key);
  expect(asked).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByText("Weather").waitFor();
  expect(asked).toEqual(["https://www.bbc.co.uk/weather"]);
  await page.goBack();
  expect(page.url()).toBe("about:blank"); // the page that was left is not in the history
});

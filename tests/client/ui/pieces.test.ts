import type { Locator } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../support/browser";
import { button, hasFocus, open, page, served, specimens } from "./specimenPage";

specimens();

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

import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityProblems } from "../../support/browser";
import { box, button, hasFocus, open, page, sent, specimens } from "./specimenPage";

specimens();

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

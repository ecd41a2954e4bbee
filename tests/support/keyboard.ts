import type { Page } from "playwright-core";

const MOST_TABS = 150;

/** What the focus is on: its label, or its words; with its question, where it is one of several answers. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const label = element?.labels?.[0]?.textContent ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    const group = element?.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return element?.tagName === "BODY" ? "" : `${element?.type === "radio" || element?.type === "checkbox" ? `${group}: ` : ""}${label}`.replaceAll(/\s+/g, " ").trim();
  });

/**
 * Presses Tab until the focus is on what is named so. No mouse, and nothing is jumped to.
 *
 * @throws Error naming everything the focus did come to.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const now = await focused(page);
    if (now.includes(name)) return;
    passed.push(now);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to “${name}”, only to: ${[...new Set(passed)].join(" | ")}`);
}

export async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

export async function press(page: Page, name: string, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

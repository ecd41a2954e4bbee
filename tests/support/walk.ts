import path from "node:path";
import type { BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { expect } from "vitest";
import { inWorkerSession } from "../../server/database/session";
import { hashPassword } from "../../server/modules/identity";
import { outboxPost, sendNextMail } from "../../server/modules/notifications";
import { accessibilityProblems } from "./browser";
import { testDatabase } from "./database";
import { givenIn } from "./factories";
import { shipped } from "./pages";

export const PASSWORD = "seven quiet lanterns";
/** Generous: a busy machine draws a page slowly, and nothing waits longer than it must. */
const PATIENCE_MS = 30_000;

/** Where pictures of each stop are kept, for people to look at; nowhere unless it is set. */
const pictures = process.env.PICTURES;

/**
 * Somebody in a browser of their own, who goes through the pages and through nothing else.
 *
 * `done` fails on anything that went wrong behind the pages: an error on the console, a request to a foreign host.
 */
export interface Walker {
  readonly page: Page;
  /** Opens an address of the portal, as a bookmark or a mail would. */
  goTo(address: string): Promise<void>;
  signIn(email: string): Promise<void>;
  /** Arrives at a page by its `h1`, and holds it against WCAG 2.2 A and AA and against the width of the screen. */
  at(heading: string | RegExp): Promise<void>;
  /** Holds the page as it stands now against the same. */
  fine(): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  follow(name: string | RegExp): Promise<void>;
  /** Follows a link of the menu, which may stand under "More" on a narrow screen. */
  menu(name: string): Promise<void>;
  write(label: string | RegExp, words: string): Promise<void>;
  /** Writes a date in its three boxes. @param day - `YYYY-MM-DD`. */
  writeDate(label: string | RegExp, day: string): Promise<void>;
  choose(label: string | RegExp): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
}

/** The portal as it is shipped, over a database of the test's own, with one browser; a person each has their own context. */
export async function walkedPortal() {
  const database = await testDatabase();
  const given = givenIn(database.owner);
  const outbox = outboxPost();
  const { address, browser, close } = await shipped(database, outbox);
  const password_hash = await hashPassword(PASSWORD);
  const walkers: { name: string; problems: string[] }[] = [];

  return {
    address,
    database,
    given,
    /** Somebody new at a screen. @param name - how failures and pictures call them. */
    async walker(name: string, width = 1280): Promise<Walker> {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-GB" });
      const problems = watched(context, address);
      walkers.push({ name, problems });
      return walkerIn(await context.newPage(), address, name, width);
    },
    /** Gives somebody who is there already an address and the password to sign in with. */
    async account({ membershipId }: { membershipId: string }, email: string, display_name = "Sam Example"): Promise<string> {
      await database.owner.query("update account set email = $2, password_hash = $3, display_name = $4 where id = (select account_id from membership where id = $1)", [membershipId, email, password_hash, display_name]);
      return email;
    },
    /** Sends what waits, and gives the link in the newest mail to somebody, as an address of this portal. */
    async linkMailedTo(email: string): Promise<string> {
      while (await inWorkerSession(database.app, (session) => sendNextMail(session, outbox, address))) continue;
      const mail = outbox.mails.find(({ to }) => to === email);
      const link = /https?:\/\/\S+#[\w-]{43}/.exec(mail?.text ?? "")?.[0];
      if (!link) throw new Error(`No mail with a link went to ${email}`);
      return link.slice(address.length);
    },
    /** Fails when anything went wrong behind anybody's pages so far. @param but - what the test itself brought about. */
    nothingWrong(but?: RegExp): void {
      const problems = walkers.flatMap(({ name, problems: found }) => found.splice(0).map((problem) => `${name}: ${problem}`));
      expect(problems.filter((problem) => !but?.test(problem))).toEqual([]);
    },
    async close(): Promise<void> {
      await close();
      await database.close();
    },
  };
}

export type WalkedPortal = Awaited<ReturnType<typeof walkedPortal>>;

/** Errors on the console, errors nobody caught, and requests that leave the portal, as they happen. */
function watched(context: BrowserContext, address: string): string[] {
  const problems: string[] = [];
  const heard = (message: ConsoleMessage): void => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  };
  context.on("console", heard);
  context.on("weberror", (error) => problems.push(`not caught: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(address).host) problems.push(`asked ${url.host}`);
  });
  return problems;
}

function walkerIn(page: Page, address: string, name: string, width: number): Walker {
  page.setDefaultTimeout(PATIENCE_MS);
  let stops = 0;

  async function fine(): Promise<void> {
    await page.waitForFunction(() => !document.querySelector(".al-loading, .al-waiting")); // what is still coming would not be looked at
    await page.evaluate(() => document.fonts.ready);
    if (pictures) await picture(page, path.join(pictures, `${name}-${String((stops += 1)).padStart(2, "0")}`), width);
    expect(await page.getByRole("heading", { level: 1 }).count(), `one h1 on ${page.url()}`).toBe(1);
    expect(await page.title()).toMatch(/ – Alongside$/);
    expect(await accessibilityProblems(page), page.url()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
  }
  const walker: Walker = {
    page,
    goTo: async (to) => void (await page.goto(address + to)),
    async signIn(email) {
      await walker.goTo("/sign-in");
      await walker.at("Sign in");
      await walker.write("Email address", email);
      await walker.write("Password", PASSWORD);
      await walker.press("Sign in");
      await page.waitForURL((url) => url.pathname !== "/sign-in");
      await page.getByText("Sign out", { exact: true }).first().waitFor(); // the signed-in header has taken the visitor's place
    },
    async at(heading) {
      await page.getByRole("heading", { level: 1, name: heading, exact: typeof heading === "string" }).waitFor();
      await fine();
    },
    fine,
    press: async (button) => void (await page.getByRole("button", { name: button, exact: typeof button === "string" }).click()),
    follow: (link) => page.getByRole("link", { name: link, exact: typeof link === "string" }).first().click(),
    async menu(item) {
      const bar = page.getByRole("banner").getByRole("navigation");
      const link = bar.getByRole("link", { name: item, exact: true });
      const more = bar.getByRole("button", { name: /More/ });
      await link.or(more).first().waitFor();
      if (!(await link.isVisible())) await more.click();
      await link.click();
    },
    write: (label, words) => page.getByLabel(label, { exact: typeof label === "string" }).and(page.locator("input:not([type=radio]):not([type=checkbox]), textarea")).fill(words),
    async writeDate(label, day) {
      const group = page.getByRole("group", { name: label });
      const [year, month, date] = day.split("-").map(Number);
      await group.getByLabel("Day", { exact: true }).fill(String(date));
      await group.getByLabel("Month", { exact: true }).fill(String(month));
      await group.getByLabel("Year", { exact: true }).fill(String(year));
    },
    choose: (label) => page.getByLabel(label, { exact: typeof label === "string" }).and(page.locator("input[type=radio], input[type=checkbox]")).check(),
    sees: (words) => page.getByText(words).first().waitFor(),
  };
  return walker;
}

/** The whole page as it is now, and on a narrow and a wide screen. */
async function picture(page: Page, file: string, width: number): Promise<void> {
  for (const wide of [320, 1280]) {
    await page.setViewportSize({ width: wide, height: 900 });
    await page.screenshot({ path: `${file}-${wide}.png`, fullPage: true });
  }
  await page.setViewportSize({ width, height: 900 });
}

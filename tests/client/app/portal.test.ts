import fs from "node:fs";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Membership, Session } from "../../../client/lib/session";
import { accessibilityProblems, buildClient, launchBrowser, serveClient } from "../../support/browser";

const out = path.resolve(".cache/portal-under-test");
const provider = { name: "Trentside Employment Service", phone: "0115 496 0100", hours: "Monday to Friday, 9am to 5pm", email: "hello@trentside.example" };
const staff: Membership = { membershipId: "1", audience: "specialists", role: "team_leader", organisation: provider.name };
const owner: Membership = { membershipId: "2", audience: "employers", role: "owner", organisation: "Hartwell Garden Centres" };
const client: Membership = { membershipId: "3", audience: "clients", role: "client", organisation: provider.name };

let browser: Browser;
let served: { address: string; close: () => void };
let page: Page;
/** The server these pages meet: who is signed in, and whether it answers at all. */
let server: { acting: Membership | null; memberships: Membership[]; signedIn: boolean; down: boolean; ended?: boolean };

const session = (): Session => ({ signedIn: server.signedIn, displayName: server.signedIn ? "Dani" : null, acting: server.acting, memberships: server.signedIn ? server.memberships : [], provider });
const signInAs = (acting: Membership | null, memberships = acting ? [acting] : []): void => void (server = { acting, memberships, signedIn: true, down: false });

function answer(url: string, body: string): { status: number; json?: unknown } | null {
  if (!url.startsWith("/auth/") && !url.startsWith("/graphql/")) return null;
  if (server.down) return { status: 503, json: { message: "We can't reach our records just now." } };
  if (url.startsWith("/graphql/") && !server.ended) return { status: 200, json: { errors: [{ message: "Nothing here.", extensions: { code: "INTERNAL" } }] } };
  if (url.startsWith("/graphql/")) return { status: 401, json: { errors: [{ message: "Sign in to go on.", extensions: { code: "UNAUTHENTICATED" } }] } };
  const sent = JSON.parse(body || "{}") as { password?: string; membershipId?: string };
  if (url === "/auth/sign-in") {
    if (sent.password !== "right") return { status: 401, json: { message: "That email address and password do not go together." } };
    server.signedIn = true;
    server.acting = server.memberships.length === 1 ? server.memberships[0]! : null;
  }
  if (url === "/auth/act-as") server.acting = server.memberships.find(({ membershipId }) => membershipId === sent.membershipId) ?? null;
  if (url === "/auth/sign-out") {
    Object.assign(server, { signedIn: false, acting: null });
    return { status: 204 };
  }
  return { status: 200, json: session() };
}

beforeAll(async () => {
  await buildClient("client", out);
  served = await serveClient(out, (request, body) => answer(request.url ?? "", body));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  served?.close();
  fs.rmSync(out, { recursive: true, force: true });
});
beforeEach(async () => {
  server = { acting: null, memberships: [staff, owner], signedIn: false, down: false };
  page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
  page.setDefaultTimeout(5000);
});
afterEach(() => page.context().close());

const heading = (name: string): Locator => page.getByRole("heading", { level: 1, name });
const open = async (where: string): Promise<void> => {
  await page.goto(served.address + where);
  await page.locator("h1").waitFor();
};
const where = (): string => page.url().slice(served.address.length);

async function signIn(password: string): Promise<void> {
  await page.getByLabel("Email address").fill("dani@example.org");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

describe.each(["/", "/sign-in", "/for-employers", "/your-data", "/accessibility", "/help-now", "/contact", "/no-such-page"])("the public page %s", (address) => {
  it.each([320, 1280])("has one title, no accessibility violation, and stays inside %i pixels", async (width) => {
    const foreign: string[] = [];
    page.on("request", (request) => !request.url().startsWith(served.address) && foreign.push(request.url()));
    await page.setViewportSize({ width, height: 800 });
    await open(address);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.title()).toMatch(/^.+ – Alongside$/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(foreign).toEqual([]);
  });
});

it("opens the first page with less than 150 kB of program", async () => {
  const files = new Set<string>();
  page.on("request", (request) => request.url().endsWith(".js") && files.add(new URL(request.url()).pathname));
  await open("/");
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(out, file))).length, 0);
  expect(files.size).toBeGreaterThan(1);
  expect(bytes).toBeLessThan(150_000);
});

it("draws nothing from a foreign host, and every picture from a file it has", () => {
  const [sheet] = fs.readdirSync(path.join(out, "assets")).filter((file) => file.endsWith(".css"));
  const addresses = [...fs.readFileSync(path.join(out, "assets", sheet!), "utf8").matchAll(/url\(["']?([^)"']+)/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(3);
  expect(addresses.filter((address) => !address.startsWith("data:") && !fs.existsSync(path.join(out, address)))).toEqual([]);
});

describe("signing in", () => {
  it("keeps the address that was wanted, words a refusal, keeps what was typed, and asks whom one acts for", async () => {
    await open("/employer/nowhere?a=1");
    expect(where()).toBe("/sign-in?next=%2Femployer%2Fnowhere%3Fa%3D1");
    await signIn("wrong");
    await page.getByText("That email address and password do not go together.").waitFor();
    expect(await page.getByLabel("Email address").inputValue()).toBe("dani@example.org");
    await signIn("right");
    await heading("Who are you here for?").waitFor();
    expect(await page.getByLabel("Hartwell Garden Centres").isChecked()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.locator(".al-brand__provider", { hasText: "Hartwell Garden Centres" }).waitFor();
    expect(where()).toBe("/employer/nowhere?a=1");
  });

  it("asks for what was left empty without asking the server", async () => {
    await open("/sign-in");
    server.down = true;
    await page.getByRole("button", { name: "Sign in" }).click();
    expect(await page.locator(".nhsuk-error-summary a").allTextContents()).toEqual(["Write your email address", "Write your password"]);
  });

  it("tells a person who opens another audience's page that it is not theirs", async () => {
    signInAs(client);
    await open("/staff");
    await heading("This page is for someone else").waitFor();
  });

  it("signs out, says so, and keeps the next page closed", async () => {
    signInAs(client);
    await open("/me/nowhere");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You have signed out.").waitFor();
    await page.goto(`${served.address}/me`);
    await heading("Sign in").waitFor();
  });

  it("stays signed in, and says that the service is away, when signing out got no answer", async () => {
    signInAs(client);
    await open("/me/nowhere");
    server.down = true;
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("We can’t reach the service just now.").waitFor();
    expect(where()).toBe("/me/nowhere");
  });
});

it("asks to sign in when the API says that the session has ended, and remembers the page", async () => {
  signInAs(client);
  server.ended = true; // the API's answer; the page still believes in its session
  await page.goto(`${served.address}/me/roles`);
  await heading("Sign in").waitFor();
  expect(where()).toBe("/sign-in?next=%2Fme%2Froles");
});

it("says that the service is away, keeps the page, and says no more when it is back", async () => {
  signInAs(client);
  await open("/help-now");
  server.down = true;
  await page.getByRole("button", { name: "Sign out" }).click();
  const banner = page.getByText("We can’t reach the service just now.");
  await banner.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  server.down = false;
  await banner.waitFor({ state: "detached", timeout: 8000 });
  expect(where()).toBe("/help-now");
});

it("waits for a service that is away at the start, and opens the page by itself when it is back", async () => {
  server.down = true;
  await open("/");
  await heading("We can’t reach the service just now").waitFor();
  server.down = false;
  await heading("Work that suits you, with someone alongside").waitFor({ timeout: 8000 });
});

it("closes this tab's pages when another tab signs out", async () => {
  signInAs(staff);
  await open("/staff/nowhere");
  const other = await page.context().newPage();
  await other.goto(`${served.address}/staff/nowhere`);
  await other.getByRole("button", { name: "Sign out" }).click();
  await heading("Sign in").waitFor();
});

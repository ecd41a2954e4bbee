import { afterAll, beforeAll, expect, it } from "vitest";
import { PASSWORD, type WalkedPortal, type Walker, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const onSummary = (walker: Walker): Promise<boolean> => walker.page.evaluate(() => document.activeElement?.classList.contains("nhsuk-error-summary") ?? false);
const summaryHasFocus = (walker: Walker) => expect.poll(() => onSummary(walker), { timeout: 10_000 }).toBe(true);
const valueOf = (walker: Walker, label: string): Promise<string> => walker.page.getByLabel(label, { exact: true }).inputValue();
const rows = async (sql: string): Promise<number> => Number(((await portal.database.owner.query(`select count(*) as n from ${sql}`)) as [{ n: string }])[0].n);

it("a wrong entry is said in words, the focus goes there, and what was typed stays", async () => {
  const moira = await portal.walker("g-visitor", 320);
  await moira.goTo("/register");
  await moira.at("Register your organisation");
  await moira.write("Name of your organisation", "Larkhill Nursery");
  await moira.write("Your email address at work", "moira at larkhill");
  await moira.write("Password", "short");
  await moira.press("Register"); // found wrong by the page itself
  await summaryHasFocus(moira);
  expect(await moira.page.title()).toMatch(/^Error: /);
  await moira.fine();
  await moira.follow("Write your name");
  expect(await moira.page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("displayName");
  await moira.page.keyboard.type("Moira Bell");
  await moira.press("Register"); // found wrong by the server
  await moira.page.getByRole("link", { name: /at least 10 characters/ }).waitFor();
  await summaryHasFocus(moira);
  await moira.fine();
  expect([await valueOf(moira, "Name of your organisation"), await valueOf(moira, "Your name"), await valueOf(moira, "Your email address at work")]).toEqual(["Larkhill Nursery", "Moira Bell", "moira at larkhill"]);
  expect(await rows("account")).toBe(0);
  portal.nothingWrong();
}, 240_000);

it("a session that ends in the middle of a form loses nothing", async () => {
  const member = await portal.given.member();
  const moira = await portal.walker("g-employer", 320);
  const email = await portal.account(member, "moira@larkhill.example", "Moira Bell");
  await moira.signIn(email);
  await moira.menu("Roles");
  await moira.at("Roles");
  await moira.follow("Post a role");
  await moira.at("What is the job?");
  await moira.write("Job title", "Nursery assistant");
  await moira.write("What is the work?", "Water, pot and label plants.");
  await moira.choose("Casual");
  await portal.database.owner.query("update session set expires_at = now() - interval '1 minute'");
  await moira.press("Save and go on");
  await moira.at("Sign in");
  await moira.sees("You come back to where you were, and what you typed is kept.");
  expect(await rows("vacancy")).toBe(0);
  await moira.write("Email address", email);
  await moira.write("Password", PASSWORD);
  await moira.press("Sign in");
  await moira.at("What is the job?");
  expect([await valueOf(moira, "Job title"), await valueOf(moira, "What is the work?"), await moira.page.getByLabel("Casual").isChecked()]).toEqual(["Nursery assistant", "Water, pot and label plants.", true]);
  await moira.press("Save and go on");
  await moira.at("Where is the work done?");
  expect(await rows("vacancy where title = 'Nursery assistant' and contract = 'casual'")).toBe(1);
  portal.nothingWrong(/401 \(Unauthorized\)/); // the browser itself tells of the refusal
}, 240_000);

it("two quick presses have one effect", async () => {
  const visitor = await portal.walker("g-twice", 320);
  await visitor.goTo("/get-help");
  await visitor.at("Get help with work");
  await visitor.choose("Finding work");
  await visitor.write("Your name", "Dani Whitlock");
  await visitor.choose("Email me");
  await visitor.write("Your email address", "dani@home.example");
  await visitor.page.getByRole("button", { name: "Send", exact: true }).dblclick();
  await visitor.at("We have your message");
  expect(await rows("referral")).toBe(1);

  const member = await portal.given.member();
  await visitor.signIn(await portal.account(member, "tom@castlerow.example", "Tom Ellis"));
  await visitor.goTo("/employer/support/new");
  await visitor.at("Ask for support for a member of staff");
  await visitor.choose("It can wait a little");
  await visitor.choose(/^Not yet/);
  await visitor.write("Your phone number", "0115 496 0177");
  await visitor.page.getByRole("button", { name: "Send request" }).dblclick();
  await visitor.at(/^Your request of/);
  expect(await rows("retention_request")).toBe(1);
  portal.nothingWrong();
}, 240_000);

import { afterAll, beforeAll, expect, it } from "vitest";
import { PASSWORD, type WalkedPortal, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const EMPLOYER = "moira@larkhill.example";
const STAFF = "ruth@service.example";

it("an employer registers, is approved, posts a role, has it read and published, and everyone finds it", async () => {
  await portal.account(await portal.given.staff(), STAFF, "Ruth Adeyemi");
  const moira = await portal.walker("a-employer");
  await moira.goTo("/for-employers");
  await moira.at(/./);
  await moira.goTo("/register");
  await moira.at("Register your organisation");
  await moira.write("Name of your organisation", "Larkhill Nursery");
  await moira.write("Your name", "Moira Bell");
  await moira.write("Your email address at work", EMPLOYER);
  await moira.write("Password", PASSWORD);
  await moira.press("Register");
  await moira.at("Look in your mail");
  await moira.goTo(await portal.linkMailedTo(EMPLOYER));
  await moira.at("Confirm your email address");
  await moira.press("Confirm my address");
  await moira.at("You are registered");
  await moira.signIn(EMPLOYER);
  await moira.at(/./);
  await postRole(moira);

  const ruth = await portal.walker("a-staff");
  await ruth.signIn(STAFF);
  await ruth.at("Today");
  await ruth.goTo("/staff/employers?state=pending");
  await ruth.at("Employers");
  await ruth.follow("Larkhill Nursery");
  await ruth.at("Larkhill Nursery");
  await ruth.follow("Look and decide");
  await ruth.at("The account of Larkhill Nursery");
  await ruth.choose(/^Approve/);
  await ruth.press("Save");
  await ruth.at("Larkhill Nursery");
  await ruth.sees("Active. 1 person in the portal.");
  await ruth.menu("Roles");
  await ruth.at("Roles");
  await ruth.follow("Read Nursery assistant");
  await ruth.at("Nursery assistant");
  await ruth.press("Publish");
  await ruth.sees("See it as everyone does");
  await ruth.fine();

  await moira.sees("Everyone can find it."); // her open page learned of it by itself
  const visitor = await portal.walker("a-visitor");
  await visitor.goTo("/");
  await visitor.at(/./);
  await visitor.goTo("/roles?q=nursery&place=Nottingham&miles=20");
  await visitor.at("Find a role");
  await visitor.follow("Nursery assistant");
  await visitor.at("Nursery assistant");
  await visitor.sees("£12.90 an hour");
  portal.nothingWrong();
}, 240_000);

/** Through the task list, part by part, to "The role is sent". */
async function postRole(moira: Awaited<ReturnType<WalkedPortal["walker"]>>): Promise<void> {
  await moira.follow("Post a role");
  await moira.at("What is the job?");
  await moira.write("Job title", "Nursery assistant");
  await moira.write("What is the work?", "Water, pot and label plants with two others.");
  await moira.choose("Permanent");
  await moira.press("Save and come back later");
  await moira.at("Nursery assistant");
  await moira.sees("1 of 7 parts done");
  await moira.follow("Go on: where");
  await moira.at("Where is the work done?");
  await moira.choose("At the workplace");
  await moira.write("Town, or street and town", "Beeston, Nottinghamshire");
  await moira.press("Save and go on");
  await moira.at("When, and how many hours?");
  await moira.write("Hours a week, at least", "16");
  await moira.write("Hours a week, at most", "20");
  await moira.press("Weekday mornings");
  await moira.press("Save and go on");
  await moira.at("What does it pay?");
  await moira.write("Pay, or the least of it", "12.90");
  await moira.press("Save and go on");
  await moira.at("What is it like to work here?");
  await moira.page.getByRole("group", { name: /^Outdoors/ }).getByLabel("Yes").check();
  await moira.press("Save and go on");
  await moira.at("What can you offer?");
  await moira.choose(/later start/i);
  await moira.press("Save and go on");
  await moira.at("How do people apply?");
  await moira.press("Save and go on");
  await moira.at("Check your answers");
  await moira.press("Send the role");
  await moira.sees("The role is sent");
  await moira.fine();
  expect(new URL(moira.page.url()).pathname).toMatch(/^\/employer\/roles\/[0-9a-f-]{36}$/);
}

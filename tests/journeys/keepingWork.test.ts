import { afterAll, beforeAll, expect, it } from "vitest";
import { calendarDate } from "../../server/kernel/calendar";
import { PASSWORD, type WalkedPortal, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const CLIENT = "leon@home.example";
const plan = "Leon starts at 10am for four weeks. Tom sends the day's tasks in writing. Ruth rings both on Fridays.";

it("an employer asks for help for a member of staff; the person says yes by their own link; a plan is agreed", async () => {
  const { given } = portal;
  const team = await given.team({ name: "Retention team" });
  const specialist = await given.staff("employment_specialist", { team_id: team.id });
  const employer = await given.employer({ name: "Castle Row Bakery" });
  const tom = await portal.walker("e-employer");
  await tom.signIn(await portal.account(await given.member(employer), "tom@castlerow.example", "Tom Ellis"));
  await tom.at("Today");
  await tom.follow("Ask for support for a member of staff");
  await tom.at("Ask for support for a member of staff");
  await tom.press("Send request");
  await tom.page.getByRole("link", { name: "Choose how soon you need help" }).waitFor();
  await tom.fine();
  await tom.choose("It is getting harder");
  await tom.choose("Some tasks or hours have become hard");
  await tom.choose(/^Yes, and they are happy/);
  await tom.write("Your phone number", "0115 496 0177");
  await tom.press("Send request");
  await tom.at(/^Your request of/);
  await tom.sees(/^We ring you by/);

  const ruth = await portal.walker("e-staff");
  await ruth.signIn(await portal.account(specialist, "ruth@service.example", "Ruth Adeyemi"));
  await ruth.menu("Retention");
  await ruth.at("Retention");
  await ruth.follow(/^Screen request of Castle Row Bakery/);
  await ruth.at("Castle Row Bakery");
  await ruth.press("I have rung");
  await ruth.press("Let the employer pass on a note");
  await ruth.page.getByRole("heading", { name: "Waiting for the person" }).waitFor();
  await ruth.fine();

  await tom.press("Show the note"); // his open page has learned that it may be passed on
  const link = await tom.page.getByText(/\/agree#/).innerText();
  await tom.fine();

  const leon = await portal.walker("e-person", 320);
  await leon.goTo(`${new URL(link).pathname}${new URL(link).hash}`);
  await leon.at("Help to keep your job");
  await leon.choose(/^Yes, please get in touch/);
  await leon.press("Send my answer"); // without a way to reach him: refused in words
  await leon.page.getByRole("link", { name: /name/i }).first().waitFor();
  await leon.fine();
  await leon.write("Your name", "Leon Baptiste");
  await leon.write("Your phone number", "07700 900456");
  await leon.write("Or your email address", CLIENT);
  await leon.press("Send my answer");
  await leon.at("Thank you. We will be in touch");
  await tom.sees("The person answered");
  expect(await tom.page.content()).not.toContain("Leon");

  await ruth.goTo("/staff/retention");
  await ruth.at("Retention");
  await ruth.follow(/^Open request of Castle Row Bakery/);
  await ruth.page.getByRole("heading", { name: "Leon Baptiste said yes" }).waitFor();
  await ruth.fine();
  await ruth.press("We have spoken: begin the case");
  await ruth.at("Leon Baptiste");
  await ruth.write("What gets in the way at work?", "The early start and tasks given in passing.");
  await ruth.press("Save");
  await ruth.write("What will each of you do?", plan);
  await ruth.press("Put the plan to the client");
  await ruth.page.getByText(plan).first().waitFor();
  await ruth.fine();
  await ruth.follow("Open client");
  await ruth.at("Leon Baptiste");
  await ruth.follow("Invite to their own pages");
  await ruth.at("Invite to their own pages");
  await ruth.press("Send the invitation");
  await ruth.at("Leon Baptiste");

  await leon.goTo(await portal.linkMailedTo(CLIENT));
  await leon.at("You are invited");
  await leon.write("Your name", "Leon Baptiste");
  await leon.write("Password", PASSWORD);
  await leon.press("Make my account");
  await leon.at("Hello, Leon");
  await leon.menu("My plan");
  await leon.at("My plan");
  await leon.sees(plan);
  expect(await leon.page.getByText("There is nothing in your plan yet.").count()).toBe(0);
  await leon.press("Yes, I agree to this plan");
  await leon.page.getByRole("heading", { name: "The plan you agreed" }).waitFor();
  await leon.fine();

  await ruth.goTo("/staff/retention");
  await ruth.at("Retention");
  await ruth.follow(/^Open case the case of Leon Baptiste/);
  await ruth.at("Leon Baptiste");
  await ruth.sees("Plan agreed");
  expect(await ruth.page.locator("dl").first().innerText()).toContain(String(Number(calendarDate(new Date()).slice(8))));
  await ruth.press("Start the plan");
  await ruth.sees("Active");
  await tom.sees("Support is under way");
  await tom.fine();
  expect(await tom.page.content()).not.toContain("Leon");
  portal.nothingWrong();
}, 240_000);

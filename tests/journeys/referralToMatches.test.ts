import { afterAll, beforeAll, it } from "vitest";
import { calendarDate } from "../../server/kernel/calendar";
import { PASSWORD, type WalkedPortal, type Walker, walkedPortal } from "../support/walk";

let portal: WalkedPortal;
beforeAll(async () => void (portal = await walkedPortal()), 120_000);
afterAll(() => portal.close());

const STAFF = "ruth@service.example";
const CLIENT = "dani@home.example";

it("somebody is referred, talks with a specialist, says what they want, and both see roles with the reasons", async () => {
  const { given } = portal;
  const team = await given.team({ name: "Riverside team" });
  await portal.account(await given.staff("employment_specialist", { team_id: team.id }), STAFF, "Ruth Adeyemi");
  const employer = await given.employer({ name: "Fernhill Garden Centre" });
  const open = { status: "open", published_at: new Date() };
  await given.wholeVacancy(employer, { ...open, title: "Plant care assistant" });
  await given.wholeVacancy(employer, { ...open, title: "Evening till assistant", week_grid: 4, hours_least: 30, hours_most: 35 });

  const nurse = await portal.walker("b-referrer", 320);
  await refer(nurse);
  const ruth = await portal.walker("b-staff");
  await ruth.signIn(STAFF);
  await takeOn(ruth);
  await ruth.follow("Invite to their own pages");
  await ruth.at("Invite to their own pages");
  await ruth.press("Send the invitation");
  await ruth.at("Dani Whitlock");

  const dani = await portal.walker("b-client", 320);
  await dani.goTo(await portal.linkMailedTo(CLIENT));
  await dani.at("You are invited");
  await dani.write("Your name", "Dani Whitlock");
  await dani.write("Password", PASSWORD);
  await dani.press("Make my account");
  await dani.at("Hello, Dani");
  await sayWishes(dani);
  await dani.menu("Roles for me");
  await dani.at("Roles for you");
  const plants = dani.page.getByRole("article").filter({ hasText: "Plant care assistant" });
  await plants.getByRole("heading", { name: "Why it fits" }).waitFor();
  const evenings = dani.page.getByRole("article").filter({ hasText: "Evening till assistant" });
  await evenings.getByRole("heading", { name: "What does not fit" }).waitFor();
  await plants.getByRole("button", { name: "I want it" }).click();
  await plants.getByText("Saved. Your specialist sees that you want it. No employer does.").waitFor();
  await dani.fine();

  await ruth.follow("Dani Whitlock").catch(() => undefined);
  await ruth.goTo(`${new URL(ruth.page.url()).pathname}/matches`);
  await ruth.at("Roles for Dani Whitlock");
  const wanted = ruth.page.getByRole("article").filter({ hasText: "Plant care assistant" });
  await wanted.getByText("Wants it").waitFor();
  await wanted.getByRole("heading", { name: "Meets" }).waitFor();
  await wanted.getByText(/^Place: about \d+ miles?/).waitFor();
  await ruth.page.getByRole("article").filter({ hasText: "Evening till assistant" }).getByRole("heading", { name: "Conflicts" }).waitFor();
  portal.nothingWrong();
}, 240_000);

/** A professional's referral, with one thing forgotten on the way. */
async function refer(nurse: Walker): Promise<void> {
  await nurse.goTo("/refer");
  await nurse.at("Refer someone");
  await nurse.choose("They know about this referral and agree to it");
  await nurse.write("Name", "Dani Whitlock");
  await nurse.choose("Finding work");
  await nurse.write("Telephone", "07700 900123");
  await nurse.write("Email", CLIENT);
  await nurse.choose("Ring");
  await nurse.choose(/^Not yet, or I don’t know/);
  await nurse.page.getByLabel("Profession").selectOption({ index: 1 });
  await nurse.write("Your name", "Kit Moran");
  await nurse.write("Email at work", "kit@team.example");
  await nurse.press("Send the referral");
  await nurse.page.getByRole("link", { name: "Write the name of your team or practice" }).waitFor();
  await nurse.fine();
  await nurse.write("Team or practice", "Riverside community team");
  await nurse.press("Send the referral");
  await nurse.at("The referral is with us");
}

/** From the queue: the risk assessment is asked for and comes in, the talk is held, the person is taken on. */
async function takeOn(ruth: Walker): Promise<void> {
  const today = calendarDate(new Date());
  await ruth.at("Today");
  await ruth.goTo("/staff/clients/referrals");
  await ruth.at("Referrals");
  await ruth.follow(/^Open the referral of Dani Whitlock/);
  await ruth.at("Dani Whitlock");
  await ruth.press("Risk assessment asked for");
  await ruth.sees("Not in.");
  await ruth.press("Record the risk assessment");
  await ruth.writeDate("Its date", today);
  await ruth.press("Save the date");
  await ruth.sees(/^In, dated/);
  await ruth.press("Plan the discussion");
  await ruth.writeDate("Day of the talk", today);
  await ruth.fine();
  await ruth.press("Save the day");
  await ruth.sees("Next: did they choose to go on?");
  await ruth.press("Take on");
  await ruth.press("Take Dani Whitlock on");
  await ruth.page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/);
  await ruth.at("Dani Whitlock");
}

/** The nine questions, some skipped. */
async function sayWishes(dani: Walker): Promise<void> {
  await dani.menu("What I want");
  await dani.at("What I want from work");
  await dani.follow("Start");
  await dani.at("What kind of work would you like?");
  await dani.page.getByLabel("Work I’d like").fill("plants");
  await dani.page.getByRole("button", { name: /^Add “plants”/ }).click();
  await dani.press("Save and continue");
  await dani.at("Where could you work?");
  await dani.write("Where would you travel from?", "Nottingham");
  await dani.write("How far would you go?", "5");
  await dani.choose("Bus");
  await dani.press("Save and continue");
  await dani.at("How many hours a week?");
  await dani.write("The most hours a week", "20");
  await dani.press("Save and continue");
  await dani.at("When could you work?");
  await dani.press("Weekdays, daytime");
  await dani.press("Save and continue");
  await dani.at("What should it pay?");
  await dani.follow("I’m not sure yet, skip this");
  await dani.at("What kind of job?");
  await dani.choose("Permanent");
  await dani.press("Save and continue");
  await dani.at("What should the job be like?");
  await dani.page.getByRole("group", { name: "Being outdoors" }).getByRole("radio", { name: "I’d like it" }).check();
  await dani.press("Save and continue");
  await dani.at("Is there anywhere you would not work?");
  await dani.press("Save and continue");
  await dani.at("What would help you at work?");
  await dani.choose("A later start");
  await dani.press("Save and continue");
  await dani.at("May we talk to employers for you?");
  await dani.press("Save");
  await dani.at("What I want from work");
}

import fs from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { deliverMail, secretIn } from "../support/mailbox";
import { address, isSoundOnBoth, opened, openPortal, portal } from "../support/pages";
import { visitor } from "../support/portal";

openPortal();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const fill = (page: Page, label: string | RegExp, words: string) => page.getByLabel(label).fill(words);
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const link = async (at: string): Promise<string> => `${at}#${secretIn((await deliverMail(portal.database.app)).at(-1))}`;
const password = "three quiet words";

it("an employer registers itself, proves its address and signs in; later gets a new password", async () => {
  const page = await opened(visitor, "/register");
  await heading(page, "Register your organisation");
  await press(page, "Register");
  await page.getByRole("alert").getByRole("link", { name: "Write your name" }).waitFor();
  await isSoundOnBoth(page, "register-errors");
  await fill(page, "Name of your organisation", "Copper Kettle Cafés");
  await fill(page, "Your name", "Jo March");
  await fill(page, /email address at work/, "jo@kettle.example");
  await fill(page, "Password", "password123");
  await press(page, "Register");
  await page.getByRole("link", { name: /most used/ }).waitFor();
  expect(await page.getByLabel("Name of your organisation").inputValue()).toBe("Copper Kettle Cafés");
  await fill(page, "Password", password);
  await isSoundOnBoth(page, "register");
  await press(page, "Register");
  await heading(page, "Look in your mail");
  await isSoundOnBoth(page, "registered");

  await page.goto(address + (await link("/finish-registration")));
  await isSoundOnBoth(page, "finish-registration");
  await press(page, "Confirm my address");
  await page.getByRole("link", { name: "Sign in" }).last().click();
  await fill(page, "Email address", "jo@kettle.example");
  await fill(page, "Password", password);
  await press(page, "Sign in");
  await page.waitForURL(/\/employer$/);

  await page.getByRole("link", { name: /Jo March/ }).click();
  await heading(page, "Your account");
  await isSoundOnBoth(page, "account");

  const other = await opened(visitor, "/reset-password");
  await fill(other, "Email address", "jo@kettle.example");
  await isSoundOnBoth(other, "forgotten");
  await press(other, "Send me a link");
  await heading(other, "Look in your mail");
  await other.goto(address + (await link("/reset-password")));
  await fill(other, "New password", "four even quieter words");
  await isSoundOnBoth(other, "new-password");
  await press(other, "Save my new password");
  await heading(other, "Your password is new");
  await page.reload();
  await heading(page, "Sign in"); // every other session ended
}, 120_000);

it("a manager invites a colleague, who accepts and finds the service", async () => {
  const team = await portal.given.team({ name: "Riverside team" });
  const manager = await portal.given.staff("service_manager", { team_id: team.id, display_name: "Maya Okafor", phone: "0115 496 0101" });
  await portal.given.staff("employment_specialist", { team_id: team.id });
  const page = await opened(manager, "/staff/service");
  await heading(page, "Service");
  await page.getByText("Riverside team").first().waitFor();
  await isSoundOnBoth(page, "service");
  await page.getByRole("link", { name: "Invite a colleague" }).click();
  await heading(page, "Invite a colleague");
  await fill(page, "Email address at work", "idris@example.test");
  await fill(page, "Name", "Idris Cole");
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Riverside team" });
  await isSoundOnBoth(page, "invite-staff");
  await press(page, "Send the invitation");
  await page.getByRole("heading", { name: "Idris Cole" }).waitFor();

  const guest = await opened(visitor, await link("/invitation"));
  await heading(guest, "You are invited");
  await isSoundOnBoth(guest, "invitation");
  await fill(guest, "Your name", "Idris Cole");
  await fill(guest, "Password", password);
  await press(guest, "Make my account");
  await guest.waitForURL(/\/staff$/);

  await page.goto(`${address}/staff/service/settings`);
  await heading(page, "Settings");
  await page.getByLabel("Telephone").waitFor();
  await isSoundOnBoth(page, "settings");
  await fill(page, "Telephone", "");
  await press(page, "Save the settings");
  await page.getByRole("link", { name: "Write a telephone number" }).waitFor();
  await page.goto(`${address}/staff/service/staff/${manager.id}`);
  await page.getByLabel("Job title").waitFor();
  await isSoundOnBoth(page, "staff-member");
  await page.goto(`${address}/staff/service/teams/${team.id}`);
  await page.getByLabel("Name", { exact: true }).waitFor();
  await isSoundOnBoth(page, "team");
}, 120_000);

it("a client sees who looked, takes a copy, asks for a correction and reads the answer", async () => {
  const staff = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  await portal.ask(staff, `{ client(id: "${person.id}") { id } }`);
  const page = await opened(person, "/me/record/rights");
  await page.getByText("Ruth Adeyemi opened your record.").waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download my record as data" }).click()]);
  expect(JSON.parse(fs.readFileSync(await file.path(), "utf8")).record).toHaveProperty("Who you are and how to reach you");
  await page.getByLabel("Put something right").check();
  await press(page, "Send");
  await page.getByRole("link", { name: /Say what is wrong/ }).waitFor();
  await fill(page, "In your own words", "My surname is Whitelock.");
  await isSoundOnBoth(page, "my-rights");
  await press(page, "Send");
  await page.getByText("Waiting for us").waitFor();

  const desk = await opened(staff, "/staff/service/records");
  await fill(desk, "Answer", "Done. Thank you for telling us.");
  await isSoundOnBoth(desk, "record-requests");
  await press(desk, /Send the answer/);
  await desk.getByText("Nothing waits for an answer.").waitFor();
  await page.reload();
  await page.getByText("Done. Thank you for telling us.").waitFor();
}, 120_000);

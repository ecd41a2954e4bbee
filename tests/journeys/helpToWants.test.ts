import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { type Member } from "../support/factories";
import { visitor } from "../support/portal";
import { address, isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

let specialist: Member;
beforeAll(async () => {
  const team = await portal.given.team({ name: "Beeston" });
  specialist = await portal.given.staff("employment_specialist", { team_id: team.id, display_name: "Ruth Adeyemi", phone: "0115 496 0142" });
});

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

it("somebody asks for help, is taken on by a specialist, says what they want, and confirms what was written for them", async () => {
  const person = await opened(visitor, "/get-help");
  await heading(person, "Get help with work");
  await isSound(person);
  await person.getByRole("button", { name: "Send", exact: true }).click();
  await person.getByRole("link", { name: "Choose what you would like help with" }).waitFor();
  await isSound(person);
  await person.getByLabel("Finding work").check();
  await person.getByLabel("Your name").fill("Dani Whitlock");
  await person.getByLabel("Text me").check();
  await person.getByLabel("Your telephone number").fill("ring me");
  await person.getByRole("button", { name: "Send", exact: true }).click();
  await person.getByRole("link", { name: /telephone number with figures only/ }).click();
  expect(await person.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("ring me");
  await person.getByLabel("Your telephone number").fill("07700 900123");
  await person.getByLabel("What would help? (optional)").fill("Work with plants, mornings.");
  await person.getByRole("button", { name: "Send", exact: true }).click();
  await heading(person, "We have your message");
  await isSound(person);

  const staff = await opened(specialist, "/staff/clients/referrals");
  await heading(staff, "Referrals");
  await isSound(staff);
  await staff.getByRole("link", { name: "Open the referral of Dani Whitlock" }).click();
  await heading(staff, "Dani Whitlock");
  expect(await staff.title()).toBe("One referral – Alongside");
  await staff.getByText("Work with plants, mornings.").waitFor();
  await press(staff, "Plan the discussion");
  const today = new Date();
  await staff.getByLabel("Day", { exact: true }).fill(String(today.getDate()));
  await staff.getByLabel("Month").fill(String(today.getMonth() + 1));
  await staff.getByLabel("Year").fill(String(today.getFullYear()));
  await isSound(staff);
  await press(staff, "Save the day");
  await staff.getByRole("button", { name: "Take on", exact: true }).click();
  await staff.getByLabel("Team").selectOption({ label: "Beeston" });
  await press(staff, "Take Dani Whitlock on");
  await staff.getByRole("heading", { name: "Next: begin the vocational profile" }).waitFor();
  await isSound(staff);
  const clientId = staff.url().split("/").at(-1)!;

  await staff.getByRole("link", { name: "Write the profile" }).click();
  await staff.getByLabel("Skills").fill("Potting, pruning");
  await isSound(staff);
  await press(staff, "Save");
  await staff.getByRole("heading", { name: "Vocational profile" }).waitFor();
  await staff.goto(`${address}/staff/clients/${clientId}/wants/pay`);
  await staff.getByLabel(/The least, an hour/).fill("13");
  await press(staff, "Save");
  await staff.getByText("Entered by staff, not confirmed").waitFor();
  await isSound(staff);

  const { id: accountId } = await portal.given.account();
  const { id: membershipId } = await portal.given.insert("membership", { account_id: accountId, audience: "clients", role: "client", provider_id: await portal.given.provider(), client_id: clientId });
  const me = await opened(await portal.given.session(accountId, membershipId, "clients"), "/me");
  await heading(me, "Hello, Dani");
  await isSound(me);
  await me.getByRole("link", { name: "Check what Ruth wrote down for you" }).click();
  await press(me, /Yes, that’s right/);
  await me.getByText("Saved. Thank you.").waitFor();
  await isSound(me);
  await me.getByRole("link", { name: "Change times" }).click();
  await heading(me, "When could you work?");
  await press(me, "Weekday mornings");
  await me.getByText("Monday to Friday mornings").waitFor();
  await isSound(me);
  await press(me, "Save");
  await me.getByText("Monday to Friday mornings").waitFor();
  await me.getByRole("link", { name: "Change setting" }).click();
  await me.getByRole("group", { name: "Noise" }).getByLabel("Never").check();
  await isSound(me);
  await press(me, "Save");
  await me.getByText("Never noise").waitFor();

  await staff.goto(`${address}/staff/clients/${clientId}`);
  await staff.getByText("Never noise").waitFor();
  expect(await staff.getByText("not confirmed").count()).toBe(0);
  await isSound(staff);
  await staff.goto(`${address}/staff/clients?whose=all`);
  await staff.getByRole("link", { name: "Dani Whitlock" }).waitFor();
  await isSound(staff);
}, 240_000);

it("answers nine questions one after another, with work found by everyday words, and skips what is not sure", async () => {
  const team = await portal.given.team();
  const page = await opened(await portal.given.person({ team_id: team.id, specialist_id: specialist.id }), "/me/wants");
  await heading(page, "What I want from work");
  await page.getByRole("link", { name: "Start" }).click();
  await heading(page, "What kind of work would you like?");
  await page.getByLabel("Work I’d like").fill("library");
  await page.getByRole("list", { name: "Found for Work I’d like" }).getByRole("button", { name: /^Library/i }).first().click();
  await page.getByLabel("Work I don’t want").fill("warehouse");
  await press(page, "Add “warehouse” as it is");
  await isSound(page);
  await press(page, "Save and continue");
  for (const title of ["Where could you work?", "How many hours a week?", "When could you work?", "What should it pay?", "What kind of job?", "What should the job be like?", "Is there anywhere you would not work?", "What would help you at work?"]) {
    await heading(page, title);
    await isSound(page);
    await page.getByRole("link", { name: "I’m not sure yet, skip this" }).click();
  }
  await heading(page, "May we talk to employers for you?");
  await page.getByLabel("Yes, but don’t say who I am").check();
  await isSound(page);
  await press(page, "Save");
  await heading(page, "What I want from work");
  await page.getByText("Not warehouse").waitFor();
  await page.getByText("Yes, but without my name").waitFor();
  await page.goto(`${address}/me/record`);
  await heading(page, "My record");
  await isSound(page);
}, 240_000);

it("a professional refers, keeping what was typed over a wrong entry", async () => {
  const page = await opened(visitor, "/refer");
  await heading(page, "Refer someone");
  await isSound(page);
  await page.getByLabel("They know about this referral and agree to it").check();
  await page.getByLabel("Name", { exact: true }).fill("Leon Baptiste");
  await page.getByLabel("Finding work").check();
  await page.getByLabel("Telephone", { exact: true }).fill("07700 900362");
  await page.getByLabel("Ring", { exact: true }).check();
  await page.getByLabel("There is one, and it is up to date").check();
  await page.getByLabel("Day", { exact: true }).fill("1");
  await page.getByLabel("Month").fill("1");
  await page.getByLabel("Year").fill("2020");
  await page.getByLabel("Profession").selectOption({ label: "GP" });
  await page.getByLabel("Your name").fill("Anita Shah");
  await page.getByLabel("Team or practice").fill("Beeston Health Centre");
  await page.getByLabel("Telephone at work").fill("0115 496 0177");
  await press(page, "Send the referral");
  await page.getByRole("link", { name: /more than a year old/ }).waitFor();
  await isSound(page);
  expect(await page.getByLabel("Your name").inputValue()).toBe("Anita Shah");
  await page.getByLabel("Not yet, or I don’t know").check();
  await press(page, "Send the referral");
  await heading(page, "The referral is with us");
  await isSound(page);
}, 240_000);

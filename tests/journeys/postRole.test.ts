import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { press, tabTo, type } from "../support/keyboard";
import { visitor } from "../support/portal";
import { address, isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

it("an employer posts a role by keyboard alone on a narrow screen; the service publishes it; a visitor finds it and asks", async () => {
  const employer = await portal.given.employer({ name: "Hartwell Garden Centres" });
  const boss = await portal.given.member(employer);
  const page = await opened(boss, "/employer/roles");
  await heading(page, "Roles");
  await isSound(page);
  await press(page, "Post a role");

  await heading(page, "What is the job?");
  await isSound(page);
  await press(page, "Save and go on");
  await page.getByRole("link", { name: "Enter the job title" }).waitFor();
  await isSound(page);
  await type(page, "Job title", "Yard assistant");
  await type(page, "What is the work?", "Take in deliveries. You must be resilient under pressure.");
  await tabTo(page, "Contract: Permanent");
  await page.keyboard.press("Space");
  await press(page, "Save and go on");

  await heading(page, "Where is the work done?");
  await isSound(page);
  await tabTo(page, "Where is the work done?: At the workplace");
  await page.keyboard.press("Space");
  await type(page, "Town, or street and town", "Newark-on-Trent");
  await press(page, "Save and go on");

  await heading(page, "When, and how many hours?");
  await isSound(page);
  await type(page, "Hours a week, at least", "24");
  await type(page, "Hours a week, at most", "30");
  await tabTo(page, "Monday morning");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByText("Monday and Tuesday mornings").waitFor();
  await press(page, "Save and go on");

  await heading(page, "What does it pay?");
  await isSound(page);
  await type(page, "Pay, or the least of it", "12.50");
  await press(page, "Save and go on");

  await heading(page, "What is it like to work here?");
  await isSound(page);
  await tabTo(page, "Working with the public");
  await page.keyboard.press("ArrowLeft");
  await page.getByText("1 of 24 said.").waitFor();
  await press(page, "Save and come back later");

  await heading(page, "Yard assistant");
  await page.getByText("5 of 7 parts done").waitFor();
  await isSound(page);
  await press(page, "Go on: what you can offer");
  await heading(page, "What can you offer?");
  await isSound(page);
  await tabTo(page, "A later start");
  await page.keyboard.press("Space");
  await press(page, "Save and go on");
  await heading(page, "How do people apply?");
  await isSound(page);
  await press(page, "Save and go on");

  await heading(page, "Check your answers");
  await isSound(page);
  await page.getByText("Suggestion:").first().waitFor();
  await press(page, "Send the role");
  await page.getByRole("heading", { name: "The role was not sent: 1 thing to put right" }).waitFor();
  await isSound(page);
  await press(page, "Pay £12.71 an hour");
  await page.getByText("The pay is changed. You can send the role now.").waitFor();
  await press(page, "Send the role");
  await page.getByRole("heading", { name: "The role is sent" }).waitFor();
  await isSound(page);

  const staff = await opened(await portal.given.staff(), "/staff/roles");
  await staff.getByRole("link", { name: "Read Yard assistant" }).click();
  await heading(staff, "Yard assistant");
  await isSound(staff);
  await staff.getByRole("button", { name: "Publish" }).click();
  await staff.getByRole("link", { name: "See it as everyone does" }).waitFor();
  await isSound(staff);

  await page.getByText("Everyone can find it.").waitFor(); // the employer's open page learned of it by itself

  const guest = await opened(visitor, "/roles?q=yard&place=Lincoln&miles=20&like=no-nights");
  await guest.getByRole("heading", { level: 2, name: "1 role within 20 miles of Lincoln" }).waitFor();
  await isSound(guest);
  await guest.getByRole("link", { name: /No night work.*remove this filter/ }).click();
  await guest.waitForURL((url) => !url.search.includes("no-nights"));
  await guest.getByRole("link", { name: "Yard assistant" }).click();
  await heading(guest, "Yard assistant");
  await isSound(guest);
  expect(JSON.parse(await guest.locator("#job-posting").first().textContent() ?? "{}")).toMatchObject({ "@type": "JobPosting", title: "Yard assistant" });
}, 240_000);

it("what a role does not say can be asked, passed on and answered, and then the role says it", async () => {
  const boss = await portal.given.member();
  const { id } = await portal.given.wholeVacancy(boss, { status: "open", published_at: new Date(), title: "Kitchen porter", hours_least: null, hours_most: null });
  const guest = await opened(visitor, `/roles/${id}`, 1280);
  await guest.getByRole("button", { name: "Ask us to find out" }).click();
  await guest.getByText("We will ask, and the answer will show here.").waitFor();

  const staff = await opened(await portal.given.staff(), `/staff/roles/${id}`, 1280);
  await staff.getByRole("button", { name: "Pass it on to the employer" }).click();
  await staff.getByText("Waits for your answer.").waitFor();
  await isSound(staff);

  const page = await opened(boss, `/employer/roles/${id}`, 1280);
  await page.getByRole("link", { name: "Answer How many hours a week is the role?" }).click();
  await heading(page, "How many hours a week is the role?");
  await isSound(page);
  await page.getByLabel("Hours a week, at least").fill("12");
  await page.getByLabel("Hours a week, at most").fill("12");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("The role says it now.").waitFor();

  await page.getByRole("link", { name: "Close it" }).click();
  await heading(page, "Close this role");
  await page.getByRole("button", { name: "Close the role" }).click();
  await page.getByRole("link", { name: "Choose what came of it" }).waitFor();
  await isSound(page);
  await page.getByLabel("By someone else").check();
  await page.getByRole("button", { name: "Close the role" }).click();
  await page.getByText("Filled by someone else").waitFor();
  await page.getByRole("link", { name: "History of changes" }).click();
  await page.getByText("A question was answered").waitFor();
  await isSound(page);

  await guest.goto(`${address}/roles/${id}`);
  await heading(guest, "This role is not open any more");
  await isSound(guest);
}, 120_000);

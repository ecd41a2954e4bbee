import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inDays } from "../support/sharing";
import { address, isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

it("a specialist logs a contact on a phone in four presses and Save, from the line of Today that asked for it", async () => {
  const team = await portal.given.team();
  const staff = await portal.given.staff("employment_specialist", { team_id: team.id });
  const employer = await portal.given.employer({ name: "Hartwell Garden Centres" });
  const kayleigh = await portal.given.client({ team_id: team.id, specialist_id: staff.id, state: "job_search", approach: "anonymous", display_name: "Kayleigh Dunmore", engaged_on: inDays(-32) });
  await portal.given.insert("contact_log", { employer_id: employer.id, staff_id: staff.id, at: inDays(-5), mode: "phone", purpose: "job_development", outcome: "not_now" });

  const page = await opened(staff, "/staff");
  await title(page, "Today");
  await isSound(page);
  await page.getByRole("link", { name: "Log contact for Kayleigh Dunmore" }).click();
  await title(page, "Log an employer contact");
  expect(await page.title()).toBe("Log an employer contact – Alongside");

  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Choose how you were in touch" }).waitFor();
  await isSound(page);

  for (const press of ["Hartwell Garden Centres", "Phone", "About a person", "In a week"]) await page.getByRole("radio", { name: press }).check();
  await page.getByRole("combobox", { name: /For whom/ }).locator("option", { hasText: "Kayleigh Dunmore, without their name" }).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Save" }).click();
  await title(page, "Hartwell Garden Centres");
  await page.getByRole("status").getByText("Contact logged").waitFor();
  await page.getByText("for Kayleigh Dunmore, without their name").waitFor();
  await isSound(page);

  const [logged] = (await portal.database.owner.query("select client_id, by_name, mode, outcome from contact_log where client_id = $1", [kayleigh.id])) as object[];
  expect(logged).toEqual({ client_id: kayleigh.id, by_name: false, mode: "phone", outcome: "about_person" });
  await page.goto(`${address}/staff`);
  await title(page, "Today");
  expect(await page.getByRole("link", { name: /Kayleigh Dunmore/ }).count()).toBe(0);
}, 90_000);

it("a registered employer says what it offers while it waits, and a specialist lets it in", async () => {
  const staff = await portal.given.staff();
  const employer = await portal.given.employer({ name: "Erewash Print Works", state: "pending" });
  const owner = await portal.given.member(employer);

  const own = await opened(owner, "/employer");
  await title(own, "Today");
  await isSound(own);
  await own.getByRole("link", { name: "say what you already offer" }).click();
  await title(own, "Erewash Print Works");
  await isSound(own);
  await own.getByRole("link", { name: "Say what you offer" }).click();
  await own.getByLabel("A later start").check();
  await isSound(own);
  await own.getByRole("button", { name: "Save" }).click();
  await title(own, "Erewash Print Works");
  await own.getByText("A later start").waitFor();

  const page = await opened(staff, "/staff", 1280);
  await page.getByRole("link", { name: "Look and decide about Erewash Print Works" }).click();
  await title(page, "The account of Erewash Print Works");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Choose what to do" }).waitFor();
  await isSound(page);
  await page.getByLabel("Suspend for now").check();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Say why it is suspended" }).waitFor();
  await page.getByLabel("Approve").check();
  await page.getByRole("button", { name: "Save" }).click();
  await title(page, "Erewash Print Works");
  await page.getByText("Waiting for approval to active").waitFor();

  await own.getByText("Waiting for the service").waitFor({ state: "detached" });
}, 90_000);

it("an owner keeps sites and colleagues; what was typed stays when it is wrong", async () => {
  const owner = await portal.given.member(await portal.given.employer({ name: "Hartwell" }));
  const colleague = await portal.given.member({ id: owner.id }, "recruiter");
  const page = await opened(owner, "/employer/organisation/sites/new");
  await page.getByLabel("Name of the site").fill("Nursery");
  await page.getByLabel("Town").fill("Broughton");
  await page.getByRole("button", { name: "Add the site" }).click();
  await page.getByRole("alert").getByRole("link", { name: /more than one Broughton/ }).click();
  expect(await page.getByLabel("Town").inputValue()).toBe("Broughton");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("placeText");
  await isSound(page);
  await page.getByLabel("Town").fill("York");
  await page.getByRole("button", { name: "Add the site" }).click();
  await title(page, "Hartwell");
  await page.getByText("Nursery").first().waitFor();

  await page.goto(`${address}/employer/organisation/members/${colleague.membershipId}`);
  await page.getByRole("button", { name: "Remove them" }).click();
  await isSound(page);
  await page.getByRole("button", { name: "Yes, remove them" }).click();
  await title(page, "Hartwell");
  expect(await page.getByText("Recruiter").count()).toBe(0);
}, 90_000);

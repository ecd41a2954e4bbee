import { expect, it } from "vitest";
import { PrepareIntroductionDocument } from "../../schema/generated/specialists";
import { hearNotices } from "../../server/app/notices";
import { accessibilityProblems } from "../support/browser";
import { storyIn } from "../support/sharingStory";
import { address, isSoundOnBoth, opened, openPortal, portal } from "../support/pages";

openPortal();

it("an introduction, from the first look to a booked interview, and a line that is stopped goes from the open page", async () => {
  const deaf = hearNotices(portal.database.appTarget);
  const story = await storyIn(portal, "prepared");
  await portal.database.owner.query("update client set approach = 'named', state = 'job_search' where id = $1", [story.client.id]);
  await story.share([
    await story.words("name", "Leon Baptiste"), await story.words("skills_summary", "I worked for two years on the plant benches at a nursery. I am careful with stock counts."),
    await story.words("availability", "Monday to Thursday, from 9:30am. Up to 24 hours a week to start with."), await story.words("association", "I get help with work from Trentside Employment Service."),
  ]);

  const staff = await opened(story.staff, `/staff/introductions/${story.introduction.id}`, 1280);
  await staff.getByRole("button", { name: "Introduce" }).click();
  await staff.getByRole("heading", { name: /offers interview times/ }).waitFor();
  expect(await accessibilityProblems(staff)).toEqual([]);
  await isSoundOnBoth(staff, "staff-introduction");

  const employer = await opened(story.member, "/employer/people", 1280);
  await employer.getByRole("heading", { name: "Leon Baptiste" }).waitFor();
  expect(await accessibilityProblems(employer)).toEqual([]);
  await isSoundOnBoth(employer, "people");
  await employer.getByRole("link", { name: "Leon Baptiste", exact: true }).click();
  await employer.getByRole("heading", { level: 1, name: "Leon Baptiste" }).waitFor();
  expect(await employer.title()).not.toContain("Leon");
  expect(await accessibilityProblems(employer)).toEqual([]);
  await isSoundOnBoth(employer, "person");

  await employer.getByRole("button", { name: "Offer times" }).click();
  await employer.getByRole("link", { name: /at least 2/ }).waitFor();
  const times = employer.getByRole("group", { name: "Interview times" }).getByRole("checkbox");
  await times.nth(0).check({ force: true });
  await times.nth(4).check({ force: true });
  await employer.getByRole("button", { name: "Offer these 2 times" }).click();
  await employer.getByRole("heading", { name: "Leon is choosing a time" }).waitFor();

  const client = await opened(story.client, "/me/meetings", 320);
  await client.getByRole("heading", { level: 1, name: "Meetings" }).waitFor();
  expect(await accessibilityProblems(client)).toEqual([]);
  await isSoundOnBoth(client, "my-meetings");
  await client.getByRole("radio").first().check({ force: true });
  await client.getByRole("button", { name: "Choose this time" }).click();
  await client.getByRole("button", { name: /Add to my calendar/ }).waitFor();
  expect(await accessibilityProblems(client)).toEqual([]);
  await isSoundOnBoth(client, "my-meetings-booked");

  await employer.getByRole("heading", { name: "Interview with Leon" }).waitFor();
  await isSoundOnBoth(employer, "person-booked");
  await deaf(); // nobody is told from here on: the open page finds out by itself
  const before = Date.now();
  await story.stop({});
  await employer.getByRole("heading", { level: 1, name: "No longer shared" }).waitFor({ timeout: 5000 });
  expect(Date.now() - before).toBeLessThan(5000);
  expect(await employer.content()).not.toContain("Leon");
  expect(await accessibilityProblems(employer)).toEqual([]);
  await isSoundOnBoth(employer, "person-stub");
}, 120_000);

it("a specialist prepares an introduction, and is told what stands in its way", async () => {
  const story = await storyIn(portal, "prepared");
  const vacancy = await portal.given.vacancy(story.employer, { status: "open", published_at: new Date(), title: "Warehouse assistant" });
  const at = `/staff/clients/${story.client.id}/introductions/new?vacancy=${vacancy.id}`;
  const page = await opened(story.staff, at, 1280);
  await page.getByText("has said not to approach employers").waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await portal.database.owner.query("update client set approach = 'named' where id = $1", [story.client.id]);
  await page.reload();
  await page.getByRole("button", { name: "Prepare the introduction" }).click();
  await page.getByRole("heading", { level: 1, name: /Dani Whitlock/ }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await isSoundOnBoth(page, "staff-prepared");
  const again = await portal.send(story.staff, PrepareIntroductionDocument, { input: { clientId: story.client.id, vacancyId: vacancy.id, idempotencyKey: "another key" } });
  expect(again.prepareIntroduction.userErrors[0]?.kind).toBe("AlreadyDone");
}, 120_000);

it("an offer is made and taken, the job starts, and a first check is recorded", async () => {
  const story = await storyIn(portal, "interviewed");
  await portal.database.owner.query("update client set approach = 'named', state = 'job_search', risk_assessment_on = current_date - 5 where id = $1", [story.client.id]);
  await story.share([await story.words("name", "Leon Baptiste"), await story.words("association", "I get help with work from Trentside Employment Service.")]);
  const [day, month, year] = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" }).format(new Date()).split("/").map(Number) as [number, number, number];

  const employer = await opened(story.member, `/employer/people/${story.introduction.id}`, 1280);
  await employer.getByRole("heading", { name: "Next: give your answer" }).waitFor();
  await isSoundOnBoth(employer, "person-decide");
  expect(await accessibilityProblems(employer)).toEqual([]);
  await employer.getByLabel("Hours a week").fill("16");
  await employer.getByLabel("Pay an hour").fill("9.50");
  await employer.getByLabel("Day", { exact: true }).fill(String(day));
  await employer.getByLabel("Month").fill(String(month));
  await employer.getByLabel("Year").fill(String(year));
  await employer.getByRole("button", { name: "Offer the job" }).click();
  await employer.getByRole("link", { name: /below the legal minimum/ }).waitFor();
  expect(await accessibilityProblems(employer)).toEqual([]);
  await employer.getByLabel("Pay an hour").fill("13.50");
  await employer.getByRole("button", { name: "Offer the job" }).click();
  await employer.getByRole("heading", { name: "Your offer is with Leon" }).waitFor();

  const client = await opened(story.client, "/me", 320);
  await client.getByRole("link", { name: /Answer the job offer/ }).click();
  await client.getByRole("heading", { name: "Fernhill Garden Centre offers you the job" }).waitFor();
  expect(await accessibilityProblems(client)).toEqual([]);
  await isSoundOnBoth(client, "my-offer");
  await client.getByRole("button", { name: "Yes, I take the job" }).click();
  await client.getByRole("heading", { name: "You took the job" }).waitFor();
  await client.goto(`${address}/me/introductions`);
  await client.getByRole("heading", { level: 1 }).waitFor();
  expect(await accessibilityProblems(client)).toEqual([]);

  const staff = await opened(story.staff, `/staff/clients/${story.client.id}/placements/new?introduction=${story.introduction.id}`, 1280);
  await staff.getByRole("heading", { name: "No better-off calculation yet" }).waitFor();
  await portal.given.insert("better_off_calculation", { client_id: story.client.id, done_on: new Date(), hours: 16, pay_pence_an_hour: 1350, better_off_pence_a_week: 7820 });
  await staff.reload();
  await staff.getByText("£78.20 a week better off").waitFor();
  expect(await accessibilityProblems(staff)).toEqual([]);
  await isSoundOnBoth(staff, "staff-start");
  await staff.getByRole("button", { name: "Record the start" }).click();
  await staff.getByRole("heading", { name: /Checks due/ }).waitFor();
  await staff.getByRole("button", { name: /Record.*First days/ }).click();
  await staff.getByRole("radio", { name: "Going well" }).check({ force: true });
  await isSoundOnBoth(staff, "staff-placement");
  expect(await accessibilityProblems(staff)).toEqual([]);
  await staff.getByRole("button", { name: "Save" }).click();
  await staff.getByText("First days: going well").waitFor();
  await staff.goto(`${address}/staff/clients/${story.client.id}`);
  await staff.getByRole("heading", { name: /Introductions/ }).waitFor();
  await staff.getByRole("heading", { name: /Meetings/ }).waitFor();
  await isSoundOnBoth(staff, "staff-client");
  for (const at of ["/staff/checks", "/staff/introductions", "/staff/meetings", `/staff/clients/${story.client.id}/meetings/new`]) {
    await staff.goto(address + at);
    await staff.getByRole("heading", { level: 1 }).waitFor();
    expect(await accessibilityProblems(staff), at).toEqual([]);
  }
}, 180_000);

import type { Page } from "playwright-core";
import { it } from "vitest";
import { address, isSoundOnBoth, opened, openPortal, portal } from "../support/pages";

openPortal();

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const fill = (page: Page, label: string | RegExp, words: string) => page.getByLabel(label).fill(words);
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

it("a client and their specialist write to each other, and the answer comes to the open page", async () => {
  const staff = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id });
  const page = await opened(person, "/me/messages");
  await page.getByText("No messages yet.").waitFor();
  await isSoundOnBoth(page, "my-messages-empty");
  await page.getByRole("link", { name: "Write a message" }).click();
  await fill(page, "What is it about?", "Tuesday’s meeting");
  await fill(page, "Your message", "Could we meet in the library?\nIt is quieter there.");
  await isSoundOnBoth(page, "my-message");
  await press(page, "Send");
  await heading(page, "Tuesday’s meeting");

  const desk = await opened(staff, "/staff/messages");
  await desk.getByRole("link", { name: /Read about Tuesday/ }).waitFor();
  await isSoundOnBoth(desk, "staff-messages");
  await desk.getByRole("link", { name: /Read about Tuesday/ }).click();
  await fill(desk, "Your answer", "Yes, at ten.");
  await press(desk, "Send");
  await desk.getByText("Sent.").waitFor();
  await isSoundOnBoth(desk, "staff-thread");
  await page.goto(`${address}/me/messages`);
  await page.getByRole("link", { name: /Read about Tuesday/ }).click();
  await page.getByText("Yes, at ten.").waitFor();
  await isSoundOnBoth(page, "my-thread");
}, 120_000);

it("an employer writes to the service about a visit, and finds what is new", async () => {
  const staff = await portal.given.staff();
  const member = await portal.given.member(await portal.given.employer({ lead_staff_id: staff.id }));
  const page = await opened(member, "/employer/messages");
  await page.getByText("No messages yet.").waitFor();
  await isSoundOnBoth(page, "employer-messages");
  await page.getByRole("link", { name: "Write a message" }).click();
  await fill(page, "What is it about?", "A visit");
  await press(page, "Send");
  await page.getByRole("alert").getByRole("link", { name: "Write your message" }).waitFor();
  await page.getByRole("textbox", { name: "Your message" }).fill("Could you come by on Monday?");
  await isSoundOnBoth(page, "employer-message");
  await press(page, "Send");
  await heading(page, "A visit");
  await isSoundOnBoth(page, "employer-thread");

  await portal.database.owner.query("select access.notify($1, 'introduction', null)", [member.membershipId]);
  await page.goto(`${address}/employer/news`);
  await page.getByRole("heading", { name: /There is news about a person/ }).waitFor();
  await isSoundOnBoth(page, "employer-news");
  await press(page, "I have read these");
  await page.getByRole("button", { name: "I have read these" }).waitFor({ state: "detached" });
  const desk = await opened(staff, `/staff/messages`);
  await desk.getByRole("link", { name: /Read about A visit/ }).click();
  await desk.getByText("write nothing about a person").waitFor();
}, 120_000);

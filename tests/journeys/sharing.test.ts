import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { COOKIE } from "../../server/app/portal";
import { storyIn } from "../support/sharingStory";
import { browser, address, isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

const line = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

it("a client previews, agrees to some lines, the employer sees exactly those, the client stops one and the open page loses it", async () => {
  const story = await storyIn(portal);
  for (const [item, words] of [["association", "Dani is supported by Trentside Employment Service."], ["skills_summary", "I worked in a plant nursery."], ["travel", "By bus, about 25 minutes."]] as const) await story.words(item, words);

  const staff = await opened(story.staff, `/staff/clients/${story.client.id}/sharing`, 1280);
  await staff.getByText("Write words for a line").click();
  await staff.getByLabel("What it is about").selectOption({ label: "Your name" });
  await staff.getByRole("button", { name: "Send to Dani to read" }).click();
  await staff.getByText("Sent to Dani to read").waitFor();
  await isSound(staff);

  const client = await opened(story.client, "/me/sharing/words");
  await client.getByRole("group", { name: "Are these words right: Your name" }).getByRole("button", { name: "Yes, these words" }).click();
  await client.getByRole("heading", { name: "Words you said yes to" }).waitFor();
  await isSound(client);

  await staff.getByRole("link", { name: "Ask to share" }).first().click();
  await staff.getByRole("button", { name: "Ask Dani" }).click();
  await staff.getByRole("link", { name: "Choose who would read it" }).waitFor();
  await isSound(staff);
  await staff.getByLabel("Fernhill Garden Centre: Plant care assistant").check();
  await staff.getByLabel("Introduce for a role").check();
  for (const label of ["Your name", "That we support you", "What you’re good at", "How you’d get there"]) await staff.getByLabel(label, { exact: true }).check();
  await staff.getByRole("button", { name: "Ask Dani" }).click();
  await staff.getByText("Waiting for Dani").first().waitFor();

  await client.goto(`${address}/me`);
  await client.getByRole("link", { name: /What would you like to share with Fernhill/ }).click();
  await client.getByText("Empty so far").waitFor();
  await isSound(client);
  await client.getByRole("button", { name: "Share the lines I said yes to" }).click();
  await client.getByRole("link", { name: /Say yes to at least one line/ }).waitFor();
  for (const name of ["Your name", "That we support you", "What you’re good at"]) await line(client, name).getByLabel("Yes").check();
  await line(client, "How you’d get there").getByLabel("No").check();
  await client.getByText("Fernhill Garden Centre will see 3 lines.").waitFor();
  const preview = await client.locator("[data-line]").allTextContents();
  expect(preview).toEqual(["Dani Whitlock", "Dani is supported by Trentside Employment Service.", "I worked in a plant nursery."]);
  await isSound(client);
  await client.getByRole("button", { name: "Share the lines I said yes to" }).click();
  await client.getByRole("heading", { level: 1, name: "Your receipt" }).waitFor();
  await client.getByText("I worked in a plant nursery.").waitFor();
  await isSound(client);

  const employer = await opened(story.member, `/employer/people/${story.introduction.id}`, 1280);
  await employer.getByRole("heading", { level: 1, name: "Dani Whitlock" }).waitFor();
  await employer.getByText("I worked in a plant nursery.").waitFor();
  expect(await employer.getByText("By bus").count()).toBe(0);
  expect(await employer.title()).not.toContain("Dani");
  await isSound(employer);

  await client.goto(`${address}/me/sharing`);
  await client.getByText("Sharing 3 lines").waitFor();
  await client.getByText(/Seen by Sam Example, owner/).first().waitFor();
  await client.getByRole("button", { name: "Stop sharing with Fernhill Garden Centre: What you’re good at" }).click();
  const question = client.getByText("Stop sharing “What you’re good at” with Fernhill Garden Centre?");
  await question.waitFor();
  expect(await question.evaluate((words) => words === document.activeElement)).toBe(true);
  await isSound(client);
  await client.getByRole("button", { name: "Yes, stop" }).click();
  const stopped = client.getByText(/Stopped just now/);
  await stopped.waitFor();
  const acknowledged = Date.now();
  await employer.getByText("I worked in a plant nursery.").waitFor({ state: "detached", timeout: 5000 });
  expect(Date.now() - acknowledged).toBeLessThan(5000);
  expect(await stopped.evaluate((words) => words === document.activeElement)).toBe(true);
  await client.getByText("Sharing 2 lines").waitFor();

  await client.getByRole("button", { name: "Stop sharing everything" }).click();
  await client.getByRole("button", { name: "Yes, stop everything" }).click();
  await client.getByText(/Everything is stopped/).waitFor();
  await employer.getByRole("heading", { level: 1, name: "No longer shared" }).waitFor({ timeout: 5000 });
  expect(await employer.getByText("Dani").count()).toBe(0);
  await isSound(client);
  await isSound(employer);
}, 240_000);

it("the employer's open page loses a stopped line with the socket cut off", async () => {
  const story = await storyIn(portal);
  const skills = await story.words("skills_summary", "I know plants.");
  await story.share([skills, await story.words("name", "Dani Whitlock"), await story.words("association", "Dani is supported by us.")]);
  const context = await browser.newContext();
  await context.addCookies([{ name: COOKIE, value: story.member.cookie, url: address }]);
  const employer = await context.newPage();
  await employer.routeWebSocket(/graphql/, (socket) => void socket.close());
  await employer.goto(`${address}/employer/people/${story.introduction.id}`);
  await employer.getByText("I know plants.").waitFor();
  await story.stop({ lineId: skills });
  await employer.getByText("I know plants.").waitFor({ state: "detached", timeout: 5000 });
  await context.close();
}, 60_000);

it("the employer answers that its copies are deleted, and the client reads so", async () => {
  const story = await storyIn(portal);
  await story.share([await story.words("name", "Dani Whitlock")]);
  await story.reads();
  await story.stop();
  const employer = await opened(story.member, "/employer/no-longer-shared");
  await employer.getByRole("heading", { name: "Something is no longer shared" }).waitFor();
  await isSound(employer);
  await employer.getByRole("button", { name: "We have deleted it" }).click();
  await employer.getByText("You said that every copy is deleted.").waitFor();
  const client = await opened(story.client, "/me/sharing");
  await client.getByText(/they said they have/).waitFor();
  await isSound(client);
}, 60_000);

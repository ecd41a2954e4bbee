import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { RecordSharingAnswerDocument } from "../../schema/generated/specialists";
import { storyIn } from "../support/sharingStory";
import { isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

it("staff read out, write down, renew and stop; the client says: this is not what I said", async () => {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const travel = await story.words("travel", "By bus, about 25 minutes.");
  const { sharing } = await story.ask([name, travel]);
  const at = `/staff/clients/${story.client.id}/sharing/${sharing!.id}`;
  for (const width of [320, 1280]) {
    const form = await opened(story.staff, `${at}/paper`, width);
    await form.getByText("Print the form").waitFor();
    await isSound(form, `paper-${width}`);
    const answer = await opened(story.staff, at, width);
    await answer.getByRole("heading", { name: "Read this out" }).waitFor();
    await isSound(answer, `answer-${width}`);
  }
  await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: sharing!.id, yes: [name, travel], recorded: await story.byPhone(sharing!.id), idempotencyKey: randomUUID() } });
  for (const [what, waitFor] of [["renewal", "Until when would it go on?"], ["renewal?until=2027-01-31", "Read this out"]] as const) {
    const page = await opened(story.staff, `${at}/${what}`);
    await page.getByText(waitFor).first().waitFor();
    await isSound(page, what.replace(/\W/g, "-"));
  }
  for (const [where, waitFor] of [[at, "What to stop"], [`/staff/clients/${story.client.id}/sharing/stop`, "Everything, with everyone"], [`/staff/clients/${story.client.id}/sharing`, "Write down a renewal"]] as const) {
    for (const width of [320, 1280]) {
      const page = await opened(story.staff, where, width);
      await page.getByText(waitFor).first().waitFor();
      await isSound(page, `${where.split("/").at(-1)!.slice(0, 7)}-${width}`);
    }
  }
  const client = await opened(story.client, "/me/sharing");
  await client.getByText("Ruth wrote something down for you").waitFor();
  await isSound(client, "wrote-down");
  await client.getByRole("button", { name: "This is not what I said" }).click();
  await client.getByRole("button", { name: "Yes, undo it" }).click();
  await client.getByText("Undone just now").waitFor();
  await isSound(client, "undone");
  expect(await story.reads()).toEqual([]);
}, 120_000);

it("a service manager writes down what was passed on, in two steps; the officer looks at it; the client reads of it", async () => {
  const story = await storyIn(portal);
  const manager = await portal.given.staff("service_manager", { display_name: "Grace Holt" });
  const officer = await portal.given.staff("administrator", { display_name: "Idris Vaughan" });
  const naming = await opened(manager, "/staff/service/data-protection-officer");
  await naming.getByLabel("Who it is").selectOption({ label: "Idris Vaughan" });
  await isSound(naming, "officer");
  await naming.getByRole("button", { name: "Save" }).click();
  await naming.getByRole("heading", { name: "Staff", exact: true }).waitFor();

  const specialist = await opened(story.staff, `/staff/clients/${story.client.id}/safeguarding`);
  await specialist.getByText("Only a service manager can do this").waitFor();
  const page = await opened(manager, `/staff/clients/${story.client.id}/safeguarding`);
  await page.getByLabel("Their name").fill("Colette Baptiste");
  await page.getByLabel("Their organisation").fill("Ashdown Social Services");
  await page.getByLabel("Social services", { exact: true }).check();
  const today = new Date();
  for (const [part, value] of [["Day", today.getDate()], ["Month", today.getMonth() + 1], ["Year", today.getFullYear()]] as const) await page.getByLabel(part, { exact: true }).first().fill(String(value));
  await page.getByLabel("What you said").fill("That they are not safe at home tonight.");
  await page.getByLabel("To prevent serious harm").check();
  await page.getByLabel("Why it was needed").fill("Too short.");
  await page.getByLabel("Yes, now").check();
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByText("Write the reason in a sentence or two").first().waitFor();
  await isSound(page, "safeguarding-wrong");
  await page.getByLabel("Why it was needed").fill("They were threatened an hour ago and had nowhere else to go tonight.");
  await page.getByRole("button", { name: "Check it" }).click();
  await page.getByText("Check it before it is written down").waitFor();
  await isSound(page, "safeguarding-check");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByText("Waits for the officer").waitFor();

  for (const width of [320, 1280]) {
    const list = await opened(officer, "/staff/service/safeguarding", width);
    await list.getByText("I have looked at it").waitFor();
    await isSound(list, `safeguarding-list-${width}`);
    if (width === 1280) {
      await list.getByRole("button", { name: /I have looked at it/ }).click();
      await list.getByRole("button", { name: "Yes, I have looked at it" }).click();
      await list.getByText("Written down that you have looked at it.").waitFor();
    }
  }
  const client = await opened(story.client, "/me/record/rights");
  await client.getByText("we told Ashdown Social Services something about you").waitFor();
  await isSound(client, "told");
  expect(await client.content()).not.toContain("Colette");
}, 120_000);

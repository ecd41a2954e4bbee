import { expect, it } from "vitest";
import { isSound, opened, openPortal, portal } from "../support/pages";
import { storyIn } from "../support/sharingStory";

openPortal();

it("closing says before the button with whom sharing ends", async () => {
  const story = await storyIn(portal);
  await story.share([await story.words("association", "I get help with work.")]);
  for (const width of [320, 1280]) {
    const page = await opened(story.staff, `/staff/clients/${story.client.id}/step`, width);
    await page.getByLabel("Closed", { exact: true }).check();
    await page.getByText("What they share ends at once, with:").waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "Fernhill Garden Centre" }).count()).toBe(1);
    await isSound(page, `closing-${width}`);
  }
}, 120_000);

it("a member asks for their account to be erased, the owner does it, and the service sees when proofs were deleted", async () => {
  const story = await storyIn(portal);
  const member = await portal.given.member(story.employer, "recruiter");
  for (const width of [320, 1280]) {
    const page = await opened(member, "/account", width);
    await page.getByRole("link", { name: "Download what is held about you" }).waitFor();
    await isSound(page, `account-${width}`);
  }
  const page = await opened(member, "/account", 320);
  await page.getByRole("button", { name: "Ask for my account to be erased" }).click();
  await isSound(page, "account-sure");
  await page.getByRole("button", { name: "Yes, ask for it" }).click();
  await page.getByText("You asked for your account to be erased on").waitFor();

  const manager = await portal.given.staff("service_manager");
  for (const width of [320, 1280]) {
    const staff = await opened(manager, `/staff/employers/${story.employer.id}/account`, width);
    await staff.getByText("for their account to be erased").waitFor();
    await isSound(staff, `employer-account-${width}`);
  }
  const owner = await opened(story.member, `/employer/organisation/members/${member.membershipId}`, 320);
  await owner.getByText("They asked for it on").waitFor();
  await isSound(owner, "colleague");
  await owner.getByRole("button", { name: "Erase their account" }).click();
  await owner.getByRole("button", { name: "Yes, erase it" }).click();
  await owner.getByRole("heading", { level: 1, name: "Fernhill Garden Centre" }).waitFor();
  expect(await portal.database.owner.query("select state from membership where id = $1", [member.membershipId])).toEqual([{ state: "ended" }]);

  await portal.database.owner.query("insert into evidence_deleted (provider_id, erasures) select id, 2 from provider limit 1");
  for (const width of [320, 1280]) {
    const records = await opened(manager, "/staff/service/records", width);
    await records.getByText("the proof of 2 erasures was deleted, as its time was over").waitFor();
    await isSound(records, `records-${width}`);
  }
}, 120_000);

import fs from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { checkReceipt } from "../../server/access/signedReceipt";
import { publicKeys } from "../../server/access/signing";
import { inWorkerSession } from "../../server/database/session";
import { endSharingThatRanOut } from "../../server/modules/consent";
import { storyIn } from "../support/sharingStory";
import { address, isSound, opened, openPortal, portal } from "../support/pages";

openPortal();

async function saved(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).first().click()]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

it.each([320, 1280])("a client keeps a receipt as a file that anybody can check, and staff of the caseload can too, at %i pixels", async (width) => {
  const story = await storyIn(portal);
  const lines = [await story.words("name", "Dani Whitlock"), await story.words("travel", "By bus, about 25 minutes.")];
  const sharingId = await story.share(lines);

  const client = await opened(story.client, "/me/sharing", width);
  await client.getByRole("link", { name: /^Open the receipt of/ }).click();
  await client.getByText("Signed by", { exact: false }).first().waitFor({ state: "attached" });
  for (const summary of ["How anybody can check it", "For checking this receipt later"]) await client.getByText(summary).click();
  await client.getByText("Save the signed file, above.").waitFor();
  await isSound(client, `receipt-${width}`);

  const file = await saved(client, "Signed file (JSON) of the receipt");
  expect(file.name).toMatch(/^receipt-[0-9a-f]{8}\.json$/);
  expect(checkReceipt(file.bytes.toString("utf8"), publicKeys())).toMatchObject({ verdict: "valid" });
  expect((await saved(client, "PDF of the receipt")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(JSON.parse((await saved(client, "list of keys")).bytes.toString("utf8"))).toEqual({ keys: publicKeys() });

  await story.stop({ sharingId });
  await client.goto(`${address}/me/sharing/receipts`);
  await client.getByRole("heading", { name: /^Stopped everything/ }).waitFor();
  await isSound(client, `receipts-${width}`);

  const later = await story.share(lines);
  await portal.database.owner.query("update consent set valid_from = now() - interval '9 days', valid_to = now() - interval '2 days' where id = $1", [later]);
  await inWorkerSession(portal.database.app, endSharingThatRanOut);
  await client.goto(`${address}/me/sharing`);
  await client.getByRole("link", { name: /^Open the receipt of .* Ended on its date, 2 lines/ }).click();
  await client.getByText(/^Its last day was .* It stopped by itself\.$/).waitFor();
  expect(await client.getByText("How you said it").count()).toBe(0);
  await isSound(client, `receipt-of-an-end-${width}`);

  const staff = await opened(story.staff, `/staff/clients/${story.client.id}/sharing`, width);
  await staff.getByText("Line by line: Fernhill Garden Centre").first().click();
  await staff.getByText("latest receipt, signed").first().waitFor();
  await isSound(staff, `staff-${width}`);
  const theirs = await saved(staff, "Signed file (JSON) of the receipt: Fernhill Garden Centre");
  expect(checkReceipt(theirs.bytes.toString("utf8"), publicKeys())).toMatchObject({ verdict: "valid", receipt: { alongside: { kind: "expired" } } });
});

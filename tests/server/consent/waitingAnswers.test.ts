import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ClientHomeDocument } from "../../../schema/generated/clients";
import { RecordSharingAnswerDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

it("puts on the client's home what waits: a request by its day, words to read, and what staff wrote down", async () => {
  const story = await storyIn(portal);
  const home = async (who = story.client) => (await portal.send(who, ClientHomeDocument, {})).waiting.filter(({ page }) => page.startsWith("/me/sharing")).map(({ title, page, answerBy }) => ({ title, page, answerBy }));
  expect(await home()).toEqual([]);
  const name = await story.words("name", "Dani Whitlock");
  await story.propose("travel", "By bus.");
  const { sharing } = await story.ask([name]);
  expect(await home()).toEqual([
    { title: "What would you like to share with Fernhill Garden Centre?", page: `/me/sharing/requests/${sharing!.id}`, answerBy: dayFromNow(7) },
    { title: "Read some words about you", page: "/me/sharing/words", answerBy: null },
  ]);
  expect(await home(await portal.given.person())).toEqual([]);
  await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: sharing!.id, yes: [name], recorded: await story.byPhone(sharing!.id), idempotencyKey: randomUUID() } });
  expect((await home())[0]).toEqual({ title: "See what Ruth wrote down for you", page: "/me/sharing", answerBy: null });
});

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { hearNotices } from "../../../server/app/notices";
import { COOKIE, viewerOf } from "../../../server/app/portal";
import { changesFor } from "../../../server/graphql/live";
import { readConfig } from "../../../server/kernel/config";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
let stopHearing: () => Promise<void>;
beforeAll(async () => {
  portal = await testPortal();
  stopHearing = hearNotices(portal.database.appTarget);
});
afterAll(async () => {
  await stopHearing();
  await portal.close();
});

/** What somebody's open pages are told, as it comes: `kind id`. */
async function heardBy({ cookie }: Member): Promise<string[]> {
  const heard: string[] = [];
  const { viewer } = (await viewerOf({ config: readConfig({}), source: portal.database.app }, { [COOKIE]: cookie }))!;
  void (async () => {
    for await (const { kind, id } of changesFor(viewer)) heard.push(`${kind} ${id}`);
  })();
  return heard;
}

it("tells the named readers alone that something shared has changed, and everybody there when nobody is named", async () => {
  const story = await storyIn(portal);
  const colleague = await portal.given.member(story.employer);
  const line = await story.words("association", "Supported by the service");
  const [reader, other] = [await heardBy(story.member), await heardBy(colleague)];
  const news = `shared ${story.handle}`;
  const times = (heard: string[]) => heard.filter((each) => each === news).length;

  const sharingId = await story.share([line], { readers: [story.member.membershipId] });
  await vi.waitFor(() => expect(times(reader)).toBe(1), { timeout: 10_000 });
  await story.stop({ sharingId });
  await vi.waitFor(() => expect(times(reader)).toBe(2), { timeout: 10_000 });
  expect(other).toEqual([]);

  await story.share([line], { readers: null });
  await vi.waitFor(() => expect(times(other)).toBe(1), { timeout: 10_000 });
  expect(times(reader)).toBe(3);
});

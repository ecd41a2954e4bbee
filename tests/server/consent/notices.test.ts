import { afterAll, beforeAll, expect, it } from "vitest";
import { WhatIShareDocument } from "../../../schema/generated/clients";
import { AnswerSharingNoticeDocument, SharingNoticesDocument } from "../../../schema/generated/employers";
import { NewsDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";
import type { Member } from "../../support/factories";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const noticesOf = async (member: Member) => (await portal.send(member, SharingNoticesDocument, {})).sharingNotices;
const answerOf = async (member: Member, id: string) => (await portal.send(member, AnswerSharingNoticeDocument, { id, answer: "erased" })).answerSharingNotice;
const leave = (member: Member) => portal.database.owner.query("update membership set state = 'ended' where id = $1", [member.membershipId]);
const notified = async (member: Member): Promise<number> => (await portal.database.owner.query("select from notification where membership_id = $1 and kind = 'no_longer_shared'", [member.membershipId])).length;

/** Shared with one line manager by name, read, and stopped; the owner was not named. */
async function namedAndStopped(before: (reader: Member) => Promise<unknown> = async () => undefined) {
  const story = await storyIn(portal);
  const reader = await portal.given.member(story.employer, "line_manager");
  await story.share([await story.words("name", "Dani Whitlock")], { readers: [reader.membershipId] });
  expect(await story.reads(reader)).toHaveLength(1);
  await before(reader);
  await story.stop();
  return { story, reader, owner: story.member };
}

it("is for those who were named to read; a colleague, even the owner, learns nothing of it and cannot answer it", async () => {
  const { story, reader, owner } = await namedAndStopped();
  expect(await noticesOf(owner)).toEqual([]);
  const [notice] = await noticesOf(reader);
  expect(notice).toMatchObject({ kind: "please_erase", answer: null });
  const [absent] = [(await answerOf(owner, "00000000-0000-4000-8000-000000000000")).userErrors];
  expect((await answerOf(owner, notice!.id)).userErrors).toEqual(absent);
  expect([await notified(owner), await notified(reader)]).toEqual([0, 1]);
  expect((await answerOf(reader, notice!.id)).notice).toMatchObject({ answer: "erased" });
  const { sharings } = (await portal.send(story.client, WhatIShareDocument, {})).mySharing;
  expect(sharings[0]!.erasure).toMatchObject({ answer: "erased" });
  expect(JSON.stringify(sharings[0]!.erasure)).not.toContain(reader.membershipId); // the recipient answered, whoever did it
});

it("reaches the owners when the only reader has left, before or after it was made", async () => {
  const before = await namedAndStopped(leave);
  expect(await noticesOf(before.owner)).toHaveLength(1);
  expect(await notified(before.owner)).toBe(1);
  const after = await namedAndStopped();
  await leave(after.reader);
  const [notice] = await noticesOf(after.owner);
  expect((await answerOf(after.owner, notice!.id)).notice!.answer).toBe("erased");
});

it("is told to the specialist to say by telephone when nobody there is left, or their account is suspended", async () => {
  const kinds = async (story: Awaited<ReturnType<typeof storyIn>>) => (await portal.send(story.staff, NewsDocument, {})).news.map(({ kind }) => kind);
  const empty = await namedAndStopped(async (reader) => {
    await portal.database.owner.query("update membership set state = 'ended' where employer_id = (select employer_id from membership where id = $1)", [reader.membershipId]);
  });
  expect(await kinds(empty.story)).toContain("erasure_unheard");
  const suspended = await namedAndStopped((reader) => portal.database.owner.query("update employer set state = 'suspended' where id = (select employer_id from membership where id = $1)", [reader.membershipId]));
  expect(await kinds(suspended.story)).toContain("erasure_unheard");
  const heard = await namedAndStopped();
  expect(await kinds(heard.story)).not.toContain("erasure_unheard");
});

it("is another employer's never", async () => {
  const { reader } = await namedAndStopped();
  const [notice] = await noticesOf(reader);
  const stranger = await portal.given.member(await portal.given.employer());
  expect(await noticesOf(stranger)).toEqual([]);
  expect((await answerOf(stranger, notice!.id)).userErrors[0]!.kind).toBe("NotFound");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RenewSharingDocument, SawSharingRecordDocument, WhatIShareDocument } from "../../../schema/generated/clients";
import { PassToCareTeamDocument, RecordSharingAnswerDocument, RecordStopSharingDocument, type RecordedInput } from "../../../schema/generated/specialists";
import { allSweeps, runOnce } from "../../../server/jobs";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

async function recorded(recordedAs?: RecordedInput) {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const { sharing } = await story.ask([name, await story.words("travel", "By bus.")]);
  const record = async (yes: string[]) =>
    portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: sharing!.id, yes, recorded: recordedAs ?? (await story.byPhone(sharing!.id)), idempotencyKey: randomUUID() } });
  return { story, name, id: sharing!.id, record };
}
const mine = async (story: Awaited<ReturnType<typeof storyIn>>) => (await portal.send(story.client, WhatIShareDocument, {})).mySharing;

it("writes down what the client said on the telephone; the client is told, and can undo it", async () => {
  const { story, name, id, record } = await recorded();
  const { answered } = (await record([name])).recordSharingAnswer;
  expect(answered!.sharing).toMatchObject({ state: "given", records: [{ kind: "given", channel: "phone", witness: "Helen Marsh, nurse", byName: "Ruth Adeyemi", isTold: false }] });
  expect((await story.reads()).map(({ item }) => item)).toEqual(["name"]);

  const [sharing] = (await mine(story)).sharings;
  expect(sharing!.records).toMatchObject([{ kind: "given", channel: "phone", byName: "Ruth Adeyemi", isTold: false }]);
  const saw = await portal.send(story.client, SawSharingRecordDocument, { sharingId: id, recordId: sharing!.records[0]!.place });
  expect(saw.sawSharingRecord.sharing!.records[0]!.isTold).toBe(true);
  await story.stop({ sharingId: id });
  expect(await story.reads()).toEqual([]);
});

it("needs to know who heard a yes, and never passes for the client's own hand", async () => {
  const silent = await recorded({ channel: "phone" });
  expect((await silent.record([silent.name])).recordSharingAnswer.userErrors).toMatchObject([{ path: "witness" }]);
  const posing = await recorded({ channel: "self", witness: "Nobody" });
  expect((await posing.record([posing.name])).recordSharingAnswer.userErrors).toMatchObject([{ path: "recorded.channel" }]);
  expect(await posing.story.reads()).toEqual([]);
});

it("stops by telephone, at once and without a witness", async () => {
  const { story, name, id, record } = await recorded();
  await record([name]);
  const stop = (staff: typeof story.staff) => portal.send(staff, RecordStopSharingDocument, { input: { clientId: story.client.id, sharingId: id, recorded: { channel: "phone" } } });
  expect((await stop(await portal.given.staff())).recordStopSharing.stopped!.sharings).toEqual([]);
  expect(await story.reads()).toHaveLength(1);
  expect((await stop(story.staff)).recordStopSharing.stopped!.sharings).toMatchObject([{ state: "withdrawn" }]);
  expect(await story.reads()).toEqual([]);
  expect((await mine(story)).sharings[0]!.records.map(({ kind, channel }) => [kind, channel])).toEqual([["given", "phone"], ["withdrawn", "phone"]]);
});

it("is told to nobody else: another client can't mark it as read", async () => {
  const { story, name, record } = await recorded();
  await record([name]);
  const other = await recorded();
  await other.record([other.name]);
  const { records } = (await mine(story)).sharings[0]!;
  await portal.send(other.story.client, SawSharingRecordDocument, { sharingId: other.id, recordId: records[0]!.place });
  expect((await mine(story)).sharings[0]!.records[0]!.isTold).toBe(false);
});

it("lasts longer when the client says so, 12 months at most, with a receipt; not for health", async () => {
  const story = await storyIn(portal, "started");
  const id = await story.share([await story.words("name", "Dani Whitlock")]);
  const renew = async (sharingId: string, until: string) => (await portal.send(story.client, RenewSharingDocument, { input: { sharingId, until, idempotencyKey: randomUUID() } })).renewSharing;
  expect((await renew(id, dayFromNow(366))).userErrors[0]!.path).toBe("until");
  expect((await renew(id, dayFromNow(365))).sharing).toMatchObject({ state: "renewed", until: dayFromNow(365), isShared: true });
  expect((await mine(story)).receipts.map(({ kind }) => kind)).toEqual(["renewed", "given"]);
  const health = await story.words("condition", "Words.");
  const { sharing } = await story.ask([health], { purpose: "retain", vacancyId: null, until: dayFromNow(30) });
  await story.answer(sharing!.id, [health]);
  await story.answer(sharing!.id, [health]);
  expect((await renew(sharing!.id, dayFromNow(40))).userErrors[0]!.kind).toBe("NotNow");
});

it("ends by the sweep what was not answered in time, and tells the employer nothing of it", async () => {
  const { story, id } = await recorded();
  await portal.database.owner.query("update consent set answer_by = current_date - 2 where id = $1", [id]);
  const sweep = allSweeps(null, "").find(({ name }) => name === "sharing that ran out")!;
  await runOnce(portal.database.app, sweep);
  expect((await mine(story)).sharings[0]).toMatchObject({ id, state: "expired" });
  expect(await portal.database.owner.query("select 1 from recipient_notice where client_id = $1", [story.client.id])).toEqual([]);
});

it("passes lines to the care team by staff, on the record; nothing without the client's yes", async () => {
  const story = await storyIn(portal);
  const pass = async (staff = story.staff) => (await portal.send(staff, PassToCareTeamDocument, { clientId: story.client.id })).passToCareTeam.passedOn!.lines;
  const words = await story.words("work_progress", "Looking for outdoor work.");
  expect(await pass()).toEqual([]);
  const id = await story.share([words], { recipient: "care_team", employerId: null, vacancyId: null, purpose: "care_team" });
  expect(await pass(await portal.given.staff())).toEqual([]);
  expect(await pass()).toMatchObject([{ wording: "Looking for outdoor work." }]);
  const [sharing] = (await mine(story)).sharings;
  expect(sharing).toMatchObject({ id, recipientName: "your care team", lines: [{ readings: [{ role: "employment_specialist" }] }] });
  await story.stop();
  expect(await pass()).toEqual([]);
});

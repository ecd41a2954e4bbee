import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SharingRequestDocument, UndoSharingRecordDocument, WhatIShareDocument } from "../../../schema/generated/clients";
import { ClientSharingDocument, NewsDocument, RecordRenewalDocument, RecordSharingAnswerDocument, RecordStopSharingDocument, TakeBackSharingDocument, WordsToReadDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
const mine = async ({ client }: Story) => (await portal.send(client, WhatIShareDocument, {})).mySharing;
const recordsOf = async (story: Story, id: string) => (await mine(story)).sharings.find((each) => each.id === id)!.records;
const undo = async ({ client }: Pick<Story, "client">, recordId: string) => (await portal.send(client, UndoSharingRecordDocument, { recordId })).undoSharingRecord;
const mails = async (story: Story): Promise<number> =>
  ((await portal.database.owner.query(`select count(*)::int as n from outgoing_mail o join membership m on m.account_id = o.account_id where m.client_id = $1 and o.template = 'something_new'`, [story.client.id])) as [{ n: number }])[0].n;

async function givenByPhone(stage = "introduced") {
  const story = await storyIn(portal, stage);
  const name = await story.words("name", "Dani Whitlock");
  const travel = await story.words("travel", "By bus.");
  const { sharing } = await story.ask([name, travel]);
  const id = sharing!.id;
  const record = async (yes: string[], change: object = {}) =>
    (await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: id, yes, recorded: { ...(await story.byPhone(id)), ...change }, idempotencyKey: randomUUID() } })).recordSharingAnswer;
  return { story, name, travel, id, record };
}

it("keeps the very words that were read out: the notice and every line, by their hash, and shows them to the client", async () => {
  const { story, id, name, record } = await givenByPhone();
  const { wordsToRead } = await portal.send(story.staff, WordsToReadDocument, { sharingId: id, act: "answer", until: null });
  expect(wordsToRead!.words).toContain("What would you like to share with Fernhill Garden Centre?");
  expect(wordsToRead!.words).toContain("“Dani Whitlock”\nYes or no?");
  expect(wordsToRead!.words).toContain("“By bus.”\nYes or no?");
  expect(wordsToRead!.sha256).toBe(createHash("sha256").update(wordsToRead!.words).digest("hex"));
  await record([name]);
  expect(await recordsOf(story, id)).toMatchObject([{ kind: "given", readOut: wordsToRead!.words, isDisputed: false }]);
});

it("takes no yes to words that were not read: none, or others than these", async () => {
  const { story, name, record } = await givenByPhone();
  expect((await record([name], { readOutSha256: null })).userErrors[0]!.kind).toBe("NotNow");
  expect((await record([name], { readOutSha256: "0".repeat(64) })).userErrors[0]!.message).toContain("words to read out have changed");
  expect(await story.reads()).toEqual([]);
  expect((await record([], { readOutSha256: null })).answered!.sharing.state).toBe("declined");
});

it("shows the words to nobody who does not have the client", async () => {
  const { story, id } = await givenByPhone();
  const ask = async (staff: typeof story.staff) => (await portal.send(staff, WordsToReadDocument, { sharingId: id, act: "answer", until: null })).wordsToRead;
  expect(await ask(await portal.given.staff())).toBeNull();
  expect(await ask(story.staff)).not.toBeNull();
});

it("undoes a yes that was not said: at once, with a receipt, and tells the specialist and the service's managers", async () => {
  const { story, name, travel, id, record } = await givenByPhone();
  const manager = await portal.given.staff("service_manager");
  await record([name, travel]);
  expect(await story.reads()).toHaveLength(2);
  const [given] = await recordsOf(story, id);
  const { sharing } = await undo(story, given!.place);
  expect(sharing).toMatchObject({ state: "withdrawn", isShared: false, records: [{ kind: "given", isDisputed: true, isTold: true }] });
  expect(await story.reads()).toEqual([]);
  expect((await mine(story)).receipts[0]!.kind).toBe("withdrawn");
  for (const staff of [story.staff, manager]) {
    const { news } = await portal.send(staff, NewsDocument, {});
    expect(JSON.stringify(news)).toContain("sharing_disputed");
  }
  expect((await undo(story, given!.place)).sharing!.state).toBe("withdrawn"); // twice is once
});

it("lets nobody else undo it, and undoes nothing that the client did by its own hand", async () => {
  const { story, name, id, record } = await givenByPhone();
  await record([name]);
  const [given] = await recordsOf(story, id);
  const stranger = await storyIn(portal);
  expect((await undo(stranger, given!.place)).userErrors[0]!.kind).toBe("NotFound");
  expect(await story.reads()).toHaveLength(1);
  const own = await storyIn(portal);
  await own.share([await own.words("name", "Sam Okoro")]);
  for (const place of ["1", "2", "99", "x"]) expect((await undo(own, place)).userErrors[0]!.kind).toBe("NotFound");
  expect(await own.reads()).toHaveLength(1);
});

it("leaves stopped what was stopped by mistake: the keepers are told, and it is asked again", async () => {
  const { story, name, id, record } = await givenByPhone();
  await record([name]);
  await portal.send(story.staff, RecordStopSharingDocument, { input: { clientId: story.client.id, sharingId: id, recorded: { channel: "phone" } } });
  const records = await recordsOf(story, id);
  expect(records[1]).toMatchObject({ kind: "withdrawn" });
  expect(records[1]!.readOut).toContain("I am stopping it now: what you share with Fernhill Garden Centre.");
  expect((await undo(story, records[1]!.place)).sharing).toMatchObject({ state: "withdrawn", isShared: false });
  expect(await story.reads()).toEqual([]);
});

it("narrows by telephone to the lines that stay, each on the record", async () => {
  const { story, name, travel, id, record } = await givenByPhone();
  await record([name, travel]);
  await portal.send(story.staff, RecordStopSharingDocument, { input: { clientId: story.client.id, sharingId: id, lineIds: [travel], recorded: { channel: "paper" } } });
  expect((await story.reads()).map(({ item }) => item)).toEqual(["name"]);
  expect((await recordsOf(story, id)).map(({ kind, channel }) => [kind, channel])).toEqual([["given", "phone"], ["narrowed", "paper"]]);
});

it("renews by telephone to the words read out, tells the client by mail, and can be undone", async () => {
  const story = await storyIn(portal);
  const id = await story.share([await story.words("name", "Dani Whitlock")]);
  await portal.database.owner.query("delete from outgoing_mail");
  const until = dayFromNow(200);
  const renew = async (recorded: object) =>
    (await portal.send(story.staff, RecordRenewalDocument, { input: { sharingId: id, until, recorded: recorded as never, idempotencyKey: randomUUID() } })).recordRenewal;
  const heard = await story.byPhone(id, "renew", until);
  expect((await renew({ ...heard, witness: "" })).userErrors[0]!.path).toBe("witness");
  expect((await renew({ ...heard, channel: "self" })).userErrors[0]!.path).toBe("recorded.channel");
  expect((await renew(await story.byPhone(id, "renew", dayFromNow(100)))).userErrors[0]!.kind).toBe("NotNow"); // other words: another day
  expect(await mails(story)).toBe(0);
  expect((await renew(heard)).sharing).toMatchObject({ state: "renewed", until });
  expect(await mails(story)).toBe(1);
  const [renewed] = await recordsOf(story, id);
  expect(renewed!.readOut).toContain("Would you like to go on sharing the same lines");
  expect((await undo(story, renewed!.place)).sharing).toMatchObject({ isShared: false });
  expect(await story.reads()).toEqual([]);
});

it("renews nothing with an employer that is suspended, nor for readers who have all left", async () => {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const reader = await portal.given.member(story.employer, "line_manager");
  const id = await story.share([name], { readers: [reader.membershipId] });
  const renew = async () =>
    (await portal.send(story.staff, RecordRenewalDocument, { input: { sharingId: id, until: dayFromNow(90), recorded: await story.byPhone(id, "renew", dayFromNow(90)), idempotencyKey: randomUUID() } })).recordRenewal;
  await portal.database.owner.query("update membership set state = 'ended' where id = $1", [reader.membershipId]);
  expect((await renew()).userErrors[0]!.message).toContain("don't work there any more");
  await portal.database.owner.query("update membership set state = 'active' where id = $1", [reader.membershipId]);
  await portal.database.owner.query("update employer set state = 'suspended' where id = $1", [story.employer.id]);
  expect((await renew()).userErrors[0]!.message).toContain("no account here at present");
});

it("asks twice about health in one way: a first yes by telephone and a second by hand are two first ones", async () => {
  const story = await storyIn(portal, "started");
  const health = await story.words("condition", "Words about health.");
  const { sharing } = await story.ask([health], { purpose: "retain", vacancyId: null, until: dayFromNow(30) });
  const id = sharing!.id;
  const phone = async () => (await portal.send(story.staff, RecordSharingAnswerDocument, { input: { sharingId: id, yes: [health], recorded: await story.byPhone(id), idempotencyKey: randomUUID() } })).recordSharingAnswer.answered!;
  expect((await phone()).askAgain).toBe(true);
  expect((await story.answer(id, [health])).answered!.askAgain).toBe(true);
  expect((await story.answer(id, [health])).answered!).toMatchObject({ askAgain: false, sharing: { state: "given" } });
  expect((await portal.send(story.client, SharingRequestDocument, { id })).sharingRequest!.sharing.isShared).toBe(true);
});

it("lets staff end what they wrote down wrongly, never begin anything by it", async () => {
  const { story, name, id, record } = await givenByPhone();
  await record([name]);
  expect((await portal.send(story.staff, TakeBackSharingDocument, { sharingId: id })).takeBackSharing.sharing).toMatchObject({ state: "entered_in_error", isShared: false });
  expect(await story.reads()).toEqual([]);
  expect((await portal.send(story.staff, TakeBackSharingDocument, { sharingId: id })).takeBackSharing.userErrors[0]!.kind).toBe("NotFound");
  const { clientSharing } = await portal.send(story.staff, ClientSharingDocument, { clientId: story.client.id });
  expect(clientSharing!.sharings[0]!.records.map(({ kind }) => kind)).toEqual(["given", "entered_in_error"]);
});

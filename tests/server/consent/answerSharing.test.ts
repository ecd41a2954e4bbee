import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AnswerSharingDocument, SharingReceiptDocument, SharingRequestDocument, WhatIShareDocument } from "../../../schema/generated/clients";
import { ClientSharingDocument } from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { type TestPortal, testPortal } from "../../support/portal";
import { receiptFile } from "../../support/receipts";
import { actingAs } from "../../support/sharing";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const lines = async () => {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const skills = await story.words("skills_summary", "I worked in a plant nursery for two years.");
  const travel = await story.words("travel", "By bus, about 25 minutes.");
  return { story, name, skills, travel, all: [name, skills, travel] };
};

it("asks, shows the employer's page beforehand, and shares exactly the lines said yes to", async () => {
  const { story, name, skills, all } = await lines();
  const { sharing } = await story.ask(all);
  expect(sharing).toMatchObject({ state: "offered", isShared: false, recipientName: "Fernhill Garden Centre", vacancyTitle: "Plant care assistant" });
  expect(await story.reads()).toEqual([]);

  const { sharingRequest } = await portal.send(story.client, SharingRequestDocument, { id: sharing!.id });
  const before = sharingRequest!.preview.filter(({ id }) => [name, skills].includes(id));
  expect(sharingRequest!.preview).toHaveLength(3);
  expect(sharingRequest!.sharing.readers).toEqual([{ name: "Sam Example", role: "owner" }]);

  const { answered, userErrors } = await story.answer(sharing!.id, [name, skills]);
  expect(userErrors).toEqual([]);
  expect(answered).toMatchObject({ askAgain: false, receiptId: expect.any(String), sharing: { state: "given", isShared: true } });
  const read = await story.reads();
  expect(read.map(({ statementId, item, label, wording }) => ({ id: statementId, item, label, wording }))).toEqual(before);

  const { mySharing } = await portal.send(story.client, WhatIShareDocument, {});
  const [mine] = mySharing.sharings;
  expect(mine!.lines.map(({ item, answer, isShared, readings }) => [item, answer, isShared, readings.map((each) => [each.name, each.role])])).toEqual([
    ["name", "yes", true, [["Sam Example", "owner"]]],
    ["skills_summary", "yes", true, [["Sam Example", "owner"]]],
    ["travel", "no", false, []],
  ]);
  expect(await actingAs(portal.database, story.client, (session) => verifyLedger(session, story.client.id), "read")).toEqual({ whole: true, entries: 3 });
});

it("gives a receipt with the exact words, their hash, and the place in the ledger", async () => {
  const { story, name, all } = await lines();
  const { sharing } = await story.ask(all);
  const { answered } = await story.answer(sharing!.id, [name]);
  const { sharingReceipt } = await portal.send(story.client, SharingReceiptDocument, { id: answered!.receiptId! });
  const [entry] = (await portal.database.owner.query("select seq::int, encode(hash, 'hex') as hash, statement_ids from ledger.entry where client_id = $1 and kind = 'given'", [story.client.id])) as [{ seq: number; hash: string; statement_ids: string[] }];
  expect(sharingReceipt).toMatchObject({ kind: "given", lines: [{ label: "Your name", wording: "Dani Whitlock" }], ledgerPosition: entry.seq, ledgerHash: entry.hash, until: dayFromNow(60), isSigned: true });
  expect(entry.statement_ids).toEqual([name]);
  expect(sharingReceipt!.noticeSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(await receiptFile(portal, story.client, sharingReceipt!.id))).toMatchObject({ version: "KI-CR-v1.1.0", jurisdiction: "GB", consentReceiptID: sharingReceipt!.id, services: [{ purposes: [{ purpose: "To be introduced to an employer", thirdPartyName: "Fernhill Garden Centre" }] }] });
  const stranger = await portal.given.person();
  expect((await portal.send(stranger, SharingReceiptDocument, { id: answered!.receiptId! })).sharingReceipt).toBeNull();
});

it("takes no yes at all as sharing nothing, and only one answer", async () => {
  const { story, name, all } = await lines();
  const { sharing } = await story.ask(all);
  expect((await story.answer(sharing!.id, [])).answered!.sharing).toMatchObject({ state: "declined", isShared: false });
  expect(await story.reads()).toEqual([]);
  expect((await story.answer(sharing!.id, [name])).userErrors[0]).toMatchObject({ kind: "NotNow", message: expect.stringContaining("answered before") });
  expect(await story.reads()).toEqual([]);
});

it("has one effect when it is sent twice, side by side", async () => {
  const { story, all } = await lines();
  const { sharing } = await story.ask(all);
  const input = { sharingId: sharing!.id, yes: all, idempotencyKey: randomUUID() };
  const twice = await Promise.all([1, 2].map(() => portal.send(story.client, AnswerSharingDocument, { input })));
  expect(twice.map(({ answerSharing }) => answerSharing.answered?.sharing.state)).toEqual(["given", "given"]);
  expect(await portal.database.owner.query("select 1 from ledger.entry where client_id = $1 and kind = 'given'", [story.client.id])).toHaveLength(1);
});

it("asks twice about a line on health, and shares nothing between", async () => {
  const story = await storyIn(portal, "started");
  const condition = await story.words("condition", "I have a long-term illness that makes mornings hard.");
  const helps = await story.words("job_adjustment", "Starting at 10am.");
  const { sharing } = await story.ask([condition, helps], { purpose: "retain", vacancyId: null, until: dayFromNow(80) });
  const first = await story.answer(sharing!.id, [condition, helps]);
  expect(first.answered).toMatchObject({ askAgain: true, receiptId: null, sharing: { state: "offered" } });
  expect(first.answered!.sharing.lines.map(({ item, askedOnce }) => [item, askedOnce])).toEqual([["job_adjustment", false], ["condition", true]]);
  expect(await story.reads()).toEqual([]);
  expect((await story.answer(sharing!.id, [condition, helps])).answered).toMatchObject({ askAgain: false, sharing: { state: "given" } });
  expect((await story.reads()).map(({ item }) => item)).toEqual(["job_adjustment", "condition"]);
});

it("refuses an answer to somebody else's request, to another's line, and after the last day", async () => {
  const { story, name, all } = await lines();
  const other = await lines();
  const { sharing } = await story.ask(all);
  expect((await other.story.answer(sharing!.id, [name])).userErrors[0]).toMatchObject({ kind: "NotFound" });
  expect((await story.answer(sharing!.id, [other.name])).userErrors[0]).toMatchObject({ kind: "NotNow", message: expect.stringContaining("words have changed") });
  await portal.database.owner.query("update consent set answer_by = current_date - 2 where id = $1", [sharing!.id]);
  expect((await story.answer(sharing!.id, [name])).userErrors[0]!.message).toContain("day for an answer has passed");
  expect(await story.reads()).toEqual([]);
});

it("is the caseload's to see, and nobody else's", async () => {
  const { story, all } = await lines();
  const id = await story.share(all);
  const seen = async (staff: typeof story.staff) => (await portal.send(staff, ClientSharingDocument, { clientId: story.client.id })).clientSharing;
  expect((await seen(story.staff))!.sharings.map((each) => [each.id, each.state])).toEqual([[id, "given"]]);
  expect(await seen(await portal.given.staff())).toBeNull();
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { NewsDocument, SharingReceiptDocument, WhatIShareDocument } from "../../../schema/generated/clients";
import { SharingNoticesDocument } from "../../../schema/generated/employers";
import { ChangeClientStateDocument, ClosingStopsDocument } from "../../../schema/generated/specialists";
import { verifyLedger } from "../../../server/access/ledger";
import { inOwnersSession } from "../../../server/database/session";
import { calendarDate } from "../../../server/kernel/calendar";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
const rows = (sql: string, ...values: unknown[]) => portal.database.owner.query(sql, values) as Promise<Record<string, unknown>[]>;
const close = async ({ staff, client }: Story, closedReason: "moved_away" | "died" = "moved_away") =>
  (await portal.send(staff, ChangeClientStateDocument, { input: { id: client.id, to: "closed", closedReason, note: "" } })).changeClientState;
const news = async ({ client }: Story) => (await portal.send(client, NewsDocument, {})).news.map(({ kind }) => kind);

it("ends with the support: nobody reads on, readers are asked to erase, the client is told, the journal has it", async () => {
  const story = await storyIn(portal);
  const [shared, asked] = [await story.words("association", "Supported by the service"), await story.words("travel", "By bus")];
  const sharingId = await story.share([shared]);
  const waiting = (await story.ask([asked])).sharing!.id;
  expect(await story.reads()).toHaveLength(1);
  const before = await portal.send(story.staff, ClosingStopsDocument, { clientId: story.client.id });
  expect(before.clientSharing!.sharings.filter(({ isShared }) => isShared).map(({ recipientName }) => recipientName)).toEqual(["Fernhill Garden Centre"]);

  expect((await close(story)).userErrors).toEqual([]);

  expect(await story.reads()).toEqual([]);
  expect(await rows("select id, status, ended_at is not null as over from consent where client_id = $1 order by created_at", story.client.id)).toEqual([{ id: sharingId, status: "expired", over: true }, { id: waiting, status: "expired", over: true }]);
  expect((await portal.send(story.member, SharingNoticesDocument, {})).sharingNotices).toMatchObject([{ kind: "please_erase" }]);
  expect(await news(story)).toContain("sharing_closed");
  const { receipts } = (await portal.send(story.client, WhatIShareDocument, {})).mySharing;
  expect(receipts.map(({ kind, endedWithSupport }) => [kind, endedWithSupport])).toEqual([["expired", true], ["given", false]]);
  const { sharingReceipt: receipt } = await portal.send(story.client, SharingReceiptDocument, { id: receipts[0]!.id });
  expect(receipt).toMatchObject({ until: calendarDate(new Date()), recordedByName: expect.stringMatching(/\w/), lines: [{ wording: "Supported by the service" }] });
  const [written] = await rows("select body from receipt where id = $1", receipts[0]!.id);
  expect(written!.body).toMatchObject({ collectionMethod: "It ended when support ended, written down by staff", alongside: { kind: "expired", withSupport: true, channel: null } });
  expect(await rows("select kind, consent_id, hash is not null as kept from ledger.ending where client_id = $1", story.client.id)).toEqual([{ kind: "ended", consent_id: sharingId, kept: true }]);
  expect(await inOwnersSession(portal.database.owner, (session) => verifyLedger(session, story.client.id))).toMatchObject({ whole: true });
});

it("does not begin again when support does, and goes on while they are in work or stepped down", async () => {
  const story = await storyIn(portal);
  const line = await story.words("association", "Supported by the service");
  await story.share([line]);
  for (const state of ["in_work", "stepped_down"]) await rows("update client set state = $2 where id = $1", story.client.id, state);
  expect(await story.reads()).toHaveLength(1);
  await close(story);
  await portal.send(story.staff, ChangeClientStateDocument, { input: { id: story.client.id, to: "engaged", note: "" } });
  expect(await story.reads()).toEqual([]);
  await story.share([line]); // asked afresh
  expect(await story.reads()).toHaveLength(1);
});

it("writes to nobody who has died, and says nothing where nothing was shared", async () => {
  const [died, quiet] = [await storyIn(portal), await storyIn(portal)];
  await died.share([await died.words("association", "Supported by the service")]);
  const mail = await rows("select 1 from outgoing_mail");
  await close(died, "died");
  await close(quiet);
  expect(await died.reads()).toEqual([]);
  expect(await news(died)).not.toContain("sharing_closed");
  expect(await news(quiet)).not.toContain("sharing_closed");
  expect(await rows("select 1 from outgoing_mail")).toEqual(mail);
  expect(await rows("select 1 from ledger.head where client_id = $1", quiet.client.id)).toEqual([]);
});

it("comes in one order with an answer that is being given", async () => {
  const story = await storyIn(portal);
  const line = await story.words("association", "Supported by the service");
  const asked = (await story.ask([line])).sharing!.id;
  const [closed] = await Promise.all([close(story), story.answer(asked, [line])]);
  expect(closed.userErrors).toEqual([]);
  expect(await story.reads()).toEqual([]);
});

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { WhatIShareDocument } from "../../../schema/generated/clients";
import { AnswerSharingNoticeDocument, SharedMarkDocument, SharingNoticesDocument } from "../../../schema/generated/employers";
import { Journal, keepJournal } from "../../../server/access/journal";
import { verifyLedger } from "../../../server/access/ledger";
import { type Notice, listen } from "../../../server/graphql/live";
import { hearNotices } from "../../../server/app/notices";
import { linesOf } from "../../support/journal";
import { type TestPortal, testPortal } from "../../support/portal";
import { actingAs } from "../../support/sharing";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const shared = async () => {
  const story = await storyIn(portal);
  const name = await story.words("name", "Dani Whitlock");
  const travel = await story.words("travel", "By bus.");
  const id = await story.share([name, travel]);
  expect(await story.reads()).toHaveLength(2);
  return { story, name, travel, id };
};
const notices = async (story: Awaited<ReturnType<typeof storyIn>>) => (await portal.send(story.member, SharingNoticesDocument, { handle: null })).sharingNotices;

describe("what stops", () => {
  it("one line; the others go on", async () => {
    const { story, name, id } = await shared();
    const { stopped, userErrors } = await story.stop({ sharingId: id, lineId: name });
    expect(userErrors).toEqual([]);
    expect(stopped!.sharings.map((each) => [each.state, each.lines.map(({ item, isShared }) => [item, isShared])])).toEqual([["narrowed", [["name", false], ["travel", true]]]]);
    expect((await story.reads()).map(({ item }) => item)).toEqual(["travel"]);
  });

  it("the last line ends the agreement", async () => {
    const { story, name, travel, id } = await shared();
    await story.stop({ sharingId: id, lineId: name });
    expect((await story.stop({ sharingId: id, lineId: travel })).stopped!.sharings[0]).toMatchObject({ state: "withdrawn", isShared: false });
    expect(await story.reads()).toEqual([]);
  });

  it("one agreement, one employer, or everything; another employer's goes on unless everything stops", async () => {
    const { story, id } = await shared();
    const other = await portal.given.member();
    const { handle } = await story.sharing.introduced(story.client, other);
    await story.sharing.consent(story.client, other, [await story.sharing.statement(story.client, "name", "Dani W", { ordinal: 2 })]);
    const careTeam = await story.sharing.consent(story.client, null, [await story.sharing.statement(story.client, "work_progress", "Looking for outdoor work.")]);
    const theirs = () => actingAs(portal.database, other, ({ db }) => db.query("select * from access.disclose($1, 'introduce', null)", [handle])) as Promise<unknown[]>;

    expect((await story.stop({ employerId: story.employer.id })).stopped!.sharings.map((each) => each.id)).toEqual([id]);
    expect([(await story.reads()).length, (await theirs()).length]).toEqual([0, 1]);
    expect((await story.stop({ recipient: "care_team" })).stopped!.sharings.map((each) => each.id)).toEqual([careTeam.id]);
    await story.stop();
    expect(await theirs()).toEqual([]);
  });

  it("a request that waits is answered no by stopping everything", async () => {
    const story = await storyIn(portal);
    const { sharing } = await story.ask([await story.words("name", "Dani Whitlock")]);
    expect((await story.stop()).stopped!.sharings.map((each) => [each.id, each.state])).toEqual([[sharing!.id, "declined"]]);
  });

  it("twice is once: no second event, notice or receipt", async () => {
    const { story, id } = await shared();
    await story.stop({ sharingId: id });
    expect((await story.stop({ sharingId: id })).stopped).toEqual({ sharings: [] });
    for (const table of ["recipient_notice", "consent_event where kind = 'withdrawn' and", "receipt where kind = 'withdrawn' and"]) {
      const where = table.includes("where") ? table : `${table} where`;
      expect([table, (await portal.database.owner.query(`select 1 from ${where} client_id = $1`, [story.client.id]) as unknown[]).length]).toEqual([table, 1]);
    }
    expect(await actingAs(portal.database, story.client, (session) => verifyLedger(session, story.client.id), "read")).toMatchObject({ whole: true });
  });

  it("is the client's own alone: another client, and an employer's session, stop nothing", async () => {
    const { story } = await shared();
    const other = await storyIn(portal);
    const stopping = (actor: typeof other.client, clientId: string) => actingAs(portal.database, actor, ({ db }) => db.query("select * from access.withdraw($1)", [clientId]));
    expect(await stopping(other.client, story.client.id)).toEqual([]);
    await expect(stopping(story.member, story.client.id)).rejects.toMatchObject({ driverError: { code: "42501" } });
    expect(await story.reads()).toHaveLength(2);
  });
});

describe("what the employer is told", () => {
  it("that something is no longer shared, and nothing else; it answers, and the client sees the answer", async () => {
    const { story, name, id } = await shared();
    await story.stop({ sharingId: id, lineId: name });
    const [notice, ...more] = await notices(story);
    expect(more).toEqual([]);
    expect(notice).toEqual({ id: expect.any(String), handle: story.handle, kind: "please_erase", createdAt: expect.any(String), answer: null, answeredAt: null });

    const stranger = await portal.given.member();
    const answer = async (by: typeof stranger) => (await portal.send(by, AnswerSharingNoticeDocument, { id: notice!.id, answer: "erased" })).answerSharingNotice;
    expect((await answer(stranger)).userErrors[0]!.kind).toBe("NotFound");
    expect((await answer(story.member)).notice).toMatchObject({ answer: "erased" });
    expect((await answer(story.member)).userErrors[0]!.kind).toBe("NotNow");
    const { mySharing } = await portal.send(story.client, WhatIShareDocument, {});
    expect(mySharing.sharings[0]!.erasure).toMatchObject({ answer: "erased", answeredAt: expect.any(String) });
  });

  it("nothing at all when it had read nothing", async () => {
    const story = await storyIn(portal);
    await story.share([await story.words("name", "Dani Whitlock")]);
    await story.stop();
    expect(await notices(story)).toEqual([]);
  });

  it("the same stub when time ended it", async () => {
    const { story, id } = await shared();
    await portal.database.owner.query("update consent set valid_to = clock_timestamp() - interval '1 second' where id = $1", [id]);
    expect(await story.reads()).toEqual([]);
    await portal.database.app.transaction(async (db) => {
      await db.query("set local role persona_worker");
      await db.query("select access.expire_sharing()");
    });
    expect(await notices(story)).toMatchObject([{ handle: story.handle, kind: "please_erase", answer: null }]);
    const [row] = (await portal.database.owner.query("select status from consent where id = $1", [id])) as [{ status: string }];
    expect(row.status).toBe("expired");
  });

  it("a mark changes for a page that waits, without a reading", async () => {
    const { story, name, id } = await shared();
    const mark = async (by = story.member) => (await portal.send(by, SharedMarkDocument, { handle: story.handle })).sharedMark;
    const count = async () => ((await portal.database.owner.query("select 1 from ledger.entry where client_id = $1 and kind = 'disclosed'", [story.client.id])) as unknown[]).length;
    const [before, readings] = [await mark(), await count()];
    expect(await mark()).toBe(before);
    await story.stop({ sharingId: id, lineId: name });
    expect(await mark()).not.toBe(before);
    expect(await count()).toBe(readings);
    await story.stop();
    expect(await mark()).toBe(await mark(await portal.given.member()));
  });

  it("open pages hear it at once: the employer by handle, the client and the service by their own ids, with no fact", async () => {
    const { story } = await shared();
    const heard: Notice[] = [];
    const stopListening = listen((notice) => heard.push(notice));
    const hangUp = hearNotices(portal.database.appTarget);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await story.stop();
    await expect.poll(() => heard.length, { timeout: 4000 }).toBeGreaterThanOrEqual(3);
    stopListening();
    await hangUp();
    expect(heard.filter(({ employerId }) => employerId)).toEqual([{ kind: "shared", id: story.handle, employerId: story.employer.id, readers: null }]); // null: all who speak for it
    expect(heard.filter(({ clientId }) => clientId).map(({ kind }) => kind)).toContain("sharing");
    for (const notice of heard) expect(Object.keys(notice).toSorted().filter((key) => !["clientId", "employerId", "id", "kind", "providerId", "readers"].includes(key))).toEqual([]);
  });
});

describe("the journal outside the database", () => {
  it("has each withdrawal by ids alone before it is acknowledged", async () => {
    const { story, name, id } = await shared();
    await story.stop({ sharingId: id, lineId: name });
    const [entry] = (await portal.database.owner.query("select seq::int, encode(hash, 'hex') as hash from ledger.entry where client_id = $1 and kind = 'narrowed'", [story.client.id])) as [{ seq: number; hash: string }];
    const kept = await linesOf(portal.database.journal);
    expect(kept.filter((line) => "clientId" in line && line.clientId === story.client.id)).toEqual([
      { kind: "ended", clientId: story.client.id, consentId: id, statementIds: [name], detail: {}, cause: "narrowed", seq: entry.seq, ledgerHash: entry.hash, at: expect.any(String), writer: expect.any(String), place: expect.any(Number), hash: expect.any(String) },
    ]);
  });

  it("when it can't be written, nothing is stopped and nobody is told that it was", async () => {
    const second = await testPortal();
    const blocked = path.join(inject("folder"), "in-the-way");
    fs.writeFileSync(blocked, "");
    keepJournal(second.database.app, new Journal(blocked, randomUUID()));
    const story = await storyIn(second);
    await story.share([await story.words("name", "Dani Whitlock")]);
    await expect(story.stop()).rejects.toThrow("INTERNAL");
    expect(await story.reads()).toHaveLength(1);
    await second.close();
  });
});

describe("who is told in the portal and by mail", () => {
  const told = async (membershipId: string) =>
    ((await portal.database.owner.query("select kind from notification where membership_id = $1 and kind <> 'introduction' order by created_at", [membershipId])) as { kind: string }[]).map(({ kind }) => kind);

  it("the client when asked, the asker when answered, the employer when something it read is over: kinds and ids, no words", async () => {
    const { story, id } = await shared();
    const colleague = await portal.given.member(story.employer, "recruiter");
    expect(await told(story.client.membershipId)).toEqual(["sharing_request"]);
    expect(await told(story.staff.membershipId)).toEqual(["sharing_answered"]);
    expect(await told(story.member.membershipId)).toEqual([]);
    await story.stop({ sharingId: id });
    for (const member of [story.member, colleague]) expect(await told(member.membershipId)).toEqual(["no_longer_shared"]);
    const mails = (await portal.database.owner.query("select distinct template from outgoing_mail o join membership m on m.account_id = o.account_id where m.id = any ($1)", [[story.client.membershipId, story.member.membershipId]])) as unknown[];
    expect(mails).toEqual([{ template: "something_new" }]);
  });
});

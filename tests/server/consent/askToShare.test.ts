import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MyWordsDocument, SharingRequestDocument, TurnDownWordsDocument, WhatIShareDocument, WriteMyWordsDocument } from "../../../schema/generated/clients";
import { AskToShareDocument, ClientSharingDocument, ProposeWordsDocument, TakeBackSharingDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { actingAs } from "../../support/sharing";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

/** "Thursday 21 January 2027" */
const asPeopleSay = (day: string): string => {
  const said = (part: Intl.DateTimeFormatOptions): string => new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", ...part });
  return `${said({ weekday: "long" })} ${said({ day: "numeric", month: "long", year: "numeric" })}`;
};

describe("words", () => {
  it("are staff's to write and the client's alone to agree to", async () => {
    const story = await storyIn(portal);
    const { words } = await story.propose("skills_summary", "  I know plants,\n and I am careful. ");
    expect(words).toMatchObject({ wording: "I know plants, and I am careful.", version: 1, approvedAt: null });
    for (const actor of [story.staff, await portal.given.person()]) {
      const approved = actingAs(portal.database, { ...actor, audience: "clients" }, ({ db }) => db.query("select outcome from access.approve_statement($1)", [words!.id]));
      expect(await approved).toEqual([{ outcome: "not_found" }]);
    }
    await expect(actingAs(portal.database, story.staff, ({ db }) => db.query("update statement set approved_at = now() where id = $1", [words!.id]))).rejects.toMatchObject({ driverError: { code: "42501" } });
    expect((await story.agree(words!.id)).words!.approvedAt).toEqual(expect.any(String));
    expect((await story.agree(words!.id)).userErrors[0]!.kind).toBe("AlreadyDone");
  });

  it.each([
    { wording: "   ", message: "Write the words to share." },
    { wording: "a".repeat(501), message: "500 characters at most" },
    { wording: "Dani\u202eelbat", message: "hidden mark" },
  ])("are refused when they can't be read or are too long: $message", async ({ wording, message }) => {
    const story = await storyIn(portal);
    expect((await story.propose("skills_summary", wording)).userErrors[0]).toMatchObject({ path: "wording", message: expect.stringContaining(message) });
  });

  it("that the client turned down are never asked for", async () => {
    const story = await storyIn(portal);
    const { words } = await story.propose("travel", "By car.");
    expect((await portal.send(story.client, TurnDownWordsDocument, { id: words!.id })).turnDownWords.words!.refusedAt).toEqual(expect.any(String));
    expect((await story.ask([words!.id])).userErrors[0]!.path).toBe("statements");
  });

  it("in the client's own hand are agreed at once", async () => {
    const story = await storyIn(portal);
    const written = await portal.send(story.client, WriteMyWordsDocument, { input: { item: "effect_on_work", wording: "Loud rooms wear me out.", idempotencyKey: randomUUID() } });
    expect(written.writeMyWords.words).toMatchObject({ aboutHealth: true, approvedAt: expect.any(String) });
    const { myShareWords } = await portal.send(story.client, MyWordsDocument, {});
    expect(myShareWords.map(({ wording }) => wording)).toEqual(["Loud rooms wear me out."]);
  });

  it("that change end the sharing of the old ones, tell the employer to delete them, and ask again", async () => {
    const story = await storyIn(portal);
    const old = await story.words("availability", "Monday to Friday.", 1);
    const name = await story.words("name", "Dani Whitlock");
    await story.share([old, name]);
    expect(await story.reads()).toHaveLength(2);
    await story.words("availability", "Monday to Thursday.", 1);
    expect((await story.reads()).map(({ item }) => item)).toEqual(["name"]);
    const { mySharing } = await portal.send(story.client, WhatIShareDocument, {});
    expect(mySharing.sharings.map(({ state, lines }) => [state, lines.map(({ wording, isShared }) => [wording, isShared])])).toEqual([
      ["offered", [["Monday to Thursday.", false]]],
      ["narrowed", [["Dani Whitlock", true], ["Monday to Friday.", false]]],
    ]);
    const notices = (await portal.database.owner.query("select kind from recipient_notice where client_id = $1", [story.client.id])) as unknown[];
    expect(notices).toEqual([{ kind: "corrected" }]);
    const [{ id, lines }] = mySharing.sharings as [(typeof mySharing.sharings)[number]];
    await story.answer(id, [lines[0]!.statementId]);
    expect((await story.reads()).map(({ wording }) => wording)).toEqual(["Dani Whitlock", "Monday to Thursday."]);
  });

  it("that change while a request waits take the old words' place in it", async () => {
    const story = await storyIn(portal);
    const { sharing } = await story.ask([await story.words("travel", "By bus.", 1)]);
    const newer = await story.words("travel", "By bus or tram.", 1);
    const { sharingRequest } = await portal.send(story.client, SharingRequestDocument, { id: sharing!.id });
    expect(sharingRequest!.sharing.lines.map((line) => [line.statementId, line.wording])).toEqual([[newer, "By bus or tram."]]);
  });
});

describe("asking", () => {
  it("shares nothing, keeps the notice word for word with its hash, and gives a week to answer", async () => {
    const story = await storyIn(portal, "prepared");
    const { sharing } = await story.ask([await story.words("name", "Dani Whitlock")]);
    expect(sharing).toMatchObject({ state: "offered", answerBy: dayFromNow(7), until: dayFromNow(60) });
    const [notice] = (await portal.database.owner.query(
      "select n.wording, n.sha256 = encode(sha256(convert_to(n.wording, 'UTF8')), 'hex') as right from notice_version n join consent c on c.notice_version = n.id where c.id = $1", [sharing!.id])) as [{ wording: string; right: boolean }];
    expect(notice.right).toBe(true);
    for (const words of ["Fernhill Garden Centre", "Ruth Adeyemi would introduce you for one job: Plant care assistant.", "Nothing changes in your support from us.", `Until when: ${asPeopleSay(dayFromNow(60))}.`]) expect(notice.wording).toContain(words);
    expect(notice.wording).not.toContain("Dani");
  });

  it("goes to the client when it is sent twice only once", async () => {
    const story = await storyIn(portal);
    const input = { clientId: story.client.id, recipient: "employer" as const, employerId: story.employer.id, purpose: "introduce" as const, statements: [await story.words("name", "Dani")], until: dayFromNow(10), idempotencyKey: randomUUID() };
    const [first, second] = [await portal.send(story.staff, AskToShareDocument, { input }), await portal.send(story.staff, AskToShareDocument, { input })];
    expect(second.askToShare.sharing!.id).toBe(first.askToShare.sharing!.id);
    expect((await portal.send(story.staff, AskToShareDocument, { input: { ...input, idempotencyKey: randomUUID() } })).askToShare.userErrors[0]!.kind).toBe("NotNow");
  });

  it.each([
    { why: "a line for another purpose", item: "skills_summary", change: { purpose: "retain", vacancyId: null }, path: "statements" },
    { why: "health before there is a job", item: "condition", stage: "offered", change: { purpose: "retain", vacancyId: null, until: dayFromNow(30) }, path: "statements" },
    { why: "what helps in the job before an offer", item: "job_adjustment", stage: "interviewed", change: { purpose: "job_adjustments" }, path: "statements" },
    { why: "what helps at an interview before an introduction", item: "interview_adjustment", stage: "prepared", change: { purpose: "interview_adjustments" }, path: "statements" },
    { why: "health for more than 90 days", item: "condition", stage: "started", change: { purpose: "retain", vacancyId: null, until: dayFromNow(90) }, path: "until" },
    { why: "more than 12 months", item: "name", change: { until: dayFromNow(366) }, path: "until" },
    { why: "until today", item: "name", change: { until: dayFromNow(0) }, path: "until" },
    { why: "an answer by yesterday", item: "name", change: { answerBy: dayFromNow(-1) }, path: "answerBy" },
    { why: "an answer after it has ended", item: "name", change: { answerBy: dayFromNow(61) }, path: "answerBy" },
    { why: "the care team for an employer's purpose", item: "name", change: { recipient: "care_team", employerId: null, vacancyId: null }, path: "purpose" },
    { why: "a reader from elsewhere", item: "name", change: { readers: [randomUUID()] }, path: "readers" },
    { why: "an employer that is not there", item: "name", change: { employerId: randomUUID(), vacancyId: null }, path: "employerId" },
    { why: "another employer's role", item: "name", change: { vacancyId: "other" }, path: "vacancyId" },
  ] as const)("is refused: $why", async ({ item, change, path, ...rest }) => {
    const story = await storyIn(portal, "stage" in rest ? rest.stage : "introduced");
    const other = "vacancyId" in change && change.vacancyId === "other" ? { vacancyId: (await portal.given.vacancy()).id } : {};
    const { sharing, userErrors } = await story.ask([await story.words(item, "These words.")], { ...(change as object), ...other });
    expect(sharing).toBeNull();
    expect(userErrors).toMatchObject([{ kind: "Invalid", path }]);
  });

  it("at the last day that is allowed goes through: 89 days for health, 365 for the rest", async () => {
    const story = await storyIn(portal, "started");
    expect((await story.ask([await story.words("condition", "Words.")], { purpose: "retain", vacancyId: null, until: dayFromNow(89) })).userErrors).toEqual([]);
    expect((await story.ask([await story.words("name", "Words.")], { until: dayFromNow(365) })).userErrors).toEqual([]);
  });

  it("is for the client's own staff: a stranger to the caseload finds nobody", async () => {
    const story = await storyIn(portal);
    const stranger = await portal.given.staff();
    const words = await story.words("name", "Dani Whitlock");
    const asked = await portal.send(stranger, AskToShareDocument, { input: { clientId: story.client.id, recipient: "employer", employerId: story.employer.id, purpose: "introduce", statements: [words], until: dayFromNow(9), idempotencyKey: randomUUID() } });
    expect(asked.askToShare.userErrors[0]!.kind).toBe("NotFound");
    const proposed = await portal.send(stranger, ProposeWordsDocument, { input: { clientId: story.client.id, item: "travel", wording: "By car.", idempotencyKey: randomUUID() } });
    expect(proposed.proposeWords.userErrors[0]!.kind).toBe("NotFound");
  });

  it("can be limited to people by name: a colleague who was not named reads nothing", async () => {
    const story = await storyIn(portal);
    const colleague = await portal.given.member(story.employer, "line_manager");
    const { clientSharing } = await portal.send(story.staff, ClientSharingDocument, { clientId: story.client.id });
    expect(clientSharing!.choices[0]).toMatchObject({ employerName: "Fernhill Garden Centre", stage: 1, people: [{ role: expect.any(String) }, { role: expect.any(String) }] });
    await story.share([await story.words("name", "Dani Whitlock")], { readers: [story.member.membershipId] });
    expect([(await story.reads()).length, (await story.reads(colleague)).length]).toEqual([1, 0]);
  });

  it("can be taken back by staff, who can never give", async () => {
    const story = await storyIn(portal);
    const { sharing } = await story.ask([await story.words("name", "Dani Whitlock")]);
    expect((await portal.send(story.staff, TakeBackSharingDocument, { sharingId: sharing!.id })).takeBackSharing.sharing!.state).toBe("entered_in_error");
    const given = actingAs(portal.database, story.staff, ({ db }) => db.query("select outcome from access.answer($1, '{}')", [sharing!.id]));
    expect(await given).toEqual([{ outcome: "not_found" }]);
  });
});

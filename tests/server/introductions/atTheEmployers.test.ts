import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { AcknowledgeIntroductionDocument, GoNoFurtherDocument, OfferJobDocument, RecordInterviewDocument } from "../../../schema/generated/employers";
import { AcceptOfferDocument, DeclineOfferDocument, MyIntroductionDocument, StepBackDocument } from "../../../schema/generated/clients";
import { StaffIntroductionDocument } from "../../../schema/generated/specialists";
import { dayFromNow, storyIn } from "../../support/sharingStory";
import { at, introduce, key, person, portal, portalOfItsOwn, prepared, record, stateOf, story } from "./story";

portalOfItsOwn();

describe("at the employer's", () => {
  beforeEach(async () => {
    await prepared();
    await story.share([await story.words("association", "I get help with work from Trentside."), await story.words("name", "Leon Baptiste"), await story.words("availability", "Monday to Thursday, from 9:30am.")]);
    await introduce();
  });

  it("shows someone who shares no name without one, and drops a line at once when it is stopped", async () => {
    const before = await person();
    const name = before!.lines.find(({ item }) => item === "name")!;
    await story.stop({ lineId: name.id });
    const after = await person();
    expect(after).toMatchObject({ name: null, stillShared: true });
    expect(after?.lines.map(({ item }) => item).toSorted()).toEqual(["association", "availability"]);
  });

  it("leaves a stub when everything is stopped: no name, no state, no step, no act", async () => {
    await story.stop({});
    expect(await person()).toMatchObject({ stillShared: false, name: null, state: null, next: null, lines: [], steps: [], interview: null, suggestedTimes: null, vacancyTitle: "Plant care assistant" });
    const stale = (await portal.send(story.member, AcknowledgeIntroductionDocument, { id: story.introduction.id })).acknowledgeIntroduction;
    const absent = (await portal.send(story.member, AcknowledgeIntroductionDocument, { id: randomUUID() })).acknowledgeIntroduction;
    expect(stale).toEqual(absent);
  });

  it("gives another employer the same nothing as for what is not there", async () => {
    const stranger = await portal.given.member();
    const ask = async (id: string) => (await portal.ask(stranger, "query($id: ID!) { person(id: $id) { id name } }", { id })).body;
    expect(await ask(story.introduction.id)).toEqual(await ask(randomUUID()));
    expect(await ask("not-an-id")).toEqual(await ask(randomUUID()));
    const act = (id: string) => portal.send(stranger, GoNoFurtherDocument, { id, reason: "role_changed" });
    expect(await act(story.introduction.id)).toEqual(await act(randomUUID()));
    expect(await stateOf(story.introduction.id)).toBe("introduced");
  });

  it("suggests interview times on the days that the shared words name", async () => {
    const { suggestedTimes } = (await person())!;
    expect(suggestedTimes?.fits).toBe(true);
    expect(suggestedTimes?.times.length).toBe(12);
    expect(new Set(suggestedTimes?.times.map((time) => new Date(time).getUTCDay()))).not.toContain(5);
  });

  it("refuses impossible steps in words, and changes nothing", async () => {
    const { recordInterview } = await portal.send(story.member, RecordInterviewDocument, { id: story.introduction.id });
    expect(recordInterview.person).toBeNull();
    expect(recordInterview.userErrors[0]?.message).toBe("That is not possible now. This introduction is with the employer. Open the page again to see what comes next.");
    expect((await portal.send(story.client, AcceptOfferDocument, { id: story.introduction.id })).acceptOffer.userErrors).toHaveLength(1);
    expect(await stateOf(story.introduction.id)).toBe("introduced");
  });

  it("goes no further before an interview with a reason from the list, and is a stub then", async () => {
    const gone = (await portal.send(story.member, GoNoFurtherDocument, { id: story.introduction.id, reason: "hours_do_not_fit" })).goNoFurther;
    expect(gone.userErrors).toEqual([]);
    expect(gone.person).toMatchObject({ stillShared: false, lines: [] });
    expect(await stateOf(story.introduction.id)).toBe("not_progressing");
    const { introduction } = await portal.send(story.staff, StaffIntroductionDocument, { id: story.introduction.id });
    expect(introduction).toMatchObject({ state: "not_progressing", reason: "hours_do_not_fit" });
    const mine = (await portal.send(story.client, MyIntroductionDocument, { id: story.introduction.id })).myIntroduction;
    expect(JSON.stringify(mine)).not.toContain("hours_do_not_fit");
  });

  it("offers the job after the interview on legal terms, and the person takes it", async () => {
    await at(story.introduction.id, "interviewed");
    const terms = { id: story.introduction.id, hoursAWeek: 16, payPenceAnHour: 1250, contract: "permanent" as const, startsOn: dayFromNow(14), idempotencyKey: key() };
    const tooLow = (await portal.send(story.member, OfferJobDocument, { input: { ...terms, payPenceAnHour: 900 } })).offerJob;
    expect(tooLow.userErrors).toEqual([expect.objectContaining({ path: "payPenceAnHour", message: expect.stringContaining("below the legal minimum, which is £") })]);
    expect(await stateOf(story.introduction.id)).toBe("interviewed");

    const rate = 1500;
    const [first, again] = await Promise.all([1, 2].map(() => portal.send(story.member, OfferJobDocument, { input: { ...terms, payPenceAnHour: rate } })));
    expect(first!.offerJob.person?.offer).toMatchObject({ hoursAWeek: 16, payPenceAnHour: rate });
    expect(again!.offerJob.userErrors).toEqual([]);
    expect((await portal.send(story.client, MyIntroductionDocument, { id: story.introduction.id })).myIntroduction).toMatchObject({ state: "offered", offer: { payPenceAnHour: rate }, next: { step: "answer_offer", whose: "person" } });
    const accepted = (await portal.send(story.client, AcceptOfferDocument, { id: story.introduction.id })).acceptOffer;
    expect(accepted.introduction?.state).toBe("accepted");
    const late = (await portal.send(story.client, StepBackDocument, { id: story.introduction.id, reason: null })).stepBack;
    expect(late.introduction?.state).toBe("withdrawn");
  });

  it("lets an offer be declined without a reason, which the employer never sees", async () => {
    await at(story.introduction.id, "offered");
    const declined = (await portal.send(story.client, DeclineOfferDocument, { id: story.introduction.id, reason: "pay" })).declineOffer;
    expect(declined.introduction?.state).toBe("declined");
    expect(await person()).toMatchObject({ stillShared: false, state: null });
    expect(JSON.stringify(await portal.ask(story.member, `{ person(id: "${story.introduction.id}") { steps { state by } } }`))).not.toContain("pay");
  });

  it("asks staff for a reason where it ends, and does not let them skip an act", async () => {
    expect((await record("withdrawn")).userErrors).toEqual([expect.objectContaining({ path: "personReason" })]);
    expect((await record("withdrawn", { personReason: "not_now" })).introduction?.state).toBe("withdrawn");
    const { body } = await portal.ask(story.staff, `mutation { recordIntroductionStep(input: { id: "${story.introduction.id}", to: started }) { userErrors { message } } }`);
    expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("exits when the vacancy closes, but not after an offer", async () => {
    await portal.database.owner.query("update vacancy set status = 'closed' where id = $1", [story.vacancy.id]);
    expect(await stateOf(story.introduction.id)).toBe("vacancy_closed");
    const other = await storyIn(portal, "offered");
    await portal.database.owner.query("update vacancy set status = 'filled' where id = $1", [other.vacancy.id]);
    expect(await stateOf(other.introduction.id)).toBe("offered");
    const running = await storyIn(portal, "booked");
    await portal.database.owner.query("update vacancy set status = 'expired' where id = $1", [running.vacancy.id]);
    expect(await stateOf(running.introduction.id)).toBe("booked");
  });
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AcknowledgeIntroductionDocument, GoNoFurtherDocument, OfferJobDocument, PeopleDocument, PersonDocument, RecordInterviewDocument } from "../../../schema/generated/employers";
import { AcceptOfferDocument, DeclineOfferDocument, MyIntroductionDocument, StepBackDocument } from "../../../schema/generated/clients";
import { IntroduceDocument, IntroductionProspectDocument, PrepareIntroductionDocument, RecordIntroductionStepDocument, StaffIntroductionDocument } from "../../../schema/generated/specialists";
import { type TestPortal, testPortal } from "../../support/portal";
import { dayFromNow, storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

type Story = Awaited<ReturnType<typeof storyIn>>;
let story: Story;
const key = (): string => randomUUID();

/** The introduction of the story as it is now, past every gate. */
const stateOf = async (id: string): Promise<string> => ((await portal.database.owner.query("select state from introduction where id = $1", [id])) as [{ state: string }])[0].state;
/** Puts it where a test begins, past the steps. */
const at = async (id: string, state: string): Promise<void> => {
  await portal.database.owner.query("alter table introduction disable trigger introduction_steps");
  await portal.database.owner.query("update introduction set state = $2, introduced_at = clock_timestamp() where id = $1", [id, state]);
  await portal.database.owner.query("alter table introduction enable trigger introduction_steps");
};
const person = async () => (await portal.send(story.member, PersonDocument, { id: story.introduction.id })).person;
const introduce = async () => (await portal.send(story.staff, IntroduceDocument, { id: story.introduction.id })).introduce;
const record = async (to: string, reasons: object = {}) =>
  (await portal.send(story.staff, RecordIntroductionStepDocument, { input: { id: story.introduction.id, to: to as never, ...reasons } })).recordIntroductionStep;

describe("preparing", () => {
  const prepare = async (vacancyId: string, idempotencyKey = key()) =>
    (await portal.send(story.staff, PrepareIntroductionDocument, { input: { clientId: story.client.id, vacancyId, idempotencyKey } })).prepareIntroduction;

  beforeEach(async () => {
    story = await storyIn(portal, "prepared");
    await portal.database.owner.query("update client set approach = 'named' where id = $1", [story.client.id]);
  });

  it("puts a person forward once, however often it is pressed; the employer learns nothing", async () => {
    const vacancy = await portal.given.vacancy(story.employer, { status: "open", published_at: new Date() });
    const same = key();
    const [first, second] = await Promise.all([prepare(vacancy.id, same), prepare(vacancy.id, same)]);
    expect(first.introduction?.state).toBe("prepared");
    expect(second.introduction?.id).toBe(first.introduction?.id);
    expect((await portal.send(story.member, PeopleDocument, {})).people.nodes).toEqual([]);
    expect((await portal.send(story.member, PersonDocument, { id: first.introduction!.id })).person).toBeNull();
  });

  it("refuses when the person said not to approach anyone, in words", async () => {
    await portal.database.owner.query("update client set approach = 'none' where id = $1", [story.client.id]);
    const vacancy = await portal.given.vacancy(story.employer, { status: "open" });
    const refused = await prepare(vacancy.id);
    expect(refused.introduction).toBeNull();
    expect(refused.userErrors[0]?.message).toContain("has said not to approach employers");
    const prospect = (await portal.send(story.staff, IntroductionProspectDocument, { clientId: story.client.id, vacancyId: vacancy.id })).introductionProspect;
    expect(prospect?.problem).toBe(refused.userErrors[0]?.message);
  });

  it("refuses an employer that the person does not want, or whose parent", async () => {
    const parent = await portal.given.employer({ name: "Hartwell Group" });
    const shop = await portal.given.employer({ parent_id: parent.id });
    await portal.database.owner.query("insert into preference_employer (client_id, employer_id) values ($1, $2)", [story.client.id, parent.id]);
    const vacancy = await portal.given.vacancy(shop, { status: "open" });
    expect((await prepare(vacancy.id)).userErrors[0]?.message).toContain("has said not");
  });

  it.each(["draft", "paused", "closed"])("refuses a role that is %s", async (status) => {
    const vacancy = await portal.given.vacancy(story.employer, { status });
    expect((await prepare(vacancy.id)).userErrors[0]?.message).toContain("not open");
  });

  it("refuses a second time for the same role, and a person of another caseload like one who is not there", async () => {
    expect((await prepare(story.vacancy.id)).userErrors).toEqual([expect.objectContaining({ kind: "AlreadyDone" })]);
    const stranger = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    const send = (clientId: string) => portal.send(stranger, PrepareIntroductionDocument, { input: { clientId, vacancyId: story.vacancy.id, idempotencyKey: key() } });
    expect((await send(story.client.id)).prepareIntroduction).toEqual((await send(randomUUID())).prepareIntroduction);
  });
});

describe("consent in place", () => {
  beforeEach(async () => {
    story = await storyIn(portal, "prepared");
    await portal.database.owner.query("update client set approach = 'named' where id = $1", [story.client.id]);
  });

  it("refuses to introduce without a yes to the association", async () => {
    expect((await introduce()).userErrors[0]?.message).toContain("Ask them first");
    await story.share([await story.words("skills_summary", "I know bedding plants well.")]);
    expect(await stateOf(story.introduction.id)).toBe("prepared");
    expect((await introduce()).userErrors[0]?.message).toContain("Ask them first");
  });

  it("is in place at the yes, goes when they stop, and lets the employer see exactly the lines", async () => {
    const lines = [await story.words("association", "I get help with work from Trentside."), await story.words("name", "Leon Baptiste")];
    await story.share(lines);
    expect(await stateOf(story.introduction.id)).toBe("consent_in_place");
    await story.stop({});
    expect(await stateOf(story.introduction.id)).toBe("prepared");
    await story.share(lines);
    expect((await introduce()).introduction?.state).toBe("introduced");
    expect((await introduce()).introduction?.state).toBe("introduced");

    const shown = await person();
    expect(shown?.name).toBe("Leon Baptiste");
    expect(shown?.lines.map(({ wording }) => wording)).toEqual(["Leon Baptiste", "I get help with work from Trentside."]);
    expect(shown?.next).toMatchObject({ step: "offer_times", whose: "employer" });
    const { people } = await portal.send(story.member, PeopleDocument, {});
    expect(people.nodes).toEqual([expect.objectContaining({ name: "Leon Baptiste", stillShared: true, contact: expect.objectContaining({ displayName: "Ruth Adeyemi" }) })]);
  });

  it("is never introduced after a withdrawal, whichever comes first, and neither waits for the other for ever", async () => {
    const line = await story.words("association", "I get help with work from Trentside.");
    for (let round = 0; round < 5; round += 1) {
      await story.share([line]);
      const [, stopped] = await Promise.all([introduce(), story.stop({})]);
      expect(stopped.userErrors).toEqual([]);
      const state = await stateOf(story.introduction.id);
      expect(["introduced", "prepared"]).toContain(state);
      const events = (await portal.database.owner.query(
        "select (select max(at) from introduction_event where introduction_id = $1 and to_state = 'introduced') <= (select max(at) from consent_event where client_id = $2 and kind = 'withdrawn') as before",
        [story.introduction.id, story.client.id],
      )) as { before: boolean | null }[];
      expect(events[0]!.before).not.toBe(false);
      if (state === "introduced") {
        await record("withdrawn", { personReason: "rather_not_say" });
        await record("prepared");
      }
    }
  });

  it("keeps who took each step, and when", async () => {
    await story.share([await story.words("association", "I get help with work from Trentside.")]);
    await introduce();
    const { introduction } = await portal.send(story.staff, StaffIntroductionDocument, { id: story.introduction.id });
    expect(introduction?.events.map(({ state, by, byName }) => ({ state, by, byName }))).toEqual([
      { state: "prepared", by: "system", byName: null },
      { state: "consent_in_place", by: "clients", byName: null },
      { state: "introduced", by: "specialists", byName: "Ruth Adeyemi" },
    ]);
    expect(introduction?.consentUntil).not.toBeNull();
  });
});

describe("at the employer's", () => {
  beforeEach(async () => {
    story = await storyIn(portal, "prepared");
    await portal.database.owner.query("update client set approach = 'named' where id = $1", [story.client.id]);
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

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { PeopleDocument, PersonDocument } from "../../../schema/generated/employers";
import { IntroductionProspectDocument, PrepareIntroductionDocument, StaffIntroductionDocument } from "../../../schema/generated/specialists";
import { introduce, key, person, portal, portalOfItsOwn, prepared, record, stateOf, story } from "./story";

portalOfItsOwn();

describe("preparing", () => {
  const prepare = async (vacancyId: string, idempotencyKey = key()) =>
    (await portal.send(story.staff, PrepareIntroductionDocument, { input: { clientId: story.client.id, vacancyId, idempotencyKey } })).prepareIntroduction;

  beforeEach(async () => {
    await prepared();
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
    await prepared();
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

import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { type StaffTodayQuery } from "../../../schema/generated/specialists";
import { inDays } from "../../support/sharing";
import { client, day, desk, desks, lines, portal, type Row, sharing, staff, worklist } from "./desk";

desks();

describe("the first contact with an employer", () => {
  it.each([
    { engaged: 19, group: null }, { engaged: 20, group: "soon" }, { engaged: 29, group: "soon" }, { engaged: 30, group: "today" }, { engaged: 32, group: "late" },
  ])("day $engaged: $group", async ({ engaged, group }) => {
    await desk();
    const { id } = await client({ state: "job_search", engaged_on: day(-engaged), display_name: "Kayleigh Dunmore" });
    const found = await lines("first_contact");
    expect(found.map((line) => line.group)).toEqual(group ? [group] : []);
    if (group) expect(found[0]).toMatchObject({ title: "Kayleigh Dunmore", subjectId: id, clientId: id, dueOn: day(30 - engaged), note: expect.stringContaining(`ay ${engaged}`) });
  });

  it("is done once an employer was spoken to for the person, or met them", async () => {
    await desk();
    const [spoken, introduced, general] = [await client({ state: "job_search", engaged_on: day(-31) }), await client({ state: "job_search", engaged_on: day(-31) }), await client({ state: "job_search", engaged_on: day(-31) })];
    const employer = await portal.given.employer();
    const contact = { employer_id: employer.id, staff_id: staff.id, at: inDays(-1), mode: "phone", purpose: "job_development", outcome: "about_person" };
    await portal.given.insert("contact_log", { ...contact, client_id: spoken.id, by_name: false });
    await portal.given.insert("contact_log", contact);
    await sharing.introduced(introduced, employer);
    expect((await lines("first_contact")).map((line) => line.subjectId)).toEqual([general.id]);
  });

  it("is first a question to the person, where nobody may be approached for them", async () => {
    await desk();
    const { id } = await client({ state: "job_search", engaged_on: day(-32), approach: "none" });
    expect(await lines("first_contact")).toEqual([]);
    expect(await lines("ask_to_approach")).toMatchObject([{ subjectId: id, group: "late" }]);
  });

  it("follows the service's own days", async () => {
    await desk();
    const { id: provider_id } = await portal.given.insert("provider", { name: "A slower service" });
    const there = await portal.given.staff("service_manager", { provider_id });
    await portal.database.owner.query("insert into provider_setting (provider_id, first_contact_within_days, first_contact_prompt_day) values ($1, 60, 50)", [provider_id]);
    await portal.given.insert("client", { provider_id, display_name: "Marcus Bell", approach: "named", state: "job_search", engaged_on: day(-51) });
    await portal.given.insert("client", { provider_id, display_name: "Dani Whitlock", state: "job_search", engaged_on: day(-49) });
    expect((await lines("first_contact", there)).map(({ title, dueOn }) => [title, dueOn])).toEqual([["Marcus Bell", day(9)]]);
  });
});

it("keeps one's own desk apart from a colleague's, and shows a team's when asked", async () => {
  const colleague = await desk();
  await client({ state: "job_search", engaged_on: day(-40), display_name: "A colleague's" });
  await desk();
  await client({ state: "job_search", engaged_on: day(-40), display_name: "Mine" });
  await client({ state: "job_search", engaged_on: day(-40), display_name: "Nobody's yet", specialist_id: null });
  const titles = (work: StaffTodayQuery["worklist"]) => work.lines.filter(({ kind, title }) => kind === "first_contact" && ["A colleague's", "Mine", "Nobody's yet"].includes(title)).map(({ title }) => title).toSorted();
  expect(titles(await worklist())).toEqual(["Mine", "Nobody's yet"]);
  expect(titles(await worklist(staff, true))).toEqual(["A colleague's", "Mine", "Nobody's yet"]);
  expect(titles(await worklist(colleague))).toEqual(["A colleague's", "Nobody's yet"]);
  const elsewhere = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
  expect(titles(await worklist(elsewhere, true))).toEqual([]);
});

it.each([
  { on: -2, group: "late" }, { on: 0, group: "today" }, { on: 6, group: "soon" }, { on: 9, group: null },
])("a next action in $on days is $group", async ({ on, group }) => {
  await desk();
  const employer = await portal.given.employer({ name: "Hartwell" });
  await portal.given.insert("contact_log", { employer_id: employer.id, staff_id: staff.id, at: inDays(-10), mode: "phone", purpose: "other", outcome: "not_now", next_action_on: day(on), next_action: "Ring about the rota" });
  await portal.given.insert("contact_log", { employer_id: employer.id, staff_id: staff.id, at: inDays(-10), mode: "phone", purpose: "other", outcome: "not_now", next_action_on: day(on), next_done_at: new Date() });
  expect((await lines("next_action")).map((line) => [line.group, line.title, line.note])).toEqual(group ? [[group, "Hartwell", "Ring about the rota"]] : []);
});

describe("after a start", () => {
  const placement = async (row: Row = {}) => {
    const { id } = await client();
    return portal.given.insert("placement", {
      client_id: id, employer_name: "Finch & Daughters Bakery", state: "started", job_title: "Baker", starts_on: day(-90), hours_a_week: 20, pay_pence_an_hour: 1271, ...row,
    });
  };

  it("shows each placement's next check", async () => {
    await desk();
    const { id } = await placement();
    for (const [kind, due] of [["monthly", 3], ["week_13", -1]] as const) await portal.given.insert("in_work_check", { placement_id: id, kind, due_on: day(due) });
    await portal.given.insert("in_work_check", { placement_id: id, kind: "day_3", due_on: day(-80), done_on: day(-80), outcome: "going_well" });
    expect(await lines("check")).toMatchObject([{ group: "late", subjectId: id, dueOn: day(-1), note: expect.stringMatching(/^13-week check, Finch & Daughters Bakery\. Started /) }]);
  });

  it("asks for the better-off calculation before the first day", async () => {
    await desk();
    const { id } = await placement({ state: "accepted", starts_on: day(3) });
    await placement({ state: "accepted", starts_on: day(30) });
    expect(await lines("calculation")).toMatchObject([{ subjectId: id, dueOn: day(2), group: "soon" }]);
  });
});

describe("introductions", () => {
  it.each([
    { state: "prepared", kind: "ask_for_consent" }, { state: "consent_in_place", kind: "introduce" }, { state: "accepted", kind: "record_start" },
  ] as const)("$state is ours: $kind", async ({ state, kind }) => {
    await desk();
    const person = await client({ display_name: "Kiran Sandhu" });
    const { introduction } = await sharing.introduced(person, await portal.given.employer({ name: "Derwent & Lane" }), state);
    expect(await lines(kind)).toMatchObject([{ subjectId: introduction.id, clientId: person.id, title: "Kiran Sandhu", note: expect.stringContaining("Derwent & Lane") }]);
  });

  it("keeps what an employer or a client owes in sight once it is due", async () => {
    await desk();
    await sharing.introduced(await client(), await portal.given.employer(), "introduced");
    expect(await lines("introduction_waits")).toEqual([]);
    const { introduction } = await sharing.introduced(await client(), await portal.given.employer(), "introduced", { changed_at: inDays(-20) });
    expect(await lines("introduction_waits")).toMatchObject([{ subjectId: introduction.id, group: "others", note: expect.stringMatching(/Waits for interview times/) }]);
  });

  it("waits for the client who was asked already", async () => {
    await desk();
    const [person, employer] = [await client(), await portal.given.employer()];
    await sharing.introduced(person, employer, "prepared");
    await sharing.consent(person, employer, [], { status: "offered", valid_from: null, answer_by: day(0) });
    expect(await lines("ask_for_consent")).toEqual([]);
    expect(await lines("introduction_waits")).toMatchObject([{ group: "others", dueOn: day(0), note: expect.stringMatching(/Has not answered yet/) }]);
  });
});

it("shows a role somebody wants until they are put forward for it", async () => {
  await desk();
  const person = await client({ display_name: "Kiran Sandhu" });
  const employer = await portal.given.employer({ name: "Derwent & Lane" });
  const vacancy = await portal.given.vacancy(employer, { title: "Post room assistant", status: "open", published_at: new Date() });
  await portal.given.insert("match", { client_id: person.id, vacancy_id: vacancy.id, state: "wants_it", by_kind: "client", changed_at: inDays(-2) });
  expect(await lines("wants_role")).toMatchObject([{ subjectId: vacancy.id, clientId: person.id, group: "today", note: expect.stringMatching(/^Wants Post room assistant, Derwent & Lane, since /) }]);
  const { id: handle } = await portal.given.insert("handle", { employer_id: employer.id, client_id: person.id });
  await portal.given.insert("introduction", { client_id: person.id, vacancy_id: vacancy.id, employer_id: employer.id, handle, state: "prepared" });
  expect(await lines("wants_role")).toEqual([]);
});

describe("sharing", () => {
  it("shows a client's own answer for three days, with how much of it is yes", async () => {
    await desk();
    const [person, employer] = [await client(), await portal.given.employer({ name: "Erewash Print Works" })];
    const words = [await sharing.statement(person, "skills_summary", "I pack well."), await sharing.statement(person, "travel", "By tram.")];
    const consent = await sharing.consent(person, employer, words);
    await portal.database.owner.query("update consent_item set answer = 'no', first_yes_at = null where consent_id = $1 and item = 'travel'", [consent.id]);
    const event = async (seq: number, row: Row) => {
      const cells: Row = { client_id: person.id, seq, consent_id: consent.id, kind: "given", channel: "self", at: new Date(), ...row };
      await portal.database.owner.query(`insert into consent_event (${Object.keys(cells).join(", ")}) values (${Object.keys(cells).map((_, index) => `$${index + 1}`).join(", ")})`, Object.values(cells));
    };
    await event(1, {});
    expect(await lines("client_answer")).toMatchObject([{ group: "today", note: "Answered for Erewash Print Works: yes to 1 line, no to 1" }]);
    await event(2, { kind: "withdrawn" });
    expect(await lines("client_answer")).toMatchObject([{ note: "Stopped sharing with Erewash Print Works" }]);
    await portal.database.owner.query("update consent_event set at = at - interval '4 days' where client_id = $1", [person.id]);
    expect(await lines("client_answer")).toEqual([]);
  });

  it("says 30 days before a consent runs out, and waits for the client once asked", async () => {
    await desk();
    const [person, employer] = [await client(), await portal.given.employer({ name: "Hartwell" })];
    const words = [await sharing.statement(person, "name", "Priya Nair")];
    const consent = await sharing.consent(person, employer, words, { valid_to: inDays(6) });
    await sharing.consent(await client(), employer, [], { valid_to: inDays(40) });
    expect(await lines("sharing_ends")).toMatchObject([{ subjectId: consent.id, group: "soon", note: "Sharing with Hartwell ends, 1 line. Not asked to renew yet" }]);
    await sharing.consent(person, employer, [], { status: "offered", valid_from: null });
    expect(await lines("sharing_ends")).toMatchObject([{ group: "others", note: expect.stringMatching(/Asked to renew$/) }]);
  });
});

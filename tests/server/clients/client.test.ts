import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ChangeMyDetailsDocument, ClientHomeDocument, MyRecordDocument, WriteMyProfileDocument } from "../../../schema/generated/clients";
import { ChangeApproachDocument } from "../../../schema/generated/clients";
import {
  AddClientNoteDocument, AssignClientDocument, CaseloadDocument, CaseloadFiguresDocument, type CaseloadQueryVariables, ChangeClientDetailsDocument, ChangeClientStateDocument, ClientForActDocument,
  ClientHistoryDocument, ClientPageDocument, RecordApproachDocument, RecordBetterOffDocument, RecordClientRiskAssessmentDocument, WriteProfileDocument,
} from "../../../schema/generated/specialists";
import { addDays, calendarDate } from "../../../server/kernel/calendar";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let team: { id: string };
let specialist: Member;
beforeAll(async () => {
  portal = await testPortal();
  team = await portal.given.team();
  specialist = await portal.given.staff("employment_specialist", { team_id: team.id });
});
afterAll(() => portal.close());

const today = calendarDate(new Date());
const client = (row: object = {}) => portal.given.person({ team_id: team.id, specialist_id: specialist.id, display_name: "Leon Baptiste", ...row });
const history = async (id: string) => (await portal.send(specialist, ClientHistoryDocument, { id, first: 20 })).client!.events;
const move = async (id: string, to: "vocational_profile" | "job_search" | "in_work" | "stepped_down" | "closed" | "engaged", rest: object = {}) =>
  (await portal.send(specialist, ChangeClientStateDocument, { input: { id, to, ...rest } })).changeClientState;

describe("states", () => {
  it("goes from engaged to stepped down and keeps each step, who made it, and when", async () => {
    const { id } = await client({ risk_assessment_on: today });
    for (const to of ["vocational_profile", "job_search", "in_work", "stepped_down"] as const) expect((await move(id, to)).client).toMatchObject({ state: to });
    expect((await history(id)).map(({ from, to, staffName }) => [from, to, staffName]).reverse()).toEqual([
      [null, "engaged", null], ["engaged", "vocational_profile", "Ruth Adeyemi"], ["vocational_profile", "job_search", "Ruth Adeyemi"], ["job_search", "in_work", "Ruth Adeyemi"], ["in_work", "stepped_down", "Ruth Adeyemi"],
    ]);
  });

  it.each([
    { from: "engaged", to: "stepped_down" },
    { from: "job_search", to: "engaged" },
    { from: "stepped_down", to: "vocational_profile" },
    { from: "closed", to: "stepped_down" },
  ] as const)("refuses $from to $to in words", async ({ from, to }) => {
    const { id } = await client({ state: from, ...(from === "closed" ? { closed_reason: "other" } : {}) });
    expect(await move(id, to)).toMatchObject({ client: null, userErrors: [{ message: expect.stringContaining("can't follow") }] });
  });

  it("closes with a reason only, and opens again at once", async () => {
    const { id } = await client({ state: "job_search" });
    expect((await move(id, "closed")).userErrors).toMatchObject([{ path: "closedReason" }]);
    expect((await move(id, "closed", { closedReason: "moved_away" })).client).toMatchObject({ state: "closed", closedReason: "moved_away" });
    expect((await move(id, "job_search")).client).toMatchObject({ state: "job_search", closedReason: null });
  });

  it("lets nobody start work before the risk assessment is in, unless the service says otherwise", async () => {
    const { id } = await client({ state: "job_search" });
    expect((await move(id, "in_work")).userErrors).toMatchObject([{ message: expect.stringContaining("risk assessment is not in") }]);
    await portal.send(specialist, RecordClientRiskAssessmentDocument, { input: { id, on: addDays(today, -10) } });
    expect((await move(id, "in_work")).client).toMatchObject({ state: "in_work" });

    const other = await client({ state: "job_search" });
    await portal.database.owner.query("update provider_setting set start_needs_risk_assessment = false");
    expect((await move(other.id, "in_work")).client).toMatchObject({ state: "in_work" });
    await portal.database.owner.query("update provider_setting set start_needs_risk_assessment = true");
  });
});

describe("the vocational profile", () => {
  it("is kept in versions, moves an engaged client on, and refuses to overwrite a colleague's", async () => {
    const person = await client();
    const write = async (input: { basedOn: number; skills?: string; strengths?: string }) => (await portal.send(specialist, WriteProfileDocument, { id: person.id, input })).writeProfile;
    expect((await write({ basedOn: 0, skills: "Potting, pruning" })).client).toMatchObject({ state: "vocational_profile" });
    expect(await write({ basedOn: 0, skills: "Other words" })).toMatchObject({ client: null, userErrors: [{ message: expect.stringContaining("Somebody else changed this") }] });
    const mine = await portal.send(person, WriteMyProfileDocument, { input: { basedOn: 1, skills: "Potting, pruning, driving" } });
    expect(mine.writeMyProfile.me!.profile).toMatchObject({ version: 2 });
    const { client: seen } = await portal.send(specialist, ClientForActDocument, { id: person.id });
    expect(seen!.profiles).toMatchObject([{ version: 2, skills: "Potting, pruning, driving", byKind: "client", staffName: null }]);
  });

  it("takes no empty one", async () => {
    const { id } = await client();
    const { writeProfile } = await portal.send(specialist, WriteProfileDocument, { id, input: { basedOn: 0, skills: "  " } });
    expect(writeProfile.userErrors).toHaveLength(1);
  });
});

describe("permission to approach employers", () => {
  it("is the client's to give; staff write down what was said and how", async () => {
    const person = await client();
    const { changeApproach } = await portal.send(person, ChangeApproachDocument, { approach: "named" });
    expect(changeApproach.me).toMatchObject({ approach: "named" });
    const { recordApproach } = await portal.send(specialist, RecordApproachDocument, { input: { id: person.id, approach: "none", saidHow: "phone" } });
    expect(recordApproach.client).toMatchObject({ approach: "none" });
    expect((await history(person.id)).filter(({ kind }) => kind === "approach").map(({ from, to, reason, byKind }) => ({ from, to, reason, byKind }))).toEqual([
      { from: "named", to: "none", reason: "phone", byKind: "staff" },
      { from: "none", to: "named", reason: "self", byKind: "client" },
    ]);
  });
});

describe("details, notes, money", () => {
  it("are changed by the client and by staff; only staff change the clinical team", async () => {
    const person = await client({ clinical_team: "Broxtowe community team" });
    const details = { phone: "07700 900362", email: "leon@example.test", preferredContact: "text" as const, languageNeeds: "", formatNeeds: "Large print" };
    const mine = await portal.send(person, ChangeMyDetailsDocument, { input: details });
    expect(mine.changeMyDetails.me).toMatchObject({ phone: "07700 900362", formatNeeds: "Large print", clinicalTeam: "Broxtowe community team" });
    const wrong = await portal.send(person, ChangeMyDetailsDocument, { input: { ...details, phone: "ring me" } });
    expect(wrong.changeMyDetails).toMatchObject({ me: null, userErrors: [{ path: "phone" }] });
    const theirs = await portal.send(specialist, ChangeClientDetailsDocument, { input: { id: person.id, ...details, clinicalTeam: "Dr Shah, Beeston" } });
    expect(theirs.changeClientDetails.client).toMatchObject({ clinicalTeam: "Dr Shah, Beeston" });
  });

  it("keeps a note once for a double click, where staff read it and the client does not", async () => {
    const person = await client();
    const input = { id: person.id, note: "Rang about the bus.", idempotencyKey: randomUUID() };
    await portal.send(specialist, AddClientNoteDocument, { input });
    await portal.send(specialist, AddClientNoteDocument, { input });
    expect((await history(person.id)).filter(({ kind }) => kind === "note")).toMatchObject([{ reason: "Rang about the bus.", staffName: "Ruth Adeyemi" }]);
    const { me } = await portal.send(person, MyRecordDocument, {});
    expect(me.events.map(({ kind }) => kind)).toEqual(["state"]);
  });

  it("records a better-off calculation, for staff and client to read", async () => {
    const person = await client();
    const input = { id: person.id, doneOn: today, hours: 16, payPenceAnHour: 1271, betterOffPenceAWeek: 6100, idempotencyKey: randomUUID() };
    await portal.send(specialist, RecordBetterOffDocument, { input });
    const late = await portal.send(specialist, RecordBetterOffDocument, { input: { ...input, doneOn: addDays(today, 1), hours: 0, idempotencyKey: randomUUID() } });
    expect(late.recordBetterOff.userErrors.map(({ path }) => path)).toEqual(["doneOn", "hours"]);
    const { me } = await portal.send(person, MyRecordDocument, {});
    expect(me.betterOff).toMatchObject([{ hours: 16, betterOffPenceAWeek: 6100, staffName: "Ruth Adeyemi" }]);
  });
});

describe("the caseload", () => {
  it("is sorted and filtered, page after page, without a line twice or left out", async () => {
    const own = await portal.given.team();
    const lead = await portal.given.staff("team_leader", { team_id: own.id });
    const names = ["Abel Quist", "Bea Orton", "Cyril Vance", "Dora Lisle", "Ewan Pike"];
    for (const [index, display_name] of names.entries()) {
      await portal.given.client({ team_id: own.id, display_name, engaged_on: addDays(today, -10 * index), state: index < 2 ? "job_search" : "engaged", ...(index === 0 ? { specialist_id: lead.id } : {}) });
    }
    const ask = (vars: Partial<CaseloadQueryVariables>) => portal.send(lead, CaseloadDocument, { sort: "name", descending: false, first: 100, ...vars });
    const namesOf = (data: Awaited<ReturnType<typeof ask>>) => data.clients.nodes.map(({ displayName }) => displayName);
    expect(namesOf(await ask({ descending: true }))).toEqual(names.toReversed());
    expect(namesOf(await ask({ sort: "day" }))).toEqual(names.toReversed());
    expect(namesOf(await ask({ filter: { states: ["job_search"] } }))).toEqual(["Abel Quist", "Bea Orton"]);
    expect(namesOf(await ask({ filter: { mine: true } }))).toEqual(["Abel Quist"]);
    expect(namesOf(await ask({ filter: { words: "%" } }))).toEqual([]);
    const first = await ask({ first: 2 });
    const rest = await ask({ first: 50, after: first.clients.pageInfo.endCursor! });
    expect([...namesOf(first), ...namesOf(rest)]).toEqual(names);
    const { caseloadFigures } = await portal.send(lead, CaseloadFiguresDocument, { mine: false });
    expect(Object.fromEntries(caseloadFigures.map(({ state, count }) => [state, count]))).toEqual({ job_search: 2, engaged: 3 });
  });

  it("loses a client given to another team, at once", async () => {
    const { id } = await client();
    const otherTeam = await portal.given.team();
    const other = await portal.given.staff("employment_specialist", { team_id: otherTeam.id, display_name: "Priya Nair" });
    expect((await portal.send(other, ClientPageDocument, { id })).client).toBeNull();
    await portal.send(specialist, AssignClientDocument, { input: { id, teamId: otherTeam.id, specialistId: other.id } });
    expect((await portal.send(other, ClientPageDocument, { id })).client).toMatchObject({ id, specialist: { displayName: "Priya Nair" } });
    expect((await portal.send(specialist, ClientPageDocument, { id })).client).toBeNull();
  });
});

it("tells the client on the home page who works with them and what waits", async () => {
  const person = await client();
  const { me, waiting } = await portal.send(person, ClientHomeDocument, {});
  expect(me).toMatchObject({ displayName: "Leon Baptiste", specialist: { displayName: "Ruth Adeyemi" } });
  expect(waiting).toMatchObject([{ title: "Tell us what you want from work", page: "/me/wants" }]);
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AddEmployerContactDocument, ContactChoicesDocument, ContactFormDocument, EditContactDocument, EditEmployerContactDocument, EmployerDocument, FinishNextActionDocument, LogContactDocument, type LogContactInput,
} from "../../../schema/generated/specialists";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let team: { id: string };
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
  team = await portal.given.team();
  staff = await portal.given.staff("employment_specialist", { team_id: team.id });
});
afterAll(() => portal.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const log = async (input: Partial<LogContactInput> & { employerId: string }, by = staff) =>
  (await portal.send(by, LogContactDocument, { input: { idempotencyKey: randomUUID(), mode: "phone", outcome: "role_coming", ...input } })).logContact;
const read = async (id: string, by = staff) => portal.send(by, EmployerDocument, { id });
const client = (row: object = {}) => portal.given.client({ team_id: team.id, ...row });

describe("logging a contact", () => {
  it("needs no more than who, how and what came of it: now, by me, for the usual purpose, once for a key", async () => {
    const employer = await portal.given.employer();
    const input = { idempotencyKey: randomUUID(), employerId: employer.id, mode: "face_to_face" as const, outcome: "role_coming" as const };
    const [first, second] = [await portal.send(staff, LogContactDocument, { input }), await portal.send(staff, LogContactDocument, { input })];
    expect(second).toEqual(first);
    const { contactLog } = await read(employer.id);
    expect(contactLog.nodes).toMatchObject([{ mode: "face_to_face", purpose: "job_development", staff: { id: staff.id }, client: null, viewerCan: ["edit"] }]);
    expect(Math.abs(Date.parse(contactLog.nodes[0]!.at) - Date.now())).toBeLessThan(60_000);
  });

  it("offers the last three employers, latest first, and counts this week's meetings", async () => {
    const mine = await portal.given.staff();
    for (let made = 0; made < 4; made += 1) await log({ employerId: (await portal.given.employer({ name: `Firm ${made}` })).id, mode: made === 3 ? "face_to_face" : "phone" }, mine);
    const form = await portal.send(mine, ContactFormDocument, {});
    expect(form.recentEmployers.map(({ name }) => name)).toEqual(["Firm 3", "Firm 2", "Firm 1"]);
    expect(form.contactWeek).toMatchObject({ faceToFace: 1, aim: 6 });
  });

  it.each([
    { mode: "phone", outcome: "role_coming", from: "prospect", to: "contacted" },
    { mode: "face_to_face", outcome: "got_to_know", from: "prospect", to: "met" },
    { mode: "face_to_face", outcome: "no_answer", from: "prospect", to: "contacted" },
    { mode: "face_to_face", outcome: "got_to_know", from: "contacted", to: "met" },
    { mode: "phone", outcome: "not_now", from: "met", to: "met" },
    { mode: "face_to_face", outcome: "not_now", from: "dormant", to: "dormant" },
  ] as const)("$from, $mode, $outcome: $to", async ({ mode, outcome, from, to }) => {
    const { id } = await portal.given.employer({ relationship: from });
    await log({ employerId: id, mode, outcome });
    expect((await read(id)).employer!.relationship).toBe(to);
  });

  it.each([
    { fault: "the future", input: { at: new Date(Date.now() + 3_600_000).toISOString() }, path: "at" },
    { fault: "two years ago", input: { at: new Date(Date.now() - 2 * 366 * 86_400_000).toISOString() }, path: "at" },
    { fault: "a next act without a day", input: { nextAction: "Ring again" }, path: "nextActionOn" },
    { fault: "a next day before the contact", input: { nextActionOn: day(-2) }, path: "nextActionOn" },
    { fault: "a long note", input: { note: "x".repeat(2001) }, path: "note" },
    { fault: "somebody who does not work there", input: { contactId: randomUUID() }, path: "contactId" },
    { fault: "nobody's id as the client", input: { clientId: randomUUID() }, path: "clientId" },
  ])("refuses $fault in words", async ({ input, path }) => {
    const answer = await log({ employerId: (await portal.given.employer()).id, ...input });
    expect(answer.entry).toBeNull();
    expect(answer.userErrors.map((error) => error.path)).toEqual([path]);
  });

  it("refuses a closed employer, and one of another service", async () => {
    const closed = await portal.given.employer({ state: "closed" });
    expect((await log({ employerId: closed.id })).userErrors).toMatchObject([{ message: expect.stringMatching(/closed/) }]);
    const { id: provider_id } = await portal.given.insert("provider", { name: "Another service" });
    const foreign = await portal.given.insert("employer", { provider_id, name: "Elsewhere", state: "active" });
    expect(await log({ employerId: foreign.id })).toEqual(await log({ employerId: randomUUID() }));
  });
});

describe("for a client", () => {
  const consent = async (clientId: string, employerId: string, row: object = {}) => {
    const [from, to] = [new Date(Date.now() - 1000), new Date(Date.now() + 86_400_000)];
    return portal.given.insert("consent", { client_id: clientId, recipient: "employer", employer_id: employerId, purpose: "introduce", status: "given", valid_from: from, valid_to: to, ...row });
  };
  const offered = async (employerId: string) => (await portal.send(staff, ContactChoicesDocument, { employerId })).clientsToApproach;

  it.each([
    { approach: "none", given: false, offers: null },
    { approach: "none", given: true, offers: true },
    { approach: "anonymous", given: false, offers: false },
    { approach: "named", given: false, offers: false },
    { approach: "named", given: true, offers: true },
  ])("approach $approach, consent here $given: by name $offers", async ({ approach, given, offers }) => {
    const [{ id }, employer] = [await client({ approach }), await portal.given.employer()];
    if (given) await consent(id, employer.id);
    expect((await offered(employer.id)).find((one) => one.id === id)?.byName ?? null).toBe(offers);
    const answer = await log({ employerId: employer.id, clientId: id, byName: true });
    expect(answer.userErrors.map(({ path }) => path)).toEqual(offers === true ? [] : [offers === null ? "clientId" : "byName"]);
  });

  it("counts a consent that ended, ran out, or is for another employer as none", async () => {
    const [{ id }, employer, elsewhere] = [await client({ approach: "named" }), await portal.given.employer(), await portal.given.employer()];
    await consent(id, elsewhere.id);
    await consent(id, employer.id, { status: "withdrawn", ended_at: new Date() });
    await consent(id, employer.id, { valid_from: new Date(Date.now() - 2000), valid_to: new Date(Date.now() - 1000) });
    expect((await offered(employer.id)).find((one) => one.id === id)?.byName).toBe(false);
  });

  it("leaves out whoever said not this one, or not what it is part of", async () => {
    const [{ id }, parent] = [await client({ approach: "anonymous" }), await portal.given.employer()];
    const employer = await portal.given.employer({ parent_id: parent.id });
    expect((await offered(employer.id)).some((one) => one.id === id)).toBe(true);
    await portal.database.owner.query("insert into preference_employer (client_id, employer_id) values ($1, $2)", [id, parent.id]);
    expect((await offered(employer.id)).some((one) => one.id === id)).toBe(false);
    expect((await offered(parent.id)).some((one) => one.id === id)).toBe(false);
  });

  it("shows an entry to those who work with the client, and to nobody else of the service", async () => {
    const [{ id }, employer] = [await client({ approach: "anonymous", display_name: "Marcus Bell" }), await portal.given.employer()];
    await log({ employerId: employer.id, clientId: id, note: "A quiet start would help." });
    await log({ employerId: employer.id });
    const elsewhere = await portal.given.staff("employment_specialist", { team_id: (await portal.given.team()).id });
    const manager = await portal.given.staff("service_manager");
    expect((await read(employer.id)).contactLog.nodes.map((entry) => entry.client?.name ?? null)).toEqual([null, "Marcus Bell"]);
    expect((await read(employer.id, manager)).contactLog.nodes).toHaveLength(2);
    expect((await read(employer.id, elsewhere)).contactLog.nodes.map((entry) => entry.client)).toEqual([null]);
  });
});

describe("putting an entry right", () => {
  const edit = async (id: string, by = staff, input: object = {}) => (await portal.send(by, EditContactDocument, { input: { id, mode: "video", outcome: "not_now", ...input } })).editContact;

  it("is for whoever wrote it, on the same day", async () => {
    const { entry } = await log({ employerId: (await portal.given.employer()).id });
    expect((await edit(entry!.id)).entry).toMatchObject({ mode: "video", outcome: "not_now", at: entry!.at });
    const colleague = await portal.given.staff();
    expect(await edit(entry!.id, colleague).then(() => "let through", (error: Error) => error.message)).toMatch(/FORBIDDEN/);
    await portal.database.owner.query("update contact_log set created_at = created_at - interval '1 day' where id = $1", [entry!.id]);
    expect((await edit(entry!.id)).userErrors).toMatchObject([{ message: expect.stringMatching(/on the day it was written/) }]);
  });

  it("finishes what was next, once", async () => {
    const { entry } = await log({ employerId: (await portal.given.employer()).id, nextActionOn: day(7), nextAction: "Ring about the rota" });
    expect(entry!.viewerCan).toEqual(["edit", "finishNext"]);
    const finish = async (id: string) => (await portal.send(staff, FinishNextActionDocument, { id })).finishNextAction;
    const [first, second] = [await finish(entry!.id), await finish(entry!.id)];
    expect(first.entry!.nextDoneAt).not.toBeNull();
    expect(second).toEqual(first);
    const { entry: without } = await log({ employerId: (await portal.given.employer()).id });
    expect((await finish(without!.id)).userErrors).toHaveLength(1);
  });
});

it("takes a new contact for what was planned until today, and leaves what is planned for later or for somebody else", async () => {
  const [employer, { id: clientId }] = [await portal.given.employer(), await client({ approach: "anonymous" })];
  const planned = async (row: object) => (await portal.given.insert("contact_log", { employer_id: employer.id, staff_id: staff.id, at: new Date(Date.now() - 86_400_000), mode: "phone", purpose: "other", outcome: "not_now", next_action_on: day(0), ...row })).id;
  const [due, later, forSomebody] = [await planned({}), await planned({ next_action_on: day(3) }), await planned({ client_id: clientId, by_name: false })];
  await log({ employerId: employer.id });
  const open = (await read(employer.id)).contactLog.nodes.filter((entry) => entry.nextActionOn && !entry.nextDoneAt).map(({ id }) => id);
  expect(open).not.toContain(due);
  expect(open.toSorted()).toEqual([later, forSomebody].toSorted());
});

it("keeps the people known at an employer, and says when they left", async () => {
  const employer = await portal.given.employer();
  const add = async (input: object) => (await portal.send(staff, AddEmployerContactDocument, { input: { employerId: employer.id, idempotencyKey: randomUUID(), name: "Dawn Ellery", ...input } })).addEmployerContact;
  expect((await add({ name: "", phone: "ring me", email: "nowhere" })).userErrors.map(({ path }) => path)).toEqual(["name", "phone", "email"]);
  const { contact } = await add({ phone: "01632 960119", email: "dawn@hartwell.example", jobTitle: "Manager" });
  expect((await log({ employerId: employer.id, contactId: contact!.id })).entry).toMatchObject({ contactName: "Dawn Ellery" });
  await portal.send(staff, EditEmployerContactDocument, { input: { id: contact!.id, name: "Dawn Ellery", left: true } });
  expect((await read(employer.id)).employer!.contacts).toMatchObject([{ name: "Dawn Ellery", left: true, phone: "" }]);
});

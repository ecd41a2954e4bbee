import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as clients from "../../../schema/generated/clients";
import * as employers from "../../../schema/generated/employers";
import * as specialists from "../../../schema/generated/specialists";
import { deliverMail } from "../../support/mailbox";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

let keys = 0;
const key = (): string => `messages-test-${(keys += 1)}`;
const mail = async () => (await deliverMail(portal.database.app)).map(({ subject }) => subject);

async function pair(row = {}) {
  const staff = await portal.given.staff();
  const person = await portal.given.person({ specialist_id: staff.id, ...row });
  return { staff, person };
}
const fromClient = async (person: Member, body = "Could we meet on Tuesday?", idempotencyKey = key()) =>
  (await portal.send(person, clients.BeginThreadDocument, { input: { about: "Our meeting", body, idempotencyKey } })).beginThread;
const fromEmployer = async (member: Member, input: object = {}) =>
  (await portal.send(member, employers.BeginThreadDocument, { input: { about: "The rota", body: "Could she start at ten?", idempotencyKey: key(), ...input } })).beginThread;
const staffSees = async (staff: Member) => (await portal.send(staff, specialists.ThreadsDocument, { first: 50 })).threads.nodes;
const employerSees = async (member: Member, id: string) => (await portal.send(member, employers.ThreadDocument, { id })).thread;

it("carries a client's message to their specialist and the answer back", async () => {
  const { staff, person } = await pair();
  const { thread } = await fromClient(person);
  expect(await staffSees(staff)).toMatchObject([{ id: thread!.id, about: "Our meeting", withWhom: "Dani Whitlock", unread: true }]);
  expect(await mail()).toEqual(["You have a message"]);

  await portal.send(staff, specialists.WriteMessageDocument, { input: { threadId: thread!.id, body: "Yes, at ten.", idempotencyKey: key() } });
  const read = (await portal.send(person, clients.ThreadDocument, { id: thread!.id })).thread!;
  expect(read).toMatchObject({ withWhom: "Ruth Adeyemi", unread: true, messages: [{ mine: true, authorName: "Dani Whitlock", body: "Could we meet on Tuesday?" }, { mine: false, authorName: "Ruth Adeyemi", authorSide: "Staff" }] });
  expect((await portal.send(person, clients.UnreadThreadsDocument, {})).unreadThreads).toBe(1);
  await portal.send(person, clients.MarkThreadReadDocument, { id: thread!.id });
  expect((await portal.send(person, clients.UnreadThreadsDocument, {})).unreadThreads).toBe(0);
});

it("sends one mail until the reader has looked", async () => {
  const { staff, person } = await pair();
  await mail();
  const { thread } = await fromClient(person);
  const more = () => portal.send(person, clients.WriteMessageDocument, { input: { threadId: thread!.id, body: "One more thing.", idempotencyKey: key() } });
  await more();
  expect(await mail()).toHaveLength(1);
  await more();
  expect(await mail()).toHaveLength(0);
  await portal.send(staff, specialists.MarkThreadReadDocument, { id: thread!.id });
  await more();
  expect(await mail()).toHaveLength(1);
});

it("has one effect for a double click", async () => {
  const { staff, person } = await pair();
  const same = key();
  const [first, second] = await Promise.all([fromClient(person, "Hello", same), fromClient(person, "Hello", same)]);
  expect(first.thread!.id).toBe(second.thread!.id);
  expect(await staffSees(staff)).toHaveLength(1);
});

it("takes what an employer writes about an introduced person to the specialist only", async () => {
  const employer = await portal.given.employer();
  const owner = await portal.given.member(employer);
  const { staff, person } = await pair();
  const vacancy = await portal.given.vacancy(employer);
  const handle = await portal.given.insert("handle", { employer_id: employer.id, client_id: person.id });
  const introduction = await portal.given.insert("introduction", { client_id: person.id, vacancy_id: vacancy.id, employer_id: employer.id, handle: handle.id, state: "introduced", introduced_at: new Date(), specialist_id: staff.id });

  const { thread } = await fromEmployer(owner, { kind: "introduction", subjectId: introduction.id });
  expect(await staffSees(staff)).toMatchObject([{ id: thread!.id, kind: "introduction" }]);
  expect((await portal.send(person, clients.ThreadsDocument, { first: 10 })).threads.nodes).toEqual([]);
  const { body } = await portal.ask(owner, `{ thread(id: "${thread!.id}") { withWhom clientId } }`);
  expect(body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

it.each(["nothing there", "another employer's", "one not yet introduced"])("refuses a subject that is %s, in the same words", async (which) => {
  const owner = await portal.given.member();
  const other = which === "another employer's" ? await portal.given.employer() : owner;
  const { person } = await pair();
  const vacancy = await portal.given.vacancy(other);
  const handle = await portal.given.insert("handle", { employer_id: other.id, client_id: person.id });
  const introduced = which === "another employer's" ? { state: "introduced", introduced_at: new Date() } : {};
  const introduction = await portal.given.insert("introduction", { client_id: person.id, vacancy_id: vacancy.id, employer_id: other.id, handle: handle.id, ...introduced });
  const answer = await fromEmployer(owner, { kind: "introduction", subjectId: which === "nothing there" ? randomUUID() : introduction.id });
  expect(answer).toEqual({ thread: null, userErrors: [{ path: "", message: "What you want to write about is no longer there, or you can't write about it." }] });
});

it.each([
  { who: "the writer", sees: true },
  { who: "an owner", sees: false },
  { who: "another employer's owner", sees: false },
])("an employer's thread about somebody's job, read by $who: $sees", async ({ who, sees }) => {
  const employer = await portal.given.employer();
  const writer = await portal.given.member(employer, "line_manager");
  const request = await portal.given.insert("retention_request", { employer_id: employer.id, asked_by: writer.membershipId, asker_name: "A Manager", urgency: "harder", they_know: true, phone: "0115 496 0000", ring_by: new Date() });
  const { thread } = await fromEmployer(writer, { kind: "retention", subjectId: request.id });
  const reader = who === "the writer" ? writer : await portal.given.member(who === "an owner" ? employer : undefined);
  expect(Boolean(await employerSees(reader, thread!.id))).toBe(sees);
});

it.each([
  { role: "employment_specialist" as const, team: "another", sees: false },
  { role: "employment_specialist" as const, team: "the client's", sees: true },
  { role: "service_manager" as const, team: "another", sees: true },
])("a client's thread, read by a $role of $team team: $sees", async ({ role, team, sees }) => {
  const [own, other] = [await portal.given.team(), await portal.given.team()];
  const { person } = await pair({ team_id: own.id });
  const { thread } = await fromClient(person);
  const colleague = await portal.given.staff(role, { team_id: team === "another" ? other.id : own.id });
  const read = (await portal.send(colleague, specialists.ThreadDocument, { id: thread!.id })).thread;
  expect(Boolean(read)).toBe(sees);
  const wrote = await portal.send(colleague, specialists.WriteMessageDocument, { input: { threadId: thread!.id, body: "Hello", idempotencyKey: key() } });
  expect(wrote.writeMessage.userErrors).toHaveLength(sees ? 0 : 1);
});

it("does not show one client another's thread, nor let them write in it", async () => {
  const { person } = await pair();
  const { person: stranger } = await pair();
  const { thread } = await fromClient(person);
  expect((await portal.send(stranger, clients.ThreadDocument, { id: thread!.id })).thread).toBeNull();
  const tried = await portal.send(stranger, clients.WriteMessageDocument, { input: { threadId: thread!.id, body: "Hello", idempotencyKey: key() } });
  expect(tried.writeMessage.userErrors[0]?.message).toBe("This conversation is no longer there.");
});

it("lets staff write to an employer's owners and recruiters, or to one member", async () => {
  const employer = await portal.given.employer();
  const [owner, manager] = [await portal.given.member(employer), await portal.given.member(employer, "line_manager")];
  const staff = await portal.given.staff();
  const write = async (employerMembershipId?: string) =>
    (await portal.send(staff, specialists.BeginThreadDocument, { input: { kind: "general", about: "A visit", body: "May I come by?", employerId: employer.id, employerMembershipId, idempotencyKey: key() } })).beginThread.thread!;
  const toAll = await write();
  const toOne = await write(manager.membershipId);
  expect([Boolean(await employerSees(owner, toAll.id)), Boolean(await employerSees(manager, toAll.id))]).toEqual([true, false]);
  expect(Boolean(await employerSees(manager, toOne.id))).toBe(true);
});

it("says by the field what is missing or too long", async () => {
  const { person } = await pair();
  const answer = await portal.send(person, clients.BeginThreadDocument, { input: { about: " ", body: "x".repeat(4001), idempotencyKey: key() } });
  expect(answer.beginThread.userErrors.map(({ path }) => path)).toEqual(["about", "body"]);
});

import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OrganisationDocument } from "../../../schema/generated/employers";
import {
  ApproveEmployerDocument, ChangeRelationshipDocument, CloseEmployerDocument, CreateEmployerDocument, EditEmployerDocument, EmployerDocument, EmployersDocument, ReopenEmployerDocument,
  SetEmployerLeadDocument, SetEmployerParentDocument, SuspendEmployerDocument, TrustEmployerDocument, type ChangeEmployerStateInput,
} from "../../../schema/generated/specialists";
import { hearNotices } from "../../../server/app/notices";
import { listen } from "../../../server/graphql/live";
import type { Member } from "../../support/factories";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let staff: Member;
beforeAll(async () => {
  portal = await testPortal();
  staff = await portal.given.staff();
});
afterAll(() => portal.close());

const details = { name: "Hartwell Garden Centres", disabilityConfident: "none" as const };
const create = async (input: object = {}) => (await portal.send(staff, CreateEmployerDocument, { input: { idempotencyKey: randomUUID(), anotherOfThisName: false, ...details, name: `Firm ${randomUUID()}`, ...input } })).createEmployer;
const read = async (id: string) => (await portal.send(staff, EmployerDocument, { id })).employer;
const other = async (): Promise<Member> => {
  const { id } = await portal.given.insert("provider", { name: "Another service" });
  return portal.given.staff("employment_specialist", { provider_id: id });
};

describe("adding an employer", () => {
  it("makes a prospect with whoever added it as its lead, once for a key", async () => {
    const input = { idempotencyKey: randomUUID(), anotherOfThisName: false, ...details, website: "www.hartwell.example", sector: "retail" as const };
    const [first, second] = [await portal.send(staff, CreateEmployerDocument, { input }), await portal.send(staff, CreateEmployerDocument, { input })];
    expect(second).toEqual(first);
    const made = await read(first.createEmployer.employer!.id);
    expect(made).toMatchObject({ name: details.name, state: "active", relationship: "prospect", website: "https://www.hartwell.example/", sector: "retail", lead: { id: staff.id } });
    expect(made!.events.map(({ kind, became }) => [kind, became])).toEqual(expect.arrayContaining([["state", "active"], ["relationship", "prospect"]]));
  });

  it("says when the name is there already, and adds it when told that it is another", async () => {
    await create({ name: "Finch and Daughters" });
    const again = await create({ name: "finch and daughters" });
    expect(again).toMatchObject({ employer: null, userErrors: [{ path: "name" }] });
    expect((await create({ name: "finch and daughters", anotherOfThisName: true })).employer).not.toBeNull();
  });

  it.each([
    { fault: "no name", input: { name: "  " }, path: "name" },
    { fault: "a name too long", input: { name: "x".repeat(201) }, path: "name" },
    { fault: "no web address", input: { website: "not a website" }, path: "website" },
    { fault: "a script as its website", input: { website: "javascript:alert(1)" }, path: "website" },
    { fault: "a long text", input: { about: "x".repeat(2001) }, path: "about" },
  ])("refuses $fault in words", async ({ input, path }) => {
    const answer = await create(input);
    expect(answer.employer).toBeNull();
    expect(answer.userErrors.map((error) => error.path)).toEqual([path]);
  });
});

it("changes what is said of an employer, and forgets the date of a level it no longer has", async () => {
  const { employer } = await create();
  const edit = async (input: object) => (await portal.send(staff, EditEmployerDocument, { input: { id: employer!.id, ...details, ...input } })).editEmployer;
  expect((await edit({ disabilityConfident: "leader", disabilityConfidentUntil: "2028-03-31" })).employer).toMatchObject({ disabilityConfident: "leader", disabilityConfidentUntil: "2028-03-31" });
  expect((await edit({ disabilityConfident: "none", disabilityConfidentUntil: "2028-03-31" })).employer).toMatchObject({ disabilityConfident: "none", disabilityConfidentUntil: null });
});

it("keeps an employer from being part of itself", async () => {
  const [parent, child] = [(await create()).employer!, (await create()).employer!];
  const join = async (id: string, parentId: string | null) => (await portal.send(staff, SetEmployerParentDocument, { input: { id, parentId } })).setEmployerParent;
  expect((await join(child.id, parent.id)).employer!.parent).toEqual(expect.objectContaining({ id: parent.id }));
  expect(await join(parent.id, child.id)).toMatchObject({ employer: null, userErrors: [{ path: "parentId" }] });
  expect(await join(parent.id, parent.id)).toMatchObject({ employer: null, userErrors: [{ path: "parentId" }] });
  expect((await join(child.id, null)).employer!.parent).toBeNull();
});

describe("an employer's account", () => {
  const acts = {
    approve: async (input: ChangeEmployerStateInput) => (await portal.send(staff, ApproveEmployerDocument, { input })).approveEmployer,
    suspend: async (input: ChangeEmployerStateInput) => (await portal.send(staff, SuspendEmployerDocument, { input })).suspendEmployer,
    reopen: async (input: ChangeEmployerStateInput) => (await portal.send(staff, ReopenEmployerDocument, { input })).reopenEmployer,
    close: async (input: ChangeEmployerStateInput) => (await portal.send(staff, CloseEmployerDocument, { input })).closeEmployer,
  };
  const act = (name: keyof typeof acts, id: string, reason = "Because") => acts[name]({ id, reason });

  it.each([
    { from: "pending", name: "approve", to: "active" }, { from: "invited", name: "approve", to: "active" }, { from: "active", name: "approve", to: null }, { from: "closed", name: "approve", to: null },
    { from: "pending", name: "suspend", to: "suspended" }, { from: "active", name: "suspend", to: "suspended" }, { from: "suspended", name: "suspend", to: null }, { from: "closed", name: "suspend", to: null },
    { from: "suspended", name: "reopen", to: "active" }, { from: "closed", name: "reopen", to: "active" }, { from: "pending", name: "reopen", to: null }, { from: "active", name: "reopen", to: null },
    { from: "active", name: "close", to: "closed" }, { from: "suspended", name: "close", to: "closed" }, { from: "closed", name: "close", to: null },
  ] as const)("$from, then $name: $to", async ({ from, name, to }) => {
    const { id } = await portal.given.employer({ state: from });
    const answer = await act(name, id);
    if (to === null) {
      expect(answer).toMatchObject({ employer: null, userErrors: [{ path: "" }] });
      expect((await read(id))!.state).toBe(from);
    } else {
      expect(answer.employer!.state).toBe(to);
      expect((await read(id))!.events[0]).toMatchObject({ kind: "state", was: from, became: to, reason: "Because", by: "Sam Example" });
    }
  });

  it("asks why before it shuts people out", async () => {
    const { id } = await portal.given.employer();
    expect(await act("suspend", id, " ")).toMatchObject({ employer: null, userErrors: [{ path: "reason" }] });
    expect(await act("close", id, "x".repeat(501))).toMatchObject({ employer: null, userErrors: [{ path: "reason" }] });
  });

  it.each(["suspend", "close"] as const)("shuts its people out at once on %s, and lets them in again", async (name) => {
    const employer = await portal.given.employer();
    const owner = await portal.given.member(employer);
    expect((await portal.send(owner, OrganisationDocument, {})).organisation!.id).toBe(employer.id);
    await act(name, employer.id);
    const shut = await portal.ask(owner, "{ organisation { id } }");
    expect(shut.body.errors![0]!.extensions.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
    const session = await portal.app.inject({ url: "/auth/session", headers: { cookie: `alongside_session=${owner.cookie}` } });
    expect(session.json()).toMatchObject({ acting: null, memberships: [] });
    await act("reopen", employer.id);
    expect((await portal.send(owner, OrganisationDocument, {})).organisation!.id).toBe(employer.id);
  });

  it("has open pages look again at their session when people are shut out", async () => {
    const employer = await portal.given.employer();
    const owner = await portal.given.member(employer);
    const [session] = (await portal.database.owner.query("select id from session where membership_id = $1", [owner.membershipId])) as [{ id: string }];
    const heard: string[] = [];
    const stopHearing = hearNotices(portal.database.appTarget);
    const stop = listen(({ kind, id }) => heard.push(`${kind} ${id}`));
    await expect.poll(async () => ((await portal.database.owner.query("select 1 from pg_stat_activity where query ilike 'listen alongside' and datname = current_database()")) as unknown[]).length).toBe(1);
    await act("suspend", employer.id);
    await expect.poll(() => heard).toContain(`session ${session.id}`);
    stop();
    await stopHearing();
  });

  it.each([
    { name: "suspend", from: "open", to: "paused" }, { name: "suspend", from: "scheduled", to: "paused" }, { name: "suspend", from: "draft", to: "draft" },
    { name: "close", from: "open", to: "withdrawn" }, { name: "close", from: "submitted", to: "withdrawn" }, { name: "close", from: "filled", to: "filled" },
  ] as const)("on $name, a role that is $from is $to, and says why", async ({ name, from, to }) => {
    const employer = await portal.given.employer();
    const [role, another] = [await portal.given.vacancy(employer, { status: from }), await portal.given.vacancy(undefined, { status: from })];
    await act(name, employer.id);
    const status = async ({ id }: { id: string }) => ((await portal.database.owner.query("select status from vacancy where id = $1", [id])) as [{ status: string }])[0].status;
    expect([await status(role), await status(another)]).toEqual([to, from]);
    const events = await portal.database.owner.query("select from_status, to_status, actor_name from vacancy_event where vacancy_id = $1", [role.id]);
    expect(events).toEqual(from === to ? [] : [{ from_status: from, to_status: to, actor_name: "Alongside" }]);
    await act("reopen", employer.id);
    expect(await status(role)).toBe(to);
  });

  it("tells the owners of an approved employer, by mail too, and nobody else", async () => {
    const employer = await portal.given.employer({ state: "pending" });
    const owner = await portal.given.member(employer);
    const colleague = await portal.given.member(employer, "recruiter");
    await act("approve", employer.id);
    const told = (member: Member) => portal.database.owner.query("select kind, subject_id from notification where membership_id = $1", [member.membershipId]);
    expect(await told(owner)).toEqual([{ kind: "employer_approved", subject_id: employer.id }]);
    expect(await told(colleague)).toEqual([]);
    expect(await portal.database.owner.query("select template from outgoing_mail where account_id = (select account_id from membership where id = $1)", [owner.membershipId])).toEqual([{ template: "something_new" }]);
  });

  it("lets the people of a pending employer in", async () => {
    const employer = await portal.given.employer({ state: "pending" });
    expect((await portal.send(await portal.given.member(employer), OrganisationDocument, {})).organisation).toMatchObject({ id: employer.id, state: "pending" });
  });
});

it("keeps stage, lead and trust, each with its history", async () => {
  const { id } = (await create()).employer!;
  const colleague = await portal.given.staff("employment_specialist", { display_name: "Amara Osei" });
  await portal.send(staff, ChangeRelationshipDocument, { input: { id, stage: "partner", reason: "Two starts" } });
  await portal.send(staff, SetEmployerLeadDocument, { input: { id, leadId: colleague.id } });
  await portal.send(staff, TrustEmployerDocument, { input: { id, trusted: true, reason: "" } });
  const employer = await read(id);
  expect(employer).toMatchObject({ relationship: "partner", lead: { name: "Amara Osei" }, trusted: true });
  expect(employer!.events.slice(0, 3)).toMatchObject([{ kind: "trust", became: "true" }, { kind: "lead", became: "Amara Osei" }, { kind: "relationship", was: "prospect", became: "partner", reason: "Two starts" }]);
});

it("takes no lead from another service, nor somebody who left", async () => {
  const { id } = (await create()).employer!;
  const gone = await portal.given.staff("employment_specialist", { state: "left" });
  for (const leadId of [gone.id, (await other()).id]) {
    expect((await portal.send(staff, SetEmployerLeadDocument, { input: { id, leadId } })).setEmployerLead).toMatchObject({ employer: null, userErrors: [{ path: "leadId" }] });
  }
});

it("answers another service about an employer as about one that is not there", async () => {
  const { id } = (await create()).employer!;
  const stranger = await other();
  const suspend = (of: string) => portal.send(stranger, SuspendEmployerDocument, { input: { id: of, reason: "Because" } });
  expect(await suspend(id)).toEqual(await suspend(randomUUID()));
  expect((await portal.send(stranger, EmployerDocument, { id })).employer).toBeNull();
  expect(await suspend("nobody")).toEqual(await suspend(id));
  expect((await portal.send(staff, EmployerDocument, { id: "nobody" })).employer).toBeNull();
});

it("lists by stage, lead, sector and name, page by page, in each order", async () => {
  const mine = await portal.given.staff();
  const names = ["Birch & Son", "alder 100%", "Cedar_Works"];
  for (const [index, name] of names.entries()) {
    const made = await portal.given.employer({ name, lead_staff_id: mine.id, sector: "office", relationship: index === 0 ? "partner" : "met" });
    if (index !== 1) await portal.given.insert("contact_log", { employer_id: made.id, staff_id: mine.id, at: new Date(Date.now() - (index + 1) * 86_400_000), mode: "phone", purpose: "other", outcome: "not_now" });
  }
  const list = async (filter: object, order: "name" | "quietest" | "latest" = "name") => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { employers } = (await portal.send(mine, EmployersDocument, { filter: { leadId: mine.id, ...filter }, order, first: 2, after })) as { employers: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
      found.push(...employers.nodes.map(({ name }) => name));
      after = employers.pageInfo.hasNextPage ? employers.pageInfo.endCursor : null;
    } while (after);
    return found;
  };
  expect(await list({})).toEqual(["alder 100%", "Birch & Son", "Cedar_Works"]);
  expect(await list({}, "quietest")).toEqual(["alder 100%", "Cedar_Works", "Birch & Son"]);
  expect(await list({}, "latest")).toEqual(["Birch & Son", "Cedar_Works", "alder 100%"]);
  expect(await list({ stage: "met" })).toEqual(["alder 100%", "Cedar_Works"]);
  expect(await list({ search: "100%" })).toEqual(["alder 100%"]);
  expect(await list({ search: "r_W" })).toEqual(["Cedar_Works"]);
  expect(await list({ sector: "retail" })).toEqual([]);
});

import "reflect-metadata";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OrganisationDocument } from "../../../schema/generated/employers";
import { ApproveEmployerDocument, CloseEmployerDocument, EmployerDocument, ReopenEmployerDocument, SuspendEmployerDocument, type ChangeEmployerStateInput } from "../../../schema/generated/specialists";
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

const read = async (id: string) => (await portal.send(staff, EmployerDocument, { id })).employer;

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

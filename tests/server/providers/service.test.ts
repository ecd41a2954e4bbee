import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as documents from "../../../schema/generated/public";
import * as specialists from "../../../schema/generated/specialists";
import { COOKIE } from "../../../server/app/portal";
import { deliverMail, secretIn } from "../../support/mailbox";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

let keys = 0;
const key = (): string => `service-test-${(keys += 1)}`;
const details = { displayName: "Idris Cole", jobTitle: "Employment specialist", phone: "", role: "employment_specialist" } as const;
const settings = {
  name: "Riverside Work Support", phone: "0115 496 0999", hours: "Weekdays", email: "hello@riverside.example", colour: "plum", sharingNotice: "", referralNotice: "",
  startNeedsRiskAssessment: false, firstContactWithinDays: 28, firstContactPromptDay: 14,
} as const;

it("takes the first provider from the settings, and what managers change shows to everybody", async () => {
  const face = async () => (await portal.app.inject({ url: "/auth/session" })).json().provider;
  expect(await face()).toMatchObject({ name: "Trentside Employment Service", phone: "0115 496 0100", colour: "teal" });
  const manager = await portal.given.staff("service_manager");
  const { changeService } = await portal.send(manager, specialists.ChangeServiceDocument, { input: settings });
  expect(changeService.service).toMatchObject({ name: "Riverside Work Support", startNeedsRiskAssessment: false });
  expect(await face()).toMatchObject({ name: "Riverside Work Support", phone: "0115 496 0999", colour: "plum" });
});

it("says by the field what is wrong with the settings", async () => {
  const manager = await portal.given.staff("administrator");
  const { changeService } = await portal.send(manager, specialists.ChangeServiceDocument, { input: { ...settings, name: " ", email: "nowhere", firstContactPromptDay: 40 } });
  expect(changeService.userErrors.map(({ path }) => path)).toEqual(["name", "email", "firstContactPromptDay"]);
});

it.each(["employment_specialist", "team_leader"] as const)("lets a %s look, but change nothing", async (role) => {
  const staff = await portal.given.staff(role);
  expect((await portal.send(staff, specialists.ServicePageDocument, {})).service.viewerCan).toEqual([]);
  const tries = [
    () => portal.send(staff, specialists.ChangeServiceDocument, { input: settings }),
    () => portal.send(staff, specialists.SaveTeamDocument, { input: { name: "Night team", kind: "both", idempotencyKey: randomUUID() } }),
    () => portal.send(staff, specialists.InviteStaffDocument, { input: { ...details, email: "x@example.test", idempotencyKey: key() } }),
    () => portal.send(staff, specialists.SuspendStaffDocument, { id: staff.id, suspended: true }),
  ];
  for (const tried of tries) await expect(tried()).rejects.toThrow("FORBIDDEN");
});

it("keeps settings out of a specialist's reach in the database too", async () => {
  const staff = await portal.given.staff();
  const { inSession } = await import("../../../server/database/session");
  const { anybody } = await import("../../../server/kernel/viewer");
  const changed = await inSession(portal.database.app, { ...anybody, audience: "specialists", sessionSecret: staff.cookie }, "write", ({ db }) =>
    db.query("with changed as (update provider_setting set phone = 'x' returning 1) select count(*)::int as n from changed"));
  expect(changed).toEqual([{ n: 0 }]);
});

it("adds and renames teams, each name once", async () => {
  const manager = await portal.given.staff("service_manager");
  const save = async (input: { id?: string; name: string; kind: "both" | "retention" }) => (await portal.send(manager, specialists.SaveTeamDocument, { input: { ...input, idempotencyKey: randomUUID() } })).saveTeam;
  const made = await save({ name: "North team", kind: "both" });
  expect(made.team).toMatchObject({ name: "North team", staffCount: 0 });
  expect((await save({ name: "north TEAM", kind: "both" })).userErrors[0]).toMatchObject({ path: "name" });
  expect((await save({ id: made.team!.id, name: "North and East", kind: "retention" })).team).toMatchObject({ name: "North and East", kind: "retention" });
});

it("invites staff, who join in their role and team", async () => {
  const manager = await portal.given.staff("service_manager");
  const team = await portal.given.team();
  await deliverMail(portal.database.app);
  const input = { ...details, role: "team_leader" as const, teamId: team.id, email: "idris@example.test", idempotencyKey: key() };
  const invited = (await portal.send(manager, specialists.InviteStaffDocument, { input })).inviteStaff.staff!;
  expect(invited).toMatchObject({ state: "invited", role: "team_leader" });
  const again = (await portal.send(manager, specialists.InviteStaffDocument, { input })).inviteStaff.staff!;
  expect(again.id).toBe(invited.id);

  const [sent] = await deliverMail(portal.database.app);
  await portal.send(visitor, documents.AcceptInvitationDocument, { input: { secret: secretIn(sent), displayName: "Idris Cole", password: "a long enough password" } });
  const signedIn = await portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email: "idris@example.test", password: "a long enough password" } });
  expect(signedIn.json()).toMatchObject({ acting: { audience: "specialists", role: "team_leader" } });
  const listed = (await portal.send(manager, specialists.ServicePageDocument, {})).serviceStaff.find(({ id }) => id === invited.id);
  expect(listed).toMatchObject({ state: "active", teamId: team.id });
});

it("suspends at once, but nobody themselves", async () => {
  const manager = await portal.given.staff("service_manager");
  const staff = await portal.given.staff();
  const suspend = async (id: string) => (await portal.send(manager, specialists.SuspendStaffDocument, { id, suspended: true })).suspendStaff;
  expect((await suspend(manager.id)).userErrors).toHaveLength(1);
  expect((await suspend(staff.id)).staff).toMatchObject({ suspended: true });
  expect((await portal.app.inject({ url: "/auth/session", cookies: { [COOKIE]: staff.cookie } })).json().signedIn).toBe(false);
});

it("hands the people of one who leaves to a colleague, and not before", async () => {
  const manager = await portal.given.staff("service_manager");
  const [leaver, colleague] = [await portal.given.staff(), await portal.given.staff()];
  const client = await portal.given.client({ specialist_id: leaver.id });
  const leave = async (handOverToId: string | null) => (await portal.send(manager, specialists.StaffLeavesDocument, { id: leaver.id, handOverToId })).staffLeaves;
  expect((await leave(null)).userErrors[0]).toEqual({ path: "handOverToId", message: "They still support 1 person. Choose who takes over." });
  expect((await leave(colleague.id)).staff).toMatchObject({ state: "left" });
  expect(await portal.database.owner.query("select specialist_id from client where id = $1", [client.id])).toEqual([{ specialist_id: colleague.id }]);
  expect((await portal.ask(leaver, "{ viewer { role } }")).body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

it("shows nothing of another service's staff", async () => {
  const other = await portal.given.insert("provider", { name: "Another Service" });
  const manager = await portal.given.staff("service_manager");
  const stranger = await portal.given.staff("employment_specialist", { provider_id: other.id });
  const { serviceStaff } = await portal.send(manager, specialists.ServicePageDocument, {});
  expect(serviceStaff.map(({ id }) => id)).not.toContain(stranger.id);
  expect((await portal.send(manager, specialists.SuspendStaffDocument, { id: stranger.id, suspended: true })).suspendStaff.userErrors).toHaveLength(1);
});

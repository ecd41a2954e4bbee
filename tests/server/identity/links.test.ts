import { afterAll, beforeAll, expect, it } from "vitest";
import * as employers from "../../../schema/generated/employers";
import * as documents from "../../../schema/generated/public";
import * as specialists from "../../../schema/generated/specialists";
import { COOKIE } from "../../../server/app/portal";
import { hashPassword } from "../../../server/modules/identity";
import { deliverMail, secretIn } from "../../support/mailbox";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const password = "a long enough password";
let keys = 0;
const key = (): string => `links-test-${(keys += 1)}`;
const signIn = (email: string, secret = password) => portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email, password: secret } });
const mail = () => deliverMail(portal.database.app);
const membershipOf = async (email: string) =>
  portal.database.owner.query("select m.audience, m.role, m.state, e.name, e.state as employer_state, m.client_id from membership m join account a on a.id = m.account_id left join employer e on e.id = m.employer_id where a.email = $1", [email]);

/** Somebody signed in with an address of their own, as a visitor to the public schema. */
async function holder(email: string) {
  const account = await portal.given.account({ email, password_hash: await hashPassword(password) });
  return { ...account, ...(await portal.given.session(account.id, null, "public")) };
}

it("resets a password by a link that works once, and ends every session", async () => {
  const me = await holder("reset@example.test");
  const asked = await portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email: "Reset@example.test", idempotencyKey: key() } });
  expect(asked.requestPasswordReset).toEqual({ sent: true, userErrors: [] });
  const [sent] = await mail();
  expect(sent).toMatchObject({ to: "reset@example.test", subject: "Your link for a new password" });

  const secret = secretIn(sent);
  const tooShort = await portal.send(visitor, documents.ResetPasswordDocument, { input: { secret, password: "short" } });
  expect(tooShort.resetPassword.userErrors[0]).toMatchObject({ path: "password" });
  const reset = await portal.send(visitor, documents.ResetPasswordDocument, { input: { secret, password: "an even longer password" } });
  expect(reset.resetPassword).toEqual({ changed: true, userErrors: [] });

  expect((await portal.ask(me, "{ account { email } }")).body.data).toEqual({ account: null });
  expect((await signIn("reset@example.test")).statusCode).toBe(401);
  expect((await signIn("reset@example.test", "an even longer password")).statusCode).toBe(200);
  const again = await portal.send(visitor, documents.ResetPasswordDocument, { input: { secret, password: "yet another password" } });
  expect(again.resetPassword.userErrors[0]?.message).toMatch(/used or has run out/);
  expect((await mail())[0]).toMatchObject({ subject: "Your password was changed" });
});

it("answers the same for an address it does not know, and sends nothing there", async () => {
  const known = await holder("reset-known@example.test");
  const ask = (email: string) => portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email, idempotencyKey: key() } });
  expect(await ask("nobody@example.test")).toEqual(await ask("reset-known@example.test"));
  expect((await mail()).map(({ to }) => to)).toEqual(["reset-known@example.test"]);
  expect(known.id).toBeTruthy();
});

it.each(["expired", "for something else"])("refuses a link that is %s", async (how) => {
  const email = `link-${how.length}@example.test`;
  await holder(email);
  await portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email, idempotencyKey: key() } });
  const secret = secretIn((await mail())[0]);
  if (how === "expired") await portal.database.owner.query("update single_use_link set created_at = created_at - interval '73 hours', expires_at = expires_at - interval '73 hours' where email = $1", [email]);
  const answer =
    how === "expired"
      ? (await portal.send(visitor, documents.ResetPasswordDocument, { input: { secret, password } })).resetPassword
      : (await portal.send(visitor, documents.FinishEmailChangeDocument, { secret })).finishEmailChange;
  expect(answer.userErrors[0]?.message).toMatch(/used or has run out/);
});

it("registers an employer only once its address is proved, and pending", async () => {
  const input = { organisation: "Copper Kettle Cafés", displayName: "Jo March", email: "jo@kettle.example", password, idempotencyKey: key() };
  const twice = await Promise.all([1, 2].map(() => portal.send(visitor, documents.RegisterEmployerDocument, { input })));
  expect(twice.map(({ registerEmployer }) => registerEmployer.sent)).toEqual([true, true]);
  expect((await signIn(input.email)).statusCode).toBe(401);

  const sent = await mail();
  expect(sent).toHaveLength(1);
  const finished = await portal.send(visitor, documents.FinishRegistrationDocument, { secret: secretIn(sent[0]) });
  expect(finished.finishRegistration).toEqual({ ready: { email: input.email }, userErrors: [] });
  expect(await membershipOf(input.email)).toEqual([{ audience: "employers", role: "owner", state: "active", name: "Copper Kettle Cafés", employer_state: "pending", client_id: null }]);
  expect((await signIn(input.email)).json()).toMatchObject({ acting: { organisation: "Copper Kettle Cafés" } });
});

it("never joins a registration to an employer or account that was there before", async () => {
  const existing = await portal.given.employer({ name: "Well Known Ltd" });
  await holder("taken@example.test");
  const register = (email: string) => portal.send(visitor, documents.RegisterEmployerDocument, { input: { organisation: "Well Known Ltd", displayName: "A Stranger", email, password: "a stranger's password", idempotencyKey: key() } });
  expect(await register("taken@example.test")).toEqual(await register("stranger@example.test"));
  const sent = await mail();
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([["taken@example.test", "You already have an account"], ["stranger@example.test", "Confirm your email address"]]);
  await portal.send(visitor, documents.FinishRegistrationDocument, { secret: secretIn(sent[1]) });
  const members = await portal.database.owner.query("select count(*)::int as n from membership where employer_id = $1", [existing.id]);
  expect(members).toEqual([{ n: 0 }]);
  expect((await signIn("taken@example.test", "a stranger's password")).statusCode).toBe(401);
});

it("invites a colleague, who makes an account by the link", async () => {
  const owner = await portal.given.member();
  const answer = await portal.send(owner, employers.InviteMemberDocument, { input: { email: "colleague@example.test", role: "recruiter", idempotencyKey: key() } });
  expect(answer.inviteMember.invitation).toMatchObject({ email: "colleague@example.test", state: "open" });
  expect((await portal.send(owner, employers.OpenInvitationsDocument, {})).openInvitations).toHaveLength(1);
  const [sent] = await mail();
  expect(`${sent?.subject} ${sent?.text}`).not.toMatch(/health|employ|support|Trentside/i);

  const secret = secretIn(sent);
  expect((await portal.send(visitor, documents.OfferedInvitationDocument, { secret })).offeredInvitation).toMatchObject({ email: "colleague@example.test", role: "recruiter", hasAccount: false });
  const accepted = await portal.send(visitor, documents.AcceptInvitationDocument, { input: { secret, displayName: "Col Eague", password } });
  expect(accepted.acceptInvitation.ready).toEqual({ email: "colleague@example.test" });
  expect((await signIn("colleague@example.test")).json()).toMatchObject({ acting: { role: "recruiter" } });
  expect((await portal.send(visitor, documents.OfferedInvitationDocument, { secret })).offeredInvitation).toBeNull();
});

it("lets an account of that address join, and no other", async () => {
  const employer = await portal.given.employer({ name: "Second Employer" });
  const staff = await portal.given.staff();
  const invited = await holder("two-hats@example.test");
  const other = await holder("other@example.test");
  await portal.send(staff, specialists.InviteEmployerMemberDocument, { input: { employerId: employer.id, email: "two-hats@example.test", role: "owner", idempotencyKey: key() } });
  const secret = secretIn((await mail())[0]);

  const wrong = await portal.send(other, documents.JoinByInvitationDocument, { secret });
  expect(wrong.joinByInvitation.userErrors[0]?.message).toMatch(/another address/);
  const asNew = await portal.send(visitor, documents.AcceptInvitationDocument, { input: { secret, displayName: "Not Me", password } });
  expect(asNew.acceptInvitation.userErrors[0]?.message).toMatch(/account with this address already/);
  const right = await portal.send(invited, documents.JoinByInvitationDocument, { secret });
  expect(right.joinByInvitation.userErrors).toEqual([]);
  expect(await membershipOf("two-hats@example.test")).toMatchObject([{ role: "owner", name: "Second Employer" }]);
});

it("invites a client of one's caseload, and refuses somebody else's", async () => {
  const team = await portal.given.team();
  const staff = await portal.given.staff("employment_specialist", { team_id: team.id });
  const mine = await portal.given.client({ team_id: team.id });
  const theirs = await portal.given.client();
  const invite = (clientId: string, email: string) => portal.send(staff, specialists.InviteClientDocument, { input: { clientId, email, idempotencyKey: key() } });

  expect((await invite(theirs.id, "x@example.test")).inviteClient.userErrors[0]?.message).toMatch(/can't invite/);
  expect((await invite(mine.id, "not an address")).inviteClient.userErrors[0]).toMatchObject({ path: "email" });
  expect((await invite(mine.id, "dani@example.test")).inviteClient.invitation?.state).toBe("open");
  const [sent] = await mail();
  expect(`${sent?.subject} ${sent?.text}`).not.toMatch(/health|employ|Dani/i);
  await portal.send(visitor, documents.AcceptInvitationDocument, { input: { secret: secretIn(sent), displayName: "Dani", password } });
  expect(await membershipOf("dani@example.test")).toMatchObject([{ audience: "clients", client_id: mine.id }]);
});

it.each(["recruiter", "line_manager"] as const)("does not let a %s invite or take back", async (role) => {
  const employer = await portal.given.employer();
  const owner = await portal.given.member(employer);
  const member = await portal.given.member(employer, role);
  const tried = await portal.send(member, employers.InviteMemberDocument, { input: { email: "nobody2@example.test", role: "owner", idempotencyKey: key() } });
  expect(tried.inviteMember.userErrors[0]?.message).toMatch(/can't invite/);
  const { inviteMember } = await portal.send(owner, employers.InviteMemberDocument, { input: { email: "somebody@example.test", role: "owner", idempotencyKey: key() } });
  const taken = await portal.send(member, employers.WithdrawInvitationDocument, { id: inviteMember.invitation!.id });
  expect(taken.withdrawInvitation.userErrors).toHaveLength(1);
});

it("stops a taken-back invitation's link, and sends no mail for it", async () => {
  const owner = await portal.given.member();
  const invite = async (email: string) => (await portal.send(owner, employers.InviteMemberDocument, { input: { email, role: "owner", idempotencyKey: key() } })).inviteMember.invitation!;
  await mail();
  const sent = await invite("sent-then-taken@example.test");
  const secret = secretIn((await mail())[0]);
  const unsent = await invite("taken-before@example.test");
  for (const { id } of [sent, unsent]) await portal.send(owner, employers.WithdrawInvitationDocument, { id });
  expect((await portal.send(visitor, documents.OfferedInvitationDocument, { secret })).offeredInvitation).toBeNull();
  expect(await mail()).toEqual([]);
});

it("looks an invitation up again and again without keeping a connection", async () => {
  const me = await holder("again-and-again@example.test");
  for (let n = 0; n < 12; n += 1) {
    const { account, offeredInvitation } = await portal.send(me, documents.OfferedInvitationDocument, { secret: "x".repeat(43) });
    expect([account?.email, offeredInvitation]).toEqual(["again-and-again@example.test", null]);
  }
});

it("stores no secret of a link", async () => {
  await holder("secret@example.test");
  await portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email: "secret@example.test", idempotencyKey: key() } });
  const secret = secretIn((await mail())[0]);
  const rows = await portal.database.owner.query("select row_to_json(l)::text || coalesce((select string_agg(row_to_json(m)::text, '') from outgoing_mail m), '') as words from single_use_link l");
  expect(secret).toHaveLength(43);
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect(COOKIE).toBeTruthy();
});

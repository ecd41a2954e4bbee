import { afterAll, beforeAll, expect, it } from "vitest";
import * as employers from "../../../schema/generated/employers";
import * as documents from "../../../schema/generated/public";
import { COOKIE } from "../../../server/app/portal";
import { listen } from "../../../server/graphql/live";
import { hearNotices } from "../../../server/app/notices";
import { hashPassword } from "../../../server/modules/identity";
import { deliverMail, secretIn } from "../../support/mailbox";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const password = "a long enough password";
let made = 0;
let keys = 0;
const key = (): string => `account-test-${(keys += 1)}`;

async function holder() {
  const email = `holder-${(made += 1)}@example.test`;
  const account = await portal.given.account({ email, password_hash: await hashPassword(password) });
  const browser = () => portal.given.session(account.id, null, "public");
  return { ...account, email, browser, ...(await browser()) };
}
const isIn = async (actor: { cookie: string }) => (await portal.app.inject({ url: "/auth/session", cookies: { [COOKIE]: actor.cookie } })).json().signedIn as boolean;

it("lists where the account is signed in, and ends one or all others", async () => {
  const me = await holder();
  const [second, third, fourth] = [await me.browser(), await me.browser(), await me.browser()];
  const stranger = await holder();

  const { signedInBrowsers } = await portal.send(me, documents.MyAccountDocument, {});
  expect(signedInBrowsers).toHaveLength(4);
  expect(signedInBrowsers[0]!.thisOne).toBe(true);
  const theirs = (await portal.send(stranger, documents.MyAccountDocument, {})).signedInBrowsers[0]!;
  expect((await portal.send(me, documents.EndSessionDocument, { id: theirs.id })).endSession.userErrors).toHaveLength(1);
  expect(await isIn(stranger)).toBe(true);

  await portal.send(second, documents.EndSessionDocument, { id: (await portal.send(second, documents.MyAccountDocument, {})).signedInBrowsers[0]!.id });
  expect(await isIn(second)).toBe(false);
  await portal.send(me, documents.EndOtherSessionsDocument, {});
  expect([await isIn(me), await isIn(third), await isIn(fourth)]).toEqual([true, false, false]);
});

it("changes the password only for who knows it, and ends the other sessions", async () => {
  const me = await holder();
  const elsewhere = await me.browser();
  const change = (currentPassword: string, next: string) => portal.send(me, documents.ChangePasswordDocument, { input: { currentPassword, password: next } });
  expect((await change("not my password", "another password")).changePassword.userErrors[0]).toMatchObject({ path: "currentPassword" });
  expect((await change(password, "Password123")).changePassword.userErrors[0]?.message).toMatch(/most used/);
  expect((await change(password, "aaaaaaaaaaaa")).changePassword.userErrors[0]?.message).toMatch(/most used/);
  expect((await change(password, "another password")).changePassword.userErrors).toEqual([]);
  expect([await isIn(me), await isIn(elsewhere)]).toEqual([true, false]);
});

it("moves to another address only by the link sent there", async () => {
  const me = await holder();
  const ask = (email: string) => portal.send(me, documents.ChangeEmailDocument, { input: { email, currentPassword: password, idempotencyKey: key() } });
  const other = await holder();
  await deliverMail(portal.database.app);
  expect(await ask(other.email)).toEqual(await ask("moved@example.test"));
  const sent = await deliverMail(portal.database.app);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([[other.email, "You already have an account"], ["moved@example.test", "Confirm your email address"]]);
  expect((await portal.send(me, documents.MyAccountDocument, {})).account?.email).toBe(me.email);
  await portal.send(me, documents.FinishEmailChangeDocument, { secret: secretIn(sent[1]) });
  expect((await portal.send(me, documents.MyAccountDocument, {})).account?.email).toBe("moved@example.test");
});

it.each([
  { limit: "idle", change: "last_seen_at = clock_timestamp() - interval '61 minutes'" },
  { limit: "absolute", change: "expires_at = clock_timestamp() - interval '1 second'" },
])("ends a session at its $limit limit", async ({ change }) => {
  const me = await holder();
  expect(await isIn(me)).toBe(true);
  await portal.database.owner.query(`update session set ${change} where account_id = $1`, [me.id]);
  expect(await isIn(me)).toBe(false);
});

it("does not let use go past the absolute limit, and keeps an idle one alive by use", async () => {
  const me = await holder();
  await portal.database.owner.query("update session set last_seen_at = clock_timestamp() - interval '59 minutes' where account_id = $1", [me.id]);
  expect(await isIn(me)).toBe(true);
  const [row] = (await portal.database.owner.query("select clock_timestamp() - last_seen_at < interval '1 minute' as fresh from session where account_id = $1", [me.id])) as [{ fresh: boolean }];
  expect(row.fresh).toBe(true);
});

it("ends a suspended colleague's session at once, and tells open pages", async () => {
  const employer = await portal.given.employer();
  const owner = await portal.given.member(employer);
  const member = await portal.given.member(employer, "recruiter");
  const stopHearing = hearNotices(portal.database.appTarget);
  const heard: string[] = [];
  const stop = listen(({ kind }) => heard.push(kind));
  await new Promise((resolve) => setTimeout(resolve, 200));

  const suspend = (by: typeof owner, membershipId: string) => portal.send(by, employers.SuspendMemberDocument, { membershipId, suspended: true });
  expect((await suspend(member, owner.membershipId)).suspendMember.userErrors).toHaveLength(1);
  expect((await suspend(owner, owner.membershipId)).suspendMember.userErrors).toHaveLength(1);
  expect((await suspend(owner, member.membershipId)).suspendMember.changed).toBe(true);
  expect((await portal.ask(member, "{ viewer { role } }")).body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard).toContain("session");
  stop();
  await stopHearing();
});

it("asks a person with several memberships which, and acts for exactly that one", async () => {
  const me = await holder();
  const [first, second] = [await portal.given.employer({ name: "First Place" }), await portal.given.employer({ name: "Second Place" })];
  for (const { id } of [first, second]) await portal.given.insert("membership", { account_id: me.id, audience: "employers", role: "owner", employer_id: id });
  const signedIn = await portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email: me.email, password } });
  expect(signedIn.json()).toMatchObject({ acting: null, memberships: [{ organisation: "First Place" }, { organisation: "Second Place" }] });
  const cookies = { [COOKIE]: signedIn.cookies[0]!.value };
  const chosen = await portal.app.inject({ method: "POST", url: "/auth/act-as", cookies, payload: { membershipId: signedIn.json().memberships[1].membershipId } });
  expect(chosen.json().acting).toMatchObject({ organisation: "Second Place" });
  const stranger = await portal.given.member();
  expect((await portal.app.inject({ method: "POST", url: "/auth/act-as", cookies, payload: { membershipId: stranger.membershipId } })).statusCode).toBe(401);
});

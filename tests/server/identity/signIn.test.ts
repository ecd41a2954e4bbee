import { afterAll, beforeAll, expect, it } from "vitest";
import { COOKIE } from "../../../server/app/portal";
import { hashPassword } from "../../../server/modules/identity";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const password = "a long enough password";
const signIn = (email: string, secret: string) => portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email, password: secret } });

it("opens a session that acts for the only membership, and sign-out ends it", async () => {
  const employer = await portal.given.employer({ name: "Fernhill Garden Centre" });
  const account = await portal.given.account({ email: "priya@example.test", display_name: "Priya Nair", password_hash: await hashPassword(password) });
  await portal.given.insert("membership", { account_id: account.id, audience: "employers", role: "owner", employer_id: employer.id });

  const answer = await signIn("Priya@Example.test", password);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ signedIn: true, displayName: "Priya Nair", acting: { audience: "employers", role: "owner", organisation: "Fernhill Garden Centre" } });

  const cookie = answer.cookies.find(({ name }) => name === COOKIE)!;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const actor = { audience: "employers", cookie: cookie.value } as const;
  expect((await portal.ask(actor, "{ viewer { role } }")).body.data).toEqual({ viewer: { role: "owner" } });

  const out = await portal.app.inject({ method: "POST", url: "/auth/sign-out", cookies: { [COOKIE]: cookie.value } });
  expect(out.statusCode).toBe(204);
  expect((await portal.ask(actor, "{ viewer { role } }")).body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

it("gives the same answer to a wrong password and to an address it does not know", async () => {
  await portal.given.account({ email: "known@example.test", password_hash: await hashPassword(password) });
  const wrong = await signIn("known@example.test", "another password");
  const unknown = await signIn("unknown@example.test", "another password");
  expect(wrong.statusCode).toBe(401);
  expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
});

it("leaves the browser one session: signing in again ends the one before", async () => {
  await portal.given.account({ email: "again@example.test", password_hash: await hashPassword(password) });
  const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>): string => answer.cookies.find(({ name }) => name === COOKIE)!.value;
  const first = cookieOf(await signIn("again@example.test", password));
  const again = await portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email: "again@example.test", password }, cookies: { [COOKIE]: first } });
  const isIn = async (cookie: string) => (await portal.app.inject({ url: "/auth/session", cookies: { [COOKIE]: cookie } })).json().signedIn as boolean;
  expect([await isIn(first), await isIn(cookieOf(again))]).toEqual([false, true]);
});

it("keeps one audience's session out of another's schema", async () => {
  const member = await portal.given.member();
  const { body } = await portal.ask({ ...member, audience: "specialists" }, "{ viewer { role } }");
  expect(body).toEqual({ errors: [{ message: "Sign in to go on.", extensions: { code: "UNAUTHENTICATED" } }] });
  expect((await portal.ask(visitor, "{ viewer { role } }")).body.data).toEqual({ viewer: { role: null } });
});

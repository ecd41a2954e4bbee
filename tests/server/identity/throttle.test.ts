import { afterAll, beforeAll, expect, it } from "vitest";
import * as documents from "../../../schema/generated/public";
import { hashPassword } from "../../../server/modules/identity";
import { type TestPortal, testPortal, visitor } from "../../support/portal";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

const password = "a long enough password";
let from = 0;
/** A network address nobody used before. */
const elsewhere = (): string => `10.0.0.${(from += 1)}`;
const signIn = (email: string, secret: string, remoteAddress = elsewhere()) => portal.app.inject({ method: "POST", url: "/auth/sign-in", payload: { email, password: secret }, remoteAddress });
const later = (minutes: number) =>
  portal.database.owner.query("update sign_in_attempt set last_at = last_at - make_interval(mins => $1), blocked_until = blocked_until - make_interval(mins => $1)", [minutes]);

async function codes(tries: number, attempt: () => Promise<{ statusCode: number }>): Promise<number[]> {
  const answers: number[] = [];
  for (let n = 0; n < tries; n += 1) answers.push((await attempt()).statusCode);
  return answers;
}

it("makes an account wait after five wrong tries, longer each time, and lets it in after the wait", async () => {
  await portal.given.account({ email: "slow@example.test", password_hash: await hashPassword(password) });
  expect(await codes(6, () => signIn("slow@example.test", "wrong password"))).toEqual([401, 401, 401, 401, 401, 429]);
  const blocked = await signIn("slow@example.test", password);
  expect(blocked.statusCode).toBe(429);
  expect(blocked.json().message).toMatch(/too many tries. Wait \d+ seconds/);
  expect(Number(blocked.headers["retry-after"])).toBeGreaterThan(20);

  await later(1);
  expect((await signIn("slow@example.test", "wrong password")).statusCode).toBe(401);
  expect(Number((await signIn("slow@example.test", "wrong password")).headers["retry-after"])).toBeGreaterThan(40);
  await later(2);
  expect((await signIn("slow@example.test", password)).statusCode).toBe(200);
  expect(await codes(5, () => signIn("slow@example.test", "wrong password"))).toEqual([401, 401, 401, 401, 401]);
});

it("treats an address it does not know the same", async () => {
  expect(await codes(6, () => signIn("unknown@example.test", "wrong password"))).toEqual([401, 401, 401, 401, 401, 429]);
});

it("counts tries that come at once", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn("burst@example.test", "wrong password")));
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
});

it("makes one network address wait across accounts, but does not count those who get in", async () => {
  const office = elsewhere();
  await portal.given.account({ email: "office@example.test", password_hash: await hashPassword(password) });
  expect(new Set(await codes(35, () => signIn("office@example.test", password, office)))).toEqual(new Set([200]));
  const tries = await codes(31, () => signIn(`guess-${(from += 1)}@example.test`, "wrong password", office));
  expect(tries.slice(0, 30).every((code) => code === 401)).toBe(true);
  expect(tries[30]).toBe(429);
});

it("limits links for a new password by address, in words", async () => {
  const ask = (n: number) => portal.send(visitor, documents.RequestPasswordResetDocument, { input: { email: "flooded@example.test", idempotencyKey: `flood-${n}-key` } });
  const answers = [await ask(1), await ask(2), await ask(3), await ask(4)];
  expect(answers.map(({ requestPasswordReset }) => requestPasswordReset.sent)).toEqual([true, true, true, null]);
  expect(answers[3]!.requestPasswordReset.userErrors[0]?.message).toMatch(/too many tries/);
});

it("keeps nobody's address", async () => {
  const rows = await portal.database.owner.query("select key_hash from sign_in_attempt");
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toMatch(/example|10\.0\.0/);
});

import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hearNotices } from "../../../server/app/notices";
import { COOKIE, viewerOf } from "../../../server/app/portal";
import { readConfig } from "../../../server/kernel/config";
import { type Actor, type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let port: number;
let stopHearing: () => Promise<void>;
beforeAll(async () => {
  portal = await testPortal();
  await portal.app.listen({ host: "127.0.0.1", port: 0 });
  port = (portal.app.server.address() as AddressInfo).port;
  stopHearing = hearNotices(portal.database.appTarget);
});
afterAll(async () => {
  await stopHearing();
  await portal.close();
});

/** An open socket, and the code it closes with: null when it is still open after a second. */
async function opened(actor: Actor): Promise<{ closed: () => Promise<number | null> }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql/${actor.audience}`, "graphql-transport-ws", { headers: { cookie: `${COOKIE}=${actor.cookie}` } });
  let code: number | null = null;
  const ended = new Promise<void>((resolve) => socket.on("close", (with_code) => {
    code = with_code;
    resolve();
  }));
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  socket.send(JSON.stringify({ type: "connection_init" }));
  await new Promise((resolve) => socket.once("message", resolve));
  await new Promise((resolve) => setTimeout(resolve, 300)); // until the socket knows whose it is
  return {
    async closed() {
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_000))]);
      socket.terminate();
      return code;
    },
  };
}

const UNAUTHORISED = 4401;
const post = (url: string, actor: Actor, payload?: object) => portal.app.inject({ method: "POST", url, cookies: { [COOKIE]: actor.cookie }, ...(payload ? { payload } : {}) });

it.each([
  { change: "signing out", act: (me: Actor) => post("/auth/sign-out", me), code: UNAUTHORISED },
  { change: "acting as another", act: async (me: Actor, other: string) => post("/auth/act-as", me, { membershipId: other }), code: UNAUTHORISED },
  { change: "acting as the same", act: async (me: Actor, _other: string, same: string) => post("/auth/act-as", me, { membershipId: same }), code: null },
])("$change: an open page's socket closes with $code within a second", async ({ act, code }) => {
  const account = await portal.given.account();
  const memberships = [];
  for (const _ of [1, 2]) memberships.push(await portal.given.insert("membership", { account_id: account.id, audience: "employers", role: "owner", employer_id: (await portal.given.employer()).id }));
  const me = await portal.given.session(account.id, memberships[0]!.id, "employers");
  const socket = await opened(me);
  await act(me, memberships[1]!.id, memberships[0]!.id);
  expect(await socket.closed()).toBe(code);
});

it("does not count an open page as use, so that the idle limit holds", async () => {
  const me = await portal.given.member();
  await portal.database.owner.query("update session set last_seen_at = clock_timestamp() - interval '10 minutes' where membership_id = $1", [me.membershipId]);
  const idle = async () => ((await portal.database.owner.query("select last_seen_at < clock_timestamp() - interval '9 minutes' as idle from session where membership_id = $1", [me.membershipId])) as [{ idle: boolean }])[0].idle;
  const running = { config: readConfig({}), source: portal.database.app };
  expect((await viewerOf(running, { [COOKIE]: me.cookie }, false))?.viewer.membershipId).toBe(me.membershipId);
  expect(await idle()).toBe(true);
  await viewerOf(running, { [COOKIE]: me.cookie });
  expect(await idle()).toBe(false);
});

import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestPortal, testPortal } from "../../support/portal";

let portal: TestPortal;
let port: number;
beforeAll(async () => {
  portal = await testPortal();
  await portal.app.listen({ host: "127.0.0.1", port: 0 });
  port = (portal.app.server.address() as AddressInfo).port;
});
afterAll(() => portal.close());

const upgrade = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const request = http.request({ port, path, headers: { connection: "upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": "MDEyMzQ1Njc4OWFiY2RlZg==", "sec-websocket-protocol": "graphql-transport-ws", ...headers } });
    request.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve(`upgraded ${response.statusCode}`);
    });
    request.on("response", (response) => resolve(`answered ${response.statusCode}`));
    request.on("error", () => resolve("refused"));
    request.end();
  });

it.each([
  { origin: "null", outcome: "refused" },
  { origin: "not an address", outcome: "refused" },
  { origin: "https://elsewhere.example", outcome: "refused" },
  { origin: "ours", outcome: "upgraded 101" },
])("a socket from the origin $origin is $outcome, and the service goes on", async ({ origin, outcome }) => {
  expect(await upgrade("/graphql/clients", { origin: origin === "ours" ? `http://localhost:${port}` : origin, host: `localhost:${port}` })).toBe(outcome);
  expect((await portal.app.inject({ url: "/health/live" })).statusCode).toBe(200);
});

it.each([
  ["/auth/sign-in", "{", 400, "That could not be read."],
  ["/auth/sign-in", "[]", 400, "Give an email address and a password."],
  ["/auth/sign-in", '{"email":{},"password":1}', 400, "Give an email address and a password."],
  ["/auth/sign-in", JSON.stringify({ email: "a\u0000b@example.test", password: "x" }), 401, "The email address or password is not right. Check both and try again."],
  ["/auth/sign-in", JSON.stringify({ email: "é".repeat(5000), password: "x".repeat(100_000) }), 401, "The email address or password is not right. Check both and try again."],
  ["/auth/act-as", '{"membershipId":"1 or 1=1"}', 400, "Choose who you are acting for."],
  ["/auth/nothing", "{}", 404, null],
])("POST %s with %s is answered %i in words", async (url, payload, status, message) => {
  const answer = await portal.app.inject({ method: "POST", url, headers: { "content-type": "application/json" }, payload });
  expect(answer.statusCode).toBe(status);
  if (message) expect(answer.json().message).toBe(message);
});

it("answers text that PostgreSQL can't hold in words, not as a fault", async () => {
  const person = await portal.given.person();
  const query = "mutation($input: BeginThreadInput!) { beginThread(input: $input) { userErrors { message } } }";
  const { body } = await portal.ask(person, query, { input: { about: "a\u0000b", body: "x", idempotencyKey: "bad-requests-1" } });
  expect(body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

it("answers an id of no right form as bad input with nothing else, for what was read beside it is not recorded", async () => {
  const staff = await portal.given.staff("service_manager");
  const { id } = await portal.given.client();
  const { status, body } = await portal.ask(staff, "query($id: ID!) { good: client(id: $id) { displayName } bad: client(id: \"sharing\") { displayName } }", { id });
  expect([status, body.data, body.errors?.[0]?.extensions.code]).toEqual([200, undefined, "BAD_USER_INPUT"]);
});

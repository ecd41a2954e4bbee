import { afterAll, beforeAll, expect, it } from "vitest";
import { auditServer } from "graphql-http";
import { type TestPortal, testPortal } from "../support/portal";

let portal: TestPortal;
let address: string;
beforeAll(async () => {
  portal = await testPortal({ GRAPHQL_INTROSPECTION: "on" });
  address = await portal.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => portal.close());

it("passes every audit of GraphQL over HTTP, without a failure or a warning", async () => {
  const results = await auditServer({ url: `${address}/graphql/public` });
  expect(results.length).toBe(61);
  const notOk = await Promise.all(results.filter(({ status }) => status !== "ok").map(async (result) => `${result.status} ${result.id} ${result.name}: ${"reason" in result ? result.reason : ""}`));
  expect(notOk.filter((line) => !line.startsWith("notice"))).toEqual([]);
});

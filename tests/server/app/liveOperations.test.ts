import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Sender, sender } from "../../proofs/operations";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
let sending: Sender;
beforeAll(async () => {
  portal = await testPortal();
  await portal.app.listen({ host: "127.0.0.1", port: 0 });
  sending = sender((portal.app.server.address() as AddressInfo).port);
});
afterAll(async () => {
  await sending.close();
  await portal.close();
});

const disclosures = async (clientId: string): Promise<number> => {
  const [row] = (await portal.database.owner.query("select count(*)::int as n from ledger.entry where client_id = $1 and kind = 'disclosed'", [clientId])) as [{ n: number }];
  return row.n;
};

it("records what a query over a socket discloses, and leaves no transaction open", async () => {
  const story = await storyIn(portal);
  const words = await story.words("skills_summary", "Four years with plants");
  await story.share([words]);
  const before = await disclosures(story.client.id);

  const answer = await sending.live(story.member, { audience: "employers", document: "query ($id: ID!) { person(id: $id) { lines { wording } } }", variables: { id: story.introduction.id } });

  expect(answer.body).toContain("Four years with plants");
  expect(await disclosures(story.client.id)).toBe(before + 1);
  const [open] = (await portal.database.owner.query("select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")) as [{ n: number }];
  expect(open.n).toBe(0);
});

it.each([
  { about: "a field that is not there", document: "{ organisatio { id } }", says: "BAD_USER_INPUT" },
  { about: "no document", document: "{", says: "BAD_USER_INPUT" },
  { about: "a variable of another type", document: "query ($first: Int!) { threads(first: $first) { nodes { id } } }", variables: { first: "many" }, says: "BAD_USER_INPUT" },
  { about: "a malformed id", document: '{ vacancy(id: "1") { id } }', says: "vacancy" },
  { about: "more than the limits", document: `{ ${"viewer { ".repeat(14)} audience ${"} ".repeat(14)} }`, says: "BAD_USER_INPUT" },
  { about: "the schema", document: "{ __schema { types { name } } }", says: "BAD_USER_INPUT" },
])("says of $about over a socket what it says over HTTP", async ({ document, variables = {}, says }) => {
  const member = await portal.given.member();
  const { body } = await sending.live(member, { audience: "employers", document, variables });
  expect(body).toContain(says);
  expect(body).not.toMatch(/Did you mean|invalid input syntax|uuid|select |stack/i);
});

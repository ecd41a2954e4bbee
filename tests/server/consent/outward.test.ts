import { randomUUID } from "node:crypto";
import { type DocumentNode, Kind, OperationTypeNode, print } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as employers from "../../../schema/generated/employers";
import { type TestPortal, testPortal } from "../../support/portal";
import { storyIn } from "../../support/sharingStory";

let portal: TestPortal;
beforeAll(async () => {
  portal = await testPortal();
});
afterAll(() => portal.close());

/** A name that nothing else in the world has. */
const NAME = "Perpetua Oakenshaw";

/** Every query of the employers' pages whose arguments are a number of rows or ids; with each of these ids in turn. */
const queriesOf = (ids: readonly string[]): { name: string; query: string; variables: object }[] =>
  Object.entries(employers).flatMap(([name, document]) => {
    const [definition] = name.endsWith("Document") ? (document as unknown as DocumentNode).definitions : [];
    if (definition?.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) return [];
    const needed = (definition.variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ variable }) => variable.name.value);
    const asked = needed.filter((each) => each !== "first");
    if (!asked.every((each) => /^(id|handle|.*Id)$/.test(each))) return [];
    const query = print(document as unknown as DocumentNode);
    return (asked.length === 0 ? [""] : ids).map((id) => ({ name, query, variables: { ...Object.fromEntries(asked.map((each) => [each, id])), ...(needed.includes("first") ? { first: 20 } : {}) } }));
  });

it("leaves no name in any query of the employers' pages after a withdrawal, though the pages had it before", async () => {
  const story = await storyIn(portal, "booked");
  const meeting = await portal.given.insert("meeting", { introduction_id: story.introduction.id, kind: "interview", state: "confirmed", starts_at: new Date(Date.now() + 86_400_000) });
  await portal.database.owner.query("update client set display_name = $2 where id = $1", [story.client.id, NAME]);
  await story.share([await story.words("name", NAME), await story.words("skills_summary", `I, ${NAME}, grow things.`)]);
  const thread = await portal.given.insert("thread", { employer_id: story.employer.id, provider_id: await portal.given.provider(), kind: "introduction", subject_id: story.introduction.id, about: "An introduction" });
  const said = async (): Promise<string[]> => {
    const named: string[] = [];
    for (const { name, query, variables } of queriesOf([story.introduction.id, story.handle, story.vacancy.id, meeting.id, thread.id, randomUUID()])) {
      const { status, body } = await portal.ask(story.member, query, variables);
      if (status === 200 && JSON.stringify(body).includes("Oakenshaw")) named.push(name);
    }
    return [...new Set(named)];
  };
  const before = await said();
  expect(before).toEqual(expect.arrayContaining(["PersonDocument", "PeopleDocument"]));
  await story.stop();
  expect(await said()).toEqual([]);
}, 60_000);

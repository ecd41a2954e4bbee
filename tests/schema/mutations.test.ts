import { type GraphQLField, getNamedType, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audiences, schemaFor } from "../../server/app/schemas";
import { operationOf } from "../proofs/catalogue/asking";
import { type Actor, type TestPortal, testPortal, visitor } from "../support/portal";
import { repeatable } from "./repeatable";

type Mutation = GraphQLField<unknown, unknown>;
const reasons = new Map(Object.entries(repeatable).flatMap(([reason, names]) => names.trim().split(/\s+/).map((name) => [name, reason] as const)));
const mutationsOf = async (audience: (typeof audiences)[number]): Promise<Mutation[]> => Object.values((await schemaFor(audience)).getMutationType()?.getFields() ?? {});
const KEY = "idempotencyKey";
const TOO_SHORT = { text: "something", key: "abc", given: { phone: "0113 496 0000", email: "somebody@example.org", personAgreed: true, riskAssessmentOn: null, role: "owner", occupationCode: null } };
/** Reads the introduction that it is about before it comes to the key. */
const LOOKS_FIRST = new Set(["offerJob"]);

const takesKey = ({ args }: Mutation): boolean =>
  args.some(({ name, type }) => {
    const named = getNamedType(type);
    return name === KEY || (isInputObjectType(named) && KEY in named.getFields());
  });

describe.each(audiences)("each mutation of the %s", (audience) => {
  it("takes an idempotency key, or says in tests/schema/repeatable.ts why a second call does no harm", async () => {
    const all = await mutationsOf(audience);
    expect(all.filter((each) => !takesKey(each) && !reasons.has(each.name)).map(({ name }) => `${name}: give it an idempotencyKey and once(…), or a reason in tests/schema/repeatable.ts`)).toEqual([]);
    expect(all.filter((each) => takesKey(each) && reasons.has(each.name)).map(({ name }) => `${name} has both`)).toEqual([]);
  });
});

it("has no reason for a mutation that is not there", async () => {
  const names = new Set((await Promise.all(audiences.map(mutationsOf))).flat().map(({ name }) => name));
  expect([...reasons.keys()].filter((name) => !names.has(name))).toEqual([]);
});

describe("a key that is too short", () => {
  let portal: TestPortal;
  const actors = new Map<string, Actor>();
  beforeAll(async () => {
    portal = await testPortal();
    actors.set("public", visitor);
    actors.set("employers", await portal.given.member());
    actors.set("specialists", await portal.given.staff("service_manager"));
    actors.set("clients", await portal.given.person());
  });
  afterAll(() => portal.close());

  it.each(audiences)("stops every mutation of the %s that takes one: its key is asked for before anything else", async (audience) => {
    const wrong: string[] = [];
    for (const mutation of (await mutationsOf(audience)).filter((each) => takesKey(each) && !LOOKS_FIRST.has(each.name))) {
      const { query, variables } = operationOf("mutation", mutation, TOO_SHORT);
      const { body } = await portal.ask(actors.get(audience)!, query.replace("{ __typename }", "{ userErrors { kind path } }"), variables);
      const errors = (body.data?.[mutation.name] as { userErrors: { path: string }[] } | null)?.userErrors;
      if (errors?.[0]?.path !== KEY) wrong.push(`${mutation.name}: ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
  });
});

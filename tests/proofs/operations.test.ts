import { type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../server/app/limits";
import { audiences, schemaFor } from "../../server/app/schemas";
import type { Audience } from "../../server/kernel/viewer";
import { type Operation, generator, makePool } from "./operations";
import { randomFrom } from "./random";

const MANY = 500;
let schemas: Map<Audience, GraphQLSchema>;

beforeAll(async () => {
  schemas = new Map(await Promise.all(audiences.map(async (audience) => [audience, await schemaFor(audience)] as const)));
});

function operationsFrom(seed: number, count = MANY) {
  const random = randomFrom(seed);
  const pool = makePool(schemas, random, { ids: { vacancy: ["b7c51f5e-5a52-4b52-8f0b-1f4dd2a41b11"] }, words: ["quince-marker"] });
  const made = generator(schemas, random, pool, new Date("2026-11-22T10:00:00Z"));
  const operations: Operation[] = audiences.flatMap((audience) => Array.from({ length: count }, () => made.next(audience)));
  return { operations, coverage: made.coverage() };
}

describe("generated operations", () => {
  it("are the same again from the same seed", () => {
    expect(operationsFrom(7, 60).operations).toEqual(operationsFrom(7, 60).operations);
    expect(operationsFrom(8, 60).operations).not.toEqual(operationsFrom(7, 60).operations);
  });

  it("are valid and within the server's limits, but for those made to be refused", () => {
    const { operations } = operationsFrom(1);
    for (const { audience, document, wrong } of operations) {
      if (wrong) continue;
      expect(validate(schemas.get(audience)!, parse(document), [...specifiedRules, ...limits]), document).toEqual([]);
    }
    expect(operations.filter(({ wrong }) => wrong).length).toBeGreaterThan(10);
  });

  it("come to nearly everything that the schemas have", () => {
    const { coverage } = operationsFrom(2, 1_200);
    for (const [audience, { total, selected, notVisited }] of Object.entries(coverage)) {
      expect(selected / total, `${audience}: ${notVisited.slice(0, 20).join(", ")}`).toBeGreaterThan(0.95);
    }
  });
});

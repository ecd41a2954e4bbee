import "reflect-metadata";
import { afterAll, beforeAll, expect, it } from "vitest";
import { INTRODUCTION_STATES, mayGo } from "../../../server/modules/introductions/states";
import { type TestDatabase, testDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("has the same steps in the database as in the words", async () => {
  const pairs = INTRODUCTION_STATES.flatMap((from) => INTRODUCTION_STATES.map((to) => ({ from, to })));
  const said = (await database.owner.query(
    "select f as from, t as to from unnest($1::text[], $2::text[]) as p(f, t) where access.introduction_may_go(f, t)",
    [pairs.map(({ from }) => from), pairs.map(({ to }) => to)],
  )) as { from: string; to: string }[];
  const written = (steps: { from: string; to: string }[]): string[] => steps.map(({ from, to }) => `${from} -> ${to}`).toSorted();
  expect(written(said)).toEqual(written(pairs.filter(({ from, to }) => mayGo(from, to))));
  expect(said.length).toBeGreaterThan(30);
});

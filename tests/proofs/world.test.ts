import { expect, test } from "vitest";
import { testDatabase } from "../support/database";
import { randomFrom } from "./random";
import { buildWorld } from "./world";

test("every private cell of the world can be told apart", async () => {
  const database = await testDatabase();
  try {
    const world = await buildWorld(database, randomFrom(1));
    expect(new Set(world.markers.map(({ word }) => word)).size).toBe(world.markers.length);
    expect(world.markers.length).toBeGreaterThan(1500);
  } finally {
    await database.close();
  }
}, 30_000);

import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";
import { givenIn } from "../support/factories";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("joins no person to an employer of another service, by whatever command", async () => {
  const given = givenIn(database.owner);
  const person = await given.person();
  const { id: provider } = await given.insert("provider", { name: "Another service" });
  const { id: ours } = await given.insert("employer", { provider_id: await given.provider(), name: "Brindle & Co", state: "pending" });
  const { id: elsewhere } = await given.insert("employer", { provider_id: provider, name: "Quillfeather Ltd", state: "pending" });
  const opened = await given.insert("retention_case", { client_id: person.id, employer_id: ours, source: "self", urgency: "can_wait" });

  const refusal = { code: "23514", message: "an employer of another service" };
  await expect(given.insert("retention_case", { client_id: person.id, employer_id: elsewhere, source: "self", urgency: "can_wait" })).rejects.toMatchObject(refusal);
  await expect(database.owner.query("update retention_case set employer_id = $1 where id = $2", [elsewhere, opened.id])).rejects.toMatchObject(refusal);
  await expect(database.owner.query("insert into preference_employer (client_id, employer_id) values ($1, $2)", [person.id, elsewhere])).rejects.toMatchObject(refusal);
});

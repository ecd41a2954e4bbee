import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { disclose } from "../../server/access/disclosure";
import { verifyLedger } from "../../server/access/ledger";
import { type TestDatabase, testDatabase } from "../support/database";
import { type Given, givenIn } from "../support/factories";
import { actingAs, sharingIn } from "../support/sharing";

let database: TestDatabase;
let given: Given;
let sharing: ReturnType<typeof sharingIn>;
beforeAll(async () => {
  database = await testDatabase();
  given = givenIn(database.owner);
  sharing = sharingIn(given, database.owner);
});
afterAll(() => database.close());

const ROUNDS = 12;
const READERS = 6;

it("no reading that starts after a withdrawal was acknowledged has the line, and none under it has a later place in the ledger", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [member, client] = [await given.member(), await given.person()];
    const { handle } = await sharing.introduced(client, member);
    await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock")]);
    let acknowledged = Number.POSITIVE_INFINITY;
    let tooLate = 0;
    let readings = 0;
    const reader = async (): Promise<void> => {
      for (let after = 0; after < 3; ) {
        const started = performance.now();
        const lines = await actingAs(database, member, (session) => disclose(session, [handle], "introduce", null));
        readings += lines.length;
        if (started > acknowledged) {
          tooLate += lines.length;
          after += 1;
        }
      }
    };
    const withdrawer = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
      await actingAs(database, client, ({ db }) => db.query("select * from access.withdraw($1)", [client.id]));
      acknowledged = performance.now();
    };
    await Promise.all([...Array.from({ length: READERS }, reader), withdrawer()]);

    expect(tooLate).toBe(0);
    const [late] = (await database.owner.query(
      `select count(*)::int as entries from ledger.entry d join ledger.entry w on w.client_id = d.client_id and w.consent_id = d.consent_id and w.kind = 'withdrawn'
       where d.client_id = $1 and d.kind = 'disclosed' and d.seq > w.seq`,
      [client.id],
    )) as [{ entries: number }];
    expect(late.entries).toBe(0);
    const [recorded] = (await database.owner.query("select count(*)::int as entries from ledger.entry where client_id = $1 and kind = 'disclosed'", [client.id])) as [{ entries: number }];
    expect(recorded.entries).toBe(readings);
    expect(await actingAs(database, client, (session) => verifyLedger(session, client.id), "read")).toEqual({ whole: true, entries: readings + 1 });
  }
});

it("lists in opposite orders, side by side, never wait for each other", async () => {
  const member = await given.member();
  const handles: string[] = [];
  for (let person = 0; person < 6; person += 1) {
    const client = await given.person();
    const { handle } = await sharing.introduced(client, member);
    await sharing.consent(client, member, [await sharing.statement(client, "name", `Person ${person}`)]);
    handles.push(handle);
  }
  const list = (order: string[]) => actingAs(database, member, (session) => disclose(session, order, "introduce", ["name"]));
  const all = await Promise.all(Array.from({ length: 24 }, (_, turn) => list(turn % 2 ? handles : handles.toReversed())));
  for (const lines of all) expect(lines).toHaveLength(6);
});

it("answers given side by side are one answer", async () => {
  const client = await given.person();
  const member = await given.member();
  const words = await sharing.statement(client, "name", "Dani Whitlock");
  const consent = await sharing.consent(client, member, [words], { status: "offered", valid_from: null, answer_by: "2099-01-01", id: randomUUID() }, { answer: "unanswered", first_yes_at: null, confirmed_at: null });
  const give = () => actingAs(database, client, ({ db }) => db.query("select outcome from access.answer($1, $2)", [consent.id, [words.id]])) as Promise<{ outcome: string }[]>;
  const outcomes = (await Promise.all(Array.from({ length: 8 }, give))).map(([row]) => row!.outcome);
  expect(outcomes.toSorted()).toEqual([...Array<string>(7).fill("answered"), "given"]);
});

it("a reader who is suspended while it waits for its turn reads nothing", async () => {
  const [member, client] = [await given.member(), await given.person()];
  const { handle } = await sharing.introduced(client, member);
  await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock")]);
  const holder = database.owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query("select ledger.lock($1)", [client.id]);
  const reading = actingAs(database, member, (session) => disclose(session, [handle], "introduce", null));
  await expect.poll(async () => ((await database.owner.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) as unknown[]).length).toBe(1);
  await database.owner.query("update membership set state = 'suspended' where id = $1", [member.membershipId]);
  await holder.commitTransaction();
  await holder.release();
  expect(await reading).toEqual([]);
});

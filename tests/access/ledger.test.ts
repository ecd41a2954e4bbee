import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disclose } from "../../server/access/disclosure";
import { verifyLedger } from "../../server/access/ledger";
import { type TestDatabase, testDatabase } from "../support/database";
import { type Given, givenIn } from "../support/factories";
import type { Actor } from "../support/portal";
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

/** One person, one employer, one line that the employer has read once. */
async function told() {
  const [member, client] = [await given.member(), await given.person()];
  const { handle } = await sharing.introduced(client, member);
  await sharing.consent(client, member, [await sharing.statement(client, "skills_summary", "I worked in a plant nursery.")]);
  await actingAs(database, member, (session) => disclose(session, [handle], "introduce", null));
  return { client, member, handle };
}

it("a reading gives the lock back at once, and is known only when its place in the ledger is on the disk", async () => {
  const [member, client] = [await given.member(), await given.person()];
  const { handle } = await sharing.introduced(client, member);
  await sharing.consent(client, member, [await sharing.statement(client, "name", "Dani Whitlock")]);
  for (let turn = 0; turn < 20; turn += 1) {
    let written = "";
    await actingAs(database, member, async (session) => {
      expect(await disclose(session, [handle], "introduce", null)).not.toEqual([]);
      [{ written }] = (await session.db.query("select pg_current_wal_insert_lsn()::text as written, current_setting('synchronous_commit') as how")) as [{ written: string; how: string }];
    }, "disclose");
    expect(await database.owner.query("select pg_current_wal_flush_lsn() >= $1::pg_lsn as on_disk", [written])).toEqual([{ on_disk: true }]);
  }
});

it("a withdrawal is flushed before it is acknowledged, even on a server that is set not to", async () => {
  const { client } = await told();
  const [{ synchronous_commit }] = await actingAs(database, client, async ({ db }) => {
    await db.query("set local synchronous_commit = off");
    await db.query("select access.withdraw($1)", [client.id]);
    return (await db.query("show synchronous_commit")) as [{ synchronous_commit: string }];
  });
  expect(synchronous_commit).toBe("on");
});

describe("the ledger", () => {
  it("is a chain that another program can follow, and that finds a change, a gap and an end cut off", async () => {
    const { client } = await told();
    await actingAs(database, client, ({ db }) => db.query("select access.withdraw($1)", [client.id]));
    const verdict = () => actingAs(database, client, (session) => verifyLedger(session, client.id), "read");
    expect(await verdict()).toEqual({ whole: true, entries: 2 });

    const damage = async (harm: string, mend: string) => {
      await database.owner.query(harm, [client.id]);
      const found = await verdict();
      await database.owner.query(mend, [client.id]);
      return found;
    };
    expect(await damage("update ledger.entry set purpose = 'retain' where client_id = $1 and seq = 1", "update ledger.entry set purpose = 'introduce' where client_id = $1 and seq = 1")).toEqual({ whole: false, brokenAt: 1, why: "changed" });
    expect(await damage("update ledger.entry set seq = 7 where client_id = $1 and seq = 1", "update ledger.entry set seq = 1 where client_id = $1 and seq = 7")).toEqual({ whole: false, brokenAt: 1, why: "missing" });
    expect(await damage("update ledger.head set seq = 3 where client_id = $1", "update ledger.head set seq = 2 where client_id = $1")).toEqual({ whole: false, brokenAt: 3, why: "cut short" });
    const putBack = "update ledger.head h set seq = e.seq, hash = e.hash from ledger.entry e where e.client_id = h.client_id and h.client_id = $1 and e.seq = ";
    expect(await damage(`${putBack} 1`, `${putBack} 2`)).toEqual({ whole: false, brokenAt: 3, why: "cut short" });
    expect(await verdict()).toEqual({ whole: true, entries: 2 });
    expect(await damage("delete from ledger.entry where client_id = $1 and seq = 2", "select $1::uuid")).toEqual({ whole: false, brokenAt: 2, why: "cut short" });
    expect(await damage("delete from ledger.entry where client_id = $1", "select $1::uuid")).toEqual({ whole: false, brokenAt: 1, why: "cut short" });
  });

  it("looks at the chain and its head as they were at one moment: a reading in between cuts nothing short", async () => {
    const { client, member, handle } = await told();
    const read = () => actingAs(database, member, (session) => disclose(session, [handle], "introduce", null));
    const verdict = await actingAs(
      database, client,
      ({ db, ...session }) => {
        const query = async (text: string, values: unknown[]): Promise<unknown> => {
          const rows: unknown = await db.query(text, values);
          await read(); // somebody reads after each statement of the check
          return rows;
        };
        return verifyLedger({ ...session, db: { query } as unknown as typeof db }, client.id);
      },
      "read",
    );
    expect(verdict).toEqual({ whole: true, entries: 1 });
  });

  it("is the client's and its caseload's to read, nobody else's", async () => {
    const { client } = await told();
    const other = await given.person();
    const rows = (actor: Actor) => actingAs(database, actor, ({ db }) => db.query("select 1 from ledger.entry where client_id = $1", [client.id]), "read");
    expect(await rows(client)).toHaveLength(1);
    expect(await rows(other)).toEqual([]);
    expect(await rows(await given.staff())).toEqual([]);
    expect(await rows(await given.staff("service_manager"))).toHaveLength(1);
  });
});

import type { DataSource } from "typeorm";
import { disclose } from "../../server/access/disclosure";
import { inSession } from "../../server/database/session";
import { type Viewer, anybody } from "../../server/kernel/viewer";
import { givenIn } from "../support/factories";
import { sharingIn } from "../support/sharing";
import type { ProofCluster } from "../proofs/cluster";
import { type Timing, inWords, measured } from "./timing";

const CLIENTS = 200;
const CONNECTIONS = [8, 16];
const LIST = 10;

/** The same choice of lines, and no more: neither the client's lock nor an entry in the ledger. For comparison alone. */
const WITHOUT_LEDGER = `
  create or replace function ledger.append(subject uuid, what text, ground uuid, to_whom text, employer uuid, why text, codes text[], statements uuid[], reader uuid default null) returns bigint language plpgsql volatile as $$ begin return 0; end $$;
  create or replace function ledger.lock(subject uuid) returns void language plpgsql volatile as $$ begin end $$;
  call access.definer('ledger.append(uuid, text, uuid, text, uuid, text, text[], uuid[], uuid)');
  call access.definer('ledger.lock(uuid)')`;

interface World {
  readonly app: DataSource;
  readonly viewer: Viewer;
  readonly handles: readonly string[];
}

/**
 * Disclosures a second on one client and spread over many, through the product's own session and `disclose`; and the
 * same on a copy whose `release` keeps no ledger and takes no lock, turn and turn about, for what the ledger costs.
 */
export async function disclosures(cluster: ProofCluster, seconds: number, say: (line: string) => void): Promise<Record<string, Timing>> {
  const worlds = { "with the ledger": await world(cluster), "without it": await world(cluster, WITHOUT_LEDGER) };
  const all: Record<string, Timing> = {};
  for (const connections of CONNECTIONS) {
    for (const spread of [false, true]) {
      for (const [name, each] of Object.entries(worlds)) {
        const title = `${spread ? `spread over ${CLIENTS}` : "one client"}, ${connections} connections, ${name}`;
        await measured(connections, 500, (turn) => once(each, spread ? turn : 0)); // warm
        all[title] = await measured(connections, seconds * 1000, (turn) => once(each, spread ? turn : 0));
        say(inWords(title, all[title]));
      }
    }
  }
  const title = `a list of ${LIST} people in one call, 8 connections, with the ledger`;
  const lists = await measured(8, seconds * 1000, (turn) => once(worlds["with the ledger"], turn * LIST, LIST));
  all[title] = lists;
  say(inWords(title, lists));
  say(`that is ${(lists.perSecond * LIST).toFixed(0)} disclosures a second, each with its own entry`);
  const session = await measured(8, seconds * 1000, () => inSession(worlds["with the ledger"].app, worlds["with the ledger"].viewer, "write", ({ db }) => db.query("select 1")));
  all["a session with nothing in it, 8 connections"] = session;
  say(inWords("a session with nothing in it, 8 connections", session));
  for (const [title, { perSecond }] of Object.entries(all)) {
    const other = all[title.replace("with the ledger", "without it")];
    if (other && title.endsWith("with the ledger")) say(`${title}: ${((perSecond / other.perSecond) * 100).toFixed(0)} % of the speed without it`);
  }
  return all;
}

/** One call about so many people, whoever's turn it is and those after them. */
async function once({ app, viewer, handles }: World, turn: number, people = 1): Promise<void> {
  const asked = Array.from({ length: people }, (_, place) => handles[(turn + place) % handles.length]!);
  const lines = await inSession(app, viewer, "disclose", (session) => disclose(session, asked, "introduce", null));
  if (lines.length !== 3 * people) throw new Error(`${lines.length} lines were read, not ${3 * people}`);
}

/** Many clients with three lines each for one employer. */
async function world(cluster: ProofCluster, change?: string): Promise<World> {
  const { app, owner } = await cluster.makeDatabase();
  const given = givenIn(owner);
  const sharing = sharingIn(given, owner);
  const member = await given.member();
  const handles: string[] = [];
  for (let made = 0; made < CLIENTS; made += 1) {
    const client = await given.client();
    handles.push((await sharing.introduced(client, member)).handle);
    const lines = [];
    for (const item of ["name", "skills_summary", "availability"]) lines.push(await sharing.statement(client, item, `A line about ${item}.`));
    await sharing.consent(client, member, lines);
  }
  if (change) await owner.query(change);
  await owner.query("analyze");
  return { app, handles, viewer: { ...anybody, audience: "employers", sessionSecret: member.cookie } };
}

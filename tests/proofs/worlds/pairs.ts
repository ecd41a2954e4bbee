import { setTimeout as wait } from "node:timers/promises";
import type { GraphQLSchema } from "graphql";
import type { Audience } from "../../../server/kernel/viewer";
import { type Answer, type Generator, type Listening, type Operation, type Pool, type Wish, generator, makePool } from "../operations";
import type { Finding } from "../proof";
import type { Random } from "../random";
import type { World } from "../world";
import { type Twins, difference } from "./compare";
import { legible } from "./legible";
import { type Request, otherRequest, signInRequest } from "./others";
import type { Part } from "./roles";
import type { Side } from "./sides";
import { endWaitsThatRunOut } from "./tries";

/** What one role's pairs came to. */
export interface Tally {
  pairs: number;
  readonly kinds: Record<string, number>;
  readonly distinct: Set<string>;
  readonly ratios: number[];
  readonly findings: Finding[];
  answered: number;
  refused: number;
}

export const emptyTally = (): Tally => ({ pairs: 0, kinds: {}, distinct: new Set(), ratios: [], findings: [], answered: 0, refused: 0 });

export interface Stage {
  readonly part: Part;
  readonly sides: readonly [Side, Side];
  readonly twins: Twins;
  readonly pool: Pool;
  readonly operations: Generator;
  readonly random: Random;
  readonly routes: readonly string[];
  readonly tally: Tally;
  readonly seed: number;
}

type Timed = readonly [Answer, number];
const MOST_FINDINGS = 5;
const QUIET_MS = 25;
const LONGEST_UNHEARD_MS = 20_000;

/** The pool and the generator of one role, seeded with all that the world holds, the actor's own or not. */
export function operationsFor(schemas: ReadonlyMap<Audience, GraphQLSchema>, random: Random, world: World, part: Part): { pool: Pool; operations: Generator } {
  const hidden = world.markers.filter((marker) => !part.mayKnow(marker));
  const ids = Object.fromEntries([...world.ids].map(([table, rows]) => [table, rows.filter((id) => /^[0-9a-f-]{36}$/.test(id))]));
  const emails = world.markers.filter(({ table, column }) => table === "account" && column === "email").map(({ word }) => `${word}@example.test`);
  const publicWords = world.markers.filter(({ table, column }) => table === "vacancy" && column === "title").map(({ word }) => `Words ${word}`);
  const wordsOf = Object.fromEntries([...new Set(hidden.map(({ table }) => table))].map((table) => [table, hidden.filter((marker) => marker.table === table).map(({ word }) => word)]));
  const pool = makePool(schemas, random, { ids, wordsOf, words: hidden.map(({ word }) => word), emails, publicWords });
  return { pool, operations: generator(schemas, random, pool) };
}

/** What a copy begins with: the ways in which such systems are asked for what is hidden; after that, now and then. */
const OPENING = 22;
const SIGN_INS = 2;
const SWEEP_EVERY = 9;
const SWEPT_AT_ONCE = 9;

/** Sends one thing to both worlds at once, and holds the answers side by side. @param step - how many came before, in this copy. */
export async function onePair(stage: Stage, step: number): Promise<void> {
  const { random, tally, part, twins } = stage;
  tally.pairs += 1;
  await endWaitsThatRunOut(stage.sides);
  if (step < SIGN_INS) return besidesGraphql(stage, signInRequest(random, stage.pool));
  const sweeps = step < OPENING || step % SWEEP_EVERY === 0;
  if (!sweeps && random.chance(0.08)) return besidesGraphql(stage, otherRequest(random, stage.pool, part.role, stage.routes));
  const wish: Wish = sweeps ? { sender: part.role, kind: step % 2 === 0 ? "query" : "mutation", sweep: SWEPT_AT_ONCE } : { sender: part.role };
  const operation = stage.operations.next(part.actor.audience, wish);
  const isLive = part.actor.audience !== "public" && (operation.kind === "subscription" || random.chance(0.06));
  const [a, b] = await both(stage, (side, index) => {
    const said = index === 0 ? operation : translated(operation, twins);
    return isLive ? side.sender.live(part.actor, said, QUIET_MS) : side.sender.send(part.actor, said);
  });
  note(tally, isLive ? `${operation.kind} over WebSocket` : operation.kind, `${operation.document} ${Object.keys(operation.variables).join()}`, a, b);
  compare(stage, a[0], b[0], { document: operation.document, variables: operation.variables, over: isLive ? "WebSocket" : "HTTP" });
  if (!isLive) stage.pool.learn(operation, a[0].body);
}

async function besidesGraphql(stage: Stage, request: Request): Promise<void> {
  const [a, b] = await both(stage, (side, index) => send(side, stage, index === 0 ? request : (JSON.parse(stage.twins.translate(JSON.stringify(request))) as Request)));
  note(stage.tally, "other requests", `${request.method} ${request.path}`, a, b);
  compare(stage, await legible(a[0]), await legible(b[0]), { ...request });
}

const send = (side: Side, { part }: Stage, { method, path, body }: Request): Promise<Answer> => side.sender.fetch(part.actor, method, path, body);

/**
 * The actor listens in both worlds while an act of their own is done, first in one and then in the other: the process
 * hands every notice to all who listen in it, so only one side's may be on its way.
 */
export async function listeningPair(stage: Stage): Promise<void> {
  const { part, tally, twins } = stage;
  const operation = stage.operations.next(part.actor.audience, { kind: "mutation", sender: part.role });
  const subscription = { audience: part.actor.audience, document: "subscription { changed { kind id } }", variables: {} };
  tally.pairs += 1;
  const heard: Answer[] = [];
  for (const [index, side] of stage.sides.entries()) {
    const listening = await side.sender.listen(part.actor, subscription);
    for (const each of stage.sides) await untilHeard(each, part, listening);
    const from = listening.heard.length; // before it, what was done earlier in either world
    const answer = await side.sender.send(part.actor, index === 0 ? operation : translated(operation, twins));
    await untilHeard(side, part, listening);
    await wait(QUIET_MS); // a session that ended is closed a moment after its notice
    heard.push({ ...answer, body: [answer.body, ...listening.heard.slice(from).filter((message) => !message.includes(SENTINEL))].join("\n") });
    listening.close();
    if (index === 0) stage.pool.learn(operation, answer.body);
  }
  tally.kinds["while listening"] = (tally.kinds["while listening"] ?? 0) + 1;
  compare(stage, heard[0]!, heard[1]!, { document: operation.document, variables: operation.variables, over: "HTTP, and what a subscription heard" });
}

const SENTINEL = "all-told";
let sentinels = 0;

/** Until a notice of its own has come through, and with it every notice before it; a machine that is busy changes nothing. */
async function untilHeard(side: Side, { actor }: Part, listening: Listening): Promise<void> {
  const { employerId, clientId, providerId } = actor;
  const id = `${SENTINEL}-${(sentinels += 1)}-`;
  const isHeard = (): boolean => listening.closedWith() !== null || listening.heard.some((message) => message.includes(id));
  for (const began = performance.now(); !isHeard(); ) {
    if (performance.now() - began > LONGEST_UNHEARD_MS) throw new Error("a subscription hears nothing");
    await side.database().owner.query("select pg_notify('alongside', $1)", [JSON.stringify({ kind: SENTINEL, id, employerId, clientId, providerId })]);
    await wait(10);
  }
}

const translated = (operation: Operation, twins: Twins): Operation => ({
  ...operation,
  document: twins.translate(operation.document),
  variables: JSON.parse(twins.translate(JSON.stringify(operation.variables))) as Record<string, unknown>,
});

/** Both at once, so that both see the same instant; which of them is first changes, for the timing's sake. */
async function both(stage: Stage, ask: (side: Side, index: number) => Promise<Answer>): Promise<[Timed, Timed]> {
  const timed = async (index: 0 | 1): Promise<Timed> => {
    const began = performance.now();
    return [await ask(stage.sides[index], index), performance.now() - began];
  };
  if (stage.random.chance(0.5)) return Promise.all([timed(0), timed(1)]);
  const [b, a] = await Promise.all([timed(1), timed(0)]);
  return [a, b];
}

function note(tally: Tally, kind: string, what: string, a: Timed, b: Timed): void {
  tally.kinds[kind] = (tally.kinds[kind] ?? 0) + 1;
  tally.distinct.add(what);
  tally.ratios.push(b[1] / Math.max(a[1], 0.01));
  if (/"errors":\[\{/.test(a[0].body)) tally.refused += 1;
  else tally.answered += 1;
}

function compare(stage: Stage, a: Answer, b: Answer, asked: Record<string, unknown>): void {
  const found = difference(stage.twins, a, b);
  if (!found || stage.tally.findings.length >= MOST_FINDINGS) return;
  const { part, tally, seed } = stage;
  tally.findings.push({ what: `a ${part.role} can tell two worlds apart that differ only in what is hidden from them`, detail: { seed, role: part.role, pair: tally.pairs, ...asked, difference: found } });
}

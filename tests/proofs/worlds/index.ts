import type { GraphQLSchema } from "graphql";
import { audiences, schemaFor } from "../../../server/app/schemas";
import { hearNotices } from "../../../server/app/notices";
import type { Audience } from "../../../server/kernel/viewer";
import { hashPassword } from "../../../server/modules/identity";
import { type ProofCluster, type ProofDatabase, proofCluster } from "../cluster";
import type { Outcome, Proof, Trial } from "../proof";
import { type Random, randomFrom } from "../random";
import { type World, buildWorld } from "../world";
import { makeTwins } from "./compare";
import { differ, seededIn } from "./differ";
import { figuresOf } from "./figures";
import { routesOf } from "./others";
import { type Stage, type Tally, emptyTally, listeningPair, onePair, operationsFor } from "./pairs";
import { type Part, partsOf } from "./roles";
import { type Side, openSide } from "./sides";

/** After so many pairs both worlds begin anew: writes have worn them. */
const PAIRS_A_COPY = 600;
const LISTENING_EVERY = 40;

/** Two databases that differ only in what the role may not see answer the same bytes to the same operations. */
export const worlds: Proof = {
  name: "worlds",
  about: "Two worlds that differ only in what a role may not see answer every operation with the same bytes.",
  unit: "pairs",
  rounds: { small: 150, usual: 2_500, full: 20_000 },
  run: proveWorlds,
};

interface Ground {
  readonly cluster: ProofCluster;
  readonly world: World;
  /** The name of the database that all worlds are copied from. */
  readonly template: string;
  readonly schemas: ReadonlyMap<Audience, GraphQLSchema>;
  readonly parts: readonly Part[];
  /** Ids that every copy begins with. */
  readonly seeded: ReadonlySet<string>;
}

async function proveWorlds(trial: Trial): Promise<Outcome> {
  const random = randomFrom(trial.seed);
  const cluster = await proofCluster({ pool: 8 });
  try {
    const ground = await layGround(cluster, random, trial);
    return await withSides(cluster, async (sides) => {
      const tallies = new Map<string, Tally>();
      const stages: Stage[] = [];
      let done = 0;
      for (const [index, part] of ground.parts.entries()) {
        const tally = emptyTally();
        tallies.set(part.role, tally);
        const share = Math.floor(((index + 1) * trial.rounds) / ground.parts.length) - Math.floor((index * trial.rounds) / ground.parts.length);
        const made = operationsFor(ground.schemas, random.branch(), ground.world, part);
        for (let left = share; left > 0; left -= PAIRS_A_COPY) {
          const stage = { part, sides, tally, ...made, random, routes: routesOf(sides[0].app.printRoutes({ commonPrefix: false })), seed: trial.seed };
          stages.push(await playCopy(ground, stage, Math.min(left, PAIRS_A_COPY), (pairs) => trial.progress((done += pairs), trial.rounds)));
          made.pool.forget();
        }
        trial.say(`${part.role}: ${tally.pairs} pairs, ${tally.findings.length} differences`);
      }
      return { findings: [...tallies.values()].flatMap(({ findings }) => findings), figures: figuresOf(tallies, stages) };
    });
  } finally {
    await cluster.close();
  }
}

async function layGround(cluster: ProofCluster, random: Random, trial: Trial): Promise<Ground> {
  const database = await cluster.makeDatabase();
  const world = await buildWorld(database, random);
  await database.owner.query("update account set password_hash = $1", [await hashPassword("seven quiet lanterns")]); // a sign-in looks for one that has a password
  const parts = await partsOf(world, database.owner);
  const seeded = await seededIn(database.owner);
  await database.close();
  trial.say(`The world: ${world.markers.length} marked cells, ${parts.length} roles`);
  const schemas = new Map(await Promise.all(audiences.map(async (audience) => [audience, await schemaFor(audience)] as const)));
  return { cluster, world, template: database.name, schemas, parts, seeded };
}

async function withSides(cluster: ProofCluster, work: (sides: [Side, Side]) => Promise<Outcome>): Promise<Outcome> {
  const first = await cluster.makeDatabase();
  const sides = [await openSide("a", first), await openSide("b", first)] as [Side, Side];
  try {
    return await work(sides);
  } finally {
    for (const side of sides) await side.close();
    await first.close();
  }
}

/** Two fresh copies, one of them changed in everything that is hidden from the part's actor; then pair after pair. */
async function playCopy({ cluster, template, world, seeded }: Ground, stage: Omit<Stage, "twins">, pairs: number, progress: (pairs: number) => void): Promise<Stage> {
  const copies: [ProofDatabase, ProofDatabase] = [await cluster.makeDatabase(template), await cluster.makeDatabase(template)];
  const changed = await differ(copies[1].owner, world, stage.part, stage.random);
  if (changed.texts < 100 || changed.added + changed.removed < 20) throw new Error(`nothing much is hidden from the ${stage.part.role}: ${JSON.stringify(changed)}`);
  copies.forEach((copy, index) => stage.sides[index]!.use(copy));
  const playing: Stage = { ...stage, twins: makeTwins(new Set([...seeded, ...changed.ids])) };
  const stopHearing = copies.map((copy) => hearNotices(copy.appTarget));
  try {
    for (let made = 0; made < pairs; made += 1) {
      if (made % LISTENING_EVERY === LISTENING_EVERY - 1 && stage.part.actor.audience !== "public") await listeningPair(playing);
      else await onePair(playing, made);
      if (made % 50 === 49) progress(50);
    }
    progress(pairs % 50);
  } finally {
    for (const stop of stopHearing) await stop();
    for (const copy of copies) {
      await copy.close();
      await cluster.drop(copy.name);
    }
  }
  return playing;
}

import type { ProofCluster } from "../cluster";
import { randomFrom } from "../random";
import { type Fault, faultsOf, overlaps } from "./checker";
import { type Lane, type Round, playRound } from "./round";
import { type Stage, openStage } from "./stage";
import { makeHouse } from "./world";

/** Rounds side by side: as many as there are processors here and on the machine that the proof is for. */
const LANES = 2;

export interface Played {
  readonly round: Round;
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** Readings that were under way during a withdrawal. */
  readonly overlaps: number;
}

const makeLane = async (stage: Stage): Promise<Lane> => ({
  house: await makeHouse(stage.database.owner),
  connections: { prepared: await stage.connection(), long: await stage.connection(), repeatable: await stage.connection() },
});

/**
 * Plays rounds on a portal over a database of their own until `heard` has had enough.
 *
 * @param wrong - makes the database wrong beforehand; its ledger then has no chain to look at.
 * @param heard - told of each round; true: enough.
 */
export async function play(cluster: ProofCluster, seed: number, wrong: string | null, heard: (played: Played) => boolean): Promise<void> {
  const made = await cluster.makeDatabase();
  if (wrong) await made.owner.query(wrong);
  await made.close();
  const database = await cluster.open(made.name); // afresh, for a setting of the database is read when a connection begins
  const stage = await openStage(cluster, database);
  let enough = false;
  let next = seed;
  try {
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        const lane = await makeLane(stage);
        while (!enough) {
          const mine = (next += 1);
          const round = await playRound(stage, lane, randomFrom(mine));
          enough = heard({ round, seed: mine, faults: faultsOf(round.history, { chained: !wrong }), overlaps: overlaps(round.history) }) || enough;
        }
      }),
    );
  } finally {
    await stage.close();
    await database.close();
    await cluster.drop(made.name);
  }
}

import type pg from "pg";
import type { Random } from "../random";
import { givers, shareAfresh, withdrawers } from "./acts";
import type { History } from "./history";
import { livePage, markedPage } from "./openPages";
import { readers } from "./readers";
import { Recorder, pause } from "./recorder";
import type { Stage } from "./stage";
import { type House, makeWorld } from "./world";

/** What rounds of one lane have in common: they follow each other, so they may use the same connections. */
export interface Lane {
  readonly house: House;
  readonly connections: Readonly<Record<"prepared" | "long" | "repeatable", pg.Client>>;
}

export interface Round {
  readonly history: History;
  readonly refused: readonly string[];
  readonly actors: readonly string[];
}

/** Readers of either kind always take part: the page, and a connection of its own. */
const ALWAYS = ["page", "prepared", "long"] as const;
const SOMETIMES = ["list", "repeatable", "careTeam", "outward", "holder"] as const;

/** One person's round: readers read without a pause, somebody gives, somebody withdraws, and all is written down. */
export async function playRound(stage: Stage, lane: Lane, random: Random): Promise<Round> {
  const stops = random.shuffle(Object.keys(withdrawers)).slice(0, random.whole(1, 2));
  const gives = random.shuffle(Object.keys(givers)).slice(0, random.whole(0, 2));
  const reads: string[] = [...ALWAYS, ...SOMETIMES.filter(() => random.chance(0.4))];
  const pages = { live: livePage, marked: markedPage };
  const opens = (["live", "marked"] as const).filter(() => random.chance(0.4));
  const world = await makeWorld(stage.database.owner, lane.house, random, stops.includes("expiry") ? random.whole(15, 45) : null);
  const recorder = new Recorder(world);

  const broke = (error: unknown): void => void recorder.refused.push(`broke: ${String(error)}`);
  const reading = [
    ...reads.map((name) => readers[name]!(stage, recorder, random.branch(), lane.connections[name as "long"]).catch(broke)),
    ...opens.map((name) => pages[name](stage, recorder, random.branch(), lane.connections.long).catch(broke)),
  ];
  const acting = [...stops.map((name) => withdrawers[name]!), ...gives.map((name) => givers[name]!)].map(async (act) => {
    const own = random.branch();
    await pause(own.whole(4, 28));
    await act(stage, recorder, own).catch(broke);
  });
  await Promise.all(acting);
  if (random.chance(0.25)) await shareAfresh(stage, recorder);
  recorder.closing = true;
  await Promise.all(reading);
  const history = await recorder.history(stage);
  await stage.database.owner.query("delete from introduction where client_id = $1", [world.client.id]); // off the list that the next round reads
  return { history, refused: recorder.refused, actors: [...stops, ...gives, ...reads, ...opens] };
}

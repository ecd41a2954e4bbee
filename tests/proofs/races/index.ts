import type { Finding, Outcome, Proof, Trial } from "../proof";
import { proofCluster } from "../cluster";
import { play } from "./play";
import { wrongDesigns } from "./wrongDesigns";

/** Rounds in which a wrong design must have been caught, or the checker is blind. */
const MOST_BLIND_ROUNDS = 80;
const MOST_FINDINGS = 20;

/** Readers, givers and withdrawers at once on every channel; the history is held against W1 and W2. */
export const races: Proof = {
  name: "races",
  about: "No reading stands after the withdrawal of its ground, and none that starts after the acknowledgement has the line.",
  unit: "rounds",
  rounds: { small: 12, usual: 200, full: 2_000 },
  async run(trial) {
    const cluster = await proofCluster();
    try {
      const found: Finding[] = [];
      const caught = await wrongOnes(cluster, trial, found);
      const figures = await rightOne(cluster, trial, found);
      return { findings: found, figures: { ...figures, ...caught } } satisfies Outcome;
    } finally {
      await cluster.close();
    }
  },
};

type Cluster = Awaited<ReturnType<typeof proofCluster>>;

/** The same actors and the same checker over three designs that are wrong. */
async function wrongOnes(cluster: Cluster, { seed, say }: Trial, found: Finding[]): Promise<Record<string, string>> {
  const figures: Record<string, string> = {};
  for (const { name, sql } of wrongDesigns) {
    let rounds = 0;
    let faults = 0;
    await play(cluster, seed, sql, (played) => {
      rounds += 1;
      faults += played.faults.filter(({ promise }) => promise === "W1" || promise === "W2").length;
      return faults > 0 || rounds >= MOST_BLIND_ROUNDS;
    });
    figures[`wrong design: ${name}`] = faults > 0 ? `caught in ${rounds} rounds, ${faults} faults` : "NOT CAUGHT";
    say(`${name}: ${figures[`wrong design: ${name}`]}`);
    if (faults === 0) found.push({ what: "the checker can't see", detail: { design: name, rounds, seed } });
  }
  return figures;
}

/** Rounds without a reading under way during a withdrawal are played, and not counted. */
async function rightOne(cluster: Cluster, { rounds: wanted, seed, say, progress }: Trial, found: Finding[]): Promise<Record<string, number | string>> {
  const sums = { counted: 0, idle: 0, readings: 0, overlapping: 0, seen: 0, withdrawals: 0, entries: 0, refused: 0, failed: 0, pages: 0 };
  let slowest = { milliseconds: 0, by: "none", round: 0, seed, beside: "" };
  const channels = new Map<string, number>();
  const began = performance.now();
  await play(cluster, seed, null, (played) => {
    const { history, refused, actors } = played.round;
    if (played.overlaps > 0) sums.counted += 1;
    else sums.idle += 1;
    sums.readings += history.readings.length;
    sums.overlapping += played.overlaps;
    sums.withdrawals += history.endings.length;
    sums.entries += history.ledger.length;
    sums.refused += refused.length;
    sums.pages += history.pages.length;
    for (const { by, start, acknowledged } of history.endings) {
      const milliseconds = Math.round(acknowledged - start);
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, by, round: sums.counted + sums.idle, seed: played.seed - 1, beside: actors.join(" ") };
    }
    for (const { channel, saw, failed } of history.readings) {
      sums.seen += saw.length;
      if (failed) sums.failed += 1;
      channels.set(channel, (channels.get(channel) ?? 0) + saw.length);
    }
    for (const { promise, why, detail } of played.faults) if (found.length < MOST_FINDINGS) found.push({ what: `${promise}: ${why}`, detail: { seed: played.seed - 1, rounds: 1, actors, ...detail } });
    for (const said of refused) if (/^broke|INTERNAL/.test(said) && found.length < MOST_FINDINGS) found.push({ what: "an actor broke", detail: { seed: played.seed - 1, said } });
    progress(sums.counted, wanted);
    return sums.counted >= wanted || sums.counted + sums.idle >= wanted * 2 + 20;
  });
  blind(sums, channels, wanted, found);
  say(`${sums.readings} readings, ${sums.overlapping} of them during a withdrawal`);
  return {
    "rounds that count": sums.counted,
    "rounds without a reading during a withdrawal, not counted": sums.idle,
    readings: sums.readings,
    "readings during a withdrawal": sums.overlapping,
    "lines seen": sums.seen,
    "by channel": [...channels].map(([channel, lines]) => `${channel} ${lines}`).join(", "),
    "readings answered with an error": sums.failed,
    "withdrawals and ends": sums.withdrawals,
    "of them refused": sums.refused,
    "slowest acknowledgement, ms": slowest.milliseconds,
    "what it was": `${slowest.by}, in round ${slowest.round}, seed ${slowest.seed}, beside ${slowest.beside}`,
    "open pages": sums.pages,
    "ledger entries": sums.entries,
    "a round, ms": Math.round((performance.now() - began) / Math.max(1, sums.counted + sums.idle)),
  };
}

/** Without overlap, and without anything seen, nothing is proved. */
function blind(sums: { counted: number; seen: number }, channels: ReadonlyMap<string, number>, wanted: number, found: Finding[]): void {
  if (sums.counted < wanted) found.push({ what: "too few rounds in which anything raced", detail: { ...sums, wanted } });
  for (const channel of ["person page", "list", "prepared statement", "long transaction", "care team", "open page, told", "open page, asking"]) {
    if (wanted >= 12 && !channels.get(channel)) found.push({ what: "a channel on which nothing was ever seen", detail: { channel } });
  }
}


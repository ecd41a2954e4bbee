import type { Finding, Proof, Trial } from "../proof";
import { type Mutant, mutants } from "./list.ts";
import { judge } from "./run";

const SIDE_BY_SIDE = 2;

/**
 * Plants each of the forty known ways to leak in the source, and sees that a proof or a test catches it; and that the same
 * proofs and tests find nothing in the source as it is.
 */
export const theMutants: Proof = {
  name: "mutants",
  about: "Each of forty known ways to leak, planted in the source, is caught.",
  unit: "planted faults",
  rounds: { small: 2, usual: 8, full: 40 },
  async run(trial) {
    const chosen = trial.rounds >= mutants.length ? [...mutants] : Array.from({ length: trial.rounds }, (_, place) => mutants[(trial.seed + place) % mutants.length]!);
    const findings: Finding[] = [];
    let caught = 0;
    let done = 0;
    const controls = [...new Set(chosen.flatMap(({ caughtBy }) => caughtBy))];
    const all = chosen.length + controls.length;
    await inTurns(controls, async (by) => {
      const { verdict, words } = await judge(by, null, trial.seed);
      if (verdict !== "clean") findings.push({ what: "finds something in the source as it is", detail: { by, verdict, words } });
      trial.progress((done += 1), all);
    });
    await inTurns(chosen, async (mutant) => {
      const found = await look(mutant, trial);
      if (found === null) caught += 1;
      else findings.push(found);
      trial.progress((done += 1), all);
    });
    return { findings, figures: { "planted": chosen.length, "caught": caught, "of the forty": mutants.length, "controls clean": controls.length } };
  },
};

/** Null when the fault was caught. */
async function look(mutant: Mutant, trial: Trial): Promise<Finding | null> {
  const looked: object[] = [];
  for (const by of mutant.caughtBy) {
    const { verdict, words } = await judge(by, mutant.id, trial.seed);
    trial.say(`${mutant.id} ${mutant.fault}: ${verdict} by ${by}${words ? ` (${words.slice(0, 160)})` : ""}`);
    if (verdict === "caught") return null;
    looked.push({ by, verdict, words });
  }
  return { what: "a planted fault was not caught", detail: { mutant: mutant.id, fault: mutant.fault, looked } };
}

async function inTurns<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}

import os from "node:os";
import path from "node:path";
import { makeApp } from "../../../server/app/http";
import { readConfig } from "../../../server/kernel/config";
import { proofCluster } from "../cluster";
import type { Finding, Outcome, Proof, Trial } from "../proof";
import { randomFrom } from "../random";
import { buildWorld } from "../world";
import { addressChecks, lateAddressChecks } from "./addresses";
import type { Check, Ground } from "./check";
import { chokeChecks } from "./choke";
import { databaseChecks } from "./database";
import { errorChecks } from "./errors";
import { nameChecks } from "./names";
import { personaChecks } from "./personas";
import { schemaChecks } from "./schemas";
import { lastChecks, sendingChecks } from "./sending";
import { tokenChecks } from "./tokens";

const checks: readonly Check[] = [...databaseChecks, ...schemaChecks, ...errorChecks, ...personaChecks, ...addressChecks, ...chokeChecks, ...nameChecks, ...sendingChecks, ...tokenChecks, ...lastChecks, ...lateAddressChecks];

/** What can be read off the portal as it stands: its tables, schemas and addresses, compared with what was thought about. */
export const catalogue: Proof = {
  name: "catalogue",
  about: "Reads the gates off the tables, schemas and addresses themselves.",
  unit: "names tried",
  rounds: { small: 500, usual: 5000, full: 5000 },
  run: (trial) => withGround(trial, async (ground) => {
    const findings: Finding[] = [];
    const figures: Record<string, number | string> = { checks: checks.length, "leaks looked for": [...new Set(checks.flatMap(({ leaks }) => leaks))].toSorted((a, b) => a - b).join(", ") };
    for (const [done, check] of checks.entries()) {
      trial.say(check.about);
      trial.progress(done, checks.length);
      const outcome = await check.run(ground).catch((error: unknown): Outcome => ({ findings: [{ what: `a check broke off: ${check.about}`, detail: { error: String(error) } }], figures: {} }));
      findings.push(...outcome.findings);
      Object.assign(figures, outcome.figures);
    }
    return { findings, figures };
  }),
};

async function withGround(trial: Trial, work: (ground: Ground) => Promise<Outcome>): Promise<Outcome> {
  const cluster = await proofCluster();
  const database = await cluster.makeDatabase();
  const random = randomFrom(trial.seed);
  try {
    const world = await buildWorld(database, random);
    const lines: Readonly<Record<string, unknown>>[] = [];
    const app = await makeApp({ config: readConfig({ DATA_DIR: path.join(os.tmpdir(), path.basename(cluster.folder), "data"), SECURE_COOKIES: "on" }), source: database.app });
    app.log.error = (line: unknown) => void lines.push(line as Record<string, unknown>);
    try {
      return await work({ cluster, database, world, app, logged: () => lines.splice(0), random, rounds: trial.rounds });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
    await cluster.close();
  }
}

import "reflect-metadata";
import { parseArgs } from "node:util";
import { closeClusters, proofCluster } from "../proofs/cluster";
import { disclosures } from "./disclosures";
import { withdrawals } from "./withdrawals";

/* npm run bench -- disclosures|withdrawals [--seconds N] [--times N] [--json]. Figures only: nothing is asserted. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { seconds: { type: "string", default: "3" }, times: { type: "string", default: "200" }, json: { type: "boolean", default: false } } });
const wanted = positionals.length > 0 ? positionals : ["disclosures", "withdrawals"];
const say = (line: string): void => void process.stderr.write(`${line}\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void closeClusters().finally(() => process.exit(130)));
const cluster = await proofCluster({ durable: true, pool: 16 });
try {
  const figures: Record<string, unknown> = {};
  for (const name of wanted) {
    if (name === "disclosures") Object.assign(figures, await disclosures(cluster, Number(values.seconds), say));
    else if (name === "withdrawals") Object.assign(figures, await withdrawals(cluster, Number(values.times), say));
    else throw new Error(`no such measurement: ${name}`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await cluster.close();
}
process.exit(0);

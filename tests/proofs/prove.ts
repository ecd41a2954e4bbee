import "reflect-metadata";
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { closeClusters } from "./cluster";
import type { Finding, Outcome, Proof, Size } from "./proof";

/*
 * `npm run prove -- canaries --rounds 6000 --seed 7`: tries to break one promise, or all of them when none is named.
 * Progress goes to standard error; what was found, and the figures, to standard output. Exit code 1: something was found.
 */
const usage = `Usage: npm run prove -- [NAME…] [--rounds N] [--seed S] [--size small|usual|full] [--lanes N] [--json]`;
const order = ["catalogue", "canaries", "worlds", "races", "mutants", "kills"];
const sizes: readonly Size[] = ["small", "usual", "full"];
const MOST_SHOWN = 20;

interface Result extends Outcome {
  readonly proof: string;
  readonly rounds: number;
  readonly seed: number;
  readonly seconds: number;
}

const isProof = (value: unknown): value is Proof => typeof value === "object" && value !== null && "run" in value && "rounds" in value && "about" in value;
const found = import.meta.glob<Record<string, unknown>>("./*/index.ts", { eager: true });
const proofs = Object.values(found).flatMap((module) => Object.values(module).filter(isProof)).toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.error("Stopped: nothing is proved.");
    void closeClusters().finally(() => process.exit(130));
  });
}
process.exit(await main()); // a proof may leave a socket open that would keep the program

async function main(): Promise<number> {
  const asked = read();
  if (typeof asked === "string") {
    console.error(`${asked}\n${usage}`);
    return 2;
  }
  const results = await inLanes(asked);
  await closeClusters();
  await told(asked.json ? JSON.stringify({ size: asked.size, results }, null, 2) : results.map(inWords).join("\n"));
  return results.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

/** Whole, before the program ends: a pipe takes a long text piece by piece. */
function told(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}

interface Asked {
  readonly proofs: readonly Proof[];
  readonly size: Size;
  readonly rounds: number | null;
  readonly seed: number;
  /** How many proofs run side by side: each waits for its database some of the time. */
  readonly lanes: number;
  readonly json: boolean;
}

/** One after another here; or side by side, each in a program of its own, for two in one would hear each other's notices. */
async function inLanes(asked: Asked): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...asked.proofs];
  const run = asked.lanes === 1 ? prove : proveApart;
  const lane = async (): Promise<void> => {
    for (let proof = waiting.shift(); proof; proof = waiting.shift()) results.push(await run(proof, asked));
  };
  await Promise.all(Array.from({ length: asked.lanes }, lane));
  return results;
}

function proveApart(proof: Proof, { size, rounds, seed }: Asked): Promise<Result> {
  const words = [process.argv[1]!, proof.name, "--size", size, "--seed", String(seed), ...(rounds === null ? [] : ["--rounds", String(rounds)]), "--json"];
  const child = spawn(process.execPath, ["--enable-source-maps", ...words], { stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill("SIGTERM"));
  let said = "";
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  return new Promise((resolve) =>
    child.once("close", (code) => {
      try {
        resolve((JSON.parse(said) as { results: [Result] }).results[0]);
      } catch {
        resolve({ proof: proof.name, rounds: rounds ?? proof.rounds[size], seed, seconds: 0, figures: {}, findings: [{ what: "the proof's program ended without a result", detail: { code } }] });
      }
    }),
  );
}

function read(): string | Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { rounds: { type: "string" }, seed: { type: "string" }, size: { type: "string", default: "usual" }, lanes: { type: "string", default: "1" }, json: { type: "boolean", default: false } },
    });
    const unknown = positionals.find((name) => !proofs.some((proof) => proof.name === name));
    if (unknown) return `There is no proof "${unknown}". There are: ${proofs.map(({ name }) => name).join(", ")}.`;
    const size = sizes.find((each) => each === values.size);
    const rounds = values.rounds === undefined ? null : Number(values.rounds);
    const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
    if (!size) return "--size is small, usual or full.";
    if (rounds !== null && !(Number.isInteger(rounds) && rounds > 0)) return "--rounds is a whole number above 0.";
    if (!Number.isInteger(seed)) return "--seed is a whole number.";
    const lanes = Number(values.lanes);
    if (!(Number.isInteger(lanes) && lanes > 0)) return "--lanes is a whole number above 0.";
    return { proofs: positionals.length ? proofs.filter(({ name }) => positionals.includes(name)) : proofs, size, rounds, seed, lanes, json: values.json };
  } catch (error) {
    return (error as Error).message;
  }
}

async function prove(proof: Proof, { size, rounds: wanted, seed }: Asked): Promise<Result> {
  const rounds = wanted ?? proof.rounds[size];
  const started = performance.now();
  const say = (line: string): void => console.error(`[${proof.name}] ${line}`);
  say(`${proof.about} ${rounds.toLocaleString("en-GB")} ${proof.unit}, seed ${seed}`);
  const outcome = await proof.run({ size, rounds, seed, say, progress: teller(say, started) }).catch((error: unknown): Outcome => {
    console.error(error);
    return { findings: [{ what: "the proof itself broke off", detail: { error: String(error) } }], figures: {} };
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  say(`${outcome.findings.length === 0 ? "nothing found" : `${outcome.findings.length} found`} in ${seconds} s`);
  for (const line of shown(outcome.findings)) say(line); // at once: the others may still take long
  return { proof: proof.name, rounds, seed, seconds, ...outcome };
}

/** A line every five seconds: how far, how fast, how long still. */
function teller(say: (line: string) => void, started: number): (done: number, of: number) => void {
  let told = started;
  return (done, of) => {
    const now = performance.now();
    if (now - told < 5000 || done === 0) return;
    told = now;
    const left = Math.round((((now - started) / done) * (of - done)) / 1000);
    say(`${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")}, about ${left} s left`);
  };
}

function inWords({ proof, rounds, seed, seconds, findings, figures }: Result): string {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name}: ${typeof value === "number" ? value.toLocaleString("en-GB") : value}`);
  return [`${proof}: ${findings.length === 0 ? "nothing found" : `${findings.length} FOUND`} (${rounds} rounds, seed ${seed}, ${seconds} s)`, ...lines, ...shown(findings)].join("\n");
}

function shown(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, MOST_SHOWN).map(({ what, detail }) => `  FOUND: ${what}\n    ${JSON.stringify(detail)}`);
  return findings.length > MOST_SHOWN ? [...lines, `  and ${findings.length - MOST_SHOWN} more`] : lines;
}

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What a catcher said of a source: `caught` with what it found, `clean`, or `broken` when it could not judge. */
export interface Judgement {
  readonly verdict: "caught" | "clean" | "broken";
  readonly by: string;
  readonly words: string;
}

const LONGEST_MS = 240_000;
const vite = path.resolve("node_modules/vite/bin/vite.js");
const vitest = path.resolve("node_modules/vitest/vitest.mjs");

/**
 * Lets one catcher look at the source, with the fault `mutant` planted (null: as it is).
 *
 * @param by - a proof's name, or a test file, with part of its tests' names after `#`.
 */
export const judge = (by: string, mutant: string | null, seed: number): Promise<Judgement> => (by.includes(".test.") ? judgeByTests(by, mutant) : judgeByProof(by, mutant, seed));

async function judgeByProof(by: string, mutant: string | null, seed: number): Promise<Judgement> {
  const folder = `.cache/prove-${mutant ?? "as-it-is"}-${by}`; // several may look at the source as it is at once
  const built = await run([vite, "build", "--mode", "prove", "--logLevel", "error", "--outDir", folder], mutant);
  if (built.code !== 0) return { verdict: "broken", by, words: built.errors.slice(-600) };
  const { code, output, errors } = await run([`${folder}/prove.js`, by, "--size", "small", "--seed", String(seed), "--json"], mutant);
  fs.rmSync(folder, { recursive: true, force: true });
  const findings = code === 1 ? findingsIn(output) : [];
  const real = findings.filter(({ what }) => what !== "the proof itself broke off");
  if (code === 0) return { verdict: "clean", by, words: "" };
  return real.length > 0 ? { verdict: "caught", by, words: `${real.length}: ${real[0]!.what}` } : { verdict: "broken", by, words: findings.map(({ detail }) => JSON.stringify(detail)).join() || errors.slice(-600) };
}

function findingsIn(output: string): { what: string; detail: unknown }[] {
  try {
    return (JSON.parse(output) as { results: { findings: { what: string; detail: unknown }[] }[] }).results.flatMap(({ findings }) => findings);
  } catch {
    return [];
  }
}

async function judgeByTests(by: string, mutant: string | null): Promise<Judgement> {
  const [file, named] = by.split("#") as [string, string | undefined];
  const report = path.resolve(`.cache/mutant-${mutant ?? "as-it-is"}-${path.basename(file)}.json`);
  const { code, output } = await run([vitest, "run", file, ...(named ? ["-t", named] : []), "--reporter=json", `--outputFile=${report}`], mutant);
  if (!fs.existsSync(report)) return { verdict: "broken", by, words: output.slice(-600) };
  const { numFailedTests, numPassedTests, testResults } = JSON.parse(fs.readFileSync(report, "utf8")) as Report;
  fs.rmSync(report);
  if (numFailedTests > 0) return { verdict: "caught", by, words: `${numFailedTests}: ${testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === "failed")?.title}` };
  return code === 0 && numPassedTests > 0 ? { verdict: "clean", by, words: "" } : { verdict: "broken", by, words: testResults.map(({ message }) => message).join(" ").slice(0, 600) };
}

interface Report {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
  readonly testResults: readonly { message: string; assertionResults: readonly { status: string; title: string }[] }[];
}

/** A program of its own, ended when it takes too long or when this one ends. */
function run(words: readonly string[], mutant: string | null): Promise<{ code: number | null; output: string; errors: string }> {
  const { MUTANT: _, VITEST: __, NODE_ENV: ___, ...env } = process.env;
  const child = spawn(process.execPath, ["--enable-source-maps", ...words], { env: { ...env, ...(mutant ? { MUTANT: mutant } : {}) }, stdio: ["ignore", "pipe", "pipe"] });
  const end = (): void => void child.kill("SIGTERM");
  const timer = setTimeout(end, LONGEST_MS);
  process.once("exit", end);
  let [output, errors] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (errors += piece.toString()));
  return new Promise((resolve) =>
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ code, output, errors });
    }),
  );
}

import type { Trial, Outcome, Finding } from "../proof";
import { type Random, randomFrom } from "../random";
import type { Actor } from "../world";
import { type Figures, type Run, SIDE_BY_SIDE, ask, judge, send } from "./asking";
import { fetchAll, sendMail, sweep } from "./elsewhere";
import { finish } from "./finish";
import { withFreshWords } from "./freshWords";
import { type Land, layLand, makeGround } from "./ground";
import { heal } from "./heal";
import { newTally } from "./judge";
import { lastLook, lookAtPages } from "./lastLook";
import { watchLedger } from "./ledgerWatch";
import { probes } from "./probe";
import { wordsIn } from "./scan";
import { consented } from "./sharing";

const AT_ONCE = SIDE_BY_SIDE / 2;
const MOST_FINDINGS = 200;
/** After so many operations the world begins anew: withdrawals and closures have worn it, and little is left to be seen. */
const STRETCH = 3000;
/** Every so many operations: mail, the clock's work, files, people who lost their way in are let in again, pages are opened. */
const EVERY = { mail: 200, sweep: 400, files: 60, heal: 80, pages: 500 };
const IDS_FOR_A_QUESTION = { small: 5, usual: 12, full: 60 };
/** Whose files are looked at when a stretch ends; at the very end everybody's. */
const FILES_OF = 4;
const ROLES = [["anonymous"], ["client"], ["line_manager"], ["owner", "recruiter"], ["employment_specialist", "team_leader"], ["service_manager", "administrator"]];

type Lasting = Omit<Run, "ground" | "ledger" | "consented">;

/** Generated operations as every role, each answer searched for every marker and judged by the model. */
export async function run(trial: Trial): Promise<Outcome> {
  const random = randomFrom(trial.seed);
  const land = await layLand(random);
  try {
    const figures: Figures = { done: 0, overSockets: 0, mutations: 0, mails: 0, files: 0, markers: 0, logBytes: 0, stretches: 0, atFirst: 0, consented: 0, seen: 0, pageless: 0, tooSoon: 0, looks: 0, chains: 0, entries: 0 };
    const lasting: Lasting = { random, tally: newTally(), findings: [], byRole: new Map(), figures };
    const began = performance.now();
    const cpu = process.cpuUsage();
    let state: Run;
    do state = await stretch(land, lasting, trial);
    while (figures.done < trial.rounds && lasting.findings.length < MOST_FINDINGS);
    const { user, system } = process.cpuUsage(cpu);
    return finish(state, trial, (performance.now() - began) / 1000, (user + system) / 1000 / Math.max(1, figures.done));
  } finally {
    await land.close();
  }
}

/** So many operations on a fresh copy of the world, from the first look at every page to the last. */
async function stretch(land: Land, lasting: Lasting, trial: Trial): Promise<Run> {
  const { figures, findings, random, tally } = lasting;
  const ground = await makeGround(land);
  try {
    const state: Run = { ...lasting, ground, ledger: await watchLedger(ground.database.owner), consented: new Map() };
    if (figures.stretches === 0) trial.say(`a world of ${land.world.markers.length} markers, ${land.world.actors.length} actors, ${consented(ground, Date.now()).length} statements consented to`);
    else land.pool.forget();
    tally.seen.clear();
    const until = Math.min(trial.rounds, figures.done + STRETCH);
    await lookAtPages(state, true);
    figures.atFirst += state.consented.size;
    await ask(state, probes(ground, land.schemas, random, Math.ceil(IDS_FOR_A_QUESTION[trial.size] / Math.ceil(trial.rounds / STRETCH))));
    while (figures.done < until && findings.length < MOST_FINDINGS) {
      await step(state, Math.min(AT_ONCE, until - figures.done));
      trial.progress(figures.done, trial.rounds);
    }
    const { actors } = ground.world;
    await lastLook(state, trial.size === "small" ? actors.slice(0, 8) : until === trial.rounds ? actors : random.shuffle(actors).slice(0, FILES_OF));
    return state;
  } finally {
    await ground.close();
  }
}

/** Some actors at once: who only reads, side by side; who changes something, one after another. */
async function step(state: Run, many: number): Promise<void> {
  const { ground, random, figures } = state;
  const actors = choose(ground.world.actors, random, many);
  const before = figures.done;
  const made = actors.map((actor) => {
    const audience = random.chance(0.97) ? actor.audience : random.pick(["public", "employers", "specialists", "clients"] as const);
    return { actor, operation: withFreshWords(ground.operations.next(audience, { sender: actor.name }), random), over: random.chance(0.12) && audience !== "public" ? ("socket" as const) : ("http" as const) };
  });
  const reads = made.filter(({ operation }) => operation.kind !== "mutation");
  const answers = await Promise.all(reads.map((each) => send(state, each)));
  await judge(state, answers, false);
  for (const each of made.filter(({ operation }) => operation.kind === "mutation")) {
    const sent = await send(state, each);
    figures.mutations += 1;
    await judge(state, [sent], true);
  }
  await now(state, before);
}

/** What is due now and then. */
async function now(state: Run, before: number): Promise<void> {
  const { ground, random, figures, findings } = state;
  const after = figures.done;
  const due = (every: number): boolean => Math.floor(after / every) > Math.floor(before / every);
  if (due(EVERY.mail)) {
    const sent = await sendMail(ground);
    figures.mails += sent.mails;
    findings.push(...sent.findings);
  }
  if (due(EVERY.sweep)) {
    await sweep(ground);
    await ground.snapshot.refresh();
  }
  if (due(EVERY.files)) {
    const got = await fetchAll(ground, random.pick(ground.world.actors), random);
    figures.files += got.files;
    findings.push(...got.findings);
  }
  if (due(EVERY.heal)) await heal(ground, random);
  if (due(EVERY.pages)) await lookAtPages(state, false);
  findings.push(...logged(state));
}

/** The program's log is read as it grows, so that a finding stands near its operation. */
function logged({ ground: { log, model, written }, figures }: Run): Finding[] {
  const lines = log.splice(0);
  figures.logBytes += lines.join("\n").length;
  return lines.flatMap((line) => [...wordsIn(line)].filter((word) => written.has(word) || model.cells(word).length > 0).map((word) => ({ what: "the program's log holds what somebody wrote", detail: { word, cells: model.cells(word), line } })));
}

/** As many of each role as of any other, nobody twice. */
function choose(actors: readonly Actor[], random: Random, many: number): Actor[] {
  const chosen = new Set<Actor>();
  for (let tries = 0; chosen.size < many && tries < many * 8; tries += 1) {
    const roles = random.pick(ROLES);
    chosen.add(random.pick(actors.filter(({ role }) => roles.includes(role))));
  }
  return [...chosen];
}

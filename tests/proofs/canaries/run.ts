import type { Trial, Outcome, Finding } from "../proof";
import { type Random, randomFrom } from "../random";
import type { Actor } from "../world";
import { type Ground, makeGround } from "./ground";
import { fetchAll, sendMail, sweep } from "./elsewhere";
import { withFreshWords, wordsSent } from "./freshWords";
import { type Sent, type Tally, consented, leaks, looked, matchLedger, newTally } from "./judge";
import { type LedgerWatch, watchLedger } from "./ledgerWatch";
import { finish } from "./finish";
import { heal } from "./heal";
import { type Probe, probes } from "./probe";
import { wordsIn } from "./scan";

const AT_ONCE = 10;
const MOST_FINDINGS = 200;
/** Every so many operations: mail, the clock's work, files, and people who lost their way in are let in again. */
const EVERY = { mail: 200, sweep: 400, files: 60, heal: 80 };
const IDS_FOR_A_QUESTION = { small: 5, usual: 12, full: 60 };
const ROLES = [["anonymous"], ["client"], ["line_manager"], ["owner", "recruiter"], ["employment_specialist", "team_leader"], ["service_manager", "administrator"]];

export interface Run {
  readonly ground: Ground;
  readonly random: Random;
  readonly tally: Tally;
  readonly ledger: LedgerWatch;
  readonly findings: Finding[];
  readonly byRole: Map<string, number>;
  readonly figures: { done: number; overSockets: number; mutations: number; mails: number; files: number };
}

/** Generated operations as every role, each answer searched for every marker and judged by the model. */
export async function run(trial: Trial): Promise<Outcome> {
  const random = randomFrom(trial.seed);
  const ground = await makeGround(random);
  try {
    const ledger = await watchLedger(ground.database.owner);
    const state: Run = { ground, random, tally: newTally(), ledger, findings: [], byRole: new Map(), figures: { done: 0, overSockets: 0, mutations: 0, mails: 0, files: 0 } };
    trial.say(`a world of ${ground.world.markers.length} markers, ${ground.world.actors.length} actors, ${consented(ground, Date.now()).length} statements consented to`);
    const began = performance.now();
    const cpu = process.cpuUsage();
    await ask(state, probes(ground, ground.schemas, random, IDS_FOR_A_QUESTION[trial.size]));
    while (state.figures.done < trial.rounds && state.findings.length < MOST_FINDINGS) {
      await step(state, Math.min(AT_ONCE, trial.rounds - state.figures.done));
      trial.progress(state.figures.done, trial.rounds);
    }
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return await finish(state, trial, seconds, (user + system) / 1000 / figuresOf(state));
  } finally {
    await ground.close();
  }
}

const figuresOf = ({ figures }: Run): number => Math.max(1, figures.done);

/** Questions asked side by side, by one of each name at a time: so a reading has one operation that it can be of. */
async function ask(state: Run, asked: readonly Probe[]): Promise<void> {
  const waiting = [...asked];
  while (waiting.length > 0) {
    const now = new Map<string, Probe>();
    for (const probe of waiting.slice(0, AT_ONCE * 2)) if (!now.has(probe.actor.name)) now.set(probe.actor.name, probe);
    for (const probe of now.values()) waiting.splice(waiting.indexOf(probe), 1);
    await judge(state, await Promise.all([...now.values()].map((probe) => send(state, { ...probe, over: "http" }))), false);
  }
}

/** Some actors at once: who only reads, side by side; who changes something, one after another. */
async function step(state: Run, many: number): Promise<void> {
  const { ground, random, figures } = state;
  const actors = choose(ground.world.actors, random, many);
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
  await now(state, many);
}

async function send({ ground, figures, byRole, findings }: Run, { actor, operation, over }: Pick<Sent, "actor" | "operation" | "over">): Promise<Sent> {
  for (const word of wordsSent(operation)) ground.written.add(word);
  const began = Date.now();
  const live = over === "socket" || operation.kind === "subscription";
  const answer = await (live ? ground.sender.live(actor, operation, 25) : ground.sender.send(actor, operation)).catch(async (error: Error) => {
    const waits = await ground.database.owner.query("select state, wait_event, left(query, 200) as query from pg_stat_activity where datname = current_database() and state <> 'idle'");
    findings.push({ what: "an operation was never answered", detail: { error: error.message, document: operation.document, variables: operation.variables, actor: actor.name, waits } });
    return { status: 0, headers: {}, body: "" };
  });
  figures.done += 1;
  if (live) figures.overSockets += 1;
  byRole.set(actor.role, (byRole.get(actor.role) ?? 0) + 1);
  return { actor, operation, over: live ? "socket" : "http", answer, began, ended: Date.now() };
}

/** @param changed - the world may be another now: what the old one allowed, it may have given still. */
async function judge(state: Run, answers: readonly Sent[], changed: boolean): Promise<void> {
  const { ground, tally, findings } = state;
  const views = answers.map((sent) => ({ sent, ...looked(ground, sent) }));
  const readings = await state.ledger.fresh();
  if (changed) await ground.snapshot.refresh();
  for (const { sent, words, doubtful } of views) {
    findings.push(...leaks(ground, sent, doubtful));
    findings.push(...matchLedger(ground, sent, words, readings.get(sent.actor.membershipId) ?? [], tally));
    tally.sightings += words.length;
    tally.words.set(sent.actor.role, (tally.words.get(sent.actor.role) ?? 0) + words.length);
    ground.pool.learn(sent.operation, sent.answer.body);
  }
}

/** What is due now and then. */
async function now(state: Run, many: number): Promise<void> {
  const { ground, random, figures, findings } = state;
  const due = (every: number): boolean => Math.floor(figures.done / every) > Math.floor((figures.done - many) / every);
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
  findings.push(...logged(state));
}

/** The program's log is read as it grows, so that a finding stands near its operation. */
function logged({ ground: { log, model, written } }: Run): Finding[] {
  const lines = log.splice(0);
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

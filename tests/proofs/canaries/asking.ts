import type { Finding } from "../proof";
import type { Random } from "../random";
import { wordsSent } from "./freshWords";
import type { Ground } from "./ground";
import { type Sent, type Tally, leaks, looked, matchLedger, notAsked } from "./judge";
import type { LedgerWatch } from "./ledgerWatch";
import type { Probe } from "./probe";
import type { Consented } from "./sharing";

/** One stretch of a run; `tally`, `findings`, `byRole` and `figures` go through all of them. */
export interface Run {
  readonly ground: Ground;
  readonly random: Random;
  readonly tally: Tally;
  readonly ledger: LedgerWatch;
  /** Statements that were consented to at some look of this stretch, by `employer statement`. */
  readonly consented: Map<string, Consented>;
  readonly findings: Finding[];
  readonly byRole: Map<string, number>;
  readonly figures: Figures;
}

export interface Figures {
  done: number; overSockets: number; mutations: number; mails: number; files: number; markers: number; logBytes: number;
  stretches: number; atFirst: number; consented: number; seen: number; pageless: number; tooSoon: number; looks: number; chains: number; entries: number;
}

export const SIDE_BY_SIDE = 20;

/** Questions asked side by side, by one of each name at a time: so a reading has one operation that it can be of. */
export async function ask(state: Run, asked: readonly Probe[]): Promise<void> {
  const waiting = [...asked];
  while (waiting.length > 0) {
    const now = new Map<string, Probe>();
    for (const probe of waiting.slice(0, SIDE_BY_SIDE)) if (!now.has(probe.actor.name)) now.set(probe.actor.name, probe);
    for (const probe of now.values()) waiting.splice(waiting.indexOf(probe), 1);
    await judge(state, await Promise.all([...now.values()].map((probe) => send(state, { ...probe, over: "http" }))), false);
  }
}

export async function send({ ground, figures, byRole, findings }: Run, { actor, operation, over }: Pick<Sent, "actor" | "operation" | "over">): Promise<Sent> {
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
export async function judge(state: Run, answers: readonly Sent[], changed: boolean): Promise<void> {
  const { ground, tally, findings } = state;
  const views = answers.map((sent) => ({ sent, ...looked(ground, sent) }));
  const readings = await state.ledger.fresh();
  if (changed || views.some(({ doubtful }) => doubtful.length > 0)) await ground.snapshot.refresh();
  for (const { sent, words, doubtful } of views) {
    findings.push(...leaks(ground, sent, doubtful));
    findings.push(...matchLedger(ground, sent, words, readings.get(sent.actor.membershipId) ?? [], tally));
    tally.sightings += words.length;
    tally.words.set(sent.actor.role, (tally.words.get(sent.actor.role) ?? 0) + words.length);
    ground.pool.learn(sent.operation, sent.answer.body);
  }
  findings.push(...notAsked(answers, readings));
}

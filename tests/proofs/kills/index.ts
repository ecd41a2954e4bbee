import { spawnSync } from "node:child_process";
import type { Finding, Proof, Trial } from "../proof";
import { type Random, randomFrom } from "../random";
import { type Act, message } from "./acts";
import { effectsIn, judge, wholeness } from "./judge";
import { Load } from "./load";
import { type People, makeOffers, makePeople, makeRoles } from "./people";
import { type Service, startService } from "./service";

const MOST_FINDINGS = 20;
const OFFERS_EACH = 40;
/** So many of what was acknowledged before a kill are sent once more, with the same key, after it. */
const SENT_AGAIN = 40;
const WAYS = ["PostgreSQL", "the server", "both", "a process of PostgreSQL"] as const;
type Way = (typeof WAYS)[number];

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The built program under load is killed again and again: what was acknowledged stays, once, and service comes back. */
export const kills: Proof = {
  name: "kills",
  about: "After kill -9 nothing acknowledged is lost, nothing is doubled, and the service is back by itself.",
  unit: "kills",
  rounds: { small: 2, usual: 6, full: 40 },
  async run(trial) {
    spawnSync(process.execPath, ["server/build/ensureBuilt.mjs"], { stdio: ["ignore", 2, 2] });
    const random = randomFrom(trial.seed);
    let people!: People;
    const service = await startService(async (db) => void (people = await makePeople(db)));
    try {
      await untilReady(service);
      const load = new Load(service, people);
      const found: Finding[] = [];
      const back: number[] = [];
      const ways = new Map<Way, number>();
      for (let done = 0; done < trial.rounds && found.length < MOST_FINDINGS; done += 1) {
        const way = done < WAYS.length ? WAYS[(done + trial.seed) % WAYS.length]! : random.pick(WAYS);
        ways.set(way, (ways.get(way) ?? 0) + 1);
        const { took, findings } = await cycle(service, people, load, way, random);
        back.push(took);
        found.push(...findings.map(({ what, detail }) => ({ what, detail: { ...detail, kill: done + 1, way } })));
        trial.progress(done + 1, trial.rounds);
      }
      const figures = figuresOf(load, found, back, ways);
      const controls = await control(service, people, load, random, found, trial);
      return { findings: [...found, ...load.findings].slice(0, MOST_FINDINGS), figures: { ...figures, ...controls } };
    } finally {
      await service.end();
    }
  },
};

async function untilReady(service: Service): Promise<void> {
  for (let waited = 0; !(await service.isReady()); waited += 50) {
    if (waited > 120_000) throw new Error("the program did not start");
    await pause(50);
  }
}

/** Load, a kill in the middle of it, and a look at everything once the service is back. */
async function cycle(service: Service, people: People, load: Load, way: Way, random: Random): Promise<{ took: number; findings: Finding[] }> {
  await service.asOwner(async (db) => {
    load.offers.push(...(await makeOffers(db, people, OFFERS_EACH, random)));
    load.roles.push(...(await makeRoles(db, people, 20)).map((vacancy) => ({ vacancy, client: random.pick(people.subjects) })));
  });
  load.start(random);
  await pause(random.whole(300, 1_500));
  await kill(service, way, random);
  const took = await load.untilBack();
  await pause(random.whole(100, 400));
  await load.drain();
  for (const act of random.shuffle(load.acts.filter(({ acknowledged }) => acknowledged).slice(-SENT_AGAIN * 4)).slice(0, SENT_AGAIN)) await load.insist(act);
  const findings = await service.asOwner(async (db) => [...judge(load.acts, await effectsIn(db)), ...(await wholeness(db, people, service.folder))]);
  for (const subject of people.subjects) if ((await load.read(subject))?.includes('"errors":[')) findings.push({ what: "a page can't be read after a kill", detail: { introduction: subject.introduction } });
  return { took, findings };
}

async function kill(service: Service, way: Way, random: Random): Promise<void> {
  if (way === "a process of PostgreSQL") {
    const pids = await service.asOwner(async (db) => (await db.query<{ pid: number }>("select pid from pg_stat_activity where usename = 'alongside_app'")).rows.map(({ pid }) => pid));
    return service.killBackend(random.pick(pids));
  }
  if (way !== "the server") service.killPostgres();
  if (way !== "PostgreSQL") service.killServer();
}

function figuresOf(load: Load, found: readonly Finding[], back: readonly number[], ways: ReadonlyMap<Way, number>): Record<string, number | string> {
  const sorted = back.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  const kinds = new Map<string, number>();
  for (const { kind, acknowledged } of load.acts) if (acknowledged) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const many = (word: string): number => found.filter(({ what }) => what.startsWith(word)).length;
  return {
    "kills of": [...ways].map(([way, times]) => `${way} ${times}`).join(", "),
    "back after, ms, p50": at(0.5),
    "back after, ms, p99": at(0.99),
    acknowledged: load.acts.filter(({ acknowledged }) => acknowledged).length,
    "of each kind": [...kinds].map(([kind, times]) => `${kind} ${times}`).join(", "),
    "refused in words": load.acts.filter(({ refused }) => refused !== null).length,
    "sent again with the same key": load.retried,
    "readings meanwhile": load.readings,
    lost: many("lost"),
    doubled: many("doubled"),
    "half-saved": many("half-saved"),
  };
}

/**
 * Nothing is flushed any more: the program asks PostgreSQL for it by two functions, and finds others of the same names
 * that don't; the writer that would do so by itself sleeps. The program's connections are ended, for new ones see it.
 */
const UNFLUSHED = [
  "create function public.pg_logical_emit_message(boolean, text, text) returns pg_lsn language sql as 'select null::pg_lsn'",
  `create function public.set_config(text, text, boolean) returns text language sql as $$
    select pg_catalog.set_config($1, case when $1 = 'synchronous_commit' then 'off' else $2 end, $3) $$`,
  "alter role alongside_app in database alongside set search_path = public, pg_catalog",
  "alter system set synchronous_commit = off",
  "alter system set wal_writer_delay = '10s'",
  "alter system set wal_writer_flush_after = 1000000",
  "select pg_reload_conf()",
  "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'alongside_app'",
];

/** Once with nothing flushed, and once with other keys: the judge must find what is lost, and what is doubled. */
async function control(service: Service, people: People, load: Load, random: Random, found: Finding[], { seed, say }: Trial): Promise<Record<string, string>> {
  await service.asOwner(async (db) => {
    for (const each of UNFLUSHED) await db.query(each);
  });
  await pause(400);
  const unflushed: Act[] = [];
  const began = performance.now();
  while (unflushed.length < 40 && performance.now() - began < 4_000) {
    const act = message(random.pick(people.subjects), random);
    await load.insist(act);
    unflushed.push(act);
  }
  service.killPostgres();
  await pause(300);
  await untilReady(service);
  const lost = judge(unflushed, await service.asOwner(effectsIn)).filter(({ what }) => what.startsWith("lost")).length;

  const doubled = judge(await twice(people, load, random), await service.asOwner(effectsIn)).filter(({ what }) => what.startsWith("doubled")).length;
  if (lost === 0 || doubled === 0) found.push({ what: "the judge can't see", detail: { lost, doubled, seed } });
  const figures = { "control, nothing flushed": `${lost} of ${unflushed.length} acknowledged found lost`, "control, another key on each retry": `${doubled} of 5 found doubled` };
  for (const [name, figure] of Object.entries(figures)) say(`${name}: ${figure}`);
  return figures;
}

/** The same message under two keys, as a page without keys would send it again. */
async function twice(people: People, load: Load, random: Random): Promise<Act[]> {
  const acts: Act[] = [];
  for (let made = 0; made < 5; made += 1) {
    const first = message(random.pick(people.subjects), random);
    await load.insist(first);
    await load.insist({ ...first, body: first.body.replace(/"idempotencyKey":"[^"]+"/, `"idempotencyKey":"another-${random.word(12)}"`) });
    acts.push(first);
  }
  return acts;
}

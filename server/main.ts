import "reflect-metadata";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepKeysIn } from "./access/signing";
import { keepJournal } from "./access/journal";
import { CLOSED_IN_WORDS, openJournal } from "./access/openJournal";
import { sweepRoots } from "./access/roots";
import { makeApp } from "./app/http";
import { listenOn } from "./app/listen";
import { hearNotices } from "./app/notices";
import { asOwner, prepareDatabase } from "./database/prepare";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./database/seeds/demo";
import { fillIfEmpty } from "./database/seeds/fillIfEmpty";
import { inWorkerSession } from "./database/session";
import { dataSource } from "./database/source";
import { allSweeps, runSweeps } from "./jobs";
import { type Config, readConfig } from "./kernel/config";
import { inOneLine } from "./kernel/startProblem";
import { portalIsAt } from "./modules/consent";
import { outboxPost, smtpPost } from "./modules/notifications";

const LONGEST_STOP_MS = 20_000;

/** What has been started, in order: ended the other way round, also when a signal comes before all has started. */
const ends: (() => unknown)[] = [];
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
try {
  await start(readConfig());
} catch (error) {
  if (!stopping) console.error(inOneLine(error) ?? error);
  await stop(1);
}

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  for (const end of ends.reverse()) await Promise.resolve(end()).catch(() => undefined);
  process.exit(code);
}

async function start(config: Config): Promise<void> {
  keepKeysIn(path.join(config.dataDir, "keys"), config.receiptKeyFile); // first: a wrong key is told before anything is started
  const database = await prepareDatabase(config);
  ends.push(database.stop);
  for (const warning of database.warnings) console.warn(warning);
  if (database.own && (await asOwner(database.owner, fillIfEmpty))) console.log("Filled a demonstration world: everybody in it is invented.");
  const source = await dataSource(database.app).initialize();
  const { journal, closed } = await asOwner(database.owner, (owner) => openJournal(owner, config.journalDir));
  keepJournal(source, journal);
  if (closed) console.warn(CLOSED_IN_WORDS[closed]);
  ends.push(() => source.destroy(), () => journal.close(), () => inWorkerSession(source, sweepRoots));

  const outbox = database.own && !config.mailUrl && process.env.NODE_ENV !== "production" ? outboxPost() : undefined;
  const post = config.mailUrl ? smtpPost(config) : (outbox ?? null);
  ends.push(() => post?.close());
  if (!post) console.warn("MAIL_URL is not set: mail waits in the queue, and links in it run out after 72 hours.");

  const pages = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../client");
  const app = await makeApp({ config, source }, { pages, log: true, ...(outbox ? { outbox } : {}) });
  ends.push(hearNotices(database.app), () => app.close());
  // One request's fault must not end everybody's: its class is logged, for a message may hold a value.
  process.on("unhandledRejection", (reason) => app.log.error({ class: (reason as Error | null)?.constructor?.name }, "a promise failed unseen"));
  const address = await listenOn(app, config);
  if (stopping) return; // a signal came meanwhile
  portalIsAt(config.publicUrl ?? address);
  ends.push(runSweeps(source, allSweeps(post, (config.publicUrl ?? address).replace(/\/$/, "")), app.log));
  console.log(`Alongside is at ${address}`);
  if (database.own) console.log(howToSignIn());
}

/** One account of each audience in the demonstration world. */
function howToSignIn(): string {
  const first = ["employers", "specialists", "clients"].map((audience) => DEMO_ACCOUNTS.find((account) => account.audience === audience)!);
  const lines = first.map(({ audience, email }) => `  ${audience.padEnd(12)} ${email}`);
  return [`Sign in with the password ${DEMO_PASSWORD} as`, ...lines, "All accounts: npm run demo -- accounts"].join("\n");
}

import "reflect-metadata";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { makeApp } from "./app/http";
import { hearNotices } from "./app/notices";
import { prepareDatabase } from "./database/prepare";
import { dataSource } from "./database/source";
import { allSweeps, runSweeps } from "./jobs";
import { type Config, ConfigError, readConfig } from "./kernel/config";
import { outboxPost, smtpPost } from "./modules/notifications";

const TRIES = 20;

try {
  await start(readConfig());
} catch (error) {
  console.error(error instanceof ConfigError ? `Alongside can't start: ${error.message}.` : error);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const database = await prepareDatabase(config);
  for (const warning of database.warnings) console.warn(warning);
  const source = await dataSource(database.app).initialize();
  const pages = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../client");
  const outbox = database.own && !config.mailUrl && process.env.NODE_ENV !== "production" ? outboxPost() : undefined;
  const post = config.mailUrl ? smtpPost(config) : (outbox ?? null);
  if (!post) console.warn("MAIL_URL is not set: mail waits in the queue, and links in it run out after 72 hours.");
  const app = await makeApp({ config, source }, { pages, log: true, ...(outbox ? { outbox } : {}) });
  const stopHearing = hearNotices(database.app);
  const address = await listen(app, config);
  const stopJobs = runSweeps(source, allSweeps(post, (config.publicUrl ?? address).replace(/\/$/, "")), app.log);
  console.log(`Alongside is at ${address}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await stopJobs();
    post?.close();
    await stopHearing();
    await source.destroy();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
}

/** Listens on the port asked for; where nobody set one and it is taken, on the next that is free. */
async function listen(app: FastifyInstance, { host, port, portChosen }: Config): Promise<string> {
  for (let offset = 0; ; offset += 1) {
    try {
      return (await app.listen({ host, port: port + offset })).replace("127.0.0.1", "localhost");
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || offset >= TRIES) throw error;
      if (portChosen) throw new ConfigError(`PORT ${port} is taken`);
      if (offset === 0) console.warn(`Port ${port} is taken; trying the next.`);
    }
  }
}

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { Journal, keepJournal } from "../../server/access/journal";
import { startEmbedded } from "../../server/database/embedded";
import { asOwner, migrate, setAppPassword } from "../../server/database/prepare";
import { APP_ROLE, type Target, dataSource, inEmbedded } from "../../server/database/source";
import { readConfig } from "../../server/kernel/config";

/** A database of a proof's own: `app` logs in as the program does, `owner` past every gate. */
export interface ProofDatabase {
  readonly name: string;
  readonly app: DataSource;
  readonly owner: DataSource;
  readonly appTarget: Target;
  /** Where endings are kept outside the database. */
  readonly journal: Journal;
  /** Ends the connections, so that it can be copied; `open` makes them again. */
  close(): Promise<void>;
}

export interface ProofCluster {
  readonly folder: string;
  /** PostgreSQL's own log, as the product sets it. */
  readonly log: string;
  /** A migrated database, or a copy of one whose connections are closed. */
  makeDatabase(from?: string): Promise<ProofDatabase>;
  /** Connects again to a database that was closed. */
  open(name: string): Promise<ProofDatabase>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

const TEMPLATE = "proof_template";
const running = new Set<ProofCluster>();

/**
 * A PostgreSQL of a proof's own in a folder of its own, with the product's settings and migrations.
 *
 * @param durable - true where a crash is part of the proof: slower.
 */
export async function proofCluster({ durable = false, pool = 24 }: { durable?: boolean; pool?: number } = {}): Promise<ProofCluster> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-proof-"));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded(folder, { durable });
  const postgres = inEmbedded(server, "postgres");
  await asOwner(postgres, (source) => source.query(`create database ${TEMPLATE}`));
  await asOwner(inEmbedded(server, TEMPLATE), async (source) => {
    await migrate(source, readConfig({}).provider);
    await setAppPassword(source, server.password);
  });

  let made = 0;
  const open = async (name: string): Promise<ProofDatabase> => {
    const appTarget = inEmbedded(server, name, APP_ROLE);
    const app = await dataSource(appTarget, pool).initialize();
    const owner = await dataSource(inEmbedded(server, name), 4).initialize();
    const journal = new Journal(path.join(folder, "journal"), randomUUID()); // each connection its own: what a proof withdraws is kept as in the product
    for (const source of [app, owner]) keepJournal(source, journal);
    return { name, app, owner, appTarget, journal, close: async () => void (await Promise.all([journal.close(), ...[app, owner].map((source) => source.isInitialized && source.destroy())])) };
  };
  const cluster: ProofCluster = {
    folder,
    log: path.join(folder, "postgres.log"),
    open,
    async makeDatabase(from = TEMPLATE) {
      const name = `proof_${(made += 1)}`;
      await asOwner(postgres, (source) => source.query(`create database ${name} template ${from} strategy file_copy`));
      return open(name);
    },
    drop: (name) => asOwner(postgres, async (source) => void (await source.query(`drop database if exists ${name} with (force)`))),
    async close() {
      running.delete(cluster);
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  running.add(cluster);
  return cluster;
}

/** Ends what a proof that was broken off left running. */
export const closeClusters = async (): Promise<void> => void (await Promise.allSettled([...running].map((cluster) => cluster.close())));

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DataSource } from "typeorm";
import { startEmbedded } from "../../server/database/embedded";
import { asOwner, migrate, setAppPassword } from "../../server/database/prepare";
import { APP_ROLE, dataSource, inEmbedded } from "../../server/database/source";
import { readConfig } from "../../server/kernel/config";

/** A database to measure: `app` logs in as the program does, `owner` past every gate. */
export interface BenchDatabase {
  readonly app: DataSource;
  readonly owner: DataSource;
  close(): Promise<void>;
}

export interface BenchCluster {
  /** A folder of this run's own, gone after it. */
  readonly folder: string;
  /** @param connections - the app's pool at most. */
  database(connections: number): Promise<BenchDatabase>;
  close(): Promise<void>;
}

/** A PostgreSQL of the run's own with the product's own settings, flushing as in service, and a migrated template. */
export async function benchCluster(): Promise<BenchCluster> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-bench-"));
  fs.chmodSync(folder, 0o755); // PostgreSQL's own account enters it
  const server = await startEmbedded(folder);
  const template = inEmbedded(server, "bench_template");
  const postgres = inEmbedded(server, "postgres");
  await asOwner(postgres, (source) => source.query("create database bench_template"));
  await asOwner(template, async (source) => {
    await migrate(source, readConfig({}).provider);
    await setAppPassword(source, server.password);
  });
  return {
    folder,
    async database(connections) {
      const name = `bench_${randomBytes(4).toString("hex")}`;
      await asOwner(postgres, (source) => source.query(`create database ${name} template bench_template strategy file_copy`));
      const app = await dataSource(inEmbedded(server, name, APP_ROLE), connections).initialize();
      const owner = await dataSource(inEmbedded(server, name), 2).initialize();
      return {
        app,
        owner,
        async close() {
          await app.destroy();
          await owner.destroy();
        },
      };
    },
    async close() {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

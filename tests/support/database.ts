import { inject } from "vitest";
import type { DataSource } from "typeorm";
import { asOwner } from "../../server/database/prepare";
import { type Target, dataSource } from "../../server/database/source";
import { at } from "./globalSetup";

let made = 0;

/** A database of this test file's own, migrated: `app` logs in as the program does, `owner` past every gate. */
export interface TestDatabase {
  readonly app: DataSource;
  readonly owner: DataSource;
  readonly appTarget: Target;
  close(): Promise<void>;
}

export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `test_${process.pid}_${(made += 1)}`;
  await asOwner(cluster.owner, (source) => source.query(`create database ${name} template ${cluster.template} strategy file_copy`));
  const appTarget = at(cluster.owner, name, cluster.appPassword);
  const app = await dataSource(appTarget, 8).initialize();
  const owner = await dataSource(at(cluster.owner, name), 3).initialize();
  return {
    app,
    owner,
    appTarget,
    async close() {
      await app.destroy();
      await owner.destroy();
      await asOwner(cluster.owner, (source) => source.query(`drop database ${name} with (force)`));
    },
  };
}

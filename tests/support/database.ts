import { randomUUID } from "node:crypto";
import path from "node:path";
import { inject } from "vitest";
import type { DataSource } from "typeorm";
import { Journal, keepJournal } from "../../server/access/journal";
import { asOwner } from "../../server/database/prepare";
import { type Target, dataSource } from "../../server/database/source";
import { at } from "./globalSetup";

let made = 0;

/** A database of this test file's own, migrated: `app` logs in as the program does, `owner` past every gate. */
export interface TestDatabase {
  readonly app: DataSource;
  readonly owner: DataSource;
  readonly appTarget: Target;
  /** Where the endings of `app`'s transactions are kept. */
  readonly journal: Journal;
  close(): Promise<void>;
}

export const testDatabase = (): Promise<TestDatabase> => copyOf(inject("cluster").template);

/** A copy of a database as it is now: what a back-up holds. */
export async function backupOf({ app, owner }: TestDatabase): Promise<TestDatabase> {
  const [{ name }] = (await owner.query("select current_database() as name")) as [{ name: string }];
  for (const source of [app, owner]) await source.destroy(); // only a database that nobody uses can be copied
  const copy = await copyOf(name);
  for (const source of [app, owner]) await source.initialize();
  return copy;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `test_${process.pid}_${(made += 1)}`;
  await asOwner(cluster.owner, (source) => source.query(`create database ${name} template ${template} strategy file_copy`));
  const appTarget = at(cluster.owner, name, cluster.appPassword);
  const app = await dataSource(appTarget, 8).initialize();
  const owner = await dataSource(at(cluster.owner, name), 3).initialize();
  const journal = new Journal(path.join(inject("folder"), "journal"), randomUUID());
  for (const source of [app, owner]) keepJournal(source, journal);
  return {
    app,
    owner,
    appTarget,
    journal,
    async close() {
      await journal.close();
      await app.destroy();
      await owner.destroy();
      await asOwner(cluster.owner, (source) => source.query(`drop database ${name} with (force)`));
    },
  };
}

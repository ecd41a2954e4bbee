import "reflect-metadata";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../server/database/embedded";
import { asOwner, migrate, setAppPassword } from "../../server/database/prepare";
import { readConfig } from "../../server/kernel/config";
import { APP_ROLE, type Target, inEmbedded } from "../../server/database/source";

/** The cluster that a run of the tests uses: the owner's login to it, and the app role's password. */
export interface TestCluster {
  readonly owner: Target;
  readonly appPassword: string;
  readonly template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
    /** A folder of this run's own, gone after it. */
    folder: string;
  }
}

/** One cluster a run, from npm's PostgreSQL or DATABASE_URL's; one migrated template, of which each file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-"));
  fs.chmodSync(folder, 0o755);
  const server = given ? null : await startEmbedded(folder, { durable: false });
  const owner: Target = server ? inEmbedded(server, "postgres") : { url: given! };
  const appPassword = server?.password ?? randomBytes(24).toString("base64url");
  const template = `alongside_template_${process.pid}`;

  const end = async (): Promise<void> => {
    if (server) await server.stop();
    else await asOwner(owner, (source) => source.query(`drop database if exists ${template} with (force)`));
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await asOwner(owner, (source) => source.query(`create database ${template}`));
    await asOwner(at(owner, template), async (source) => {
      await migrate(source, readConfig({}).provider);
      await setAppPassword(source, appPassword);
    });
  } catch (error) {
    await end();
    throw error;
  }
  project.provide("cluster", { owner, appPassword, template });
  project.provide("folder", folder);
  return end;
}

/** The same server and login, another database; as the app role where its password is given. */
export function at(target: Target, database: string, appPassword?: string): Target {
  if (!("url" in target)) return { ...target, database, ...(appPassword ? { user: APP_ROLE, password: appPassword } : {}) };
  const url = new URL(target.url);
  url.pathname = `/${database}`;
  if (appPassword) Object.assign(url, { username: APP_ROLE, password: appPassword });
  return { url: url.href };
}

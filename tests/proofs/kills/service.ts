import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { prepareDatabase } from "../../../server/database/prepare";
import { readConfig } from "../../../server/kernel/config";

const PROGRAM = path.resolve("dist/server/main.js");
const AGAIN_MS = 100;

/** The built program in a process of its own, over a folder of its own; kept running as a service manager keeps it. */
export interface Service {
  readonly address: string;
  readonly folder: string;
  /** True while somebody answers that it is ready. */
  isReady(): Promise<boolean>;
  killServer(): void;
  /** The postmaster, with SIGKILL. */
  killPostgres(): void;
  /** One of PostgreSQL's own processes, with SIGKILL: the postmaster then throws the others out. */
  killBackend(pid: number): void;
  /** As the database's owner, past every gate. */
  asOwner<T>(work: (db: pg.Client) => Promise<T>): Promise<T>;
  /** How often it had to be started again. */
  readonly starts: () => number;
  end(): Promise<void>;
}

/** @param prepare - fills the migrated database before the first start, so that no demonstration world is put there. */
export async function startService(prepare: (db: pg.Client) => Promise<void>): Promise<Service> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-kills-"));
  fs.chmodSync(folder, 0o755);
  const asOwner = <T>(work: (db: pg.Client) => Promise<T>): Promise<T> => connected(folder, work);
  const made = await prepareDatabase(readConfig({ DATA_DIR: folder }));
  try {
    await asOwner(prepare);
  } finally {
    await made.stop();
  }

  const port = await freePort();
  const output = fs.openSync(path.join(folder, "output.log"), "a");
  let ended = false;
  let starts = 0;
  let child: ChildProcess;
  let exited: Promise<unknown>;
  const start = (): void => {
    starts += 1;
    child = spawn(process.execPath, [PROGRAM], { env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port) }, stdio: ["ignore", output, output] });
    exited = new Promise((resolve) => child.once("exit", resolve));
    child.once("exit", () => void (ended || setTimeout(start, AGAIN_MS)));
  };
  start();
  const killPostgres = (): void => signal(postmaster(folder), "SIGKILL");
  const last = (): void => void child.kill("SIGKILL");
  process.once("exit", last);
  return {
    address: `http://127.0.0.1:${port}`,
    folder,
    isReady: () => isReady(port),
    killServer: () => void child.kill("SIGKILL"),
    killPostgres,
    killBackend: (pid) => signal(pid, "SIGKILL"),
    asOwner,
    starts: () => starts,
    async end() {
      ended = true;
      process.off("exit", last);
      child.kill("SIGTERM");
      await exited;
      killPostgres(); // none is there any more, unless it was another program's
      fs.closeSync(output);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function signal(pid: number, which: NodeJS.Signals): void {
  try {
    if (pid > 0) process.kill(pid, which);
  } catch {
    // gone already
  }
}

/** PostgreSQL's own word for who leads it; 0: nobody. */
function postmaster(folder: string): number {
  const file = path.join(folder, "postgres/data/postmaster.pid");
  return fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8").split("\n")[0]) : 0;
}

async function connected<T>(folder: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const password = fs.readFileSync(path.join(folder, "postgres/database-password"), "utf8").trim();
  const db = new pg.Client({ host: path.join(folder, "postgres/run"), port: 5432, user: "alongside_owner", password, database: "alongside" });
  db.on("error", () => undefined);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

const isReady = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    http.get({ port, host: "127.0.0.1", path: "/health/ready", timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    }).once("error", () => resolve(false));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

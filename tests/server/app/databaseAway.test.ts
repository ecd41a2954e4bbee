import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeApp } from "../../../server/app/http";
import { hearNotices } from "../../../server/app/notices";
import { listen } from "../../../server/graphql/live";
import { type EmbeddedPostgres, startEmbedded } from "../../../server/database/embedded";
import { asOwner, migrate, setAppPassword } from "../../../server/database/prepare";
import { APP_ROLE, dataSource, inEmbedded } from "../../../server/database/source";
import { isAlive } from "../../../server/database/supervise";
import { readConfig } from "../../../server/kernel/config";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "alongside-away-"));
const said: string[] = [];
let server: EmbeddedPostgres;
let source: DataSource;
let app: FastifyInstance;
let stopHearing: () => Promise<void>;

beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  server = await startEmbedded(folder, { durable: false, say: (line) => said.push(line) });
  await asOwner(inEmbedded(server, "postgres"), async (owner) => {
    await migrate(owner, readConfig({}).provider);
    await setAppPassword(owner, server.password);
  });
  const target = inEmbedded(server, "postgres", APP_ROLE);
  source = await dataSource(target, 4).initialize();
  app = await makeApp({ config: readConfig({ DATA_DIR: folder }), source });
  stopHearing = hearNotices(target);
});
afterAll(async () => {
  await stopHearing();
  await app.close();
  await source.destroy();
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const postmaster = (): number => Number(fs.readFileSync(path.join(folder, "data/postmaster.pid"), "utf8").split("\n")[0]);
const session = () => app.inject({ url: "/auth/session" });
const ask = () => app.inject({ method: "POST", url: "/graphql/clients", headers: { "content-type": "application/json", cookie: "alongside_session=x" }, payload: { query: "{ viewer { role } }" } });

async function until<T>(what: () => Promise<T>, right: (value: T) => boolean): Promise<T> {
  for (let waited = 0; ; waited += 50) {
    const value = await what();
    if (right(value) || waited > 15_000) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it("answers in words while PostgreSQL is away, and serves again without a restart when it is back", async () => {
  expect((await session()).statusCode).toBe(200);
  expect((await app.inject({ url: "/health/ready" })).json()).toEqual({ ready: true, sharing: "open" });
  await server.stop();

  const away = await session();
  expect(away.statusCode).toBe(503);
  expect(away.json().message).toMatch(/can't reach our records/);
  const graphql = await ask();
  expect([graphql.statusCode, graphql.json().errors[0].message]).toEqual([503, "We can't reach our records just now. Nothing was changed. Try again in a minute."]);
  expect((await app.inject({ url: "/health/live" })).statusCode).toBe(200);
  expect((await app.inject({ url: "/health/ready" })).statusCode).toBe(503);

  server = await startEmbedded(folder, { durable: false, say: (line) => said.push(line) });
  expect((await session()).statusCode).toBe(200);
  expect((await ask()).json().errors[0].extensions.code).toBe("UNAUTHENTICATED");
}, 40_000);

it("starts a killed PostgreSQL again, and serves as before", async () => {
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await until(async () => said, (lines) => lines.includes("PostgreSQL is back."));
  expect(said).toEqual(["PostgreSQL has ended; starting it again.", "PostgreSQL is back."]);
  expect(postmaster()).not.toBe(killed);
  expect((await until(session, ({ statusCode }) => statusCode === 200)).statusCode).toBe(200);
}, 40_000);

it("hears notices again after that", async () => {
  const heard: string[] = [];
  const stop = listen(({ id }) => heard.push(id));
  const tell = async () => {
    await source.query(`select pg_notify('alongside', '{"kind":"test","id":"again"}')`);
    return heard.length;
  };
  expect(await until(tell, (count) => count > 0)).toBeGreaterThan(0);
  stop();
});

it.each([
  { by: "a program that has ended", pid: 0x3f_ff_ff, stops: true },
  { by: "a program that still runs", pid: process.ppid, stops: false },
])("uses a server started by $by; stopping it: $stops", async ({ pid, stops }) => {
  const before = postmaster();
  fs.writeFileSync(path.join(folder, "started-by"), String(pid));
  const second = await startEmbedded(folder, { durable: false });
  expect(second).toMatchObject({ host: server.host, password: server.password });
  expect(postmaster()).toBe(before);
  await second.stop();
  expect(isAlive(before)).toBe(!stops);
  expect((await until(session, ({ statusCode }) => statusCode === 200)).statusCode).toBe(200);
}, 40_000);

import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { accountForPostgres, canReach, type ServerAccount, packagedBinaries, reachableBinaries } from "./embeddedBinaries";
import { isAlive, stopByPid, supervise } from "./supervise";

/** A PostgreSQL of our own. `stop` ends it, unless another running program had started it. */
export interface EmbeddedPostgres {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  stop(): Promise<void>;
}

const OWNER = "alongside_owner";
/** A Unix socket's path may have 107 bytes; the file's own name takes up to 20 of them. */
const LONGEST_SOCKET_FOLDER = 85;

/**
 * Starts PostgreSQL from the binaries that npm brought, with its files in `dir`, and starts it again when it ends by itself.
 *
 * As root the server runs under an account without rights, for PostgreSQL refuses root. A server that an
 * earlier, killed run left behind is used as it is.
 *
 * @param durable - false only for tests: faster, and nothing survives a crash.
 * @param say - told, in one line, when the server had to be started again.
 * @throws Error with PostgreSQL's own words when it will not start.
 */
export async function startEmbedded(dir: string, { durable = true, say = () => undefined }: { durable?: boolean; say?: (line: string) => void } = {}): Promise<EmbeddedPostgres> {
  const account = accountForPostgres();
  const { data, run } = prepareFolders(dir, account);
  const bin = reachableBinaries(await packagedBinaries(), account);
  const surroundings = { ...account, cwd: data, env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } };

  const password = initialise(dir, data, bin.initdb, surroundings, account, durable);
  const ownerFile = path.join(dir, "started-by");
  const running = await alreadyRunning(data);
  let mine = !running || !isAlive(ownerOf(ownerFile));
  const tcp = process.platform === "win32";
  const port = running?.port ?? (tcp ? await freePort() : 5432);
  const host = running?.host ?? (tcp ? "127.0.0.1" : run);
  const log = path.join(dir, "postgres.log");

  const launch = async (): Promise<number> => {
    const other = await alreadyRunning(data); // another program was quicker
    if (other) return other.pid;
    const output = fs.openSync(log, "a", 0o600);
    const child = spawn(bin.postgres, settings(data, run, port, tcp, durable), { ...surroundings, stdio: ["ignore", output, output], detached: true });
    fs.closeSync(output);
    await untilReady(child, data, log);
    child.unref();
    fs.writeFileSync(ownerFile, String(process.pid));
    mine = true;
    return child.pid!;
  };
  const supervisor = supervise(running?.pid ?? (await insist(launch)), launch, say);
  return {
    host,
    port,
    user: OWNER,
    password,
    async stop() {
      const pid = await supervisor.end();
      if (mine) await stopByPid(pid);
    },
  };
}

/** A server that was killed may hold its memory and its lock for a moment: a first start that fails is tried again. */
async function insist(launch: () => Promise<number>, tries = 12): Promise<number> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await launch();
    } catch (error) {
      if (tried >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** The process that started the server, or 0. */
const ownerOf = (file: string): number => (fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0);

function settings(data: string, run: string, port: number, tcp: boolean, durable: boolean): string[] {
  const options = [
    `listen_addresses=${tcp ? "127.0.0.1" : ""}`,
    "max_connections=80",
    "log_parameter_max_length=0", // a statement's values are personal data
    "log_parameter_max_length_on_error=0",
    "log_error_verbosity=terse", // DETAIL repeats rows
    "log_min_error_statement=panic", // and so do statements
    "log_min_messages=log", // an error's first line repeats what was typed; the program logs it by its code
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  return ["-D", data, "-p", String(port), ...(tcp ? [] : ["-k", run]), ...options.flatMap((option) => ["-c", option])];
}

/** Where another account cannot enter `dir` (a closed home folder), the data stand in the system's own place for them. */
function prepareFolders(dir: string, account: ServerAccount): { data: string; run: string } {
  fs.mkdirSync(dir, { recursive: true }); // parents keep the usual mode: 0700 on them would lock the server's account out
  const own = account.uid === undefined || canReach(dir, account) ? dir : path.join("/var/lib", `alongside-${shortHash(dir)}`);
  const data = path.join(own, "data");
  const run = Buffer.byteLength(path.join(own, "run")) > LONGEST_SOCKET_FOLDER ? path.join(os.tmpdir(), `pg-${shortHash(own)}`) : path.join(own, "run");
  if (own !== dir) fs.mkdirSync(own, { recursive: true, mode: 0o755 });
  for (const folder of [data, run]) {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account.uid !== undefined) fs.chownSync(folder, account.uid, account.gid!);
  }
  return { data, run };
}

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

function initialise(dir: string, data: string, initdb: string, surroundings: object, account: ServerAccount, durable: boolean): string {
  const passwordFile = path.join(dir, "database-password");
  if (fs.existsSync(path.join(data, "PG_VERSION")) && fs.existsSync(passwordFile)) return fs.readFileSync(passwordFile, "utf8").trim();

  const password = randomBytes(24).toString("base64url");
  fs.rmSync(data, { recursive: true, force: true }); // a half-made cluster, from a run that was killed
  fs.mkdirSync(data, { mode: 0o700 });
  const handed = `${data}.password`;
  fs.writeFileSync(handed, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) for (const each of [data, handed]) fs.chownSync(each, account.uid, account.gid!);
  const made = spawnSync(
    initdb,
    ["-D", data, "-U", OWNER, "--auth=scram-sha-256", `--pwfile=${handed}`, "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", ...(durable ? [] : ["--no-sync"])],
    { ...surroundings, encoding: "utf8" },
  );
  fs.rmSync(handed, { force: true });
  if (made.status !== 0) {
    fs.rmSync(data, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its files: ${made.stderr || String(made.error)}`);
  }
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

/** What `postmaster.pid` says, if somebody answers there: after a crash its number may be another process's. */
async function alreadyRunning(data: string): Promise<{ pid: number; host: string; port: number } | null> {
  const said = readPidFile(data);
  if (!said || !isAlive(said.pid)) return null;
  return (await answers(said)) ? said : null;
}

function readPidFile(data: string): { pid: number; host: string; port: number } | null {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const [pid, , , port, socket, address, , status] = fs.readFileSync(file, "utf8").split("\n").map((line) => line.trim());
  return status === "ready" ? { pid: Number(pid), host: socket || address!, port: Number(port) } : null;
}

const answers = ({ host, port }: { host: string; port: number }): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = host.startsWith("/") ? connect(path.join(host, `.s.PGSQL.${port}`)) : connect(port, host);
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once("connect", () => {
      resolve(true);
      socket.destroy();
    });
    socket.once("error", () => resolve(false)).once("close", () => resolve(false));
  });

async function untilReady(child: ReturnType<typeof spawn>, data: string, log: string): Promise<void> {
  let ended: string | null = null;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended = `exit ${code ?? signal}`));
  while (readPidFile(data)?.pid !== child.pid) {
    if (ended !== null) throw new Error(`PostgreSQL would not start (${ended}):\n${fs.readFileSync(log, "utf8").slice(-4000)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

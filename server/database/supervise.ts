const LOOK_MS = 200;
const LONGEST_STOP_MS = 30_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** True while there is a process of this number. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends sessions, writes a checkpoint and leaves cleanly. */
export async function stopByPid(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid) && waited < LONGEST_STOP_MS; waited += 20) await pause(20);
}

/** Watches a server until `end`, which gives the number of the process that runs it then. */
export interface Supervisor {
  end(): Promise<number>;
}

/**
 * Starts a server again when its process is gone. A start that fails (shared memory of the one before still in use,
 * say) is tried again at the next look.
 *
 * @param start - gives the new process's number.
 * @param say - told in one line when it happened.
 */
export function supervise(first: number, start: () => Promise<number>, say: (line: string) => void): Supervisor {
  let pid = first;
  let starting: Promise<void> | null = null;
  let told = false;
  const again = async (): Promise<void> => {
    if (!told) say("PostgreSQL has ended; starting it again.");
    told = true;
    try {
      pid = await start();
      say("PostgreSQL is back.");
      told = false;
    } catch {
      // the next look tries again
    }
  };
  const timer = setInterval(() => {
    if (starting || isAlive(pid)) return;
    starting = again().finally(() => (starting = null));
  }, LOOK_MS);
  timer.unref();
  return {
    async end() {
      clearInterval(timer);
      await starting;
      return pid;
    },
  };
}

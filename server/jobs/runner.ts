import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { type Session, inWorkerSession } from "../database/session";

/** Work done again and again by the program itself, as `persona_worker`. */
export interface Sweep {
  readonly name: string;
  readonly everySeconds: number;
  /**
   * One piece of the work, in a transaction of its own.
   *
   * @returns true when there is more to do at once.
   */
  run(session: Session): Promise<boolean | void>;
}

/** Any lock's first key: PostgreSQL keeps these apart from the migrations' lock. */
const LOCK = 4156;
const MOST_AT_ONCE = 500;

/**
 * Runs each sweep at its interval until stopped. However many programs share the database, one runs a sweep at a time.
 * A failure (the database away, say) is logged once, and the sweep goes on at its next turn.
 *
 * @returns the function that stops them and waits for what is under way.
 */
export function runSweeps(source: DataSource, sweeps: readonly Sweep[], log: Pick<Logger, "error">): () => Promise<void> {
  const stops = sweeps.map((sweep) => runSweep(source, sweep, log));
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

function runSweep(source: DataSource, sweep: Sweep, log: Pick<Logger, "error">): () => Promise<void> {
  let stopped = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  const takeTurn = async (): Promise<void> => {
    try {
      for (let pieces = 0; !stopped && pieces < MOST_AT_ONCE; pieces += 1) if (!(await runOnce(source, sweep))) break;
      failing = false;
    } catch (error) {
      // The class and the code alone: a message may hold a value.
      if (!failing && !stopped) log.error({ sweep: sweep.name, class: (error as Error | null)?.constructor?.name, code: (error as { code?: string } | null)?.code }, "sweep failed");
      failing = true;
    }
    if (!stopped) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => (turn = takeTurn()), sweep.everySeconds * 1000);
    timer.unref();
  };
  turn = takeTurn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}

/** One piece of a sweep, unless another program is at it. @returns true when there is more to do. */
export const runOnce = (source: DataSource, sweep: Sweep): Promise<boolean> =>
  inWorkerSession(source, async (session) => {
    const [lock] = (await session.db.query("select pg_try_advisory_xact_lock($1, hashtext($2)) as mine", [LOCK, sweep.name])) as [{ mine: boolean }];
    return lock.mine ? (await sweep.run(session)) === true : false;
  });

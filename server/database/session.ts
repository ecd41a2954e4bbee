import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { clock } from "../kernel/clock";
import { anybody, type Audience, type Viewer } from "../kernel/viewer";
import { commitEndings, hasEnded, hearEndings } from "./endings";
import { flushed } from "./flushing";
import { prepared } from "./prepared";
import { takeReadingTurn } from "./readingTurns";

/** One transaction in one viewer's name: what a command or a read is given. */
export interface Session {
  readonly viewer: Viewer;
  readonly db: EntityManager;
  readonly now: Date;
  /** Says that something was written which must be on the disk before the session's end is known. */
  mustLast(): void;
}

/** An open transaction that its opener ends. */
export interface OpenSession extends Session {
  /** @throws Error when PostgreSQL had to roll back instead. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * `disclose`: a reading that writes down what was read. It commits without waiting for the disk, which gives the client's
 * lock back at once; its end is known only when what must last is on the disk.
 */
export type Mode = "read" | "write" | "disclose";

const persona: Record<Audience, string> = {
  public: "persona_public",
  employers: "persona_employer",
  specialists: "persona_specialist",
  clients: "persona_client",
};

/**
 * Runs `work` in one transaction that PostgreSQL knows belongs to `viewer`.
 *
 * The role and the session's secret are transaction-local, so neither outlives the transaction nor leaks through
 * the pool.
 *
 * @throws whatever `work` throws, after rolling back.
 */
export const inSession = <T>(source: DataSource, viewer: Viewer, mode: Mode, work: (session: Session) => Promise<T>): Promise<T> =>
  run(openSession(source, viewer, mode), work);

/** As `inSession`, for jobs: nobody is signed in, and the worker's persona sees only what its policies name. */
export const inWorkerSession = <T>(source: DataSource, work: (session: Session) => Promise<T>): Promise<T> =>
  run(open(source, anybody, "write", "persona_worker"), work);

/**
 * As `inSession`, for the operator at the command line: past every viewer's rows, as the definer. The source must be
 * the owner's; the program itself has no way to this role.
 */
export const inOwnersSession = <T>(owner: DataSource, work: (session: Session) => Promise<T>): Promise<T> =>
  run(open(owner, anybody, "write", "alongside_definer"), work);

async function run<T>(opening: Promise<OpenSession>, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await opening;
  try {
    const value = await work(session);
    await session.commit();
    return value;
  } catch (error) {
    await session.rollback();
    throw error;
  }
}

/**
 * As `inSession`, for a caller who ends the transaction at a time of its own: one GraphQL operation.
 *
 * @param ahead - waits for no other readings: what a command reads for its answer is a part of the command.
 */
export const openSession = (source: DataSource, viewer: Viewer, mode: Mode, ahead = false): Promise<OpenSession> =>
  open(source, viewer, mode, persona[viewer.audience], ahead);

// set_config('role', …, true) is SET LOCAL ROLE that takes a parameter.
const BECOME = prepared(
  "become",
  "select set_config('transaction_read_only', $1, true), set_config('synchronous_commit', $2, true), set_config('role', $3, true), set_config('app.session', $4, true)",
);

async function open(source: DataSource, viewer: Viewer, mode: Mode, role: string, ahead = false): Promise<OpenSession> {
  const giveTurn = mode === "write" || ahead ? () => undefined : await takeReadingTurn(source);
  const runner = source.createQueryRunner();
  try {
    hearEndings(await runner.connect());
    await runner.startTransaction();
    await runner.query(BECOME, [mode === "read" ? "on" : "off", mode === "disclose" ? "off" : "on", role, viewer.sessionSecret]);
  } catch (error) {
    await end(runner, "rollback").catch(() => undefined);
    giveTurn();
    throw error;
  }
  return takingTurns(source, runner, viewer, mode, giveTurn);
}

/**
 * GraphQL runs sibling resolvers side by side, but a transaction is one connection: its queries take turns. One that
 * comes after the end is refused, for it would run outside the transaction and without the viewer.
 */
function takingTurns(source: DataSource, runner: QueryRunner, viewer: Viewer, mode: Mode, giveTurn: () => void): OpenSession {
  let last: Promise<unknown> = Promise.resolve();
  let open = true;
  let failed = false;
  let mustLast = false;
  const send = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
  const takeTurn = (...words: unknown[]): Promise<unknown> => {
    const turn = last.then(() => {
      if (!open) throw new Error("this operation's transaction has ended");
      return send(...words);
    });
    last = turn.catch(() => (failed = true));
    return turn;
  };
  Object.assign(runner, { query: takeTurn });

  const finish = async (how: "commit" | "rollback"): Promise<void> => {
    if (!open) return;
    await last;
    open = false;
    Object.assign(runner, { query: send });
    await end(runner, how, failed).finally(giveTurn);
    if (how === "commit" && mode === "disclose" && mustLast) await flushed(source);
  };
  return { viewer, db: runner.manager, now: clock.now(), mustLast: () => void (mustLast = true), commit: () => finish("commit"), rollback: () => finish("rollback").catch(() => undefined) };
}

/** COMMIT of a failed transaction rolls back without an error: where a query failed, a question asked first can tell. */
async function end(runner: QueryRunner, how: "commit" | "rollback", failed = false): Promise<void> {
  try {
    if (how === "commit") {
      if (failed) await runner.query("select 1");
      await (hasEnded(await runner.connect()) ? commitEndings(runner) : runner.commitTransaction());
    } else {
      await runner.rollbackTransaction();
    }
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

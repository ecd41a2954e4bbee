import type { DataSource, QueryRunner } from "typeorm";
import { prepared } from "./prepared";

/** The flushes of one source: the one that runs, the one that waits for it, and the connection that they share meanwhile. */
interface Flushes {
  running: Promise<void> | null;
  next: Promise<void> | null;
  runner: QueryRunner | null;
}

const flushesOf = new WeakMap<DataSource, Flushes>();

/**
 * Returns once everything that was committed before the call is on the disk, whatever it was committed with. One flush
 * serves all who wait for it.
 *
 * @throws Error when the database can't say so: what was committed may then be lost in a crash.
 */
export function flushed(source: DataSource): Promise<void> {
  const flushes = flushesOf.get(source) ?? { running: null, next: null, runner: null };
  flushesOf.set(source, flushes);
  if (!flushes.running) return (flushes.running = flush(source, flushes));
  // The running one may have begun before the caller's commit.
  return (flushes.next ??= flushes.running.catch(() => undefined).then(() => {
    flushes.next = null;
    return (flushes.running = flush(source, flushes));
  }));
}

// An empty message in the log of changes: its commit is flushed, and with it all that stands before it.
const FLUSH = prepared("flush", "select set_config('synchronous_commit', 'on', false), pg_logical_emit_message(true, 'alongside', '')");

async function flush(source: DataSource, flushes: Flushes): Promise<void> {
  const runner = (flushes.runner ??= source.createQueryRunner());
  let done = false;
  try {
    await runner.query(FLUSH);
    done = true;
  } finally {
    if (!flushes.next) flushes.running = null;
    if (!flushes.next || !done) {
      flushes.runner = null;
      await runner.release();
    }
  }
}

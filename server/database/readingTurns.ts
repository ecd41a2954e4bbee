import type { DataSource } from "typeorm";

/** Connections that readings leave free, so that a command, a withdrawal above all, never stands behind a crowd of readers. */
const KEPT_FOR_COMMANDS = 4;

interface Turns {
  free: number;
  readonly waiting: (() => void)[];
}

const turnsOf = new WeakMap<DataSource, Turns>();

/**
 * Waits until a reading may have one of the source's connections, first come first served.
 *
 * @returns the function that gives the turn to the next; more than once is once.
 */
export async function takeReadingTurn(source: DataSource): Promise<() => void> {
  const turns = turnsOf.get(source) ?? { free: Math.max(1, (source.options as { poolSize?: number }).poolSize! - KEPT_FOR_COMMANDS), waiting: [] };
  turnsOf.set(source, turns);
  if (turns.free > 0) turns.free -= 1;
  else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  let mine = true;
  return () => {
    if (!mine) return;
    mine = false;
    const next = turns.waiting.shift();
    if (next) next();
    else turns.free += 1;
  };
}

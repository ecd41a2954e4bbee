import { useSyncExternalStore } from "react";

/**
 * Whether the service answers. A request that failed on the way says so; then the service is asked
 * again, less and less often, until it answers, and those who wait are told.
 */
let reachable = true;
const watchers = new Set<() => void>();
const waiting = new Set<() => void>();

/** Pauses between attempts, in milliseconds; the last one repeats. */
const pauses = [2000, 3000, 5000, 10_000, 20_000];

function set(now: boolean): void {
  reachable = now;
  for (const tell of watchers) tell();
}

async function ask(attempt: number): Promise<void> {
  const answers = await fetch("/auth/session", { headers: { "x-requested-with": "alongside" } }).then((reply) => reply.ok, () => false);
  if (!answers) return askLater(attempt + 1);
  set(true);
  for (const tell of waiting) tell();
}

function askLater(attempt: number): void {
  setTimeout(() => void ask(attempt), pauses[Math.min(attempt, pauses.length - 1)]);
}

/** A request got no answer, or 502 to 504. */
export function notReached(): void {
  if (!reachable) return;
  set(false);
  askLater(0);
}

/** Calls `tell` each time the service is back. Returns what undoes it. */
export function whenBack(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Whether the service answers, now. */
export const useReachable = (): boolean => useSyncExternalStore(watch, () => reachable);

/** Times of one kind of act, in milliseconds. */
export interface Timing {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** @param took - milliseconds of each act, in any order. @param over - milliseconds that all of them together took. */
export function timing(took: readonly number[], over: number): Timing {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { count: sorted.length, perSecond: (sorted.length / over) * 1000, p50: at(0.5), p99: at(0.99), most: at(1) };
}

/** Runs `act` again and again, `side` of them side by side, for so many milliseconds. */
export async function measured(side: number, milliseconds: number, act: (turn: number) => Promise<unknown>): Promise<Timing> {
  const took: number[] = [];
  const began = performance.now();
  let turn = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - began < milliseconds) {
      const start = performance.now();
      await act((turn += 1));
      took.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: side }, one));
  return timing(took, performance.now() - began);
}

export const inWords = (name: string, { count, perSecond, p50, p99, most }: Timing): string =>
  `${name.padEnd(44)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  most ${most.toFixed(1)} ms  (${count})`;

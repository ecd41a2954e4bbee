/** How much of a proof is run: in `npm test`, by `npm run prove`, and for the closing figures. */
export type Size = "small" | "usual" | "full";

/** One run of one proof. */
export interface Trial {
  readonly size: Size;
  readonly rounds: number;
  /** The same seed gives the same run, as far as the machine's own timing lets it. */
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly progress: (done: number, of: number) => void;
}

/** Something that must not be. `detail` is what a person needs to see it again. */
export interface Finding {
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly figures: Readonly<Record<string, number | string>>;
}

/** A promise of the portal, and a way for anybody to try to break it. */
export interface Proof {
  readonly name: string;
  /** One line: what it holds to. */
  readonly about: string;
  /** What one round is: "operations", "pairs". */
  readonly unit: string;
  readonly rounds: Readonly<Record<Size, number>>;
  run(trial: Trial): Promise<Outcome>;
}

/** A run without a terminal, for tests. */
export const quietTrial = (proof: Proof, seed = 1, size: Size = "small"): Trial => ({ size, rounds: proof.rounds[size], seed, say: () => undefined, progress: () => undefined });

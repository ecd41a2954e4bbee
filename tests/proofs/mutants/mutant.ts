/** A change of one place in the source. `find` stands there exactly once. */
export interface Edit {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** One way that such systems leaked, planted for real. */
export interface Mutant {
  /** Its number in the list of forty, two digits. */
  readonly id: string;
  /** What the planted fault does. */
  readonly fault: string;
  readonly edits: readonly Edit[];
  /** What must catch it: a proof at small size, or a test file (with, after `#`, part of the tests' names). Tried in order. */
  readonly caughtBy: readonly string[];
}

const MIGRATIONS = "server/database/migrations/20261121T";
export const migration = (name: string): string => `${MIGRATIONS}${name}.ts`;

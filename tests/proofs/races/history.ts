import type { LedgerEntry, LedgerHead } from "../../../server/access/ledger";

/*
 * What happened in one round, as the actors wrote it down. Times are performance.now() of the one process that they all
 * run in. Whoever judges it reads this and the ledger, and nothing else.
 */

/** A client's yes to one line for certain readers. It stands from the moment it began to be said. */
export interface Grant {
  readonly consent: string;
  readonly statement: string;
  readonly recipient: "employer" | "care_team";
  readonly employer: string | null;
  /** Memberships. */
  readonly readers: readonly string[];
  /** -Infinity: it was there before the round. */
  readonly from: number;
}

/** The end of sharing, or of a reader: whatever is named narrows it. */
export interface Ending {
  readonly by: string;
  readonly consent?: string;
  readonly statement?: string;
  readonly employer?: string;
  readonly reader?: string;
  readonly start: number;
  readonly acknowledged: number;
}

/** One reading on one channel. */
export interface Reading {
  readonly channel: string;
  /** The membership that read; "nobody" where nothing of a person's may stand at all, a mail for instance. */
  readonly reader: string;
  readonly start: number;
  readonly end: number;
  /** Statements whose words were anywhere in what came back. */
  readonly saw: readonly string[];
  /** It was answered with an error, or broke: the ledger may hold what was never sent. */
  readonly failed: boolean;
}

/** What an open page showed, each time that it changed. */
export interface Page {
  readonly channel: string;
  readonly reader: string;
  readonly showed: readonly { readonly at: number; readonly statements: readonly string[] }[];
}

export interface History {
  readonly clientId: string;
  readonly grants: readonly Grant[];
  readonly endings: readonly Ending[];
  readonly readings: readonly Reading[];
  readonly pages: readonly Page[];
  /** In order of `seq`. */
  readonly ledger: readonly LedgerEntry[];
  readonly head: LedgerHead;
}

import type { Session } from "../../../database/session";

export const WAITING_KINDS = [
  "offer_times", "say_how_it_went", "decide", "adjustment", "trial_ends", "put_in_place", "adjustment_review", "vacancy_questions", "changes_requested", "pass_on_note", "no_longer_shared", "messages",
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** One answer that the service or a person waits for. */
export interface WaitingLine {
  readonly kind: WaitingKind;
  /** Of the thing whose page has the act: an introduction, an adjustment, a role, a request for support. */
  readonly id: string;
  /** What to do, as a sentence without its full stop. */
  readonly title: string;
  readonly note: string;
  /** `YYYY-MM-DD`; null: as soon as may be. */
  readonly dueOn: string | null;
}

/** Reads the lines of one kind, as the viewer's employer may know them. One file a source; `sources.ts` names them. */
export type WaitingSource = (session: Session) => Promise<WaitingLine[]>;

/** A person who shares no name, in the middle of a sentence. */
export const SOMEBODY = "the person introduced to you";

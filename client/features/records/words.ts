import type { NotRecalledAnswer, RecordRequestKind } from "../../../schema/generated/clients";

/** Each thing that may be asked: as the choice, as the client's own entry, and for staff. */
export const ASKED: Record<RecordRequestKind, { ask: string; hint: string; mine: string; staff: string }> = {
  correct: { ask: "Put something right", hint: "Say what is wrong, and what it should be.", mine: "You asked us to put something right", staff: "Put something right" },
  copy: { ask: "A copy of everything", hint: "On paper too, and notes that are not in this portal.", mine: "You asked for a copy", staff: "A copy of everything" },
  erase: { ask: "Delete what you keep about me", hint: "We keep proof of what you agreed to share, without your words, for six years. Take your receipts and a copy first: afterwards they are gone.", mine: "You asked us to delete", staff: "Erasure" },
  complain: { ask: "Complain", hint: "About us, or about what happened to your data.", mine: "You complained", staff: "Complaint" },
};

/** What a line was read for, after the comma. */
export const SHARED_FOR: Record<string, string> = {
  introduce: "to introduce you",
  interview_adjustments: "to arrange what helps at the interview",
  job_adjustments: "to arrange what helps in the job",
  retain: "to help you keep your job",
  return_to_work: "to help you come back to work",
  care_team: "so that your care team can plan",
};

/** What an employer says it did when asked to delete. */
export const THEY_ANSWERED: Record<NotRecalledAnswer, string> = { erased: "They say they have deleted it", kept_for_law: "They say the law makes them keep it" };

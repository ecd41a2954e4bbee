import type { RecordRequestKind } from "../../../schema/generated/clients";

/** Each thing that may be asked: as the choice, as the client's own entry, and for staff. */
export const ASKED: Record<RecordRequestKind, { ask: string; hint: string; mine: string; staff: string }> = {
  correct: { ask: "Put something right", hint: "Say what is wrong, and what it should be.", mine: "You asked us to put something right", staff: "Put something right" },
  copy: { ask: "A copy of everything", hint: "On paper too, and notes that are not in this portal.", mine: "You asked for a copy", staff: "A copy of everything" },
  erase: { ask: "Delete what you keep about me", hint: "The law makes us keep some of it. We tell you what, and for how long.", mine: "You asked us to delete", staff: "Erasure" },
  complain: { ask: "Complain", hint: "About us, or about what happened to your data.", mine: "You complained", staff: "Complaint" },
};

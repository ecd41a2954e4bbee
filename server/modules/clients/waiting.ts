import type { Session } from "../../database/session";

/** Something that waits for the client's own answer, in words for their home page. */
export interface Waiting {
  /** Tells one from another: `preferences`, or a kind and an id. */
  readonly id: string;
  /** "Check what Ruth wrote down for you". */
  readonly title: string;
  /** A sentence under it, or empty. */
  readonly note: string;
  /** Where it is answered, a path of the portal: `/me/wants`. */
  readonly page: string;
  /** `YYYY-MM-DD` when an answer is wanted by a day; null when there is no hurry. */
  readonly answerBy: string | null;
  /** New since a short time. */
  readonly isNew: boolean;
}

type WaitingSource = (session: Session) => Promise<Waiting[]>;
const sources: WaitingSource[] = [];

/**
 * Adds a source of things that wait for the client's answer. A later module calls it once, in the file of its clients'
 * resolver; the source reads in the client's own name.
 */
export const addWaiting = (source: WaitingSource): void => void sources.push(source);

/** What waits for the viewer's answer: what has a date first, by date, then the new, then the rest. */
export async function readWaiting(session: Session): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const source of sources) found.push(...(await source(session)));
  const rank = (thing: Waiting): string => thing.answerBy ?? (thing.isNew ? "9998" : "9999");
  return found.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

import { all, type Policy, type Rule } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";

export interface ContactSubject {
  readonly staffId: string;
  /** `YYYY-MM-DD`, the day it was written down. */
  readonly loggedOn: string;
  readonly today: string;
  readonly hasNext: boolean;
}

export type ContactAction = "edit" | "finishNext";

const wroteIt: Rule<ContactSubject> = (viewer: Viewer, entry) => viewer.staffId === entry.staffId;
const sameDay: Rule<ContactSubject> = (_viewer, entry) => entry.loggedOn === entry.today;
const somethingIsNext: Rule<ContactSubject> = (_viewer, entry) => entry.hasNext;
const isStaff: Rule<ContactSubject> = (viewer) => viewer.audience === "specialists";

/** A log is corrected on the day it was written, by whoever wrote it; afterwards it stands. */
export const contactPolicy: Policy<ContactSubject, ContactAction> = {
  edit: all(wroteIt, sameDay),
  finishNext: all(isStaff, somethingIsNext),
};

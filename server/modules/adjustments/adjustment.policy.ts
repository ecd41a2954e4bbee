import { type Policy, type Rule, all, any } from "../../access/policy";
import type { State } from "./adjustment.enums";

interface Subject {
  readonly state: State;
}
export type AdjustmentAction = "raise" | "keepBack" | "takeBack" | "answerAlternative" | "answerQuestion" | "askAgain" | "putInPlace" | "review" | "end";

const isClient: Rule<Subject> = (viewer) => viewer.audience === "clients";
const isStaff: Rule<Subject> = (viewer) => viewer.audience === "specialists";
const is = (...states: State[]): Rule<Subject> => (_viewer, { state }) => states.includes(state);

/** What a client and their service may do. The employer's answers go through `answerAdjustment`. */
export const adjustmentPolicy: Policy<Subject, AdjustmentAction> = {
  raise: all(isClient, is("suggested", "client_agrees", "not_raised")),
  keepBack: all(isClient, is("suggested", "client_agrees")),
  takeBack: all(isClient, is("proposed", "clarification", "alternative_offered")),
  answerAlternative: all(isClient, is("alternative_offered")),
  answerQuestion: all(isStaff, is("clarification")),
  askAgain: all(isStaff, is("declined", "modify")),
  putInPlace: all(any(isClient, isStaff), is("agreed")),
  review: all(any(isClient, isStaff), is("in_place", "working")),
  end: all(isStaff, is("declined", "agreed", "on_trial", "modify")),
};

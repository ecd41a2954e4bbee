import { all, any, not, type Policy, type Rule } from "../../access/policy";

/** What the rules look at. */
export interface EmployerSubject {
  readonly id: string;
  readonly state: string;
}

export const EMPLOYER_ACTIONS = ["edit", "approve", "suspend", "reopen", "close", "changeRelationship", "setLead", "trust", "keepContacts", "logContact"] as const;
export type EmployerAction = (typeof EMPLOYER_ACTIONS)[number];

const isStaff: Rule<EmployerSubject> = (viewer) => viewer.audience === "specialists";
const ownsEmployer: Rule<EmployerSubject> = (viewer, employer) => viewer.audience === "employers" && viewer.role === "owner" && viewer.employerId === employer.id;
const is =
  (...states: string[]): Rule<EmployerSubject> =>
  (_viewer, employer) =>
    states.includes(employer.state);

export const employerPolicy: Policy<EmployerSubject, EmployerAction> = {
  edit: any(ownsEmployer, all(isStaff, not(is("closed")))),
  approve: all(isStaff, is("invited", "pending")),
  suspend: all(isStaff, is("invited", "pending", "active")),
  reopen: all(isStaff, is("suspended", "closed")),
  close: all(isStaff, not(is("closed"))),
  changeRelationship: all(isStaff, not(is("closed"))),
  setLead: all(isStaff, not(is("closed"))),
  trust: all(isStaff, is("active")),
  keepContacts: all(isStaff, not(is("closed"))),
  logContact: all(isStaff, not(is("closed"))),
};

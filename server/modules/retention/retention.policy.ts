import { type Policy, type Rule, all } from "../../access/policy";
import type { CaseState, RequestState } from "./retention.enums";

interface Request {
  readonly state: RequestState;
}
interface Case {
  readonly state: CaseState;
  readonly plan: string;
}

const isStaff: Rule<unknown> = (viewer) => viewer.audience === "specialists";
const isEmployer: Rule<unknown> = (viewer) => viewer.audience === "employers";
const isClient: Rule<unknown> = (viewer) => viewer.audience === "clients";
const request = (...states: RequestState[]): Rule<Request> => (_viewer, { state }) => states.includes(state);
const kase = (...states: CaseState[]): Rule<Case> => (_viewer, { state }) => states.includes(state);
const hasPlan: Rule<Case> = (_viewer, { plan }) => plan !== "";

export const requestPolicy: Policy<Request, "recordCall" | "advise" | "awaitAgreement" | "accept" | "close" | "makeNote" | "withdraw"> = {
  recordCall: all(isStaff, request("submitted")),
  advise: all(isStaff, request("submitted", "screened", "awaiting_agreement", "agreed", "accepted")),
  awaitAgreement: all(isStaff, request("screened")),
  accept: all(isStaff, request("agreed")),
  close: all(isStaff, request("submitted", "screened", "awaiting_agreement", "agreed", "accepted")),
  makeNote: request("awaiting_agreement"),
  withdraw: all(isEmployer, request("submitted", "screened", "awaiting_agreement", "agreed")),
};

export const casePolicy: Policy<Case, "assess" | "writePlan" | "agreePlan" | "start" | "monitor" | "close"> = {
  assess: all(isStaff, kase("accepted", "assessment", "plan_agreed", "active")),
  writePlan: all(isStaff, kase("assessment")),
  agreePlan: all((viewer) => isStaff(viewer, null) || isClient(viewer, null), kase("assessment"), hasPlan),
  start: all(isStaff, kase("plan_agreed", "monitoring")),
  monitor: all(isStaff, kase("active")),
  close: all(isStaff, kase("accepted", "assessment", "plan_agreed", "active", "monitoring")),
};

import { type Policy, type Rule, all, any, not } from "../../access/policy";
import type { Client } from "./client.entity";

export type ClientAction = "changeState" | "reopen" | "changeDetails" | "assign" | "writeProfile" | "addNote" | "recordRiskAssessment" | "recordBetterOff" | "invite" | "changeApproach";

const isStaff: Rule<Client> = (viewer) => viewer.audience === "specialists";
const isThemselves: Rule<Client> = (viewer, client) => viewer.audience === "clients" && viewer.clientId === client.id;
const isClosed: Rule<Client> = (_viewer, client) => client.state === "closed";

/** Which clients staff may see at all is the database's: the caseload. */
export const clientPolicy: Policy<Client, ClientAction> = {
  changeState: all(isStaff, not(isClosed)),
  reopen: all(isStaff, isClosed),
  changeDetails: any(isStaff, isThemselves),
  assign: isStaff,
  writeProfile: any(isStaff, isThemselves),
  addNote: isStaff,
  recordRiskAssessment: isStaff,
  recordBetterOff: isStaff,
  invite: all(isStaff, not(isClosed)),
  // The permission is the person's own: staff write down what they said, and how they said it.
  changeApproach: any(isThemselves, isStaff),
};

import { abilities } from "../../access/policy";
import { calendarDate, daysBetween } from "../../kernel/calendar";
import { clock } from "../../kernel/clock";
import type { Viewer } from "../../kernel/viewer";
import { NEXT_STATES } from "./changeClientState";
import type { Client } from "./client.entity";
import { clientPolicy } from "./client.policy";
import type { BetterOffRow, CaseloadRow, ClientEventRow, ProfileRow } from "./client.reads";
import { ClientLineType, ClientType, MeType, WaitingType } from "./client.types";
import type { StaffRow } from "./clients.loaders";
import { BetterOffType, ClientEventType, ProfileType, SpecialistType } from "./clients.types";
import type { Waiting } from "./waiting";

const daysSince = (date: string): number => Math.max(0, daysBetween(date, calendarDate(clock.now())));

export const presentClientLine = (row: CaseloadRow): ClientLineType =>
  Object.assign(new ClientLineType(), {
    id: row.id, displayName: row.displayName, state: row.state, helpWith: row.helpWith, day: daysSince(row.engagedOn), approach: row.approach,
    riskAssessmentIn: row.riskAssessmentOn !== null, specialistName: row.specialistName, teamName: row.teamName,
    firstEmployerContactDay: row.firstEmployerContactOn ? Math.max(0, daysBetween(row.engagedOn, row.firstEmployerContactOn)) : null,
    lastContactOn: row.lastContactOn, unconfirmed: row.unconfirmed,
  });

/** A client as staff see them. A new column stays unseen until it is named here. */
export const presentClient = (client: Client, viewer: Viewer): ClientType =>
  Object.assign(new ClientType(), {
    id: client.id, displayName: client.displayName, state: client.state, nextStates: [...NEXT_STATES[client.state]], helpWith: client.helpWith,
    engagedOn: client.engagedOn, day: daysSince(client.engagedOn), approach: client.approach, phone: client.phone, email: client.email,
    preferredContact: client.preferredContact, clinicalTeam: client.clinicalTeam, languageNeeds: client.languageNeeds, formatNeeds: client.formatNeeds,
    riskAssessmentOn: client.riskAssessmentOn, closedReason: client.closedReason, teamId: client.teamId, specialistId: client.specialistId,
    viewerCan: abilities(clientPolicy, viewer, client),
  });

/** The person signed in, as they see themselves. */
export const presentMe = (client: Client): MeType =>
  Object.assign(new MeType(), {
    id: client.id, displayName: client.displayName, state: client.state, helpWith: client.helpWith, engagedOn: client.engagedOn, approach: client.approach,
    phone: client.phone, email: client.email, preferredContact: client.preferredContact, clinicalTeam: client.clinicalTeam,
    languageNeeds: client.languageNeeds, formatNeeds: client.formatNeeds, riskAssessmentOn: client.riskAssessmentOn, specialistId: client.specialistId,
  });

export const presentSpecialist = (row: StaffRow | null): SpecialistType | null =>
  row && Object.assign(new SpecialistType(), { id: row.id, displayName: row.displayName, jobTitle: row.jobTitle, phone: row.phone, email: row.email });

export const presentEvent = (row: ClientEventRow): ClientEventType =>
  Object.assign(new ClientEventType(), { id: row.id, kind: row.kind, from: row.fromState, to: row.toState, reason: row.reason, byKind: row.byKind, staffName: row.staffName, at: row.at });

export const presentProfile = (row: ProfileRow): ProfileType =>
  Object.assign(new ProfileType(), {
    version: row.version, byKind: row.byKind, staffName: row.staffName, writtenAt: row.writtenAt,
    workHistory: row.sections.work_history ?? "", skills: row.sections.skills ?? "", strengths: row.sections.strengths ?? "", whatMatters: row.sections.what_matters ?? "",
    whatHelps: row.sections.what_helps ?? "", education: row.sections.education ?? "", travel: row.sections.travel ?? "", money: row.sections.money ?? "",
  });

export const presentBetterOff = (row: BetterOffRow): BetterOffType =>
  Object.assign(new BetterOffType(), { id: row.id, doneOn: row.doneOn, hours: row.hours, payPenceAnHour: row.payPenceAnHour, betterOffPenceAWeek: row.betterOffPenceAWeek, note: row.note, staffName: row.staffName });

export const presentWaiting = (waiting: Waiting): WaitingType =>
  Object.assign(new WaitingType(), { id: waiting.id, title: waiting.title, note: waiting.note, page: waiting.page, answerBy: waiting.answerBy, isNew: waiting.isNew });

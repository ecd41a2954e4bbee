import { abilities } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";
import { casePolicy, requestPolicy } from "./retention.policy";
import type { CaseRow, RequestRow } from "./retention.reads";
import { RetentionCase, RetentionRequest, RetentionStep } from "./retention.types";

const steps = (events: readonly { to: string; by: string; at: string }[]): RetentionStep[] =>
  events.map(({ to, by, at }) => Object.assign(new RetentionStep(), { to, by, at: new Date(at) }));

export const presentRequest = (row: RequestRow, viewer: Viewer): RetentionRequest =>
  Object.assign(new RetentionRequest(), {
    id: row.id, employerName: row.employerName, askerName: row.askerName, urgency: row.urgency, happening: row.happening, aboutWork: row.aboutWork, theyKnow: row.theyKnow,
    adviceOnly: row.adviceOnly, phone: row.phone, ringBy: row.ringBy, rungAt: row.rungAt, state: row.state, reason: row.reason, advice: row.advice, createdAt: row.createdAt,
    steps: steps(row.events), viewerCan: abilities(requestPolicy, viewer, row),
  });

export const presentCase = (row: CaseRow, viewer: Viewer): RetentionCase =>
  Object.assign(new RetentionCase(), {
    id: row.id, clientId: row.clientId, clientName: row.clientName, employerName: row.employerName, requestId: row.requestId, source: row.source, urgency: row.urgency,
    state: row.state, outcome: row.outcome, getsInTheWay: row.getsInTheWay, plan: row.plan, planAgreedAt: row.planAgreedAt, reviewOn: row.reviewOn, openedOn: row.openedOn,
    specialistName: row.specialistName, steps: steps(row.events), viewerCan: abilities(casePolicy, viewer, row),
  });

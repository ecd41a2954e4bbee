import { abilities } from "../../access/policy";
import { calendarDate } from "../../kernel/calendar";
import type { Viewer } from "../../kernel/viewer";
import { adjustmentPolicy } from "./adjustment.policy";
import type { AdjustmentRow, RaisedAdjustment } from "./adjustment.reads";
import { AdjustmentStep, AdjustmentType, RaisedAdjustmentType } from "./adjustment.types";

type Terms = Omit<RaisedAdjustment, "handle" | "personName" | "wording" | "contactName" | "contactPhone" | "introductionId">;
const REVIEWED = ["agreed", "in_place", "working", "on_trial"];

const terms = (row: Terms, today: string) => ({
  id: row.id,
  purpose: row.purpose,
  state: row.state,
  reason: row.reason,
  answerBy: row.answerBy,
  employerWording: row.employerWording,
  alternative: row.alternative,
  employerNote: row.employerNote,
  question: row.question,
  questionAnswer: row.questionAnswer,
  ownerName: row.ownerName,
  startsOn: row.startsOn,
  trialUntil: row.trialUntil,
  reviewOn: row.reviewOn,
  lookAgainOn: row.lookAgainOn,
  costPence: row.costPence,
  whoPays: row.whoPays,
  raisedAt: row.raisedAt,
  reviewIsDue: REVIEWED.includes(row.state) && row.reviewOn !== null && row.reviewOn <= today,
  steps: row.events.map(({ to, by, at }) => Object.assign(new AdjustmentStep(), { to, by, at: new Date(at) })),
});

/** For the client and their service. */
export const presentAdjustment = (row: AdjustmentRow, viewer: Viewer, now = new Date()): AdjustmentType =>
  Object.assign(new AdjustmentType(), terms(row, calendarDate(now)), {
    employerName: row.employerName,
    category: row.category,
    code: row.code,
    barrier: row.barrier,
    expectedEffect: row.expectedEffect,
    wording: row.wording,
    viewerCan: abilities(adjustmentPolicy, viewer, row),
  });

/** For the employer it was raised with: its own side, and what is shared now. */
export const presentRaised = (row: RaisedAdjustment, now = new Date()): RaisedAdjustmentType =>
  Object.assign(new RaisedAdjustmentType(), terms(row, calendarDate(now)), {
    handle: row.handle,
    introductionId: row.introductionId,
    personName: row.personName,
    wording: row.wording,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
  });

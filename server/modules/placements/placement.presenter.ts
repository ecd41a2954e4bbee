import type { PlacementStateCode } from "./placement.enums";
import { DueInWorkCheckType, InWorkCheckType, JobType, MyJobType, PlacementType, TermsChangeType } from "./placement.types";
import type { CheckRow, DueCheckRow, JobRow, PlacementRow, TermsRow } from "./placements.reads";

/** Hours of paid work that make a job start. */
const HOURS_OF_A_START = 4;

const LEADS_TO: Record<PlacementStateCode, readonly PlacementStateCode[]> = {
  accepted: ["started", "ended"],
  started: ["ended"],
  in_work_support: ["stepped_down", "ended"],
  stepped_down: ["in_work_support", "ended"],
  ended: [],
};

/** To the employer: the terms, which are its own, and nothing of the support. A step in support is not told. */
export const presentJob = (row: JobRow): JobType =>
  Object.assign(new JobType(), job(row), { state: row.state === "in_work_support" || row.state === "stepped_down" ? "started" : row.state });

export const presentMyJob = (row: PlacementRow): MyJobType =>
  Object.assign(new MyJobType(), job(row), { employerName: row.employerName, specialistName: row.specialistName, nextCheckOn: row.nextCheckOn });

export const presentPlacement = (row: PlacementRow, checks: CheckRow[], changes: TermsRow[]): PlacementType =>
  Object.assign(new PlacementType(), job(row), {
    clientId: row.clientId,
    clientName: row.clientName,
    employerName: row.employerName,
    introductionId: row.introductionId,
    reason: row.reason,
    countsAsStart: row.kind === "paid_role" && row.state !== "accepted" && row.reason !== "did_not_start" && (row.firstWeekHoursPaid ?? row.hoursAWeek) >= HOURS_OF_A_START,
    nextCheckOn: row.nextCheckOn,
    canGoTo: [...LEADS_TO[row.state]],
    checks: checks.map((check) => Object.assign(new InWorkCheckType(), check)),
    changes: changes.map((change) => Object.assign(new TermsChangeType(), change)),
  });

export const presentDueCheck = (row: DueCheckRow): DueInWorkCheckType => Object.assign(new DueInWorkCheckType(), row);

const job = ({ id, kind, state, jobTitle, contract, startsOn, endedOn, hoursAWeek, payPenceAnHour }: JobRow): JobType => ({
  id, kind, state, jobTitle, contract, startsOn, endedOn, hoursAWeek, payPenceAnHour,
});

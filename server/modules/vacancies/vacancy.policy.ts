import { type Policy, type Rule, all, any } from "../../access/policy";
import type { Vacancy, VacancyStatus } from "./vacancy.entity";

/** What a rule needs to know of a vacancy. */
export type VacancySubject = Pick<Vacancy, "employerId" | "status">;

const isStaff: Rule<VacancySubject> = (viewer) => viewer.audience === "specialists";
const speaksForEmployer: Rule<VacancySubject> = (viewer, { employerId }) =>
  viewer.audience === "employers" && viewer.employerId === employerId && (viewer.role === "owner" || viewer.role === "recruiter");
const keepsVacancy = any(isStaff, speaksForEmployer);

const isIn = (...statuses: VacancyStatus[]): Rule<VacancySubject> => (_viewer, { status }) => statuses.includes(status);
const isOver = isIn("filled", "part_filled", "closed", "expired", "withdrawn");
const awaitsReview = isIn("submitted");

/** Who may do what, and in which state: one sentence an action. The database has decided who sees the vacancy at all. */
export const vacancyPolicy = {
  edit: all(keepsVacancy, isIn("draft", "submitted", "changes_requested", "scheduled", "open", "paused")),
  send: all(keepsVacancy, isIn("draft", "changes_requested")),
  publish: all(isStaff, isIn("draft", "submitted", "changes_requested", "scheduled")),
  askForChanges: all(isStaff, awaitsReview),
  ask: all(isStaff, isIn("draft", "submitted", "changes_requested", "scheduled", "open", "paused")),
  answer: all(keepsVacancy, isIn("draft", "submitted", "changes_requested", "scheduled", "open", "paused")),
  pause: all(keepsVacancy, isIn("open")),
  reopen: all(keepsVacancy, isIn("paused")),
  /** Also once its closing date has passed: then only the outcome is missing. */
  close: all(keepsVacancy, isIn("open", "paused", "expired")),
  withdraw: all(keepsVacancy, isIn("draft", "submitted", "changes_requested", "scheduled")),
  relist: all(keepsVacancy, isOver),
} satisfies Policy<VacancySubject, string>;

export type VacancyAction = keyof typeof vacancyPolicy;

/** True when the viewer may act on this employer's vacancies at all; the state is another matter. */
export const mayKeep = keepsVacancy;

import { IntroductionEventType, IntroductionType } from "./introduction.types";
import type { EventRow, IntroductionRow } from "./introductions.reads";
import { nextStep } from "./nextStep";
import type { OfferRow } from "./people.reads";
import { type Prospect, whyNot } from "./prepareIntroduction";
import { IntroductionProspect, StaffIntroductionType } from "./staffIntroduction.types";
import { INTRODUCTION_STATES, mayGo } from "./states";
import { NextStepType } from "./step.types";

/** What comes with an introduction besides its row. */
export interface Around {
  readonly events: EventRow[];
  readonly offer: OfferRow | null;
  readonly consentUntil: Date | null;
}

/** To the person: the same words as to their service, without the employer's reason, which their specialist tells them. */
export function presentIntroduction(row: IntroductionRow, { events, offer }: Around, now: Date): IntroductionType {
  return Object.assign(new IntroductionType(), common(row, now), {
    offer,
    events: events.map((event) => Object.assign(new IntroductionEventType(), event, { byName: null, reason: event.by === "clients" ? event.reason : null })),
  });
}

export function presentStaffIntroduction(row: IntroductionRow, { events, offer, consentUntil }: Around, now: Date): StaffIntroductionType {
  return Object.assign(new StaffIntroductionType(), common(row, now), {
    clientId: row.clientId,
    clientName: row.clientName,
    reason: row.reason,
    consentUntil,
    canGoTo: INTRODUCTION_STATES.filter((state) => RECORDED_BY_STAFF.includes(state) && state !== row.state && mayGo(row.state, state)),
    offer,
    events: events.map((event) => Object.assign(new IntroductionEventType(), event)),
  });
}

/** Steps that staff record in so many words; the others come of an act of their own: introducing, times, a start. */
const RECORDED_BY_STAFF: readonly string[] = ["acknowledged", "interviewed", "accepted", "withdrawn", "declined", "not_progressing", "unsuccessful", "prepared"];

const common = (row: IntroductionRow, now: Date): Omit<IntroductionType, "offer" | "events"> => ({
  id: row.id,
  vacancyId: row.vacancyId,
  vacancyTitle: row.vacancyTitle,
  vacancyPlace: row.vacancyPlace,
  employerId: row.employerId,
  employerName: row.employerName,
  state: row.state,
  next: Object.assign(new NextStepType(), nextStep(row, now)),
  introducedAt: row.introducedAt,
  specialistName: row.specialistName,
  specialistPhone: row.specialistPhone,
});

export const presentProspect = (prospect: Prospect, consentUntil: Date | null): IntroductionProspect =>
  Object.assign(new IntroductionProspect(), {
    clientId: prospect.clientId,
    clientName: prospect.clientName,
    vacancyId: prospect.vacancyId,
    vacancyTitle: prospect.vacancyTitle,
    employerId: prospect.employerId,
    employerName: prospect.employerName,
    approach: prospect.approach,
    consentUntil,
    problem: whyNot(prospect)?.message ?? null,
    introductionId: prospect.introductionId,
  });

import type { SharedStatement } from "../../access/disclosure";
import { nextStep } from "./nextStep";
import type { OfferRow, PersonRow, StepRow } from "./people.reads";
import { Person, PersonContact, PersonStep, PersonSummary, SharedLine } from "./people.types";
import { NextStepType } from "./step.types";

export function presentSummary(row: PersonRow, name: string | null, now: Date): PersonSummary {
  return Object.assign(new PersonSummary(), summary(row, name, now));
}

/** The stub of somebody no longer shared is the same whatever the reason: expiry, withdrawal or an end. */
export function presentPerson(row: PersonRow, lines: SharedStatement[], mark: string, steps: StepRow[], offer: OfferRow | null, now: Date): Person {
  const name = lines.find(({ item }) => item === "name")?.wording ?? null;
  const shared = row.stillShared && lines.length > 0;
  return Object.assign(new Person(), summary({ ...row, stillShared: shared }, name, now), {
    vacancyPlace: row.vacancyPlace,
    introducedAt: row.introducedAt,
    lines: lines.map(({ statementId, item, label, wording, sharedUntil }) => Object.assign(new SharedLine(), { id: statementId, item, label, wording, sharedUntil })),
    mark,
    steps: shared ? steps.map((step) => Object.assign(new PersonStep(), step)) : [],
    offer: shared ? offer : null,
  });
}

function summary(row: PersonRow, name: string | null, now: Date): PersonSummary {
  const { id, handle, vacancyId, vacancyTitle, state, stillShared, contact } = row;
  return {
    id,
    handle,
    vacancyId,
    vacancyTitle,
    stillShared,
    name: stillShared ? name : null,
    state: stillShared ? state : null,
    next: stillShared ? Object.assign(new NextStepType(), nextStep(row, now)) : null,
    contact: contact && Object.assign(new PersonContact(), contact),
  };
}

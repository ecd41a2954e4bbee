import type { Outcome, Trial } from "../proof";
import type { Run } from "./asking";

/** What was found, and the figures, of all stretches together. */
export function finish({ ground, findings, tally, figures, byRole }: Run, trial: Trial, seconds: number, cpu: number): Outcome {
  const coverage = Object.entries(ground.operations.coverage());
  if (trial.size === "full") findings.push(...coverage.flatMap(([audience, { notVisited }]) => (notVisited.length > 0 ? [{ what: `not every place of the ${audience} schema was visited`, detail: { notVisited } }] : [])));
  return {
    findings: findings.map((finding) => ({ ...finding, detail: { seed: trial.seed, ...finding.detail } })),
    figures: {
      operations: figures.done, "operations a second": Math.round(figures.done / seconds), "milliseconds of this program's CPU an operation": Math.round(cpu * 10) / 10, ...Object.fromEntries([...byRole].map(([role, many]) => [`as ${role}`, many])),
      mutations: figures.mutations, "over WebSocket": figures.overSockets, "stretches, each from a fresh copy of the world": figures.stretches, "markers in all of them": figures.markers, "markers that came out, allowed": tally.sightings,
      "statements consented to": figures.consented, "of those by the run's own operations": figures.consented - figures.atFirst, "of them seen by a reader": figures.seen, "excused: the employer has no page of the person": figures.pageless, "excused: ended before anybody there had looked": figures.tooSoon,
      "pages opened to see them": figures.looks, "ledger entries matched": tally.entriesMatched, "lines read whose words were not asked for": tally.entriesWithoutWords, "lines asked for more than once in one operation": tally.readAgain,
      "ledger chains followed": figures.chains, "ledger entries followed": figures.entries, mails: figures.mails, "files and pages": figures.files, "bytes of logs": figures.logBytes,
      ...Object.fromEntries(coverage.map(([audience, { total, selected, fields, answered }]) => [`${audience}: places, visited; fields, answered`, `${total}, ${selected}; ${fields}, ${answered}`])),
      leaks: findings.length,
    },
  };
}

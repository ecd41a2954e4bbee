import type { Stage, Tally } from "./pairs";

/** What a person wants to know of a run that found nothing: how much was tried, and how widely. */
export function figuresOf(tallies: ReadonlyMap<string, Tally>, stages: readonly Stage[]): Record<string, number | string> {
  const figures: Record<string, number | string> = {};
  const kinds: Record<string, number> = {};
  const ratios: number[] = [];
  let [distinct, differences] = [0, 0];
  for (const [role, tally] of tallies) {
    figures[`pairs, ${role}`] = tally.pairs;
    figures[`answered without an error, ${role}`] = `${Math.round((100 * tally.answered) / Math.max(1, tally.answered + tally.refused))}%`;
    for (const [kind, count] of Object.entries(tally.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
    ratios.push(...tally.ratios);
    distinct += tally.distinct.size;
    differences += tally.findings.length;
  }
  for (const [kind, count] of Object.entries(kinds)) figures[`pairs of kind ${kind}`] = count;
  for (const { part, operations } of new Map(stages.map((stage) => [stage.part.role, stage])).values()) {
    const covered = operations.coverage()[part.actor.audience]!;
    figures[`asked of the schema, ${part.role}`] = `${covered.selected} of ${covered.total}`;
    figures[`fields that came back, ${part.role}`] = `${covered.answered} of ${covered.fields}`;
  }
  figures["distinct operations"] = distinct;
  figures["timing, world B to world A, median"] = median(ratios).toFixed(3);
  figures.differences = differences;
  return figures;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

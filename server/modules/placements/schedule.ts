import type { Session } from "../../database/session";
import { addDays } from "../../kernel/calendar";
import type { CheckKindCode } from "./placement.enums";

/** A check and the day it is due, `YYYY-MM-DD`. */
export interface DueCheck {
  readonly kind: CheckKindCode;
  readonly dueOn: string;
}

const WEEKS: readonly [CheckKindCode, number][] = [["week_13", 13], ["week_26", 26], ["week_52", 52]];
const MONTHS_AHEAD = 12;

/** The same day some months later; the last of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Checks from a first day: within 3 days, weekly for a month, then monthly for a year; and whether it lasts 13, 26 and 52 weeks. */
export function checksFrom(startsOn: string): DueCheck[] {
  return [
    { kind: "day_3", dueOn: addDays(startsOn, 3) },
    ...[1, 2, 3, 4].map((week): DueCheck => ({ kind: "weekly", dueOn: addDays(startsOn, week * 7) })),
    ...Array.from({ length: MONTHS_AHEAD - 1 }, (_, month): DueCheck => ({ kind: "monthly", dueOn: addMonths(startsOn, month + 2) })),
    ...WEEKS.map(([kind, weeks]): DueCheck => ({ kind, dueOn: addDays(startsOn, weeks * 7) })),
  ];
}

/** Adds checks; those there already stay as they are. */
export async function schedule({ db }: Session, placementId: string, checks: readonly DueCheck[]): Promise<void> {
  await db.query(
    `insert into in_work_check (placement_id, kind, due_on) select $1, c.kind, c.due_on from unnest($2::text[], $3::date[]) as c(kind, due_on) on conflict do nothing`,
    [placementId, checks.map(({ kind }) => kind), checks.map(({ dueOn }) => dueOn)],
  );
}

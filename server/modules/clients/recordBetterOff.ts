import type { Session } from "../../database/session";
import { calendarDate, isDate } from "../../kernel/calendar";
import { type Problem, type Result, invalid, refused } from "../../kernel/result";
import type { Client } from "./client.entity";
import { tooLong } from "./contactChecks";
import { openClient } from "./readClient";
import { recordClientEvent } from "./recordEvent";

export interface RecordBetterOff {
  readonly id: string;
  readonly doneOn: string;
  readonly hours: number;
  readonly payPenceAnHour: number;
  /** Pence a week more in hand than without the job; negative when it would be less. */
  readonly betterOffPenceAWeek: number;
  readonly note: string;
}

/** Records what a better-off calculation said, before a start and before each change of hours or pay. */
export async function recordBetterOff(session: Session, input: RecordBetterOff): Promise<Result<Client>> {
  const problems: Problem[] = [
    ...(isDate(input.doneOn) ? [] : [invalid("doneOn", "Write a real date, like 27 3 2026.")]),
    ...(input.doneOn > calendarDate(session.now) ? [invalid("doneOn", "The date can't be after today.")] : []),
    ...(input.hours > 0 && input.hours <= 100 ? [] : [invalid("hours", "Write the hours a week, more than 0 and at most 100.")]),
    ...(input.payPenceAnHour > 0 && input.payPenceAnHour <= 100_000 ? [] : [invalid("payPenceAnHour", "Write the pay an hour, at most £1,000.")]),
    ...(Math.abs(input.betterOffPenceAWeek) <= 1_000_000 ? [] : [invalid("betterOffPenceAWeek", "Write an amount a week, at most £10,000.")]),
    ...tooLong("note", input.note, 1000),
  ];
  if (problems.length > 0) return refused(...problems);
  const opened = await openClient(session, input.id, "recordBetterOff");
  if (!opened.ok) return opened;
  await session.db.query(
    `insert into better_off_calculation (client_id, done_on, hours, pay_pence_an_hour, better_off_pence_a_week, note, recorded_by, staff_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [input.id, input.doneOn, input.hours, input.payPenceAnHour, input.betterOffPenceAWeek, input.note.trim(), session.viewer.membershipId, session.viewer.staffId],
  );
  await recordClientEvent(session, input.id, { kind: "better_off", to: input.doneOn });
  return opened;
}

import type { Session } from "../../database/session";
import { calendarDate } from "../../kernel/calendar";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { CheckHowCode, CheckKindCode, CheckOutcomeCode, CheckWithCode, PlacementStateCode } from "./placement.enums";
import { addMonths, schedule } from "./schedule";

export interface RecordCheck {
  readonly id: string;
  readonly doneOn: string;
  readonly how: CheckHowCode;
  readonly withWhom: CheckWithCode;
  readonly outcome: CheckOutcomeCode;
  readonly note: string;
}

interface Locked {
  readonly kind: CheckKindCode;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly placementId: string;
  readonly state: PlacementStateCode;
  readonly startsOn: string;
}

/** Records a check in work. The first makes it "in-work support"; after the last monthly one the next is due a month on. */
export async function recordCheck(session: Session, input: RecordCheck): Promise<Result<{ id: string }>> {
  const { db, viewer, now } = session;
  const check = await lock(session, input.id);
  if (!check) return refused(notFound("We can’t find that check. Open the placement again."));
  if (check.doneOn) return refused({ kind: "AlreadyDone", path: "", message: "This check was recorded before. Open the page again." });
  if (check.state === "ended" || check.state === "accepted") return refused(notNow("Checks are for while somebody is at work."));
  const problems: Problem[] = [];
  if (input.doneOn > calendarDate(now)) problems.push(invalid("doneOn", "The date can’t be after today."));
  if (input.doneOn < check.startsOn) problems.push(invalid("doneOn", "The date can’t be before the first day of work."));
  if (input.note.length > 2000) problems.push(invalid("note", "Use at most 2,000 characters."));
  if (problems.length > 0) return refused(...problems);

  await db.query("update in_work_check set done_on = $2, how = $3, with_whom = $4, outcome = $5, note = $6, recorded_by = $7 where id = $1", [
    input.id, input.doneOn, input.how, input.withWhom, input.outcome, input.note.trim(), viewer.membershipId,
  ]);
  if (check.state === "started") await db.query("update placement set state = 'in_work_support' where id = $1", [check.placementId]);
  if (check.kind === "monthly" && check.state !== "stepped_down") await keepGoing(session, check);
  return done({ id: check.placementId });
}

/** Support has no end date: while it goes on there is always a next monthly check. */
async function keepGoing(session: Session, { placementId, dueOn }: Locked): Promise<void> {
  const ahead = (await session.db.query("select from in_work_check where placement_id = $1 and kind = 'monthly' and done_on is null", [placementId])) as unknown[];
  if (ahead.length === 0) await schedule(session, placementId, [{ kind: "monthly", dueOn: addMonths(dueOn, 1) }]);
}

async function lock({ db }: Session, id: string): Promise<Locked | null> {
  if (!isUuid(id)) return null;
  await db.query("select from placement where id = (select placement_id from in_work_check where id = $1) for update", [id]);
  const [row] = (await db.query(
    `select k.kind, k.due_on::text as "dueOn", k.done_on::text as "doneOn", p.id as "placementId", p.state, p.starts_on::text as "startsOn"
     from in_work_check k join placement p on p.id = k.placement_id where k.id = $1 for update of k`,
    [id],
  )) as Locked[];
  return row ?? null;
}

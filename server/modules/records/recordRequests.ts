import type { Session } from "../../database/session";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { type RecordRequest, readRequest } from "./recordRequests.reads";

const LONGEST = 4000;
/** Kinds that say nothing without words. */
const NEEDS_WORDS: Partial<Record<RecordRequest["kind"], string>> = { correct: "Say what is wrong, and what it should be.", complain: "Say what happened." };

const textProblem = (path: string, text: string, ask: string | undefined): Problem | null => {
  if (ask && text.trim() === "") return invalid(path, ask);
  return text.trim().length > LONGEST ? invalid(path, `Use at most ${LONGEST} characters.`) : null;
};

/** A client asks for a copy, a correction or erasure, or complains. Staff answer within a month. */
export async function askAboutRecord(session: Session, { kind, details }: { kind: RecordRequest["kind"]; details: string }): Promise<Result<RecordRequest>> {
  const wrong = textProblem("details", details, NEEDS_WORDS[kind]);
  if (wrong) return refused(wrong);
  const [row] = (await session.db.query("insert into record_request (kind, details) values ($1, $2) returning id", [kind, details.trim()])) as [{ id: string }];
  return done((await readRequest(session, row.id))!);
}

/** Staff answer, once; the client is told that there is an answer. */
export async function answerRecordRequest(session: Session, { id, answer }: { id: string; answer: string }): Promise<Result<RecordRequest>> {
  const wrong = textProblem("answer", answer, "Write the answer.");
  if (wrong) return refused(wrong);
  const found = await readRequest(session, id);
  if (!found) return refused(notFound("That request is no longer there."));
  if (found.answer !== null) return refused(notNow("It has been answered already. Write the person a message instead."));
  const changed = (await session.db.query(
    "with changed as (update record_request set answer = $2, answered_at = clock_timestamp() where id = $1 and answer is null returning id) select id from changed",
    [id, answer.trim()],
  )) as unknown[];
  return changed.length > 0 ? done((await readRequest(session, id))!) : refused(notNow("It has been answered already. Open the page again to see the answer."));
}

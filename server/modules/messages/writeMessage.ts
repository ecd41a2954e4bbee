import type { Session } from "../../database/session";
import { isUuid } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, refused } from "../../kernel/result";
import { type Message, type Thread, type ThreadKind, THREAD_KINDS, readMessages, readThread } from "./threads.reads";

const LONGEST_BODY = 4000;
const LONGEST_ABOUT = 120;

export interface BeginThread {
  readonly kind: string;
  readonly subjectId?: string | null;
  readonly about: string;
  readonly body: string;
  /** Staff say which side they write to: a client, or an employer and perhaps one member of it. */
  readonly clientId?: string | null;
  readonly employerId?: string | null;
  readonly employerMembershipId?: string | null;
}

const bodyProblem = (body: string): Problem | null => {
  if (body.trim() === "") return invalid("body", "Write your message.");
  return body.trim().length > LONGEST_BODY ? invalid("body", `Use at most ${LONGEST_BODY} characters. You have used ${body.trim().length}.`) : null;
};

const aboutProblem = (about: string): Problem | null => {
  if (about.trim() === "") return invalid("about", "Say in a few words what it is about.");
  return about.trim().length > LONGEST_ABOUT ? invalid("about", `Use at most ${LONGEST_ABOUT} characters.`) : null;
};

const subjectProblem = ({ kind, subjectId }: BeginThread): Problem | null => {
  const known = THREAD_KINDS.find((each) => each === kind);
  const right = known && (known === "general" ? !subjectId : Boolean(subjectId && isUuid(subjectId)));
  return right ? null : invalid("kind", "Open the message from the page it is about, and try again.");
};

/** Begins a thread with its first message. Who takes part, the database says. */
export async function beginThread(session: Session, input: BeginThread): Promise<Result<Thread>> {
  const wrong = [aboutProblem(input.about), bodyProblem(input.body), subjectProblem(input)].filter((each) => each !== null);
  if (wrong.length > 0) return refused(...wrong);
  const toOne = session.viewer.audience === "specialists" ? [input.clientId, input.employerId].filter(Boolean).length === 1 : true;
  if (!toOne) return refused(invalid("", "Choose one person or one employer to write to."));
  const id = await insertThread(session, input, input.kind as ThreadKind);
  if (!id) return refused(notFound("What you want to write about is no longer there, or you can't write about it."));
  await session.db.query("insert into message (thread_id, body) values ($1, $2)", [id, input.body.trim()]);
  return done((await readThread(session, id))!);
}

async function insertThread({ db, viewer }: Session, input: BeginThread, kind: ThreadKind): Promise<string | null> {
  const columns: Record<string, unknown> = { kind, subject_id: input.subjectId ?? null, about: input.about.trim() };
  if (viewer.audience === "specialists") Object.assign(columns, { client_id: input.clientId ?? null, employer_id: input.employerId ?? null, employer_membership_id: input.employerMembershipId ?? null });
  const names = Object.keys(columns);
  await db.query("savepoint thread"); // a refused row must not end the transaction that says so
  try {
    const [row] = (await db.query(`insert into thread (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")}) returning id`, Object.values(columns))) as [{ id: string }];
    return row.id;
  } catch (error) {
    // A subject or a side that is not there or not the viewer's: the two are never told apart.
    if (["23514", "23502", "23503", "42501"].includes((error as { driverError?: { code?: string } }).driverError?.code ?? "")) {
      await db.query("rollback to savepoint thread");
      return null;
    }
    throw error;
  }
}

/** Adds to a thread the viewer takes part in. */
export async function writeMessage(session: Session, { threadId, body }: { threadId: string; body: string }): Promise<Result<Message>> {
  const wrong = bodyProblem(body);
  if (wrong) return refused(wrong);
  if (!(await readThread(session, threadId))) return refused(notFound("This conversation is no longer there."));
  const [row] = (await session.db.query("insert into message (thread_id, body) values ($1, $2) returning id", [threadId, body.trim()])) as [{ id: string }];
  return done((await readMessages(session, threadId)).find(({ id }) => id === row.id)!);
}

/** Remembers that the viewer has read a thread. */
export async function markThreadRead(session: Session, threadId: string): Promise<Result<Thread>> {
  if (!(await readThread(session, threadId))) return refused(notFound("This conversation is no longer there."));
  await session.db.query(
    "insert into thread_read (thread_id, membership_id, read_at) values ($1, $2, clock_timestamp()) on conflict (thread_id, membership_id) do update set read_at = clock_timestamp()",
    [threadId, session.viewer.membershipId],
  );
  return done((await readThread(session, threadId))!);
}

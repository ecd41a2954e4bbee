import type { Session } from "../../database/session";
import { newSecret, secretHash } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import type { Happening, Urgency } from "./retention.enums";
import { type RequestRow, readRequest } from "./retention.reads";
import { ringBy } from "./ringBy";

export interface AskForSupport {
  readonly urgency: Urgency;
  readonly happening: readonly Happening[];
  readonly aboutWork: string;
  readonly theyKnow: boolean;
  readonly adviceOnly: boolean;
  readonly phone: string;
}

/** Asks the service for help to keep a member of staff. Nobody is named: there is nowhere to name them. */
export async function askForSupport(session: Session, input: AskForSupport): Promise<Result<RequestRow>> {
  const { db, viewer, now } = session;
  const problems: Problem[] = [];
  if (!/^[+\d][\d ()-]{5,28}\d$/.test(input.phone.trim())) problems.push(invalid("phone", "Enter a phone number we can ring you on, like 01632 960119."));
  if (input.aboutWork.length > 2000) problems.push(invalid("aboutWork", "Use 2,000 characters or fewer."));
  if (problems.length > 0) return refused(...problems);
  const [active] = (await db.query("select 1 from employer where id = $1 and state = 'active'", [viewer.employerId])) as unknown[];
  if (!active) return refused(notNow("We are still checking your organisation. Ring us in the meantime: nothing needs to wait."));

  const [row] = (await db.query(
    `insert into retention_request (employer_id, asked_by, asker_name, urgency, happening, about_work, they_know, advice_only, phone, ring_by)
     values ($1, $2, (select display_name from access.viewer()), $3, $4, $5, $6, $7, $8, $9) returning id`,
    [viewer.employerId, viewer.membershipId, input.urgency, input.happening, input.aboutWork.trim(), input.theyKnow, input.adviceOnly, input.phone.trim(), ringBy(now, input.urgency)],
  )) as [{ id: string }];
  return done((await readRequest(session, row.id))!);
}

/** The employer takes its request back. */
export async function withdrawRequest(session: Session, id: string): Promise<Result<RequestRow>> {
  const request = await readRequest(session, id);
  if (!request) return refused(notFound("There is no such request."));
  if (["accepted", "closed"].includes(request.state)) return refused(notNow("This has gone on since you opened the page. Ring us if you want to change something."));
  await session.db.query("update retention_request set state = 'closed', reason = 'employer_withdrew' where id = $1", [id]);
  return done((await readRequest(session, id))!);
}

/**
 * The link that goes into the note for the person: it works once, for three days, and an earlier one no longer does.
 *
 * @returns the secret, which is stored nowhere.
 */
export async function makeNote({ db }: Session, id: string): Promise<Result<string>> {
  const secret = newSecret();
  const [row] = (await db.query("select access.make_retention_link($1, $2) as made", [id, secretHash(secret)])) as [{ made: boolean }];
  return row.made ? done(secret) : refused(notNow("A note can be made once we have spoken, and until the person answers."));
}

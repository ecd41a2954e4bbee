import type { Session } from "../../database/session";
import { secretHash } from "../../kernel/ids";
import { type Result, done, invalid, notFound, notNow, refused } from "../../kernel/result";
import { emailProblem, nameProblem, plainEmail, problems } from "./formChecks";
import { hashPassword, isPassword, passwordProblem } from "./passwords";
import { LINK_GONE } from "./resetPassword";

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  /** When its holder, who speaks for an employer, asked for it to be erased. */
  readonly erasureAskedAt: Date | null;
}

/** A browser that is signed in. */
export interface OpenSessionSummary {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly thisOne: boolean;
  readonly organisation: string | null;
}

/** The signed-in account, or null. */
export async function readAccount({ db }: Session): Promise<Account | null> {
  const [row] = (await db.query(`select id, email, display_name as "displayName", access.my_erasure_asked() as "erasureAskedAt" from access.my_account()`)) as Account[];
  return row ?? null;
}

/** Where the account is signed in: this session first, then the last used. */
export const readSessions = async ({ db }: Session): Promise<OpenSessionSummary[]> =>
  (await db.query(
    `select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", this_one as "thisOne", organisation from access.my_sessions()`,
  )) as OpenSessionSummary[];

const SIGN_IN_FIRST = { kind: "NotAllowed", path: "", message: "Sign in to go on." } as const;

async function changed(session: Session): Promise<Result<Account>> {
  const account = await readAccount(session);
  return account ? done(account) : refused(SIGN_IN_FIRST);
}

export async function changeName(session: Session, displayName: string): Promise<Result<Account>> {
  const wrong = problems(nameProblem(displayName, "displayName", "Enter your name."));
  if (wrong.length > 0) return refused(...wrong);
  await session.db.query("select access.change_name($1)", [displayName.trim()]);
  return changed(session);
}

/** The stored hash, if `password` is the account's own: proof for the database that it was just checked. */
async function proofOf({ db }: Session, password: string): Promise<string | null> {
  const [row] = (await db.query("select access.my_password_hash() as hash")) as [{ hash: string | null }];
  return (await isPassword(row.hash, password)) ? row.hash : null;
}

const WRONG_PASSWORD = invalid("currentPassword", "That is not your password now. Check it and try again.");

/** Sets another password and ends the account's other sessions. */
export async function changePassword(session: Session, { currentPassword, password }: { currentPassword: string; password: string }): Promise<Result<Account>> {
  const wrong = problems(passwordProblem(password));
  if (wrong.length > 0) return refused(...wrong);
  const proof = await proofOf(session, currentPassword);
  if (!proof) return refused(WRONG_PASSWORD);
  await session.db.query("select access.change_password($1, $2)", [proof, await hashPassword(password)]);
  return changed(session);
}

/** Sends a link to a new address; the account keeps the old one until the link is followed. */
export async function changeEmail(session: Session, { currentPassword, email }: { currentPassword: string; email: string }): Promise<Result<{ id: string }>> {
  const wrong = problems(emailProblem(email));
  if (wrong.length > 0) return refused(...wrong);
  const proof = await proofOf(session, currentPassword);
  if (!proof) return refused(WRONG_PASSWORD);
  await session.db.query("select access.ask_email_change($1, $2)", [proof, plainEmail(email)]);
  return done({ id: "asked" });
}

/** Moves the account to the address its link was sent to. */
export async function finishEmailChange({ db }: Session, secret: string): Promise<Result<true>> {
  const [row] = (await db.query("select access.finish_email_change($1) as done", [secretHash(secret)])) as [{ done: boolean }];
  return row.done ? done(true) : refused(LINK_GONE);
}

/** Ends one session of the viewer's own. */
export async function endSession({ db }: Session, id: string): Promise<Result<string>> {
  const [row] = (await db.query("select access.revoke_session($1) as done", [id])) as [{ done: boolean }];
  return row.done ? done(id) : refused(notFound("That session has ended already."));
}

/** Ends every session of the viewer's account but this one. @returns how many. */
export async function endOtherSessions({ db }: Session): Promise<Result<number>> {
  const [row] = (await db.query("select access.revoke_other_sessions() as ended")) as [{ ended: number }];
  return done(row.ended);
}

/** Asks an owner of the employer, and the service, to erase the account. Asking twice is once. */
export async function askAccountErasure(session: Session): Promise<Result<Account>> {
  const [row] = (await session.db.query("select access.ask_account_erasure() as asked")) as [{ asked: boolean }];
  return row.asked ? changed(session) : refused(NOT_FOR_AN_EMPLOYER);
}

const NOT_FOR_AN_EMPLOYER = notNow("Here you ask for an account with which you speak for an employer. Clients ask on the page about their record; staff ask their manager.");

/** What is held about somebody who speaks for an employer, by plain headings; null for anybody else. */
export async function readAccountFile({ db }: Session): Promise<Readonly<Record<string, unknown>> | null> {
  const [row] = (await db.query("select access.my_account_file() as file")) as [{ file: Record<string, unknown> | null }];
  return row.file;
}

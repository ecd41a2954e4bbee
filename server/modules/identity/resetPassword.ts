import type { Session } from "../../database/session";
import { secretHash } from "../../kernel/ids";
import { type Result, done, notNow, refused } from "../../kernel/result";
import { emailProblem, plainEmail, problems } from "./formChecks";
import { hashPassword, passwordProblem } from "./passwords";

/** What a link that can't be used any more answers, whatever the reason. */
export const LINK_GONE = notNow("This link has been used or has run out. Links work once, for 72 hours. Ask for a new one.");

/** Sends a link for a new password, if there is an account with this address; the answer is the same if there is not. */
export async function requestPasswordReset({ db }: Session, email: string): Promise<Result<{ id: string }>> {
  const wrong = problems(emailProblem(email));
  if (wrong.length > 0) return refused(...wrong);
  await db.query("select access.ask_reset($1)", [plainEmail(email)]);
  return done({ id: "asked" });
}

/** Sets a new password by a link, and ends every session of the account. */
export async function resetPassword({ db }: Session, { secret, password }: { secret: string; password: string }): Promise<Result<true>> {
  const wrong = problems(passwordProblem(password));
  if (wrong.length > 0) return refused(...wrong);
  const [row] = (await db.query("select access.reset_password($1, $2) as done", [secretHash(secret), await hashPassword(password)])) as [{ done: boolean }];
  return row.done ? done(true) : refused(LINK_GONE);
}

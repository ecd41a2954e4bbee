import type { Session } from "../../database/session";
import { newSecret, secretHash } from "../../kernel/ids";
import { type Result, done, invalid, refused } from "../../kernel/result";
import { isPassword } from "./passwords";

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly idleMinutes: number;
  readonly hours: number;
}

const WRONG = invalid("", "The email address or password is not right. Check both and try again.");

/**
 * Opens a session for an email address and its password.
 *
 * @returns the session's secret, which only the cookie keeps; the same refusal whether the account exists or not.
 */
export async function signIn({ db }: Session, { email, password, device, idleMinutes, hours }: SignIn): Promise<Result<string>> {
  const [account] = (await db.query("select * from access.credentials($1)", [email.trim()])) as { account_id: string; password_hash: string }[];
  const right = await isPassword(account?.password_hash, password);
  if (!account || !right) return refused(WRONG);

  const secret = newSecret();
  const [opened] = (await db.query("select access.open_session($1, $2, $3, $4, $5, $6) as id", [
    account.account_id,
    account.password_hash,
    secretHash(secret),
    idleMinutes,
    hours,
    device,
  ])) as [{ id: string | null }];
  return opened.id ? done(secret) : refused(WRONG);
}

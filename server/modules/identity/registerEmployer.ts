import type { Session } from "../../database/session";
import { secretHash } from "../../kernel/ids";
import { type Result, done, refused } from "../../kernel/result";
import { emailProblem, nameProblem, plainEmail, problems } from "./formChecks";
import { hashPassword, passwordProblem } from "./passwords";
import { LINK_GONE } from "./resetPassword";

export interface RegisterEmployer {
  readonly organisation: string;
  readonly displayName: string;
  readonly email: string;
  readonly password: string;
}

const organisationProblem = (name: string) => nameProblem(name, "organisation", "Enter your organisation's name.", 200);

/**
 * Takes an employer's registration and sends a link to prove the address. Nothing else exists until it is followed.
 * Whoever has an account already gets a mail that says so; the answer here is the same.
 */
export async function registerEmployer({ db }: Session, { organisation, displayName, email, password }: RegisterEmployer): Promise<Result<{ id: string }>> {
  const wrong = problems(organisationProblem(organisation), nameProblem(displayName, "displayName", "Enter your name."), emailProblem(email), passwordProblem(password));
  if (wrong.length > 0) return refused(...wrong);
  await db.query("select access.ask_registration($1, $2, $3, $4)", [plainEmail(email), displayName.trim(), organisation.trim(), await hashPassword(password)]);
  return done({ id: "asked" });
}

/** Makes the account, the employer (pending until a specialist approves it) and its owner. @returns the address to sign in with. */
export async function finishRegistration({ db }: Session, secret: string): Promise<Result<string>> {
  const [row] = (await db.query("select access.finish_registration($1) as email", [secretHash(secret)])) as [{ email: string | null }];
  return row.email ? done(row.email) : refused(LINK_GONE);
}

/** A second organisation for somebody who is signed in: pending, like any other. @returns the new membership's id. */
export async function addOrganisation({ db }: Session, organisation: string): Promise<Result<{ id: string }>> {
  const wrong = problems(organisationProblem(organisation));
  if (wrong.length > 0) return refused(...wrong);
  const [row] = (await db.query("select access.add_employer($1) as id", [organisation.trim()])) as [{ id: string | null }];
  return row.id ? done({ id: row.id }) : refused({ kind: "NotAllowed", path: "", message: "Sign in first." });
}

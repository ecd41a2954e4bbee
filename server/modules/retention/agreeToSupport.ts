import type { Session } from "../../database/session";
import { secretHash } from "../../kernel/ids";
import { type Problem, type Result, done, invalid, notNow, refused } from "../../kernel/result";

export interface AgreeToSupport {
  readonly link: string;
  readonly agrees: boolean;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly bestTime: string;
}

const OVER = notNow("This link has been used or is out of date. Ask for a new one, or ring us. Your answer was not sent.");

/** Which employer the note came from; null when the link is used, out of time or unknown. */
export async function readInvitation({ db }: Session, link: string): Promise<string | null> {
  const [row] = (await db.query("select employer_name from access.retention_link($1)", [secretHash(link)])) as { employer_name: string }[];
  return row?.employer_name ?? null;
}

/** The person's own answer. A no is kept without a name, and the employer learns only that the request is closed. */
export async function agreeToSupport({ db }: Session, input: AgreeToSupport): Promise<Result<boolean>> {
  const problems: Problem[] = [];
  if (input.agrees && !input.name.trim()) problems.push(invalid("name", "Enter your name, so that we know whom to ring."));
  if (input.agrees && !input.phone.trim() && !input.email.trim()) problems.push(invalid("phone", "Enter a phone number or an email address, so that we can reach you."));
  if (input.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email.trim())) problems.push(invalid("email", "Enter an email address like name@example.com."));
  for (const [path, text, most] of [["name", input.name, 100], ["phone", input.phone, 30], ["email", input.email, 254], ["bestTime", input.bestTime, 200]] as const) {
    if (text.length > most) problems.push(invalid(path, `Use ${most} characters or fewer.`));
  }
  if (problems.length > 0) return refused(...problems);
  const values = [input.name, input.phone, input.email, input.bestTime].map((text) => text.trim());
  const [row] = (await db.query("select access.answer_retention_link($1, $2, $3, $4, $5, $6) as answered", [secretHash(input.link), input.agrees, ...values])) as [{ answered: boolean }];
  return row.answered ? done(true) : refused(OVER);
}

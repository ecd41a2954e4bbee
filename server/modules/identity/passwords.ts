import { hash, verify } from "@node-rs/argon2";
import { type Problem, invalid } from "../../kernel/result";
import { COMMON_PASSWORDS } from "./commonPasswords";

/** argon2id with OWASP's first choice for servers: 19 MiB, two passes. https://cheatsheetseries.owasp.org (Password Storage) */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
const LONGEST = 200;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Checked when there is no such account, so that the answer takes as long as for one that exists. */
const nobodysHash = hashPassword("there is no such account");

/** True when the password is the one that was hashed. Without a hash, takes as long and says no. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobodysHash), password).catch(() => false);
  return right && Boolean(stored);
}

/** Why a new password won't do, or null. Length and the most used ones; no rules of composition (NIST SP 800-63B 5.1.1). */
export function passwordProblem(password: string, path = "password"): Problem | null {
  if (password.length < SHORTEST) return invalid(path, `Use at least ${SHORTEST} characters. Three words you can remember will do.`);
  if (password.length > LONGEST) return invalid(path, `Use at most ${LONGEST} characters.`);
  const plain = password.toLowerCase().trim();
  const tooEasy = COMMON_PASSWORDS.has(plain) || new Set(plain).size < 3;
  return tooEasy ? invalid(path, "That password is one of the most used, so it is easy to guess. Choose another.") : null;
}

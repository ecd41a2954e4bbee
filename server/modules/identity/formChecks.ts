import { type Problem, invalid } from "../../kernel/result";

const LONGEST_EMAIL = 254;

/** An address as it is stored: trimmed, lower case. */
export const plainEmail = (text: string): string => text.trim().toLowerCase();

/** Why this can't be an email address, or null. Only its form is looked at; a link proves the rest. */
export function emailProblem(text: string, path = "email"): Problem | null {
  const email = plainEmail(text);
  if (email === "") return invalid(path, "Enter an email address.");
  const looksRight = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/.test(email) && email.length <= LONGEST_EMAIL;
  return looksRight ? null : invalid(path, "Enter an email address in the usual form, like name@example.com.");
}

/** Why this can't be a name, or null. */
export function nameProblem(text: string, path: string, ask: string, longest = 100): Problem | null {
  if (text.trim() === "") return invalid(path, ask);
  return text.trim().length > longest ? invalid(path, `Use at most ${longest} characters.`) : null;
}

/** The problems among several checks. */
export const problems = (...found: (Problem | null)[]): Problem[] => found.filter((each) => each !== null);

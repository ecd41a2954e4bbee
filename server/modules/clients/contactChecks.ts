import { type Problem, invalid } from "../../kernel/result";
import type { PreferredContact } from "./clientEnums";

/** How a person can be reached, as a form takes it. */
export interface ContactDetails {
  readonly phone: string;
  readonly email: string;
  readonly preferredContact: PreferredContact;
}

const looksLikePhone = (text: string): boolean => /^[+()\d\s.-]{7,30}$/.test(text) && text.replaceAll(/\D/g, "").length >= 7;
const looksLikeEmail = (text: string): boolean => /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/.test(text) && text.length <= 254;

/**
 * What is wrong with a telephone number and an email address; either may be left empty.
 *
 * @param prefix - begins the path of each problem: `person.` for `person.phone`.
 */
export function contactProblems({ phone, email, preferredContact }: ContactDetails, prefix = ""): Problem[] {
  const problems: Problem[] = [];
  if (phone && !looksLikePhone(phone)) problems.push(invalid(`${prefix}phone`, "Write a telephone number with figures only, like 07700 900362."));
  if (email && !looksLikeEmail(email)) problems.push(invalid(`${prefix}email`, "Write an email address in the usual form, like name@example.com."));
  if (!phone && (preferredContact === "phone" || preferredContact === "text")) {
    problems.push(invalid(`${prefix}phone`, "Give a telephone number, or choose another way to be reached."));
  }
  if (!email && preferredContact === "email") problems.push(invalid(`${prefix}email`, "Give an email address, or choose another way to be reached."));
  return problems;
}

/** A text that must be there and not too long. */
export function needed(path: string, text: string, most: number, ask: string): Problem[] {
  if (!text) return [invalid(path, ask)];
  return tooLong(path, text, most);
}

/** A text that may be empty, but not too long. */
export const tooLong = (path: string, text: string, most: number): Problem[] =>
  text.length > most ? [invalid(path, `This is ${text.length - most} characters too long. Use at most ${most}.`)] : [];

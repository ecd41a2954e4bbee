import { type Problem, type Result, done, invalid, refused } from "../../kernel/result";
import { DisabilityConfident, type EmployerSize, type Sector } from "./employer.enums";

/** What an employer, or staff for it, can say of it. */
export interface EmployerDetails {
  readonly name: string;
  readonly sector?: Sector | null;
  readonly size?: EmployerSize | null;
  readonly website?: string | null;
  readonly about?: string | null;
  readonly disabilityConfident: DisabilityConfident;
  readonly disabilityConfidentUntil?: string | null;
}

export type CheckedDetails = Required<{ [K in keyof EmployerDetails]: Exclude<EmployerDetails[K], undefined> }> & { readonly website: string; readonly about: string };

/** The details tidied for keeping, or what is wrong with them. */
export function checkDetails(input: EmployerDetails): Result<CheckedDetails> {
  const name = input.name.trim().replaceAll(/\s+/g, " ");
  const about = (input.about ?? "").trim();
  const website = tidyWebsite(input.website ?? "");
  const problems: Problem[] = [];
  if (!name) problems.push(invalid("name", "Enter the employer's name"));
  if (name.length > 200) problems.push(invalid("name", "The name must be 200 characters or fewer"));
  if (about.length > 2000) problems.push(invalid("about", "Say it in 2,000 characters or fewer"));
  if (website === null) problems.push(invalid("website", "Enter a website such as www.example.co.uk, or leave it empty"));
  if (problems.length > 0 || website === null) return refused(...problems);
  const until = input.disabilityConfident === DisabilityConfident.none ? null : (input.disabilityConfidentUntil ?? null);
  return done({ name, about, website, sector: input.sector ?? null, size: input.size ?? null, disabilityConfident: input.disabilityConfident, disabilityConfidentUntil: until });
}

/** @returns the address with its scheme; empty for an empty one; null for what is no web address. */
function tidyWebsite(typed: string): string | null {
  const text = typed.trim();
  if (!text) return "";
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes(".") && url.href.length <= 300 ? url.href : null;
  } catch {
    return null;
  }
}

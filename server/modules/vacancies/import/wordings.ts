import type { ContractKind, Workplace } from "../../../kernel/dimensions";

/** Hours a week. `min` and `max` are the same for a single figure. */
export interface ReadHours {
  min: number | null;
  max: number | null;
}

/**
 * Hours a week from words such as "37.5 hours per week", "16-20 hrs" or "20".
 *
 * @returns null when no figure between 0 and 100 is named, or when it is hours a day.
 */
export function readHours(text: string): ReadHours | null {
  if (/(hours?|hrs?)\s*(per|a|each|\/)\s*(day|month|year|fortnight)/i.test(text)) return null;
  const match = /(up to|min(?:imum)?(?: of)?|at least|from)?\s*(\d{1,3}(?:\.\d{1,2})?)(?:\s*(?:-|–|to)\s*(\d{1,3}(?:\.\d{1,2})?))?\s*(\+|(?:to|or) more)?\s*(hours?|hrs?|h\b|$)/i.exec(text.trim());
  if (!match) return null;
  const [, limit, low, high, plus] = match;
  const figures = [Number(low), Number(high ?? low)].sort((a, b) => a - b) as [number, number];
  if (figures.some((hours) => hours <= 0 || hours > 100)) return null;
  if (!high && limit && /up/i.test(limit)) return { min: null, max: figures[1] };
  if (!high && (limit || plus)) return { min: figures[0], max: null };
  return { min: figures[0], max: figures[1] };
}

const contracts: [ContractKind, RegExp][] = [
  ["apprenticeship", /apprentice/i],
  ["zero_hours", /zero[- ]?hours?/i],
  ["casual", /casual|per[_ ]diem|\bbank\b|as and when/i],
  ["fixed_term", /fixed[- ]?term|\bftc\b|maternity cover|\bcontract\b/i],
  ["temporary", /temporary|\btemp\b|seasonal|interim/i],
  ["permanent", /permanent|\bperm\b/i],
];

/** The contract kinds a text names, in a fixed order; more than one is for a person to settle. */
export const contractsIn = (text: string): ContractKind[] =>
  contracts.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);

export const isSelfEmployment = (text: string): boolean => /contractor|self[- ]?employed|freelance/i.test(text);

export const isVolunteering = (text: string): boolean => /volunteer|voluntary/i.test(text);

/** Where the work is done, from words such as "hybrid", "work from home" or "Yes" in a column named "remote". */
export function readWorkplace(text: string): Workplace | null {
  if (/hybrid|part(ly|ially)? (remote|home)|some (remote|home)/i.test(text)) return "hybrid";
  if (/^(no|n|false|0|on[- ]?site|office|not remote)$/i.test(text.trim())) return "on_site";
  if (/remote|telecommute|work(ing)? (from|at) home|home[- ]?(based|working)|\bwfh\b|^(yes|y|true|1)$/i.test(text.trim())) return "remote";
  return null;
}

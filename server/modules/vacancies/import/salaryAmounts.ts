import type { PayPeriod } from "../../../kernel/dimensions";
import { periodIn } from "./salaryPeriod";

/** The figures of a salary text, and the words on either side of them. */
export interface Amounts {
  minPence: number | null;
  maxPence: number | null;
  /** Named between the two ends of a range: "£12 per hour to £14 per hour". */
  period: PayPeriod | "shift" | "conflict" | null;
  sterling: boolean;
  before: string;
  after: string;
  /** Another amount follows that is not the same pay for another period. */
  others: boolean;
}

const figure = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s?(k\b)?`;
const currency = String.raw`(£|gbp\s?)`;
const filler = String.raw`(?:\s*(?:(?:per|an?)\s+|\/\s*|p\.?\/?\s?)(?:hour|hr|h|day|d|week|wk|w|month|year|annum|cm|a)\b\.?)?`;
const joiner = String.raw`\s*(?:-|–|—|to|and)\s*`;

const inPounds = new RegExp(`${currency}\\s?${figure}(${filler})(?:${joiner}${currency}?\\s?${figure})?`, "i");
/** Without a currency only a text that holds nothing else is taken for pay: "12.71 per hour". */
const bare = new RegExp(`^(?:up to|from|between)?\\s*()${figure}(${filler})(?:${joiner}()${figure})?(?=\\s*(?:per|an?\\s|\\/|p\\.?[\\/.]?[ahdwm]|pcm|k\\b|hourly|daily|weekly|monthly|annually))`, "i");

const pence = (digits: string, thousands: boolean): number =>
  Math.round(Number(digits.replaceAll(",", "")) * (thousands ? 1000 : 1) * 100);

/** Both ends in pence. "£25-30k" is thousands at both ends; a range written backwards is turned round. */
function ends(low: string, lowK: boolean, high: string | undefined, highK: boolean): [number, number] {
  const carried = lowK || (highK && Number(low.replaceAll(",", "")) < 1000);
  const first = pence(low, carried);
  if (high === undefined) return [first, first];
  const second = pence(high, highK || (lowK && Number(high.replaceAll(",", "")) < 1000));
  return first <= second ? [first, second] : [second, first];
}

const upTo = /\b(up to|max(imum)?( of)?|to a maximum of|below|under)\s*:?\s*$/i;
const from = /\b(from|min(imum)?( of)?|starting (at|from)|starts at|at least|above|over)\s*:?\s*$/i;

/** A later figure matters unless it says it is an extra, or the same pay over again for another period. */
function namesAnother(after: string): boolean {
  const rest = after.match(/^(.*?)(£\s?\d[\d,.]*k?)(.*)$/i);
  if (!rest) return false;
  const [, between = "", , tail = ""] = rest;
  const extra = /\b(plus|\+|bonus|allowance|car|ote|commission|benefit\w*|enhance\w*|overtime|holiday|welcome|retention)\b|\+/i;
  return !extra.test(between) && !extra.test(tail) && periodIn(tail) === null;
}

/**
 * Finds the first amount, or range of amounts, in a text about pay.
 *
 * @returns null when there is none.
 */
export function readAmounts(text: string): Amounts | null {
  const match = inPounds.exec(text) ?? bare.exec(text);
  if (!match) return null;
  const [whole, sign, low, lowK, between = "", , high, highK] = match;
  const [min, max] = ends(low!, !!lowK, high, !!highK);
  const before = text.slice(0, match.index) + (sign ? "" : (/^(up to|from)/i.exec(whole)?.[0] ?? ""));
  const after = text.slice(match.index + whole.length);

  const open = after.startsWith("+") || /^\s*(and above|upwards|minimum|plus\b(?!\s*\w))/i.test(after);
  const single = high === undefined;
  const inner = between.trim() === "" ? null : periodIn(between);
  const outer = single || inner === null ? null : periodIn(after.slice(0, 20));
  return {
    minPence: single && upTo.test(before) ? null : min,
    maxPence: single && (open || from.test(before)) ? null : max,
    period: inner !== null && outer !== null && inner !== outer ? "conflict" : inner,
    sterling: !!sign,
    before,
    after,
    others: namesAnother(after),
  };
}

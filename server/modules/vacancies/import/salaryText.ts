import type { PayPeriod } from "../../../kernel/dimensions";
import { type Amounts, readAmounts } from "./salaryAmounts";
import { isPlausible, periodIn, withoutWorkingHours } from "./salaryPeriod";

/** Pay as an advert states it. At least one end is given; both are the same for a single figure. */
export interface ReadPay {
  /** Pence for one period. Null: "up to". */
  minPence: number | null;
  /** Pence for one period. Null: "from". */
  maxPence: number | null;
  period: PayPeriod;
}

/** Pay and what is still unclear about it, or no pay and the reason. */
export type ReadSalary = { pay: ReadPay; questions: string[] } | { pay: null; reason: string };

const unknown = (reason: string): ReadSalary => ({ pay: null, reason });

const foreign = /[€$¥]|‚¬|\b(eur|euros?|usd|dollars?|chf|aud|cad|inr|pln)\b/i;
const unpaid = /\b(unpaid|volunteer\w*|voluntary|expenses only)\b/i;
const minimumOnly = /\b(nmw|nlw|national (minimum|living) wage|minimum wage|living wage)\b/i;
const vague = /\b(competitive|negotiable|attractive|excellent|generous|doe|depend(s|ing|ent)|neg|tbc|tba|to be (confirmed|agreed)|on application)\b/i;

const wordless = (text: string): string => {
  if (unpaid.test(text)) return "It says the work is not paid.";
  if (minimumOnly.test(text)) return "It names the minimum or living wage but no amount.";
  if (vague.test(text)) return "It gives no amount, only words such as “competitive” or “negotiable”.";
  return "No amount of pay could be read from it.";
};

/** What the words around a figure leave open. None of it changes the figure. */
function doubts(text: string, amounts: Amounts): string[] {
  const said = (pattern: RegExp) => pattern.test(text);
  return [
    amounts.sterling ? null : "No currency is named; it was read as pounds. Is that right?",
    said(/\bote\b|on[- ]target|commission|uncapped/i) ? "The figure may count bonus or commission. How much is guaranteed?" : null,
    said(/pro[- ]?rata|\bfte\b|full[- ]time equivalent/i) ? "The figure is for full time. How many hours is the role, and what does it pay for them?" : null,
    said(/\b(circa|approx\w*|about|around)\b|(^|\s)(c\.|ca\.|~)\s*£/i) ? "The figure is approximate. What is the exact pay?" : null,
    amounts.minPence === null ? "It says “up to”. What is the least it pays?" : null,
    amounts.others ? "More than one amount is named. Is this the basic pay?" : null,
  ].filter((doubt) => doubt !== null);
}

/**
 * Reads an advert's words about pay.
 *
 * Nothing is guessed: without a period in words ("per annum", "p/h", "a week") or with an
 * amount that cannot be right for its period, the pay is unknown and the reason says why.
 *
 * @param text - as written, such as "£9.50 - £11 per hour" or "competitive".
 */
export function readSalaryText(text: string): ReadSalary {
  const plain = withoutWorkingHours(text.normalize("NFKC").replace(/\s+/g, " ").trim());
  if (plain === "") return unknown("The advert does not say what it pays.");
  if (foreign.test(plain)) return unknown("It is not in pounds.");

  const amounts = readAmounts(plain);
  if (!amounts) return unknown(wordless(plain));
  if (unpaid.test(plain)) return unknown("It names an amount but says the work is not paid.");

  const period = amounts.period ?? periodIn(amounts.after) ?? periodIn(amounts.before);
  if (period === "conflict") return unknown("It gives amounts for two different periods.");
  if (period === "shift") return unknown("It pays by the shift, and does not say how long a shift is.");
  if (!period) return unknown("It does not say whether the amount is for an hour, a day, a week, a month or a year.");

  const pay: ReadPay = { minPence: amounts.minPence, maxPence: amounts.maxPence, period };
  for (const pence of [pay.minPence, pay.maxPence]) {
    if (pence !== null && !isPlausible(pence, period)) return unknown(`£${(pence / 100).toLocaleString("en-GB")} for one ${period} cannot be right.`);
  }
  return { pay, questions: doubts(plain, amounts) };
}

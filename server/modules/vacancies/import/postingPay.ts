import { asList, isNode, type Json, type Node } from "./jsonLd";
import type { PayPeriod } from "../../../kernel/dimensions";
import { isPlausible, periodIn } from "./salaryPeriod";
import { readSalaryText, type ReadSalary } from "./salaryText";

const codes: Record<string, PayPeriod> = { HUR: "hour", DAY: "day", WEE: "week", MON: "month", ANN: "year" };
const names: Record<string, PayPeriod> = { HOUR: "hour", DAY: "day", WEEK: "week", MONTH: "month", YEAR: "year", ANNUM: "year" };

const unknown = (reason: string): ReadSalary => ({ pay: null, reason });
const textOf = (value: Json | undefined): string => (typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "");

/** `unitText` "HOUR", "hourly", "per hour", or a UN/CEFACT code. */
function periodOf(node: Node): PayPeriod | null {
  const written = textOf(node.unitText) || textOf(node.unitCode);
  const upper = written.toUpperCase();
  const spelt = names[upper] ?? names[upper.replace(/S$/, "")] ?? codes[upper];
  if (spelt) return spelt;
  const inWords = periodIn(written);
  return inWords === "shift" ? null : inWords;
}

/** Pounds as a number or as text: 12.5, "12.50", "£25,000". */
function pounds(value: Json | undefined): number | null {
  const digits = textOf(value).replace(/^£\s?/, "").replaceAll(",", "");
  return /^\d+(\.\d+)?$/.test(digits) ? Math.round(Number(digits) * 100) : null;
}

interface Found {
  currency: string;
  period: PayPeriod | null;
  minPence: number | null;
  maxPence: number | null;
}

/** Follows MonetaryAmount to QuantitativeValue, whichever of them carries the figures. */
function figuresIn(node: Node, inherited: Partial<Found> = {}): Found {
  const currency = textOf(node.currency) || textOf(node.priceCurrency) || (inherited.currency ?? "");
  const period = periodOf(node) ?? inherited.period ?? null;
  const inner = asList(node.value).find(isNode);
  if (inner) return figuresIn(inner, { currency, period });
  const single = pounds(asList(node.value)[0]) ?? pounds(node.price) ?? pounds(node.amount);
  return { currency, period, minPence: pounds(node.minValue) ?? single, maxPence: pounds(node.maxValue) ?? single };
}

function judged(found: Found): ReadSalary {
  const { currency, period } = found;
  if (currency && !/^(gbp|£)$/i.test(currency)) return unknown(`It is in ${currency.slice(0, 10)}, not in pounds.`);
  if (found.minPence === null && found.maxPence === null) return unknown("No amount of pay could be read from it.");
  if (!period) return unknown("It does not say whether the amount is for an hour, a day, a week, a month or a year.");
  const [low, high] = [found.minPence, found.maxPence];
  const turned = low !== null && high !== null && low > high;
  const pay = { minPence: turned ? high : low, maxPence: turned ? low : high, period };
  const odd = [low, high].find((pence) => pence !== null && !isPlausible(pence, period));
  if (odd != null) return unknown(`£${(odd / 100).toLocaleString("en-GB")} for one ${period} cannot be right.`);
  const questions = [
    currency ? null : "No currency is named; it was read as pounds. Is that right?",
    pay.minPence === null ? "It says “up to”. What is the least it pays?" : null,
  ].filter((question) => question !== null);
  return { pay, questions };
}

/**
 * Pay from `baseSalary`, in any of the shapes people write it: MonetaryAmount with a
 * QuantitativeValue, either alone, a PriceSpecification, a number, or words.
 *
 * `estimatedSalary` is somebody's guess, so it is not read.
 *
 * @see https://schema.org/baseSalary
 */
export function payOf(posting: Node): ReadSalary {
  const salaries = asList(posting.baseSalary);
  if (salaries.length === 0) return unknown("The advert does not say what it pays.");
  const nodes = salaries.filter(isNode);
  const salaryCurrency = textOf(posting.salaryCurrency);
  if (nodes.length === 0) {
    const words = salaries.map(textOf).join(" ");
    const pound = /^gbp$/i.test(salaryCurrency) || (salaryCurrency === "" && /^[\d.,]+$/.test(words));
    const sign = /[£€$]/.test(words) ? "" : pound ? "£" : salaryCurrency && `${salaryCurrency} `;
    return readSalaryText(sign + words);
  }
  const read = nodes.map((node) => {
    const words = textOf(node.value);
    return words && pounds(node.value) === null && !isNode(node.value) ? readSalaryText(words) : judged(figuresIn(node, { currency: salaryCurrency }));
  });
  return read.find((salary) => salary.pay !== null) ?? read[0]!;
}

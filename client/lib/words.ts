/**
 * Joins things as a sentence does.
 *
 * @returns `a`, `a and b`, `a, b and c`; empty for an empty list.
 */
export function sayList(things: readonly string[], last: "and" | "or" = "and"): string {
  if (things.length < 2) return things.join("");
  return `${things.slice(0, -1).join(", ")} ${last} ${things[things.length - 1]}`;
}

/**
 * A number with its noun.
 *
 * @param many - the plural, when adding an s does not make it: `count(2, "person", "people")`.
 */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

/** The first letter made a capital; the rest is left as it is. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The parts that are there, joined: for notes such as "Plant team assistant, Beeston". */
export const joined = (parts: readonly (string | null | undefined | false)[], separator = ", "): string =>
  parts.filter((part): part is string => Boolean(part)).join(separator);

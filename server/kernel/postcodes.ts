const full = /\b(GIR|[A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i;
const half = /^[A-Z]{1,2}\d[A-Z\d]?$/i;

/**
 * The British postcode in a text, or the text itself where it is the first half of one.
 *
 * Only the form is checked, not whether Royal Mail has given it out.
 *
 * @returns in capitals, with one space: "LS1 4AP", "LS1"; null where there is none.
 */
export function postcodeIn(text: string): string | null {
  const found = full.exec(text);
  if (found) return `${found[1]} ${found[2]}`.toUpperCase();
  const alone = text.trim();
  return half.test(alone) ? alone.toUpperCase() : null;
}

/** The first half of a postcode: "LS1" of "LS1 4AP". */
export const outcodeOf = (postcode: string): string => postcode.split(" ")[0]!;

/** The letters a postcode begins with: "LS" of "LS1 4AP". */
export const areaOf = (postcode: string): string => /^[A-Z]+/.exec(postcode)![0];

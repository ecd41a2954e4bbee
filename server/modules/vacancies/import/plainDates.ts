const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const real = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 2000 && year < 2100 ? date.toISOString().slice(0, 10) : null;
};

/**
 * A calendar date from an advert.
 *
 * Reads ISO 8601 (a time with a zone becomes the date in London), day/month/year as people in
 * Britain write it, and "18 March 2026". A date that does not exist is null.
 *
 * @returns `YYYY-MM-DD` or null.
 */
export function readDate(text: string): string | null {
  const plain = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(plain);
  if (iso) {
    const [, year, month, day, hour, , zone] = iso;
    const written = real(Number(year), Number(month), Number(day));
    if (!written || !hour || !zone) return written;
    const instant = new Date(plain.replace(" ", "T"));
    return Number.isNaN(instant.getTime()) ? written : new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(instant);
  }
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain);
  if (british) return real(Number(british[3]), Number(british[2]), Number(british[1]));
  const spelt = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(plain);
  if (spelt) {
    const month = months.indexOf(spelt[2]!.slice(0, 3).toLowerCase()) + 1;
    return month ? real(Number(spelt[3]), month, Number(spelt[1])) : null;
  }
  return null;
}

/** `YYYY-MM-DD` as people say it: "18 March 2026". */
export const spokenDate = (date: string): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

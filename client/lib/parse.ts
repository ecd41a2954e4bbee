const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What was typed, read: `null` when nothing was typed, `undefined` when it could not be read. */
export type Read<T> = T | null | undefined;

const digits = (text: string): string => text.replaceAll(/[\s,]/g, "");

/** A number as people type it: "1,200", "16.5". */
export function readNumber(text: string): Read<number> {
  const plain = digits(text);
  if (plain === "") return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Pence from an amount as people type it: "£12.71", "12.7", "23,400". */
export function readPence(text: string): Read<number> {
  const plain = digits(text).replace(/^£/, "");
  if (plain === "") return null;
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined;
}

/** A month from its number or its name: "3", "03", "Mar", "March". */
function readMonth(text: string): number {
  const named = months.indexOf(text.slice(0, 3).toLowerCase());
  return /^[a-z]{3,}$/i.test(text) ? named + 1 : Number(text);
}

/**
 * A calendar date from its three boxes.
 *
 * @returns `YYYY-MM-DD`; `undefined` for a part left out, a year not of four figures, or 31 February.
 */
export function readDate(day: string, month: string, year: string): Read<string> {
  const typed = [day, month, year].map((text) => text.trim());
  if (typed.every((text) => text === "")) return null;
  const [d, y] = [Number(typed[0]), Number(typed[2])];
  const m = readMonth(typed[1] as string);
  if (!/^\d{1,2}$/.test(typed[0] as string) || !/^\d{4}$/.test(typed[2] as string) || !Number.isInteger(m)) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (m < 1 || m > 12 || date.getUTCMonth() !== m - 1) return undefined; // 31 April runs on into May
  return `${typed[2]}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/**
 * A time of day as people type it: "10:30am", "2 pm", "14.30", "9", "noon".
 *
 * @returns `HH:MM`. Without am or pm, 1 to 6 are taken for the afternoon, as a working day has them.
 */
export function readTime(text: string): Read<string> {
  const plain = text.toLowerCase().replaceAll(/\s/g, "");
  if (plain === "") return null;
  if (plain === "noon" || plain === "midday") return "12:00";
  if (plain === "midnight") return "00:00";
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(plain);
  if (!found) return undefined;
  const minute = Number(found[2] ?? 0);
  let hour = Number(found[1]);
  if (minute > 59 || hour > 23 || (found[3] && (hour < 1 || hour > 12))) return undefined;
  if (found[3]) hour = (hour % 12) + (found[3] === "pm" ? 12 : 0);
  else if (hour >= 1 && hour <= 6 && (found[1] as string).length === 1) hour += 12;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

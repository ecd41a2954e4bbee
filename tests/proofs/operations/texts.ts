import type { Random } from "../random";
import type { Pool } from "./pool";
import { addDays, calendarDate } from "../../../server/kernel/calendar";

const ORDINARY = ["Plant care", "Beeston", "Nottingham", "warehouse", "A quiet start to the day would help.", "Could we talk on Tuesday?", "care", "kitchen", "Leeds", "M1 1AE", "part-time work"];
const HOSTILE = [
  "", " ", "%", "_", "'", "' or '1'='1", "'); select pg_sleep(0); --", "\\", "%' escape '\\", "1/(case when 1=1 then 0 else 1 end)", "{{7*7}}", "${7*7}", "<script>alert(1)</script>",
  "\u202Eabc", "a\u0300".repeat(8), "\u0000", "🙂".repeat(20), "null", "undefined", "__proto__", "a:*", "x & !y | z", "((", "\n\r\t",
];
const SEARCHES = /^(matching|search|words|near|home|place|placeText|keywords|keywordsAvoid|name|organisation|employerName)$/;
const KEY_LENGTH = 24;

interface Wanted {
  readonly name: string;
  readonly honest: boolean;
  readonly now: Date;
  /** When others' things are sought: the nouns of what is searched. */
  readonly about?: readonly string[] | null;
}

/** A text for an argument of this name: what a person might write, or what an attacker would try. */
export function textFor(random: Random, pool: Pool, { name, honest, now, about }: Wanted): string {
  if (name === "idempotencyKey") return keyFor(random, pool, honest);
  if (about && SEARCHES.test(name)) return random.pick(pool.wordsAbout(about).length > 0 ? pool.wordsAbout(about) : ORDINARY);
  if (about && /email/i.test(name) && pool.emails.length > 0) return random.pick(pool.emails);
  if (!honest && random.chance(0.45)) return random.chance(0.08) ? random.word(5_000) : random.pick(HOSTILE);
  if (SEARCHES.test(name)) return searchFor(random, pool);
  const exact = exactly(random, pool, name, now);
  if (exact !== null) return exact;
  if (random.chance(0.12) && pool.words.length > 0) return searchFor(random, pool);
  return random.pick(ORDINARY);
}

/** Mostly a new key; at times one that somebody used before, which must tell nothing of what they did with it. */
function keyFor(random: Random, pool: Pool, honest: boolean): string {
  if (pool.keys.length > 0 && random.chance(honest ? 0.04 : 0.3)) return random.pick(pool.keys);
  const key = random.word(honest || random.chance(0.7) ? KEY_LENGTH : 5);
  pool.keys.push(key);
  if (pool.keys.length > 300) pool.keys.splice(0, 100);
  return key;
}

/** A search for something: public words, or the beginning of a private one, which must find nothing. */
function searchFor(random: Random, pool: Pool): string {
  const from = [...(random.chance(0.5) ? pool.words : []), ...(random.chance(0.5) ? pool.publicWords : [])];
  const word = from.length > 0 ? random.pick(from) : random.pick(ORDINARY);
  const many = random.chance(0.5) ? word.length : random.whole(1, Math.max(1, word.length));
  const start = random.chance(0.8) ? 0 : random.whole(0, Math.max(0, word.length - 1));
  const text = word.slice(start, start + many);
  return random.chance(0.15) ? text.toUpperCase() : text;
}

function exactly(random: Random, pool: Pool, name: string, now: Date): string | null {
  switch (name) {
    case "email": case "contactEmail": case "applyTo": return random.chance(0.5) && pool.emails.length > 0 ? random.pick(pool.emails) : `${random.word(10)}@example.test`;
    case "phone": case "contactPhone": return "0115 496 0123";
    case "postcode": return random.pick(["NG9 1AA", "M1 1AE", "LS1 4AP"]);
    case "website": return "https://www.example.test";
    case "month": return addDays(calendarDate(now), -30 * random.whole(0, 4)).slice(0, 7);
    case "secret": case "link": return random.word(43);
    case "password": return random.pick(["seven quiet lanterns", "four green bicycles in a row"]);
    case "currentPassword": return random.pick(["seven quiet lanterns", "four green bicycles in a row", "wrong"]);
    case "role": return random.pick(["owner", "recruiter", "line_manager", "Community psychiatric nurse"]);
    case "kind": return random.pick(["introduction", "placement", "retention_case", "general"]);
    case "dimensions": return random.pick(["place", "when", "hours", "pay", "contract", "setting"]);
    case "category": return random.pick(["hours_and_breaks", "environment", "recruitment", "travel"]);
    case "code": return random.pick(["later_start", "quiet_space", "written_instructions"]);
    default: return null;
  }
}

/** A number within the bounds that an argument of this name usually has; at times at their edges, or past them. */
export function numberFor(random: Random, name: string, honest: boolean, whole: boolean): number {
  if (!honest && random.chance(0.6)) return random.pick(whole ? [0, -1, 1, 2_147_483_647, -2_147_483_648, 100, 101] : [0, -1, 0.5, 1e15, -1e-9]);
  const between = (least: number, most: number): number => random.whole(least, most);
  if (name === "first") return random.chance(0.6) ? between(1, 6) : random.pick([20, 50, 100]);
  if (name === "version" || name === "basedOn" || name === "ordinal") return random.pick([1, 1, 1, 2, 3]);
  if (/minutes/i.test(name)) return random.pick([30, 45, 60]);
  if (/pence/i.test(name)) return between(1_300, 2_400);
  if (/least$/i.test(name)) return between(4, 16);
  if (/most$/i.test(name)) return between(16, 37);
  if (/hours/i.test(name)) return between(4, 37);
  if (/week$|weekGrid/i.test(name)) return random.pick([3, 4, 13, 26, 52, 268_435_455]);
  if (/age$/i.test(name)) return between(18, 64);
  if (/km$/i.test(name)) return between(1, 60);
  if (/day/i.test(name)) return between(5, 30);
  return between(1, 5);
}

/** `YYYY-MM-DD`, mostly within the reach of the service's rules. */
export function dateFor(random: Random, name: string, honest: boolean, now: Date): string {
  if (!honest && random.chance(0.6)) return random.pick(["0001-01-01", "9999-12-31", "2026-02-30", "", "yesterday", "1970-01-01"]);
  const past = /done|ended|engaged|riskAssessment|^on$/i.test(name);
  return addDays(calendarDate(now), past ? -random.whole(0, 60) : random.whole(1, 80));
}

/** An instant in working hours of the weeks to come, or of those gone by where the name says so. */
export function instantFor(random: Random, name: string, honest: boolean, now: Date): string {
  if (!honest && random.chance(0.6)) return random.pick(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-13-01T00:00:00Z", "", "now"]);
  const day = addDays(calendarDate(now), name === "at" ? -random.whole(0, 20) : random.whole(2, 40));
  return `${day}T${String(random.whole(9, 16)).padStart(2, "0")}:${random.pick(["00", "15", "30"])}:00.000Z`;
}

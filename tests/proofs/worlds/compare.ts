import type { Answer } from "../operations";

/*
 * Two answers are the same when they are the same bytes, but for what each world made at run time: ids, instants,
 * cursors, references. Those must stand in the same places, have the same length, and stand for each other always.
 */

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const INSTANT = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?";
const STAMP = "\\d{8}T\\d{6}Z?";
const EPOCH = "\\b1[789]\\d{8}\\b";
const WAIT = "(?<=Wait )\\d+ (?:second|minute)s?|(?<=retry-after: )\\d+";
const DAYTIME = "\\b\\d{1,2}:\\d\\d[ap]m\\b";
const REFERENCE = "\\b[0-9a-f]{10}\\b|\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b";
/** A receipt's file is named by the beginning of its id. */
const FILE_OF = "(?<=receipt-)[0-9a-f]{8}\\b";
const OPAQUE = "[A-Za-z0-9_-]{22,}";
const TOKEN = new RegExp(`(${UUID}|${INSTANT}|${STAMP}|${FILE_OF}|${OPAQUE}|${EPOCH}|${WAIT}|${DAYTIME}|${REFERENCE})`, "g");
const AT_ONCE_MS = 30_000;
const SIGNATURE_BYTES = 12;

/** What was made at run time on one side, and what stands for it on the other. */
export interface Twins {
  /** True when the two stand for each other from now on. */
  pair(a: string, b: string): boolean;
  /** A text of the first world in the words of the second. */
  translate(text: string): string;
}

/** @param seeded - what both worlds held before: it stands for itself alone. */
export function makeTwins(seeded: ReadonlySet<string>): Twins {
  const toB = new Map<string, string>();
  const toA = new Map<string, string>();
  return {
    pair(a, b) {
      if (seeded.has(a) || seeded.has(b)) return false;
      const [known, back] = [toB.get(a), toA.get(b)];
      if (known !== undefined || back !== undefined) return known === b && back === a;
      toB.set(a, b);
      toA.set(b, a);
      return true;
    },
    translate: (text) => text.replace(TOKEN, (token) => toB.get(token) ?? token),
  };
}

/** The first difference of two answers; null when there is none. */
export function difference(twins: Twins, a: Answer, b: Answer): Record<string, unknown> | null {
  if (a.status !== b.status) return { where: "status", a: a.status, b: b.status, bodyA: a.body.slice(0, 300), bodyB: b.body.slice(0, 300) };
  const headers = textDifference(twins, headersOf(a), headersOf(b));
  if (headers) return { where: "headers", ...headers };
  const body = textDifference(twins, a.body, b.body);
  return body ? { where: "body", ...body } : null;
}

const headersOf = ({ headers }: Answer): string =>
  Object.entries(headers).filter(([name]) => name !== "date" && name !== "content-length").map(([name, value]) => `${name}: ${String(value)}`).sort().join("\n");

/** Odd pieces are tokens, for the pattern has one group; all others must be the same bytes. */
function textDifference(twins: Twins, a: string, b: string): Record<string, unknown> | null {
  if (a === b) return null;
  const [left, right] = [a.split(TOKEN), b.split(TOKEN)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, two] = [left[index], right[index]];
    if (one === two || (index % 2 === 1 && one !== undefined && two !== undefined && standsFor(twins, one, two))) continue;
    const before = left.slice(Math.max(0, index - 6), index).join("").slice(-160);
    const at = firstDifference(one ?? "", two ?? "");
    return { after: `${before}${one?.slice(0, at) ?? ""}`.slice(-240), a: one?.slice(at, at + 160), b: two?.slice(at, at + 160), lengthA: a.length, lengthB: b.length };
  }
  return null;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function standsFor(twins: Twins, a: string, b: string): boolean {
  if (isWait(a) && isWait(b)) return waits(a).least <= waits(b).most + NEARLY_SECONDS && waits(b).least <= waits(a).most + NEARLY_SECONDS;
  if (isDaytime(a) && isDaytime(b)) return Math.abs(minuteOf(a) - minuteOf(b)) <= 1;
  if (a.length !== b.length && !isInstant(a)) return false;
  if (isInstant(a)) return isInstant(b) && Math.abs(Date.parse(a) - Date.parse(b)) < AT_ONCE_MS;
  if (isSeconds(a) && isSeconds(b) && Math.abs(Number(a) - Number(b)) * 1_000 < AT_ONCE_MS) return true; // else two references that are all digits
  if (new RegExp(`^${STAMP}$`).test(a)) return Math.abs(stampSeconds(a) - stampSeconds(b)) * 1_000 < AT_ONCE_MS;
  const [inA, inB] = [cursorIn(a), cursorIn(b)];
  if (inA !== null || inB !== null) {
    const same = inA !== null && inB !== null && textDifference(twins, inA, inB) === null;
    if (same) twins.pair(a, b);
    return same;
  }
  return twins.pair(a, b);
}

/** How long to wait before another try: in seconds, or in minutes begun. */
const NEARLY_SECONDS = 2;
const isWait = (text: string): boolean => /^\d{1,5}(?: (?:second|minute)s?)?$/.test(text);
const waits = (text: string): { least: number; most: number } => {
  const count = Number.parseInt(text, 10);
  return text.includes("minute") ? { least: (count - 1) * 60, most: count * 60 } : { least: count, most: count };
};
const isDaytime = (text: string): boolean => /^\d{1,2}:\d\d[ap]m$/.test(text);
const minuteOf = (text: string): number => (Number.parseInt(text, 10) % 12) * 60 + Number(text.slice(-4, -2)) + (text.endsWith("pm") ? 720 : 0);
const isSeconds = (text: string): boolean => new RegExp(`^${EPOCH}$`).test(text);
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\d[T ]/.test(text);
const stampSeconds = (stamp: string): number => Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, "$1-$2-$3T$4:$5:$6Z")) / 1_000;

/** What a cursor carries after its signature, or null when it is none. */
function cursorIn(token: string): string | null {
  const text = Buffer.from(token, "base64url").subarray(SIGNATURE_BYTES).toString("utf8");
  return text.startsWith("[") && text.endsWith("]") ? text : null;
}

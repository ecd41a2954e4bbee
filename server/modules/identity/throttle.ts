import type { Session } from "../../database/session";
import { type Problem, notNow } from "../../kernel/result";

/** What is counted, and how many tries in an hour are free: by what is named (an address, an account), and by network address. */
const FREE = {
  sign_in: { named: 5, network: 30 },
  reset: { named: 3, network: 40 },
  register: { named: 3, network: 40 },
  link: { named: 100, network: 100 },
  referral: { named: 6, network: 40 },
} as const;
export type Throttled = keyof typeof FREE;

interface Door {
  readonly address: string;
  readonly aside: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
}

/**
 * Counts a try and says when it is too soon for another. Runs in a transaction of its own, so a refusal that follows
 * does not undo the count. The answer never depends on whether what is named exists.
 *
 * @param door - the operation's context.
 * @param named - what is tried, such as an email address; left out where there is nothing to name.
 * @returns what to tell the person, or null to go on.
 */
export async function throttle({ address, aside }: Door, what: Throttled, named?: string): Promise<Problem | null> {
  const seconds = await aside((session) => countTry(session, what, address, named));
  return seconds > 0 ? notNow(`There have been too many tries. Wait ${inWords(seconds)}, then try again.`) : null;
}

/** As `throttle`, inside a transaction the caller commits. @returns seconds to wait, or 0. */
export async function countTry({ db }: Session, what: Throttled, address: string, named?: string): Promise<number> {
  const { named: ofNamed, network } = FREE[what];
  let wait = 0;
  if (named) wait = await attempt(db, nameKey(what, named), ofNamed);
  if (address) wait = Math.max(wait, await attempt(db, networkKey(what, address), network));
  return wait;
}

/** After a success: the account starts afresh, and its network address gets the try back. */
export const forgive = async ({ db }: Session, what: Throttled, address: string, named: string): Promise<void> =>
  void (await db.query("select access.forgive($1, $2)", [nameKey(what, named), networkKey(what, address)]));

const attempt = async (db: Session["db"], key: string, free: number): Promise<number> =>
  ((await db.query("select access.attempt(array[$1], $2) as wait", [key, free])) as [{ wait: number }])[0].wait;

const nameKey = (what: Throttled, named: string): string => `${what} named ${named.trim().toLowerCase()}`;
const networkKey = (what: Throttled, address: string): string => `${what} from ${address}`;

/** A wait as people say it: `30 seconds`, `2 minutes`. */
export const inWords = (seconds: number): string => {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
};

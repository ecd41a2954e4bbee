import { sweepJournal } from "../access/openJournal";
import { sweepRoots } from "../access/roots";
import { type Post, sendNextMail } from "../modules/notifications";
import { sweepVacancies } from "../modules/vacancies";
import { deleteOldEvidence } from "../modules/records";
import { safeguardingDays } from "../modules/safeguarding";
import { remindOfEnds, endSharingThatRanOut, signReceiptsLeft } from "../modules/consent";
import type { Sweep } from "./runner";

export { runOnce, runSweeps, type Sweep } from "./runner";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Every sweep there is. A module exports its function; its line here says how often. */
export const allSweeps = (post: Post | null, portalAddress: string): Sweep[] => [
  ...(post ? [{ name: "mail", everySeconds: 3, run: (session) => sendNextMail(session, post, portalAddress) } satisfies Sweep] : []),
  { name: "open and end vacancies", everySeconds: 5 * MINUTE, run: sweepVacancies },
  { name: "sharing that ran out", everySeconds: 30, run: endSharingThatRanOut },
  { name: "receipts to sign", everySeconds: 10, run: signReceiptsLeft },
  { name: "sharing that ends soon", everySeconds: 10 * MINUTE, run: remindOfEnds },
  { name: "a database put back", everySeconds: 10, run: sweepJournal },
  { name: "signed root of the ledger", everySeconds: HOUR, run: sweepRoots },
  { name: "safeguarding to look at again", everySeconds: 10 * MINUTE, run: safeguardingDays },
  { name: "evidence after its time", everySeconds: HOUR, run: deleteOldEvidence },
  { name: "forget what has run out", everySeconds: HOUR, run: async ({ db }) => void (await db.query("select access.sweep_attempts()")) },
];

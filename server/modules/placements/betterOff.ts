import type { Session } from "../../database/session";
import { type Problem, invalid } from "../../kernel/result";

/** Days for which a calculation made before a start still says something about it. */
const GOOD_FOR_DAYS = 90;

/** The person's last calculation that was made before a start and is not too old; null: there is none. */
export async function calculationBeforeStart({ db }: Session, clientId: string, startsOn: string): Promise<string | null> {
  const [found] = (await db.query(
    `select id from better_off_calculation where client_id = $1 and done_on between $2::date - ${GOOD_FOR_DAYS} and $2::date order by done_on desc, created_at desc limit 1`,
    [clientId, startsOn],
  )) as { id: string }[];
  return found?.id ?? null;
}

/** The person's last calculation that was made since the terms were last set, and before they change; null: there is none. */
export async function calculationSince({ db }: Session, clientId: string, since: Date, changesOn: string): Promise<string | null> {
  const [found] = (await db.query(
    "select id from better_off_calculation where client_id = $1 and created_at > $2 and done_on <= $3 order by done_on desc, created_at desc limit 1",
    [clientId, since, changesOn],
  )) as { id: string }[];
  return found?.id ?? null;
}

export const CALCULATE_FIRST = (before: "the start" | "the change"): Problem =>
  invalid("betterOff", `Record a better-off calculation first, so that ${before} brings no surprise. It is on the person’s page.`);

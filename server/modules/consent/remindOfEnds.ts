import type { Session } from "../../database/session";

const AT_ONCE = 25;

/**
 * Reminds clients that what they share stops by itself, 30 days before and 7, once each. The specialist has it on the
 * list of the day; the employer is told nothing.
 *
 * @returns true when there are more to remind.
 */
export async function remindOfEnds({ db }: Session): Promise<boolean> {
  const [row] = (await db.query("select access.remind_of_ends($1) as reminded", [AT_ONCE])) as [{ reminded: number }];
  return row.reminded === AT_ONCE;
}

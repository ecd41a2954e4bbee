import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, sayDay, type WorkSource } from "./workLine";

/** Starts within two weeks without a better-off calculation: it is owed before the first day. */
export const calculations: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select p.id, c.id as "clientId", c.display_name as title, p.starts_on::text as "startsOn", p.hours_a_week::float as hours
     from placement p join client c on c.id = p.client_id
     where c.id = any ($1::uuid[]) and p.state = 'accepted' and p.better_off_id is null and p.starts_on <= $2
     order by p.starts_on, p.created_at, p.id limit $3`,
    [clientIds, addDays(today, 14), MOST_LINES],
  )) as { id: string; clientId: string; title: string; startsOn: string; hours: number }[];
  return rows.map(({ startsOn, hours, ...row }) => ({
    kind: "calculation", ...row, dueOn: addDays(startsOn, -1), note: `Starts ${sayDay(startsOn)}, ${hours} hours. No better-off calculation yet`,
  }));
};

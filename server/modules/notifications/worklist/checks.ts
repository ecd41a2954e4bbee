import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, sayDay, type WorkSource } from "./workLine";

const words: Readonly<Record<string, string>> = {
  day_3: "First check", weekly: "Weekly check", monthly: "Monthly check", week_13: "13-week check", week_26: "26-week check", week_52: "52-week check",
};

/** Checks after a start that are due within a week: each placement's next one. */
export const checks: WorkSource = async ({ db }, { clientIds, today }) => {
  const rows = (await db.query(
    `select id, kind, "dueOn", "startsOn", "clientId", title, employer from (
     select distinct on (k.placement_id) k.placement_id as id, p.created_at as since, k.kind, k.due_on::text as "dueOn", p.starts_on::text as "startsOn", c.id as "clientId", c.display_name as title,
       coalesce(e.name, p.employer_name) as employer
     from in_work_check k join placement p on p.id = k.placement_id and p.state in ('started', 'in_work_support') join client c on c.id = p.client_id left join employer e on e.id = p.employer_id
     where c.id = any ($1::uuid[]) and k.done_on is null and k.due_on <= $2
     order by k.placement_id, k.due_on) next
     order by "dueOn", since, id limit $3`,
    [clientIds, addDays(today, 7), MOST_LINES],
  )) as { id: string; kind: string; dueOn: string; startsOn: string; clientId: string; title: string; employer: string }[];
  return rows.map(({ kind, startsOn, employer, ...row }) => ({ kind: "check", ...row, note: `${words[kind] ?? "Check"}, ${employer}. Started ${sayDay(startsOn)}` }));
};

import { addDays } from "../../../kernel/calendar";
import { MOST_LINES, type WorkSource } from "./workLine";

/** What one meant to do after a contact with an employer, a week ahead. */
export const nextActions: WorkSource = async ({ db }, { staffId, whole, today }) => {
  const rows = (await db.query(
    `select l.id, l.employer_id as "employerId", l.client_id as "clientId", e.name as title, l.next_action_on::text as "dueOn",
       coalesce(nullif(l.next_action, ''), 'Be in touch again') || coalesce(', for ' || c.display_name, '') as note
     from contact_log l join employer e on e.id = l.employer_id and e.state <> 'closed' left join client c on c.id = l.client_id
     where ($1::boolean or l.staff_id = $2) and l.next_action_on <= $3 and l.next_done_at is null
     order by l.next_action_on, l.created_at, l.id limit $4`,
    [whole, staffId, addDays(today, 7), MOST_LINES],
  )) as { id: string; employerId: string; clientId: string | null; title: string; dueOn: string; note: string }[];
  return rows.map((row) => ({ kind: "next_action", ...row }));
};

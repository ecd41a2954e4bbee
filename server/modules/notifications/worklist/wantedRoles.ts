import { calendarDate } from "../../../kernel/calendar";
import { MOST_LINES, sayDay, type WorkSource } from "./workLine";

/** Roles that a client wants, or wants to talk about, and that nobody has put them forward for yet. */
export const wantedRoles: WorkSource = async ({ db }, { clientIds }) => {
  const rows = (await db.query(
    `select m.vacancy_id as id, c.id as "clientId", c.display_name as title, m.state, v.title as role, e.name as employer, m.changed_at as "waitingSince"
     from match m join client c on c.id = m.client_id join vacancy v on v.id = m.vacancy_id and v.status = 'open' join employer e on e.id = v.employer_id and e.state = 'active'
     where c.id = any ($1::uuid[]) and c.state <> 'closed' and m.state in ('wants_it', 'talk_about_it')
       and not exists (select from introduction i where i.client_id = m.client_id and i.vacancy_id = m.vacancy_id)
     order by m.changed_at, m.id limit $2`,
    [clientIds, MOST_LINES],
  )) as { id: string; clientId: string; title: string; state: string; role: string; employer: string; waitingSince: Date }[];
  return rows.map(({ state, role, employer, ...row }) => ({
    kind: "wants_role", ...row, note: `${state === "wants_it" ? "Wants" : "Wants to talk about"} ${role}, ${employer}, since ${sayDay(calendarDate(row.waitingSince))}`,
  }));
};
